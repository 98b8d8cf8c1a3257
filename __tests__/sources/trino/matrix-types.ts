import {
  FINITE,
  HALF_OF_PAIR,
  IN_CALENDAR,
  type Limits,
  NO_INFINITY,
  amongTimestamps,
  binary,
  boolean,
  date,
  instant,
  integer,
  json,
  number,
  numbers,
  text,
  texts,
  time,
  timestamp,
  uuid,
} from '../contract/matrix/declare.ts';
import { kindOf, type Precision, type SourceType } from '../contract/matrix/family.ts';
import { bytesOf, hex, quote, stored, TIMES, timeText } from '../contract/matrix/literals.ts';

const days: Limits = {
  cannot: { ...NO_INFINITY, ...IN_CALENDAR },
  range: ['4713-01-01 BC', '5874897-12-31'],
  precision: 'day',
};

const times = (precision: Precision): Limits => ({
  cannot: { ...NO_INFINITY, ...IN_CALENDAR },
  range: ['4713-01-01 00:00:00 BC', '73326-09-11 20:14:45.247999'],
  precision,
  rounding: 'half up',
});

const ofDay = (precision: Precision): Limits => ({
  range: ['00:00:00', '23:59:59.999999999999'],
  precision,
});

/** The types of the matrix. */
export const TRINO: SourceType[] = [
  integer('tinyint', 8),
  integer('smallint', 16),
  integer('integer', 32),
  integer('bigint', 64),
  number('decimal(12,2)', { decimal: [12, 2], cannot: FINITE }),
  number('decimal(38,10)', { decimal: [38, 10], cannot: FINITE }),
  number('decimal(38,0)', { decimal: [38, 0], cannot: FINITE }),
  number('real', { float: 32 }),
  number('double', { float: 64 }),
  text('varchar'),
  text('varchar(40)', { length: 40 }),
  text('char(40)', { length: 40, isPadded: true }),
  boolean('boolean'),
  date('date', days),
  amongTimestamps(date('date', days)),
  timestamp('timestamp(0)', times(0)),
  timestamp('timestamp(3)', times(3)),
  timestamp('timestamp(6)', times(6)),
  timestamp('timestamp(9)', times(9)),
  timestamp('timestamp(12)', times(12)),
  instant('timestamp(3) with time zone', times(3)),
  instant('timestamp(6) with time zone', times(6)),
  instant('timestamp(12) with time zone', times(12)),
  time('time(0)', ofDay(0)),
  time('time(3)', ofDay(3)),
  time('time(6)', ofDay(6)),
  time('time(12)', ofDay(12)),
  uuid('uuid'),
  uuid('varchar', { kind: 'text' }),
  uuid('varbinary', { kind: 'binary' }),
  binary('varbinary'),
  json('json', { cannot: HALF_OF_PAIR }),
  numbers('json', { kind: 'json' }),
  numbers('array(integer)', { kind: 'json' }),
  texts('json', { kind: 'json' }),
  texts('array(varchar)', { kind: 'json' }),
];

const utf8 = (value: string): string => `from_utf8(x'${hex(value)}')`;

/** Years before Christ have a number below 1 there, and those of five digits a sign. */
function yearText(text: string, isDate: boolean): string {
  const [, year = '', rest = '', era] = /^(\d+)(.*?)( BC)?$/.exec(text) ?? [];
  if (era) return `-${String(Number(year) - 1).padStart(4, '0')}${rest}`;
  return year.length > 4 && !isDate ? `+${text}` : text;
}

/** A value as SQL writes it. */
export function trinoLiteral(type: SourceType, value: string): string {
  if (kindOf(type) === 'binary') return `x'${bytesOf(type, value)}'`;
  if (TIMES.has(type.family)) {
    return quote(yearText(timeText(type, value, ''), type.type === 'date'));
  }
  if (type.type === 'json') return `json_parse(${utf8(value)})`;
  if (type.type.startsWith('array')) return `CAST(json_parse(${utf8(value)}) AS ${type.type})`;
  return type.family === 'text' ? utf8(value) : quote(stored(type, value));
}
