import {
  type Limits,
  FINITE,
  HALF_OF_PAIR,
  IN_CALENDAR,
  NO_INFINITY,
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
import { ERA, TIMES, bytesOf, hex, stored, timeText } from '../contract/matrix/literals.ts';

const duckdbDays: Limits = {
  cannot: IN_CALENDAR,
  range: ['5877642-06-25 BC', '5881580-07-10'],
  precision: 'day',
};

const duckdbTimes = (precision: 0 | 3 | 6 | 9): Limits => ({
  cannot: precision === 9 ? { ...IN_CALENDAR, ...NO_INFINITY } : IN_CALENDAR,
  range:
    precision === 9
      ? ['1677-09-22 00:00:00', '2262-04-11 23:47:16']
      : ['290308-12-22 00:00:00 BC', '294247-01-10 04:00:54.775806'],
  precision,
  rounding: precision === 6 ? 'cut' : 'half from 1970',
});

const FLOATS = [number('FLOAT', { float: 32 }), number('DOUBLE', { float: 64 })];

/** Types that DuckDB and Parquet files both have. */
export const IN_BOTH: SourceType[] = [
  ...[8, 16, 32, 64].flatMap((bits, i) => {
    const name = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT'][i]!;
    return [integer(name, bits), integer(`U${name}`, bits, true)];
  }),
  number('DECIMAL(12,2)', { decimal: [12, 2], cannot: FINITE }),
  number('DECIMAL(38,10)', { decimal: [38, 10], cannot: FINITE }),
  ...FLOATS,
  text('VARCHAR'),
  longText('VARCHAR', { kind: 'text' }),
  boolean('BOOLEAN'),
  date('DATE', duckdbDays),
  amongTimestamps(date('DATE', duckdbDays)),
  timestamp('TIMESTAMP', duckdbTimes(6)),
  timestamp('TIMESTAMP_NS', duckdbTimes(9)),
  instant('TIMESTAMPTZ', duckdbTimes(6)),
  time('TIME', { range: ['00:00:00', '24:00:00'], precision: 6 }),
  uuid('UUID'),
  uuid('VARCHAR', { kind: 'text' }),
  uuid('BLOB', { kind: 'binary' }),
  binary('BLOB'),
  json('JSON', { cannot: HALF_OF_PAIR }),
  numbers('JSON', { kind: 'json' }),
  numbers('INTEGER[]'),
  texts('JSON', { kind: 'json' }),
  texts('VARCHAR[]'),
];

/** The types of the matrix. */
export const DUCKDB: SourceType[] = [
  ...IN_BOTH,
  integer('HUGEINT', 128),
  integer('UHUGEINT', 128, true),
  number('BIGNUM', { cannot: FINITE, integer: [`-${'9'.repeat(400)}`, '9'.repeat(400)] }),
  text(`ENUM('sad', 'happy')`, { cannot: ONLY_WORDS }),
  timestamp('TIMESTAMP_MS', duckdbTimes(3)),
  timestamp('TIMESTAMP_S', duckdbTimes(0)),
  of('time with zone')('TIMETZ'),
  interval('INTERVAL'),
];

/** What DuckDB casts to the type. */
function duckdbText(type: SourceType, value: string): string {
  if (!TIMES.has(type.family)) return stored(type, value);
  const text = timeText(type, value, '+00');
  return ERA.test(text) ? text.replace(/^(\S+)(.*) BC$/, '$1 (BC)$2') : text;
}

/** A field of a file from which DuckDB reads hexadecimal digits; see `duckdbValue`. */
export const duckdbField = (type: SourceType, value: string): string =>
  `"${kindOf(type) === 'binary' ? bytesOf(type, value) : hex(duckdbText(type, value))}"`;

/** The value of such a field, in DuckDB's SQL. */
export function duckdbValue(type: SourceType, field: string): string {
  if (kindOf(type) === 'binary') return `unhex(${field})`;
  const text = `decode(unhex(${field}))`;
  if (type.type.endsWith('[]')) return `CAST(CAST(${text} AS JSON) AS ${type.type})`;
  return `CAST(${text} AS ${type.type})`;
}
