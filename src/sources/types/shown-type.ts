import type { Column } from '../dialect.ts';
import type { ColumnType, TypeOf } from './column-type.ts';

const INTEGERS = { 8: 'TINYINT', 16: 'SMALLINT', 32: 'INTEGER', 64: 'BIGINT', 128: 'HUGEINT' };

function timestampName({ unit, hasZone, precision, reduction }: TypeOf<'timestamp'>): string {
  const name = {
    s: 'TIMESTAMP_S',
    ms: 'TIMESTAMP_MS',
    us: 'TIMESTAMP',
    ns: 'TIMESTAMP_NS',
    text: 'TIMESTAMP',
  }[unit];
  const whole = hasZone ? `${name} WITH TIME ZONE` : name;
  // How a source rounds is no part of its type's name.
  const isOwn = unit === 'us' ? precision === 6 && reduction === 'cut' : unit !== 'text';
  return isOwn ? whole : `${whole}(${precision})`;
}

function structName({ fields }: TypeOf<'struct'>): string {
  const named = fields.map(({ name, type }) => `${name} ${typeName(type)}`);
  return `STRUCT(${named.join(', ')})`;
}

/** The name of a type: the one that DuckDB has for it, where that has the type. */
export function typeName(type: ColumnType): string {
  switch (type.kind) {
    case 'bitBoolean':
      return 'BIT BOOLEAN';
    case 'text':
      return 'VARCHAR';
    case 'noValues':
      return '"NULL"';
    case 'integer':
      return `${type.isSigned ? '' : 'U'}${INTEGERS[type.bits]}`;
    case 'decimal':
      return `DECIMAL(${type.digits},${type.scale})`;
    case 'numberText':
      return `NUMBER TEXT${type.isSure ? ' AMONG TEXTS' : ''}`;
    case 'float':
      return type.bits === 32 ? 'FLOAT' : 'DOUBLE';
    case 'time':
      return { us: 'TIME', ns: 'TIME_NS', text: 'TIME(12)' }[type.unit];
    case 'timestamp':
      return timestampName(type);
    case 'mixed':
      return `${type.isJson ? 'JSON' : 'TEXT'} OR ${typeName(type.type)}`;
    case 'list':
    case 'array':
      return `${typeName(type.item)}[${type.kind === 'array' ? type.length : ''}]`;
    case 'struct':
      return structName(type);
    case 'map':
      return `MAP(${typeName(type.key)}, ${typeName(type.value)})`;
    case 'bare':
      return `${typeName(type.type)} (Parquet: ${type.holds.join(', ')})`;
    case 'enum':
    case 'other':
    case 'knownByText':
    case 'knownByJson':
      return type.name;
    default:
      return type.kind.toUpperCase();
  }
}

/** What people say for a type: its name, unless it is in our own columns only. */
function inWords(type: ColumnType): string {
  switch (type.kind) {
    case 'numberText':
      return 'numbers of more than 38 digits';
    case 'noValues':
      return 'NULL alone';
    case 'bitBoolean':
      return 'one bit';
    case 'mixed':
      return `text (in part ${typeName(type.type)})`;
    default:
      return typeName(type);
  }
}

/** The name of a column's type for errors: the one that its source has for it. */
export function shownType({
  type,
  declared,
  written,
}: Pick<Column, 'type' | 'declared' | 'written'>): string {
  // A text file declares nothing: DuckDB's word for a text is not its own.
  if (written && type.kind === 'text') return 'text';
  return declared ?? inWords(type);
}
