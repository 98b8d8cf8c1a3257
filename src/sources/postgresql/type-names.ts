import type { OwnType } from '../database.ts';
import type { Sql } from '../dialect.ts';

/** A type by PostgreSQL's own name for it. */
export interface PostgresName extends OwnType {
  /** As SQL writes it: `numeric(12,2)`, `timestamp(3) without time zone`. */
  readonly sql: Sql;
  /** The same without its digits: `numeric`. */
  readonly name: string;
  /** Whether it says how many digits its values have. */
  readonly hasDigits: boolean;
}

/** A type by what `format_type` says. */
export function readTypeName(sql: Sql): PostgresName {
  const name = sql.replace(/\(\d+(,-?\d+)?\)/, '');
  return { sql, name, hasDigits: name !== sql };
}

/** A text by its bytes: some collations take two texts for one. */
export const asBytes = (value: Sql): Sql => `${value}::text COLLATE "C"`;
