import { z } from '@hono/zod-openapi';
import { rowKinds } from '../../contract/rows.ts';
import { type ListField, timeFields } from '../store/lists/query.ts';

/** Databases refuse conditions of thousands of alternatives. */
const MOST_VALUES = 200;

const LONGEST_TEXT = 10_000;

/** What a parameter takes, of which it can have several with commas between them. */
interface ValueForm {
  /** One of them, as a pattern. */
  pattern: string;
  /** What is accepted, as the end of a sentence. */
  must: string;
}

const several = (what: string) =>
  `must be ${what}, or up to ${String(MOST_VALUES)} of them with commas between them`;

// Python writes `True`.
const FLAG = '[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|1|0';

const flag: ValueForm = { pattern: FLAG, must: 'must be true or false' };

const whole: ValueForm = { pattern: '-?[0-9]+', must: several('a whole number') };

const number: ValueForm = {
  // As many digits as a double is ever written with, and none that is infinite.
  pattern: String.raw`[+-]?(?:[0-9]{1,30}\.?[0-9]{0,30}|\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,2})?`,
  must: several('a number'),
};

const text: ValueForm = { pattern: '[^,]*', must: `must be ${String(MOST_VALUES)} values at most` };

/** Kept as the text that the request had, whose order is not that of time. */
const intervalEnd: ValueForm = {
  pattern: '[^,<>]*',
  must: 'takes what it equals; ranges with `<`, `>` and `<<` work for created_at, updated_at and finished_at',
};

const DATE = '[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';
const CLOCK = String.raw`(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,6})?)?`;
const ZONE = 'Z|[+-](?:0[0-9]|1[0-5]):?[0-5][0-9]';
const MOMENT = `${DATE}(?:[T ]${CLOCK}(?:${ZONE})?)?`;

/** That there is such a day is left to whoever reads it. */
const time: ValueForm = {
  pattern: `[<>]?${MOMENT}|${MOMENT}<<${MOMENT}`,
  must: 'must be a date or a time, after `<` or `>` or alone, or two of them with `<<` between them',
};

const rowKind: ValueForm = {
  pattern: rowKinds.join('|'),
  must: `must be one of ${rowKinds.join(', ')}, or several with commas between them`,
};

const forms: Partial<Record<ListField, ValueForm>> = {
  id: whole,
  user_id: whole,
  data_source1_id: whole,
  data_source2_id: whole,
  done: flag,
  archived: flag,
  purged: flag,
  time_interval_start: intervalEnd,
  time_interval_end: intervalEnd,
  ...Object.fromEntries(timeFields.map((field) => [field, time])),
  diff_stats_pks: number,
  diff_stats_rows: number,
  diff_stats_values: number,
};

/** Texts of one form with commas between them, and blanks around each. */
function listOf({ pattern, must }: ValueForm) {
  // A text may have blanks already: to allow for them twice takes long to find out.
  const one = pattern.startsWith('[^') ? pattern : ` *(?:${pattern}) *`;
  const most = String(MOST_VALUES - 1);
  return z
    .string()
    .max(LONGEST_TEXT)
    .regex(new RegExp(`^${one}(?:,${one}){0,${most}}$`), must);
}

/** The values in a parameter, without the blanks around them. */
export const valuesIn = (list: string): string[] => list.split(',').map((value) => value.trim());

/** The parameter that filters a list by a field: a value that this can never hold is refused. */
export const filterParameter = (field: ListField) => listOf(forms[field] ?? text).optional();

/** The parameter that names kinds of rows. */
export const rowKindsParameter = listOf(rowKind).optional();

const isTrue = (value: string): boolean => ['true', '1'].includes(value.toLowerCase());

/** A value of a filter as the store compares it. */
export const comparedValue = (field: ListField, value: string): string =>
  forms[field] === flag ? String(isTrue(value)) : value;

/** A parameter that is a flag. */
export const flagParameter = z
  .string()
  .refine((value) => new RegExp(`^(?:${FLAG})$`).test(value), flag.must)
  .openapi({ type: 'boolean' });
