import type { Sql } from '../dialect.ts';
import { hexadecimal, isoTime, printed, spelledOut, type WrittenColumn } from '../table-writer.ts';
import type { ColumnType, TypeOf } from '../types/column-type.ts';

/** In DuckDB's SQL, a literal of a text as Spark reads it. */
const literal = (text: Sql): Sql =>
  `'''' || replace(replace(${text}, '\\', '\\\\'), '''', '\\''') || ''''`;

const as = (type: Sql, text: (value: Sql) => Sql = printed): WrittenColumn => ({
  type,
  text: (value) => literal(text(value)),
});

const TEXT = as('STRING');

const INTEGERS = [
  { bits: 8, type: 'TINYINT' },
  { bits: 16, type: 'SMALLINT' },
  { bits: 32, type: 'INT' },
  { bits: 64, type: 'BIGINT' },
];

/** Numbers without a sign need one bit more; of those beyond 38 digits, there is no type. */
function integerColumn({ bits, isSigned }: TypeOf<'integer'>): WrittenColumn {
  const found = INTEGERS.find((integer) => integer.bits >= (isSigned ? bits : bits + 1));
  if (found) return as(found.type);
  return bits === 64 ? as('DECIMAL(20, 0)') : TEXT;
}

const MOMENT = '-%m-%d %H:%M:%S.%f';

/** The column of Spark's that holds a type exactly; what it has no type for, as DuckDB prints it. */
export function sparkColumn(type: ColumnType): WrittenColumn {
  switch (type.kind) {
    case 'boolean':
      return as('BOOLEAN');
    case 'date':
      return as('DATE', (value) => isoTime(value, '-%m-%d'));
    case 'integer':
      return integerColumn(type);
    case 'decimal':
      return as(`DECIMAL(${type.digits}, ${type.scale})`);
    case 'float':
      return as(type.bits === 32 ? 'FLOAT' : 'DOUBLE', (value) => spelledOut(printed(value)));
    case 'blob':
      return { type: 'BINARY', text: (value) => `'X''' || ${hexadecimal(value)} || ''''` };
    case 'timestamp':
      if (type.unit === 'ns' || type.unit === 'text') return TEXT;
      if (!type.hasZone) return as('TIMESTAMP_NTZ', (value) => isoTime(value, MOMENT));
      return as('TIMESTAMP', (value) => {
        const inUtc = isoTime(`CAST(${value} AS TIMESTAMP)`, MOMENT);
        return `(${inUtc}) || 'Z'`;
      });
    default:
      return TEXT;
  }
}
