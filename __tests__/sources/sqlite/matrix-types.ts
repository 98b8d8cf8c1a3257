import {
  FINITE,
  HALF_OF_PAIR,
  binary,
  boolean,
  date,
  instant,
  integer,
  json,
  longText,
  number,
  numbers,
  text,
  textTimes,
  texts,
  time,
  timestamp,
  uuid,
} from '../contract/matrix/declare.ts';
import { kindOf, type SourceType } from '../contract/matrix/family.ts';
import { BIT, TIMES, bytesOf, stored, timeText } from '../contract/matrix/literals.ts';

/** The types of the matrix. */
export const SQLITE: SourceType[] = [
  integer('INTEGER', 64),
  number('REAL', { float: 64, cannot: { 'it has NULL for NaN': /^NaN$/ } }),
  // It holds decimals as floats, whose digits are those that were meant.
  number('DECIMAL(10,2)', {
    significant: 15,
    cannot: {
      ...FINITE,
      'its digits are 10^23, and the float beside it is a little less': /^-?1e23$/,
    },
  }),
  integer('BOOLEAN', 8, false, { kind: 'bit' }),
  text('TEXT'),
  text('TEXT COLLATE NOCASE'),
  text('CHAR(3)'),
  longText('TEXT', { kind: 'text' }),
  boolean('BOOLEAN', { kind: 'bit' }),
  date('DATE', { ...textTimes, range: ['0001-01-01', '9999-12-31'], precision: 'day' }),
  timestamp('DATETIME', textTimes),
  instant('TIMESTAMP', textTimes),
  time('TIME', { range: ['00:00:00', '23:59:59.999999'], precision: 6 }),
  uuid('TEXT', { kind: 'text' }),
  uuid('BLOB', { kind: 'binary' }),
  binary('BLOB'),
  json('JSON', { cannot: { ...HALF_OF_PAIR, 'a bare number becomes a float': /^-?\d/ } }),
  numbers('JSON', { kind: 'json' }),
  texts('JSON', { kind: 'json' }),
];

/** What node:sqlite takes: it would not read every number from SQL just as it is. */
export function sqliteValue(type: SourceType, value: string): string | number | bigint | Buffer {
  if (kindOf(type) === 'binary') return Buffer.from(bytesOf(type, value), 'hex');
  if (kindOf(type) === 'bit') return BigInt(BIT[value] ?? stored(type, value));
  if (TIMES.has(type.family)) return timeText(type, value, 'Z');
  if (type.family !== 'number') return value;
  return type.integer ? BigInt(stored(type, value)) : Number(value);
}
