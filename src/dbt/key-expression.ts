const TEXT = /^'(?:[^']|'')*'$/;
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_$]*$/u;
const QUOTED = /^(?:"((?:[^"]|"")+)"|`([^`]+)`|\[([^\]]+)\])$/;

/** Of `cast(x as text)` and `x::text` the `x`. */
function withoutCast(text: string): string {
  const cast = /^cast\s*\(\s*([^()]+?)\s+as\s+[\w ]+(?:\(\s*\d+\s*\))?\s*\)$/i.exec(text);
  return cast?.[1] ?? text.replace(/\s*::\s*[\w ]+(?:\(\s*\d+\s*\))?$/, '');
}

/** What a name without quotes is to the database. */
export type ReadName = (name: string) => string;

function columnOf(part: string, readName: ReadName): string | null {
  const text = withoutCast(part.trim());
  const [, double, backtick, bracket] = QUOTED.exec(text) ?? [];
  if (double !== undefined) return double.replaceAll('""', '"');
  return backtick ?? bracket ?? (NAME.test(text) ? readName(text) : null);
}

/** The parts of `a || b` or `concat(a, b)`; others are one part. */
function partsOf(text: string): string[] {
  const [, args] = /^concat\s*\(([^]*)\)$/i.exec(text) ?? [];
  const separator = args === undefined ? '||' : ',';
  const parts: string[] = [''];
  // Texts, names in quotes and parentheses are whole.
  for (const piece of (args ?? text).match(/'(?:[^']|'')*'|"[^"]*"|\([^()]*\)|\|\||[^]/g) ?? []) {
    if (piece === separator) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts.map((part) => part.trim());
}

/**
 * The columns of a key that is a column, or columns put together to a text: where that is unique, so
 * are they. None where an expression is something else.
 */
export function columnsOfExpression(value: unknown, readName: ReadName): string[] {
  if (typeof value !== 'string') return [];
  const parts = partsOf(value.trim()).filter((part) => !TEXT.test(part));
  const columns = parts.map((part) => columnOf(part, readName));
  return columns.includes(null) ? [] : (columns as string[]);
}
