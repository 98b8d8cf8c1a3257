import {
  type Limits,
  FINITE,
  HALF_OF_PAIR,
  LATIN1,
  NOT_BEFORE_CHRIST,
  NO_INFINITY,
  ONLY_WORDS,
  WHOLE_ZERO,
  amongTimestamps,
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
  texts,
  time,
  timestamp,
  uuid,
} from '../contract/matrix/declare.ts';
import { kindOf, type SourceType } from '../contract/matrix/family.ts';
import { BIT, TIMES, bytesOf, hex, quote, stored, timeText } from '../contract/matrix/literals.ts';

const mariadbDays: Limits = {
  cannot: { ...NO_INFINITY, ...NOT_BEFORE_CHRIST },
  range: ['0001-01-01', '9999-12-31'],
  precision: 'day',
};

const mariadbTimes = (precision: 0 | 3 | 6): Limits => ({
  cannot: { ...NO_INFINITY, ...NOT_BEFORE_CHRIST },
  range: ['0001-01-01 00:00:00', '9999-12-31 23:59:59.999999'],
  precision,
  rounding: 'cut',
});

const mariadbInstants = (precision: 0 | 3 | 6): Limits => ({
  ...mariadbTimes(precision),
  cannot: { ...NO_INFINITY, ...NOT_BEFORE_CHRIST, ...WHOLE_ZERO },
  range: ['1970-01-01 00:00:01', '2038-01-19 03:14:07.999999'],
});

/** The types of the matrix. */
export const MYSQL: SourceType[] = [
  integer('tinyint', 8),
  integer('tinyint unsigned', 8, true),
  integer('smallint', 16),
  integer('mediumint', 24),
  integer('mediumint unsigned', 24, true),
  integer('int', 32),
  integer('int unsigned', 32, true),
  integer('bigint', 64),
  integer('bigint unsigned', 64, true),
  integer('tinyint(1)', 8, false, { kind: 'bit' }),
  integer('bit(1)', 1, true, { kind: 'bit' }),
  integer('bit(64)', 64, true),
  number('decimal(12,2)', { decimal: [12, 2], cannot: FINITE }),
  number('decimal(38,10)', { decimal: [38, 10], cannot: FINITE }),
  number('decimal(65,30)', { decimal: [65, 30], cannot: FINITE }),
  number('decimal(65,0)', { decimal: [65, 0], cannot: FINITE }),
  number('float', { float: 32, cannot: FINITE }),
  number('double', { float: 64, cannot: FINITE }),
  text('varchar(40)', { length: 40 }),
  text('varchar(40) COLLATE utf8mb4_bin', { length: 40 }),
  text('varchar(40) CHARACTER SET latin1', { length: 40, cannot: LATIN1 }),
  text('char(40)', { length: 40, isPadded: true }),
  text('text'),
  text("enum('sad','happy')", { cannot: ONLY_WORDS }),
  longText('longtext', { kind: 'text' }),
  boolean('tinyint(1)', { kind: 'bit' }),
  boolean('bit(1)', { kind: 'bit' }),
  date('date', mariadbDays),
  amongTimestamps(date('date', mariadbDays)),
  timestamp('datetime', mariadbTimes(0)),
  timestamp('datetime(3)', mariadbTimes(3)),
  timestamp('datetime(6)', mariadbTimes(6)),
  instant('timestamp NULL', mariadbInstants(0)),
  instant('timestamp(3) NULL', mariadbInstants(3)),
  instant('timestamp(6) NULL', mariadbInstants(6)),
  time('time', { range: ['-838:59:59', '838:59:59'], precision: 0 }),
  time('time(3)', { range: ['-838:59:59', '838:59:59'], precision: 3 }),
  time('time(6)', { range: ['-838:59:59', '838:59:59'], precision: 6 }),
  uuid('uuid'),
  uuid('char(36)', { kind: 'text' }),
  uuid('binary(16)', { kind: 'binary' }),
  binary('binary(4)', { length: 4, bytes: 4 }),
  binary('varbinary(40)', { length: 40 }),
  binary('blob'),
  json('json', { cannot: HALF_OF_PAIR }),
  numbers('json', { kind: 'json' }),
  texts('json', { kind: 'json' }),
];

/** A value as SQL writes it. */
export function mysqlLiteral(type: SourceType, value: string): string {
  if (kindOf(type) === 'binary') return `X'${bytesOf(type, value)}'`;
  if (TIMES.has(type.family)) return quote(timeText(type, value, ''));
  if (kindOf(type) === 'bit') return BIT[value] ?? stored(type, value);
  if (type.family === 'number') {
    return type.type.startsWith('bit') ? stored(type, value) : quote(stored(type, value));
  }
  return `_utf8mb4 X'${hex(value)}'`;
}
