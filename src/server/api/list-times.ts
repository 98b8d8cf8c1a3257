import { isTime } from '../../text/times.ts';
import { InvalidRequestError } from '../errors.ts';
import type { TimeRange } from '../store/lists/query.ts';
import { microsAfterMs } from '../store/times.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATETIME =
  /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

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

/** What a text names: a date is a day, a time the minute that it begins. */
function readMoment(text: string): Moment | null {
  const isDate = DATE.test(text);
  // Date knows times that there are not: it takes 30 February for 2 March.
  if (!isTime(text) || (!isDate && !DATETIME.test(text))) return null;
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
 * `<T`: before T. `>T`: after T. `T`: within the minute that it begins, or its day where it is a
 * date. `T1<<T2`: from T1 up to before T2.
 *
 * @throws InvalidRequestError for any other text.
 */
export function readTimeRange(field: string, text: string): TimeRange {
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
