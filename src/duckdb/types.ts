import type { Sql } from '../sources/dialect.ts';
import {
  BIGNUM,
  BLOB,
  BOOLEAN,
  type ColumnType,
  DATE,
  decimal,
  DOUBLE,
  FLOAT,
  INSTANT,
  integer,
  INTERVAL,
  JSON_TYPE,
  listOf,
  NO_VALUES,
  type StructField,
  TEXT,
  TIME,
  TIME_NS,
  TIMESTAMP,
  TIMESTAMP_NS,
  UUID,
} from '../sources/types/column-type.ts';
import { typeName } from '../sources/types/shown-type.ts';

const INTEGERS = ([8, 16, 32, 64, 128] as const).flatMap((bits) => [
  integer(bits),
  integer(bits, false),
]);

const NAMED: ColumnType[] = [
  ...[BOOLEAN, TEXT, DATE, TIME, TIME_NS, INTERVAL, UUID, BLOB, JSON_TYPE, NO_VALUES],
  ...[...INTEGERS, BIGNUM, FLOAT, DOUBLE, TIMESTAMP, INSTANT, TIMESTAMP_NS],
  // It rounds what it makes coarser.
  { ...TIMESTAMP, unit: 's', precision: 0, reduction: 'half from 1970' },
  { ...TIMESTAMP, unit: 'ms', precision: 3, reduction: 'half from 1970' },
];

/** Types that their name says all of. */
const PLAIN: ReadonlyMap<string, ColumnType> = new Map(NAMED.map((type) => [typeName(type), type]));

/** The parts of `a INTEGER, "b, c" MAP(VARCHAR, DATE)` between the commas of the outermost level. */
function splitParts(text: string): string[] {
  const tokens = text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^]/g) ?? [];
  const parts = [''];
  let depth = 0;
  for (const token of tokens) {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (token === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}

/** A field with its name; `null` for those of a row, which have none. */
function readField(text: string): StructField | null {
  const [, name, type] = /^("(?:[^"]|"")*"|\w+) (.+)$/s.exec(text) ?? [];
  return name === undefined || type === undefined ? null : { name, type: readType(type) };
}

function readStruct(fields: string): ColumnType | null {
  const read = splitParts(fields).map(readField);
  return read.includes(null) ? null : { kind: 'struct', fields: read as StructField[] };
}

function readMap(parts: string): ColumnType | null {
  const [key, value, ...more] = splitParts(parts).map(readType);
  return key && value && more.length === 0 ? { kind: 'map', key, value } : null;
}

/** Types of more than their name; `null` for those that are none of ours. */
function readCompound(text: string): ColumnType | null {
  const [, item, length] = /^(.*)\[(\d*)\]$/s.exec(text) ?? [];
  if (item !== undefined) {
    const type = readType(item);
    return length === '' ? listOf(type) : { kind: 'array', item: type, length: Number(length) };
  }
  const [, name, inner = ''] = /^(\w+)\((.*)\)$/s.exec(text) ?? [];
  switch (name) {
    case 'DECIMAL': {
      const [digits = 0, scale = 0] = inner.split(',').map(Number);
      return decimal(digits, scale);
    }
    case 'ENUM':
      return { kind: 'enum', name: text };
    case 'STRUCT':
      return readStruct(inner);
    case 'MAP':
      return readMap(inner);
    default:
      return null;
  }
}

/**
 * A type as DuckDB writes it in the answer to DESCRIBE. From its text, and not from the types of a
 * prepared statement: only so are the names of fields quoted where DuckDB itself quotes them.
 */
export function readType(text: string): ColumnType {
  return PLAIN.get(text) ?? readCompound(text) ?? { kind: 'other', name: text };
}

/** The name in DuckDB's SQL of the type in which values of a type are held. */
export function storedType(type: ColumnType): Sql {
  switch (type.kind) {
    case 'numberText':
    case 'knownByText':
    case 'knownByJson':
    case 'mixed':
    case 'noValues':
      return 'VARCHAR';
    case 'bitBoolean':
      return 'TINYINT';
    case 'bare':
      return storedType(type.type);
    case 'time':
      return type.unit === 'text' ? 'VARCHAR' : typeName(type);
    case 'timestamp': {
      if (type.unit === 'text') return 'VARCHAR';
      if (type.unit !== 'us') return typeName({ ...type, hasZone: false });
      return typeName(type.hasZone ? INSTANT : TIMESTAMP);
    }
    default:
      return typeName(type);
  }
}
