import {
  type Limits,
  boolean,
  date,
  instant,
  longText,
  number,
  text,
  textTimes,
  timestamp,
  uuid,
} from '../contract/matrix/declare.ts';
import { kindOf, type SourceType } from '../contract/matrix/family.ts';
import { TIMES, timeText } from '../contract/matrix/literals.ts';

const csvTimes: Limits = { ...textTimes, isUntyped: true };

/** A CSV declares no types: each column has texts of one kind. */
export const CSV: SourceType[] = [
  number('numbers', { isUntyped: true }),
  text('texts', { isUntyped: true }),
  longText('long texts', { kind: 'text', isUntyped: true }),
  boolean('truth values', { isUntyped: true }),
  date('dates', { ...csvTimes, range: ['0001-01-01', '9999-12-31'], precision: 'day' }),
  timestamp('timestamps', csvTimes),
  instant('instants', csvTimes),
  uuid('uuids', { kind: 'text', isUntyped: true }),
];

/** A value as a field of a line. */
export function csvField(type: SourceType, value: string): string {
  if (TIMES.has(type.family)) return timeText(type, value, 'Z');
  return kindOf(type) === 'text' ? `"${value.replaceAll('"', '""')}"` : value;
}
