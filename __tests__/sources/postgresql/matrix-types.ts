import {
  type Limits,
  IN_CALENDAR,
  NO_INFINITY,
  NO_NUL,
  ONLY_WORDS,
  amongTimestamps,
  binary,
  boolean,
  date,
  instant,
  integer,
  interval,
  json,
  longText,
  number,
  numbers,
  of,
  text,
  texts,
  time,
  timestamp,
  uuid,
} from '../contract/matrix/declare.ts';
import { kindOf, type SourceType } from '../contract/matrix/family.ts';
import { BIT, TIMES, bytesOf, quote, stored, timeText } from '../contract/matrix/literals.ts';

const postgresDays: Limits = {
  cannot: IN_CALENDAR,
  range: ['4713-01-01 BC', '5874897-12-31'],
  precision: 'day',
};

const postgresTimes = (precision: 0 | 3 | 6): Limits => ({
  cannot: IN_CALENDAR,
  range: ['4713-01-01 00:00:00 BC', '294246-12-31 23:59:59.999999'],
  precision,
  rounding: 'half from 2000',
});

/** The types of the matrix. */
export const POSTGRESQL: SourceType[] = [
  integer('smallint', 16),
  integer('integer', 32),
  integer('bigint', 64),
  integer('oid', 32, true),
  number('numeric'),
  number('numeric(12,2)', { decimal: [12, 2], cannot: NO_INFINITY }),
  number('numeric(38,10)', { decimal: [38, 10], cannot: NO_INFINITY }),
  number('numeric(65,30)', { decimal: [65, 30], cannot: NO_INFINITY }),
  integer('money', 64, false, { decimal: [19, 2] }),
  number('real', { float: 32 }),
  number('double precision', { float: 64 }),
  integer('bit(1)', 1, true, { kind: 'bit' }),
  text('text', { cannot: NO_NUL }),
  text('varchar(40)', { cannot: NO_NUL, length: 40 }),
  text('char(40)', { cannot: NO_NUL, length: 40, isPadded: true }),
  text('text COLLATE ignoring_case', { cannot: NO_NUL }),
  text('citext', { cannot: NO_NUL }),
  text('mood', { cannot: ONLY_WORDS }),
  longText('text', { kind: 'text' }),
  boolean('boolean'),
  boolean('bit(1)', { kind: 'bit' }),
  date('date', postgresDays),
  amongTimestamps(date('date', postgresDays)),
  timestamp('timestamp', postgresTimes(6)),
  timestamp('timestamp(3)', postgresTimes(3)),
  timestamp('timestamp(0)', postgresTimes(0)),
  instant('timestamptz', postgresTimes(6)),
  instant('timestamptz(3)', postgresTimes(3)),
  instant('timestamptz(0)', postgresTimes(0)),
  time('time', { range: ['00:00:00', '24:00:00'], precision: 6 }),
  time('time(3)', { range: ['00:00:00', '24:00:00'], precision: 3 }),
  of('time with zone')('timetz'),
  interval('interval'),
  uuid('uuid'),
  uuid('text', { kind: 'text' }),
  uuid('char(36)', { kind: 'text' }),
  uuid('bytea', { kind: 'binary' }),
  binary('bytea'),
  json('json'),
  json('jsonb', { cannot: { 'it has no NUL and no half of a pair': /\\u0000|\\ud80/ } }),
  numbers('integer[]', { kind: 'json' }),
  numbers('json', { kind: 'json' }),
  texts('text[]', { kind: 'json' }),
  texts('jsonb', { kind: 'json' }),
];

/** `[1,null,"a"]` as `{1,NULL,"a"}`. */
const postgresArray = (value: string): string =>
  `{${(JSON.parse(value) as unknown[]).map((item) => (item === null ? 'NULL' : JSON.stringify(item))).join(',')}}`;

/** A value as SQL writes it. */
export function postgresLiteral(type: SourceType, value: string): string {
  if (kindOf(type) === 'binary') return quote(`\\x${bytesOf(type, value)}`);
  if (type.type.endsWith('[]')) return quote(postgresArray(value));
  if (TIMES.has(type.family)) return quote(timeText(type, value, '+00'));
  if (kindOf(type) === 'bit') return quote(BIT[value] ?? stored(type, value));
  return quote(stored(type, value));
}
