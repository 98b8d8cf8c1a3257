import type { Sql } from '../dialect.ts';
import { dated } from '../postgresql/written-columns.ts';
import { hexadecimal, printed, spelledOut, type WrittenColumn } from '../table-writer.ts';
import type { ColumnType, TypeOf } from '../types/column-type.ts';

/** In DuckDB's SQL, a literal of a text where a backslash stands for what follows it. */
const literal = (text: Sql): Sql =>
  `'''' || replace(replace(${text}, '\\', '\\\\'), '''', '''''') || ''''`;

const as = (type: Sql, text: (value: Sql) => Sql = printed): WrittenColumn => ({
  type,
  text: (value) => literal(text(value)),
});

/** As long as a text can be there, in bytes. */
const TEXT = as('varchar(65535)');

const INTEGERS = [
  { bits: 16, type: 'smallint' },
  { bits: 32, type: 'integer' },
  { bits: 64, type: 'bigint' },
];

/** Numbers without a sign need one bit more; of those beyond 38 digits, there is no type. */
function integerColumn({ bits, isSigned }: TypeOf<'integer'>): WrittenColumn {
  const found = INTEGERS.find((integer) => integer.bits >= (isSigned ? bits : bits + 1));
  if (found) return as(found.type);
  return bits === 64 ? as('numeric(20,0)') : TEXT;
}

/** The most digits after the point. */
const MOST_SCALE = 37;

/** The column of Redshift's that holds a type exactly; what it has no type for, as DuckDB prints it. */
export function redshiftColumn(type: ColumnType): WrittenColumn {
  switch (type.kind) {
    case 'boolean':
      return as('boolean');
    case 'date':
      return as('date', dated);
    case 'integer':
      return integerColumn(type);
    case 'decimal':
      return type.scale > MOST_SCALE ? TEXT : as(`numeric(${type.digits},${type.scale})`);
    case 'float':
      return as(type.bits === 32 ? 'real' : 'double precision', (value) =>
        spelledOut(printed(value)),
      );
    case 'blob':
      return {
        type: 'varbyte(1024000)',
        text: (value) => `'from_hex(''' || ${hexadecimal(value)} || ''')'`,
      };
    case 'time':
      return type.unit === 'us' ? as('time') : TEXT;
    case 'timestamp':
      if (type.unit === 'ns' || type.unit === 'text') return TEXT;
      return as(type.hasZone ? 'timestamptz' : 'timestamp', dated);
    default:
      return TEXT;
  }
}
