import { z } from '@hono/zod-openapi';
import { InvalidRequestError } from '../errors.ts';
import type { ListField } from '../store/lists/query.ts';

/** How a text is read that a field can equal. */
interface ValueForm {
  /** The text as the store compares it; `null` where the field can hold no such value. */
  read: (text: string) => string | null;
  /** What is accepted, as the end of a sentence. */
  must: string;
}

const FLAGS = new Map([
  ['true', 'true'],
  ['1', 'true'],
  ['false', 'false'],
  ['0', 'false'],
]);

const flag: ValueForm = {
  // Python writes `True`.
  read: (text) => FLAGS.get(text.toLowerCase()) ?? null,
  must: 'must be true or false',
};

const whole: ValueForm = {
  read: (text) => (/^-?\d+$/.test(text) ? text : null),
  must: 'must be a whole number, or several with commas between them',
};

const number: ValueForm = {
  read: (text) => (text !== '' && Number.isFinite(Number(text)) ? text : null),
  must: 'must be a number, or several with commas between them',
};

/** Kept as the text that the request had, whose order is not that of time. */
const intervalEnd: ValueForm = {
  read: (text) => (/^[<>]|<</.test(text) ? null : text),
  must: 'takes what it equals; ranges with `<`, `>` and `<<` work for created_at, updated_at and finished_at',
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
  diff_stats_pks: number,
  diff_stats_rows: number,
  diff_stats_values: number,
};

/**
 * A value of a filter as the store compares it.
 *
 * @throws InvalidRequestError where the field can hold no such value: an empty list would hide that.
 */
export function readListValue(field: ListField, text: string): string {
  const form = forms[field];
  if (form === undefined) return text;
  const value = form.read(text);
  if (value !== null) return value;
  throw new InvalidRequestError([{ loc: ['query', field], msg: form.must, type: 'value_error' }]);
}

/** A parameter that is a flag. */
export const flagParameter = z
  .string()
  .refine((text) => flag.read(text) !== null, flag.must)
  .openapi({ type: 'boolean' });
