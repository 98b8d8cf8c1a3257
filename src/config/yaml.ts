import { LineCounter, parseDocument } from 'yaml';
import { InvalidValue } from './problems.ts';

/** How the scalars of a YAML text are read. */
export type YamlScalars = 'as texts' | 'typed';

/**
 * Reads a YAML text. As texts, scalars stay what the user wrote (`007` is not 7, `1e3` not 1000),
 * so that a value means the same in an input and in a file; only `null` is not a text.
 *
 * @throws InvalidValue with line and column; the text itself may hold secrets and is not shown.
 */
export function parseYaml(text: string, scalars: YamlScalars = 'as texts'): unknown {
  const lines = new LineCounter();
  const asTexts = { schema: 'failsafe', customTags: ['null', 'merge'] } as const;
  const document = notTooDeep(() =>
    parseDocument(text, {
      ...(scalars === 'as texts' ? { ...asTexts, customTags: [...asTexts.customTags] } : {}),
      merge: true,
      prettyErrors: false,
      lineCounter: lines,
    }),
  );
  const [problem] = document.errors;
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0]);
    // After a colon the parser quotes the text.
    const reason = problem.message.replace(/:.*/s, '');
    const place = `line ${String(line)}, column ${String(col)}`;
    throw new InvalidValue(`is no valid YAML (${place}: ${reason})`);
  }
  return notTooDeep(() => toPlain(() => document.toJS()));
}

/** The parser calls itself for each level, until its stack is full. */
function notTooDeep<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    if ((error as Error).name !== 'RangeError') throw error;
    throw new InvalidValue('is no valid YAML (it is nested too deeply)', { cause: error });
  }
}

function toPlain(resolve: () => unknown): unknown {
  try {
    const value = resolve();
    JSON.stringify(value);
    return value;
  } catch (error) {
    if ((error as Error).name === 'RangeError') throw error;
    throw new InvalidValue('is no valid YAML (an alias has no anchor, or holds itself)', {
      cause: error,
    });
  }
}
