import { z } from 'zod';
import { nearestNames } from '../contract/nearest.ts';
import { areThese } from '../text/lists.ts';
import { shown } from '../text/message.ts';

/** What options say, by their names, as each kind of data source takes it. */
export type Options = Readonly<Record<string, string | number>>;

/** The options that a kind of data source takes in a configuration. */
export interface SourceOptions {
  /** What each may be, and what it is for the source: a text, or a number. */
  known: Readonly<Record<string, z.ZodType<string | number>>>;
  /** Names of its settings that nobody may change, and why. */
  refused: Readonly<Record<string, string>>;
  /** What other names may look like, whose values are texts; `null` for none. */
  others: RegExp | null;
}

/** Of a kind that takes none. */
export const NO_OPTIONS: SourceOptions = { known: {}, refused: {}, others: null };

/** Any text, in which no NUL ends a statement; numbers and truth values are texts, too. */
export const textOption = z
  .union([z.string(), z.number(), z.boolean()], 'must be a text, a number, true or false')
  .transform((value) => (typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value)))
  .refine((value) => value.trim() !== '' && !value.includes('\0'), 'must not be empty');

/** A whole number, also where it is written as a text: variables of the environment are. */
export const wholeOption = (least = 0): z.ZodType<number> => {
  const which = least === 0 ? ', such as 60000' : least > 0 ? ` from ${least} on` : '';
  const must = `must be a whole number${which}`;
  return z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^-?\d{1,15}$/)
          .transform(Number),
      ],
      must,
    )
    .refine((value) => Number.isSafeInteger(value) && value >= least, must);
};

/** A number from 0 on, also where it is written as a text. */
export const numberOption: z.ZodType<number> = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^\d{1,15}(\.\d{1,9})?$/)
        .transform(Number),
    ],
    'must be a number',
  )
  .refine((value) => value >= 0 && value < 1e15, 'must be a number from 0 on');

/** One of a few words. */
export const wordOption = (...words: [string, ...string[]]): z.ZodType<string> =>
  z.enum(words, `must be ${words.join(' or ')}`);

/** A switch, as `on` or `off`. */
export const flagOption: z.ZodType<string> = z
  .union([z.boolean(), z.enum(['on', 'off', 'true', 'false'])], 'must be true or false')
  .transform((value) => ([true, 'true', 'on'].includes(value) ? 'on' : 'off'));

/** The same reason for several names. */
export const refusing = (reason: string, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, reason]));

/** What is wrong with an option of this name, which is none of the known. */
function problemOfName(name: string, kind: string, { known, refused }: SourceOptions): string {
  const reason = refused[name];
  if (reason !== undefined) return `cannot be set: ${reason}`;
  const names = Object.keys(known);
  if (names.length === 0) return `cannot be set: a data source of ${kind} takes no options`;
  const nearest = nearestNames(name, names);
  const those =
    nearest.length === 0 ? areThese('accepted', names) : areThese('the nearest', nearest);
  return `is not an option of ${kind}; ${those}`;
}

/** What a data source says of itself in a configuration. */
interface Configured {
  name: string;
  kind: string;
  options: Readonly<Record<string, unknown>>;
}

/**
 * The options of a data source as its kind takes them. Names of settings are the same in capitals.
 *
 * @param problem is told what is wrong, without values: one may be a secret.
 */
export function readOptions(
  { name: source, kind, options }: Configured,
  takes: SourceOptions,
  problem: (sentence: string) => void,
): Options {
  const read = new Map<string, string | number>();
  for (const [written, value] of Object.entries(options)) {
    const place = shown(`data-sources.${source}.options.${written}`);
    const name = written.toLowerCase();
    const isRefused = Object.hasOwn(takes.refused, name);
    const isOther = !isRefused && takes.others?.test(name) === true;
    const schema = Object.hasOwn(takes.known, name) ? takes.known[name] : isOther && textOption;
    const parsed = schema ? schema.safeParse(value) : null;
    if (!parsed) problem(`${place} ${problemOfName(name, kind, takes)}`);
    else if (!parsed.success) problem(`${place} ${parsed.error.issues[0]?.message ?? 'is wrong'}`);
    else if (read.has(name)) problem(`${place} is set twice`);
    else read.set(name, parsed.data);
  }
  return Object.fromEntries(read);
}
