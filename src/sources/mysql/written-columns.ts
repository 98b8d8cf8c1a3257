import type { Sql } from '../dialect.ts';
import { hexadecimal, literalOf, printed, type WrittenColumn } from '../table-writer.ts';
import type { ColumnType, TypeOf } from '../types/column-type.ts';

const as = (type: Sql, text: (value: Sql) => Sql = printed): WrittenColumn => ({
  type,
  text: (value) => literalOf(text(value)),
});

const INTEGERS = { 8: 'tinyint', 16: 'smallint', 32: 'int', 64: 'bigint', 128: 'decimal(39,0)' };

function integerType({ bits, isSigned }: TypeOf<'integer'>): Sql {
  const unsigned = isSigned || bits === 128 ? '' : ' unsigned';
  return `${INTEGERS[bits]}${unsigned}`;
}

/** The most digits after the point that MySQL has. */
const MOST_SCALE = 30;

/** A text of any length, of which every byte counts. */
const TEXT = as('longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');

/** The column of MySQL's that holds a type exactly; what it has no type for, as DuckDB prints it. */
export function mysqlColumn(type: ColumnType): WrittenColumn {
  switch (type.kind) {
    case 'boolean':
      return as('boolean', (value) => `CAST(CAST(${value} AS TINYINT) AS VARCHAR)`);
    case 'date':
      return as('date');
    case 'uuid':
      return as('char(36) CHARACTER SET ascii COLLATE ascii_bin');
    case 'integer':
      return as(integerType(type));
    case 'decimal':
      return type.scale > MOST_SCALE ? TEXT : as(`decimal(${type.digits},${type.scale})`);
    case 'float':
      return as(type.bits === 32 ? 'float' : 'double');
    case 'blob':
      return { type: 'longblob', text: (value) => `'X''' || ${hexadecimal(value)} || ''''` };
    case 'time':
      return type.unit === 'us' ? as('time(6)') : TEXT;
    case 'timestamp':
      if (type.unit === 'ns' || type.unit === 'text') return TEXT;
      // Of an instant, the time in UTC: a TIMESTAMP of MySQL's ends in 2038.
      return as('datetime(6)', (value) => `CAST(CAST(${value} AS TIMESTAMP) AS VARCHAR)`);
    default:
      return TEXT;
  }
}
