import { InvalidValue } from '../../config/problems.ts';
import { shown } from '../../text/message.ts';
import { type Method, methodNames } from './methods.ts';

/** One word of a selection: what it matches, and which relatives of that it takes along. */
export interface Criterion {
  /** As its user wrote it. */
  text: string;
  method: Method;
  /** What follows a dot of the method: `materialized` of `config.materialized`. */
  args: readonly string[];
  value: string;
  /** How many steps up and down; 0 for none. */
  parents: number;
  children: number;
  /** `@`: all that reads it, and all that these read. */
  withAllAround: boolean;
}

/** Any of these, of which each is all of some. */
export type Selection = Criterion[][];

const FORM = /^(@)?(?:(\d*)\+)?(?:([\w.]+):)?(.*?)(?:\+(\d*))?$/s;

const steps = (depth: string | undefined): number =>
  depth === undefined ? 0 : depth === '' ? Infinity : Number(depth);

/** dbt's own rule where no method is named. */
function methodOf(value: string): Method {
  if (value.includes('/') || value.includes('\\')) return 'path';
  return /\.(?:sql|py|csv)$/i.test(value) ? 'file' : 'fqn';
}

function readMethod(name: string, text: string): { method: Method; args: string[] } {
  const [first = '', ...args] = name.split('.');
  const method = methodNames.find((known) => known === first);
  const takes = method === 'config' ? args.length > 0 : args.length === 0;
  if (method && takes) return { method, args };
  const known = methodNames.map((one) => `\`${one}${one === 'config' ? '.…' : ''}:\``).join(', ');
  throw new InvalidValue(`has the method of ${shown(text)}, which is not one of ${known}`);
}

function readCriterion(text: string): Criterion {
  const [, at, up, method, value = '', down] = FORM.exec(text) ?? [];
  if (at !== undefined && down !== undefined) {
    throw new InvalidValue(
      `has ${shown(text)}, but \`@\` before and \`+\` after a name do not go together`,
    );
  }
  if (value === '') throw new InvalidValue(`has ${shown(text)}, which names nothing`);
  const named = method === undefined ? null : readMethod(method, text);
  return {
    text,
    method: named?.method ?? methodOf(value),
    args: named?.args ?? [],
    value,
    parents: steps(up),
    children: steps(down),
    withAllAround: at !== undefined,
  };
}

/**
 * Reads a selection in dbt's own words: white space stands between what is taken together, a comma
 * between what must hold at once.
 *
 * @throws InvalidValue
 */
export function readSelection(value: unknown): Selection {
  const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) {
    throw new InvalidValue('must be a selection of dbt such as `state:modified+`');
  }
  return words.map((word) => word.split(',').map(readCriterion));
}
