import { FAMILIES } from './families.ts';
import { kindOf, type SourceName, type SourceType } from './family.ts';

/** What is stored: exact numbers as their type has them, so that an integer needs no point. */
function stored(type: SourceType, value: string): string {
  const isExact = type.integer !== undefined || type.decimal !== undefined;
  return isExact ? (FAMILIES[type.family]!.hold(type, value) ?? value) : value;
}

const isDay = ({ precision }: SourceType): boolean => precision === 'day';
const ERA = / BC$/;

/** A point in time: a day without its time, and an instant with its zone. */
function timeText(type: SourceType, value: string, zone: string): string {
  if (/infinity/.test(value)) return value;
  const era = ERA.exec(value)?.[0] ?? '';
  const time = value.replace(ERA, '');
  if (isDay(type)) return `${time.replace(' 00:00:00', '')}${era}`;
  return `${time}${type.family === 'instant' ? zone : ''}${era}`;
}

const TIMES = new Set(['date', 'timestamp', 'instant']);
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const hex = (text: string): string => Buffer.from(text).toString('hex');

/** The bytes of a value of kind `binary`, in hexadecimal digits. */
const bytesOf = ({ family }: SourceType, value: string): string =>
  family === 'uuid' ? value.replaceAll('-', '') : value;

const BIT: Record<string, string> = { true: '1', false: '0' };

/** `[1,null,"a"]` as `{1,NULL,"a"}`. */
const postgresArray = (value: string): string =>
  `{${(JSON.parse(value) as unknown[]).map((item) => (item === null ? 'NULL' : JSON.stringify(item))).join(',')}}`;

function postgresLiteral(type: SourceType, value: string): string {
  if (kindOf(type) === 'binary') return quote(`\\x${bytesOf(type, value)}`);
  if (type.type.endsWith('[]')) return quote(postgresArray(value));
  if (TIMES.has(type.family)) return quote(timeText(type, value, '+00'));
  if (kindOf(type) === 'bit') return quote(BIT[value] ?? stored(type, value));
  return quote(stored(type, value));
}

function mariadbLiteral(type: SourceType, value: string): string {
  if (kindOf(type) === 'binary') return `X'${bytesOf(type, value)}'`;
  if (TIMES.has(type.family)) return quote(timeText(type, value, ''));
  if (kindOf(type) === 'bit') return BIT[value] ?? stored(type, value);
  if (type.family === 'number') {
    return type.type.startsWith('bit') ? stored(type, value) : quote(stored(type, value));
  }
  return `_utf8mb4 X'${hex(value)}'`;
}

/** What DuckDB casts to the type. */
function duckdbText(type: SourceType, value: string): string {
  if (!TIMES.has(type.family)) return stored(type, value);
  const text = timeText(type, value, '+00');
  return ERA.test(text) ? text.replace(/^(\S+)(.*) BC$/, '$1 (BC)$2') : text;
}

/** A field of a file from which DuckDB reads hexadecimal digits; see `duckdbValue`. */
const duckdbField = (type: SourceType, value: string): string =>
  `"${kindOf(type) === 'binary' ? bytesOf(type, value) : hex(duckdbText(type, value))}"`;

/** The value of such a field, in DuckDB's SQL. */
export function duckdbValue(type: SourceType, field: string): string {
  if (kindOf(type) === 'binary') return `unhex(${field})`;
  const text = `decode(unhex(${field}))`;
  if (type.type.endsWith('[]')) return `CAST(CAST(${text} AS JSON) AS ${type.type})`;
  return `CAST(${text} AS ${type.type})`;
}

function csvField(type: SourceType, value: string): string {
  if (TIMES.has(type.family)) return timeText(type, value, 'Z');
  return kindOf(type) === 'text' ? `"${value.replaceAll('"', '""')}"` : value;
}

/** What node:sqlite takes: it would not read every number from SQL just as it is. */
export function sqliteValue(type: SourceType, value: string): string | number | bigint | Buffer {
  if (kindOf(type) === 'binary') return Buffer.from(bytesOf(type, value), 'hex');
  if (kindOf(type) === 'bit') return BigInt(BIT[value] ?? stored(type, value));
  if (TIMES.has(type.family)) return timeText(type, value, 'Z');
  if (type.family !== 'number') return value;
  return type.integer ? BigInt(stored(type, value)) : Number(value);
}

/** How a value is written for a source: as SQL, or as a field of a CSV. */
export const LITERALS: Record<
  Exclude<SourceName, 'sqlite'>,
  (type: SourceType, value: string) => string
> = {
  postgresql: postgresLiteral,
  mariadb: mariadbLiteral,
  duckdb: duckdbField,
  parquet: duckdbField,
  csv: csvField,
};
