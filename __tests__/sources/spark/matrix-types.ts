import {
  FINITE,
  NO_INFINITY,
  amongTimestamps,
  binary,
  boolean,
  date,
  instant,
  integer,
  type Limits,
  longText,
  NOT_BEFORE_CHRIST,
  IN_CALENDAR,
  number,
  numbers,
  text,
  texts,
  timestamp,
  uuid,
} from '../contract/matrix/declare.ts';
import { kindOf, type SourceType } from '../contract/matrix/family.ts';
import { TIMES, bytesOf, stored, timeText } from '../contract/matrix/literals.ts';
import { words } from './write-tables.ts';

const days: Limits = {
  cannot: { ...NO_INFINITY, ...NOT_BEFORE_CHRIST, ...IN_CALENDAR },
  range: ['0001-01-01', '9999-12-31'],
  precision: 'day',
};

const times: Limits = {
  cannot: { ...NO_INFINITY, ...NOT_BEFORE_CHRIST, ...IN_CALENDAR },
  range: ['0001-01-01 00:00:00', '9999-12-31 23:59:59.999999'],
  precision: 6,
  rounding: 'cut',
};

/** The types of the matrix. */
export const SPARK: SourceType[] = [
  integer('tinyint', 8),
  integer('smallint', 16),
  integer('int', 32),
  integer('bigint', 64),
  number('decimal(12,2)', { decimal: [12, 2], cannot: FINITE }),
  number('decimal(38,10)', { decimal: [38, 10], cannot: FINITE }),
  number('decimal(38,0)', { decimal: [38, 0], cannot: FINITE }),
  number('float', { float: 32 }),
  number('double', { float: 64 }),
  text('string'),
  text('string COLLATE UTF8_LCASE'),
  text('varchar(40)', { length: 40 }),
  text('char(40)', { length: 40, isPadded: true }),
  longText('string', { kind: 'text' }),
  boolean('boolean'),
  date('date', days),
  amongTimestamps(date('date', days)),
  timestamp('timestamp_ntz', times),
  instant('timestamp', times),
  uuid('string', { kind: 'text' }),
  uuid('binary', { kind: 'binary' }),
  binary('binary'),
  numbers('array<int>', { kind: 'json' }),
  texts('array<string>', { kind: 'json' }),
];

/** A value as SQL writes it. */
export function sparkLiteral(type: SourceType, value: string): string {
  if (kindOf(type) === 'binary') return `X'${bytesOf(type, value)}'`;
  const quoted = (written: string): string => words.literal(written, 'VARCHAR');
  if (type.type.startsWith('array')) return `from_json(${quoted(value)}, '${type.type}')`;
  if (TIMES.has(type.family)) return `CAST(${quoted(timeText(type, value, 'Z'))} AS ${type.type})`;
  if (type.family === 'number') return `CAST(${quoted(stored(type, value))} AS ${type.type})`;
  return type.family === 'boolean' ? value : quoted(value);
}
