import type { Sql } from '../dialect.ts';
import { hexadecimal, printed, type WrittenColumn } from '../table-writer.ts';
import type { ColumnType, TypeOf } from '../types/column-type.ts';

/** Before our era DuckDB writes `0044-03-15 (BC) 12:00:00`, and PostgreSQL `0044-03-15 12:00:00 BC`. */
export const dated = (value: Sql): Sql => {
  const text = printed(value);
  return `CASE WHEN contains(${text}, ' (BC)') THEN replace(${text}, ' (BC)', '') || ' BC' ELSE ${text} END`;
};

function integerType({ bits, isSigned }: TypeOf<'integer'>): Sql {
  const needed = isSigned ? bits : bits * 2;
  if (needed <= 16) return 'smallint';
  if (needed <= 32) return 'integer';
  return needed <= 64 ? 'bigint' : 'numeric(39,0)';
}

const as = (type: Sql, text: (value: Sql) => Sql = printed): WrittenColumn => ({ type, text });

/** The column of PostgreSQL's that holds a type exactly; what it has no type for, as DuckDB prints it. */
export function postgresColumn(type: ColumnType): WrittenColumn {
  switch (type.kind) {
    case 'boolean':
    case 'date':
    case 'uuid':
    case 'interval':
    case 'json':
      return as(type.kind, type.kind === 'date' ? dated : printed);
    case 'integer':
      return as(integerType(type));
    case 'decimal':
      return as(`numeric(${type.digits},${type.scale})`);
    case 'bignum':
      return as('numeric');
    case 'float':
      return as(type.bits === 32 ? 'real' : 'double precision');
    case 'blob':
      return as('bytea', (value) => `'\\x' || ${hexadecimal(value)}`);
    case 'time':
      return as(type.unit === 'us' ? 'time' : 'text');
    case 'timestamp':
      if (type.unit === 'ns' || type.unit === 'text') return as('text');
      return as(type.hasZone ? 'timestamptz' : 'timestamp', dated);
    default:
      return as('text');
  }
}
