import type { Sql } from '../dialect.ts';
import {
  hexadecimal,
  isoTime,
  literalOf,
  printed,
  spelledOut,
  type WrittenColumn,
} from '../table-writer.ts';
import type { ColumnType, TypeOf } from '../types/column-type.ts';

const as = (type: Sql, text: (value: Sql) => Sql = printed): WrittenColumn => ({
  type,
  text: (value) => literalOf(text(value)),
});

const TEXT = as('varchar');

/** Of short numbers, some catalogs have no type; of those beyond 38 digits, none has. */
function integerColumn({ bits, isSigned }: TypeOf<'integer'>): WrittenColumn {
  const needed = isSigned ? bits : bits + 1;
  if (needed <= 32) return as('integer');
  if (needed <= 64) return as('bigint');
  return bits === 64 ? as('decimal(20, 0)') : TEXT;
}

const MOMENT = '-%m-%d %H:%M:%S.%f';

/** The column of Trino's that holds a type exactly; what it has no type for, as DuckDB prints it. */
export function trinoColumn(type: ColumnType): WrittenColumn {
  switch (type.kind) {
    case 'boolean':
    case 'uuid':
      return as(type.kind);
    case 'date':
      return as('date', (value) => isoTime(value, '-%m-%d'));
    case 'integer':
      return integerColumn(type);
    case 'decimal':
      return as(`decimal(${type.digits}, ${type.scale})`);
    case 'float':
      return as(type.bits === 32 ? 'real' : 'double', (value) => spelledOut(printed(value)));
    case 'blob':
      return { type: 'varbinary', text: (value) => `'X''' || ${hexadecimal(value)} || ''''` };
    case 'time':
      return type.unit === 'us' ? as('time(6)') : TEXT;
    case 'timestamp':
      if (type.unit === 'ns' || type.unit === 'text') return TEXT;
      if (!type.hasZone) return as('timestamp(6)', (value) => isoTime(value, MOMENT));
      return as('timestamp(6) with time zone', (value) => {
        const inUtc = isoTime(`CAST(${value} AS TIMESTAMP)`, MOMENT);
        return `(${inUtc}) || ' UTC'`;
      });
    default:
      return TEXT;
  }
}
