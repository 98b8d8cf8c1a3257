import { z } from 'zod';
import { readDecimal } from './decimal.ts';
import { fileOptionsSchema } from './file-options.ts';
import { isTime, MUST_BE_TIME } from '../text/times.ts';

/** What the values of a field are, for who reads them from a text. */
export type FieldForm =
  | {
      kind:
        | 'source'
        | 'destination'
        | 'path'
        | 'file'
        | 'sql'
        | 'condition'
        | 'text'
        | 'time'
        | 'moment';
    }
  | {
      kind:
        'names' | 'key' | 'pairs' | 'tolerances' | 'amount' | 'fileOptions' | 'parameters' | 'flag';
    }
  | { kind: 'word' | 'words'; words: readonly string[] }
  | { kind: 'number'; must: string; accepts: (value: number) => boolean }
  | { kind: 'whole'; least: number; most?: number };

/** A kind of field: what its values are, and how the API's JSON has them. */
export interface FieldKind<Schema extends z.ZodType = z.ZodType> {
  form: FieldForm;
  schema: Schema;
}

const kind = <Schema extends z.ZodType>(form: FieldForm, schema: Schema): FieldKind<Schema> => ({
  form,
  schema,
});

/** A field that may be left out, which is `null`. */
const optional = <Schema extends z.ZodType>(form: FieldForm, schema: Schema) =>
  kind(form, schema.nullable().default(null));

/** The id of a data source; users may give its name. */
export const source = kind({ kind: 'source' }, z.number().int());

/** The id of a data source that is written to. */
export const destination = optional({ kind: 'destination' }, z.number().int());

/** The path of a table, name by name. */
export const path = optional({ kind: 'path' }, z.array(z.string().min(1)).min(1));

/** A file, a pattern for several, or a folder of them. */
export const file = optional({ kind: 'file' }, z.string().min(1));

/** A query. */
export const sql = optional({ kind: 'sql' }, z.string());

/** One condition of SQL. */
export const condition = optional({ kind: 'condition' }, z.string());

export const text = optional({ kind: 'text' }, z.string());

/** A list of names. */
export const names = optional({ kind: 'names' }, z.array(z.string().min(1)));

/** A list of texts that say what they like. */
export const labels = optional({ kind: 'names' }, z.array(z.string()));

/** A list of columns that must not be empty: that says that a variable had no value. */
export const key = optional({ kind: 'key' }, z.array(z.string().min(1)));

/** Columns of side 1, each with its partner on side 2. */
export const pairs = optional({ kind: 'pairs' }, z.array(z.tuple([z.string(), z.string()])));

/** How a file is read. */
export const fileOptions = optional({ kind: 'fileOptions' }, fileOptionsSchema);

/** Parameters of a session, by their names. */
export const parameters = optional(
  { kind: 'parameters' },
  z.record(z.string().min(1), z.union([z.string(), z.number(), z.boolean()])),
);

/** A flag that is off where it is left out. */
export const flag = kind({ kind: 'flag' }, z.boolean().nullable().default(false));

/** A flag that the service decides where it is left out. */
export const openFlag = optional({ kind: 'flag' }, z.boolean());

/** A relative offset (negative seconds), a timestamp, or a statement's id. */
export const moment = optional({ kind: 'moment' }, z.union([z.number().int(), z.string()]));

export const time = optional({ kind: 'time' }, z.string().refine(isTime, MUST_BE_TIME));

/** One of a few words. */
export const word = <const Words extends readonly string[]>(...words: Words) =>
  optional({ kind: 'word', words }, z.enum(words));

/** Some of a few words. */
export const words = <const Words extends readonly string[]>(...known: Words) =>
  optional({ kind: 'words', words: known }, z.array(z.enum(known)));

/** A number between two that it must not be; `what` names such a number. */
export function between(above: number, below: number, what: string) {
  const must = `${what} above ${String(above)} and below ${String(below)}`;
  const accepts = (value: number) => value > above && value < below;
  const error = `must be ${must}`;
  return optional({ kind: 'number', must, accepts }, z.number().gt(above, error).lt(below, error));
}

/** A whole number from `least` up, to `most` where that is given. */
export function wholeFrom(least: number, most?: number) {
  const error = mustBeWholeFrom(least, most);
  const schema = z
    .int()
    .min(least, error)
    .max(most ?? Number.MAX_SAFE_INTEGER, error);
  return optional({ kind: 'whole', least, ...(most !== undefined && { most }) }, schema);
}

/** What {@link wholeFrom} accepts, as the end of a sentence. */
export const mustBeWholeFrom = (least: number, most?: number) =>
  `must be a whole number from ${String(least)} ${most === undefined ? 'up' : `to ${String(most)}`}`;

/**
 * The decimal that the user wrote, as a text: a double would be another number. A number is the
 * decimal that it prints as.
 */
const toleranceValue = z.union([z.number(), z.string()]).transform((value, context) => {
  const decimal = readDecimal(String(value));
  if (decimal !== null) return decimal;
  context.addIssue({ code: 'custom', message: 'must be a number of 0 or more' });
  return z.NEVER;
});

/** A tolerance for one column, or for all numbers: two of them within it count as equal. */
export const columnToleranceSchema = z.object({
  column_name: z.string().min(1),
  tolerance_value: toleranceValue,
  tolerance_mode: z.enum(['absolute', 'relative']),
});
export type ColumnTolerance = z.infer<typeof columnToleranceSchema>;

/** Tolerances, each for a column, of which a column may have one of each mode. */
export const tolerances = optional({ kind: 'tolerances' }, z.array(columnToleranceSchema));

/** A number of 0 or more, with the digits that its user wrote. */
export const amount = optional({ kind: 'amount' }, toleranceValue);

/** How a report tells of a field. */
export type Fact =
  | { label: string }
  /** One of several fields under a label, with the word for it. */
  | { label: string; word: string }
  /** A flag, where it is set so, by what that means. */
  | { label: string; set: boolean; text: string };

/** One field of the request: all that is known of it by who reads, checks, does or shows it. */
export interface RequestField<Schema extends z.ZodType = z.ZodType> extends FieldKind<Schema> {
  /** What it is: a sentence without its full stop. */
  meaning: string;
  /** How that sentence goes on for who writes an input, to its full stop. */
  asInput: string;
  /** `null` where no report tells of it. */
  fact: Fact | null;
  /** The field without which it says nothing. */
  needs: string | null;
}

/** What a field is besides its kind and its meaning; by default it is not told of. */
interface Traits {
  input?: string;
  fact?: Fact;
  needs?: string;
}

/** A line of the table. */
export function field<Schema extends z.ZodType>(
  { form, schema }: FieldKind<Schema>,
  meaning: string,
  traits: Traits = {},
): RequestField<Schema> {
  const { input, fact = null, needs = null } = traits;
  const asInput = input ?? (form.kind === 'names' ? '. A list.' : '.');
  return { form, schema, meaning, asInput, fact, needs };
}
