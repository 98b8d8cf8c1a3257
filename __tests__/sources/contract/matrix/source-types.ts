import type { SourceName, SourceType } from './family.ts';

type Limits = Omit<SourceType, 'type' | 'family'>;

const of =
  (family: string) =>
  (type: string, limits: Limits = {}): SourceType => ({ type, family, ...limits });

const number = of('number');
const text = of('text');
const longText = of('long text');
const boolean = of('boolean');
const date = of('date');
const timestamp = of('timestamp');
const instant = of('instant');
const time = of('time');
const interval = of('interval');
const uuid = of('uuid');
const binary = of('binary');
const json = of('json');
const numbers = of('array of numbers');
const texts = of('array of texts');

const NO_NAN = { 'no number but a number': /^NaN$/ };
const NO_INFINITY = { 'it has no infinity': /infinity/i };
const FINITE = { ...NO_NAN, ...NO_INFINITY };

/** A signed integer, or one without a sign, of so many bits. */
const integer = (type: string, bits: number, isUnsigned = false, limits: Limits = {}) =>
  number(type, {
    cannot: FINITE,
    ...limits,
    integer: isUnsigned
      ? ['0', String(2n ** BigInt(bits) - 1n)]
      : [String(-(2n ** BigInt(bits - 1))), String(2n ** BigInt(bits - 1) - 1n)],
  });

const NO_NUL = { 'NUL ends a text there': /\0/ };
const IN_CALENDAR = { 'no calendar has such a day': /-00/ };
const NOT_BEFORE_CHRIST = { 'years start with 1 or 0': /BC$/ };
const ONLY_WORDS = { 'it lists the texts that it holds': /^(?!sad$|happy$)/ };
/** cp1252 without the letters that it has in place of control characters. */
const LATIN1 = { 'it holds Western letters only': /[^\0-\x7f\xa0-\xff]/ };
const HALF_OF_PAIR = { 'its JSON has no half of a pair': /^"\\ud80/ };
const WHOLE_ZERO = { 'of impossible days it holds only 0000-00-00': /^(?!0000)\d+-(00|\d\d-00)/ };

/** A date among timestamps holds those at midnight. */
const amongTimestamps = ({ type, ...date }: SourceType): SourceType => ({
  ...date,
  type,
  family: 'timestamp',
  kind: 'date',
});

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

const POSTGRESQL: SourceType[] = [
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

const MARIADB: SourceType[] = [
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
const IN_BOTH: SourceType[] = [
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

const DUCKDB: SourceType[] = [
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

/** Times in texts, as ISO 8601 writes them. */
const textTimes: Limits = {
  cannot: {
    ...NO_INFINITY,
    ...IN_CALENDAR,
    'a year has four digits': /BC$|^\d{5}/,
    'DuckDB reads microseconds': /\.\d{7}/,
  },
  range: ['0001-01-01 00:00:00', '9999-12-31 23:59:59.999999'],
};

const SQLITE: SourceType[] = [
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

const csvTimes: Limits = { ...textTimes, isUntyped: true };

/** A CSV declares no types: each column has texts of one kind. */
const CSV: SourceType[] = [
  number('numbers', { isUntyped: true }),
  text('texts', { isUntyped: true }),
  longText('long texts', { kind: 'text', isUntyped: true }),
  boolean('truth values', { isUntyped: true }),
  date('dates', { ...csvTimes, range: ['0001-01-01', '9999-12-31'], precision: 'day' }),
  timestamp('timestamps', csvTimes),
  instant('instants', csvTimes),
  uuid('uuids', { kind: 'text', isUntyped: true }),
];

/** Every source's types. */
export const SOURCE_TYPES: Record<SourceName, SourceType[]> = {
  postgresql: POSTGRESQL,
  mariadb: MARIADB,
  sqlite: SQLITE,
  duckdb: DUCKDB,
  parquet: IN_BOTH,
  csv: CSV,
};
