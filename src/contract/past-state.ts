import { isTime } from '../text/times.ts';
import { alone, type Rule, together } from './field-problem.ts';
import { NUMBERS } from './pair.ts';

/** A state of a table in the past: so long ago, at a time (ISO 8601), or a version by its number. */
export type PastState = { secondsAgo: number } | { time: string } | { version: string };

/** What {@link readPastState} takes, as the end of a sentence. */
export const MUST_BE_PAST_STATE =
  'must be a negative number of seconds, a time such as `2026-01-31T12:00:00Z`, or the number of a version';

/** Reads a field of time travel; `null` where it is none of the three. */
export function readPastState(value: number | string): PastState | null {
  const text = String(value).trim();
  if (/^-\d{1,15}$/.test(text)) return { secondsAgo: Number(text.slice(1)) };
  if (isTime(text)) return { time: text };
  return /^\d{1,20}$/.test(text) ? { version: text } : null;
}

/** A state in the past is one of a table, and can be read. */
export const pastStates: Rule = ({ values, isSet, words }) =>
  NUMBERS.flatMap((side) => {
    const field = `time_travel_point${side}` as const;
    const value = values[field];
    if (value == null) return [];
    if (readPastState(value) === null) {
      return [alone(field, `${words.field(field)} ${MUST_BE_PAST_STATE}`)];
    }
    if (isSet(`table${side}`)) return [];
    const message = `${words.field(field)} is of ${words.field(`table${side}`)}; a query names the state that it reads by itself, and a file has one`;
    return [together(field, message)];
  });
