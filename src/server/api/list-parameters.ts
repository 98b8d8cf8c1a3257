import { closestMatch } from 'leven';
import { z } from '@hono/zod-openapi';
import { InvalidRequestError } from '../errors.ts';
import {
  type ListCondition,
  type ListField,
  listFields,
  type ListQuery,
  type TimeRange,
} from '../store/store.ts';
import { flagParameter, readListValue } from './list-values.ts';
import { microsAfterMs } from '../store/times.ts';

const MAX_PAGE_SIZE = 1000;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATETIME =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** Databases refuse conditions of thousands of alternatives. */
const MOST_VALUES = 200;

const filter = z
  .string()
  .max(10_000)
  .refine((text) => text.split(',').length <= MOST_VALUES, {
    error: `must be ${String(MOST_VALUES)} values at most`,
  })
  .optional();

/** The query of `GET /api/v1/datadiffs`: paging, sorting, and a filter for each field. */
export const listParametersSchema = z.looseObject({
  page: z.coerce.number().int().min(1).max(1_000_000_000).default(1),
  page_size: z.coerce.number().int().min(1).max(MAX_PAGE_SIZE).default(100),
  sort_order: z.enum(['asc', 'desc']).default('asc'),
  order_by: z.enum(listFields).default('id'),
  accessible_only: flagParameter.default('false').openapi({ default: false }),
  ...(Object.fromEntries(listFields.map((field) => [field, filter])) as Record<
    ListField,
    typeof filter
  >),
});
export type ListParameters = z.infer<typeof listParametersSchema>;

/** When something begins, and how long it lasts, in ms. */
interface Moment {
  ms: number;
  /** What comes after the ms. */
  micros: number;
  lastsMs: number;
}

/** A time as the store keeps it: UTC with microseconds. */
function canonicalTime({ ms, micros }: Pick<Moment, 'ms' | 'micros'>): string {
  const iso = new Date(ms + Math.floor(micros / 1000)).toISOString().slice(0, -1);
  return `${iso}${String(micros % 1000).padStart(3, '0')}+00:00`;
}

/** What a text names: a date is a day, a time its minute. */
function readMoment(text: string): Moment | null {
  const isDate = DATE.test(text);
  if (!isDate && !DATETIME.test(text)) return null;
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10));
  const ms = Date.parse(
    isDate ? `${text}T00:00:00Z` : text.replace(' ', 'T') + (hasZone ? '' : 'Z'),
  );
  if (Number.isNaN(ms)) return null;
  return { ms, micros: microsAfterMs(text), lastsMs: isDate ? DAY_MS : MINUTE_MS };
}

function timeProblem(field: string): InvalidRequestError {
  const msg =
    'must be a date or a time, after `<` or `>` or alone, or two of them with `<<` between them';
  return new InvalidRequestError([{ loc: ['query', field], msg, type: 'value_error' }]);
}

/**
 * `<T`: before T. `>T`: after T. `T`: within its minute, or its day where it is a date.
 * `T1<<T2`: from T1 up to before T2.
 */
function readRange(field: string, text: string): TimeRange {
  const [, sign = '', first = '', second] = /^([<>]?)([^<>]+?)(?:<<([^<>]+))?$/.exec(text) ?? [];
  const start = readMoment(first);
  const end = second === undefined ? null : readMoment(second);
  if (!start || (second !== undefined && (!end || sign !== ''))) throw timeProblem(field);
  const from = canonicalTime(start);
  if (end) return { from, to: canonicalTime(end) };
  if (sign === '<') return { from: null, to: from };
  if (sign === '>') {
    return { from: canonicalTime({ ...start, micros: start.micros + 1 }), to: null };
  }
  return { from, to: canonicalTime({ ...start, ms: start.ms + start.lastsMs }) };
}

function conditionOf(field: ListField, text: string): ListCondition {
  const values = text.split(',').map((value) => value.trim());
  if (field !== 'created_at' && field !== 'updated_at') {
    return { field, kind: 'one of', values: values.map((value) => readListValue(field, value)) };
  }
  return { field, kind: 'within', ranges: values.map((value) => readRange(field, value)) };
}

/**
 * What a list's parameters ask for. Archived diffs are left out unless `archived` is asked for.
 *
 * @throws InvalidRequestError for a parameter that there is not: a filter must not be ignored.
 */
export function readListQuery(parameters: ListParameters): Omit<ListQuery, 'sources'> {
  const known = Object.keys(listParametersSchema.shape);
  const unknown = Object.keys(parameters).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const problems = unknown.map((name) => ({
      loc: ['query', name],
      msg: `there is no such parameter; the nearest is ${closestMatch(name, known) ?? 'page'}`,
      type: 'value_error',
    }));
    throw new InvalidRequestError(problems);
  }
  const conditions = listFields.flatMap((field) => {
    const text = parameters[field];
    return text === undefined ? [] : [conditionOf(field, text)];
  });
  const isAsked = conditions.some(
    (condition) => 'field' in condition && condition.field === 'archived',
  );
  const current: ListCondition = { field: 'archived', kind: 'one of', values: ['false'] };
  return {
    page: parameters.page,
    pageSize: parameters.page_size,
    orderBy: parameters.order_by,
    order: parameters.sort_order,
    conditions: isAsked ? conditions : [...conditions, current],
  };
}
