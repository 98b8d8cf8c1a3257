import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import type { Join } from '../join/sql.ts';

/** A number's text without the zeros that its type adds. */
function plain(text: Sql): Sql {
  return `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`;
}

/** A part of a key in a form that does not depend on how wide a type holds it. */
function hashedPart({ types }: ColumnPair, i: number): Sql {
  const areSmall = types.every(
    (type) => type.kind === 'integer' && type.bits <= (type.isSigned ? 64 : 32),
  );
  return areSmall ? `CAST(key_${i} AS BIGINT)` : plain(`CAST(key_${i} AS VARCHAR)`);
}

/**
 * By what rows are chosen to be shown: a hash of `key_0`, …. It is DuckDB's own, the same in every process,
 * so that it does not depend on how the rows were found.
 */
export const hashOf = ({ keys }: Join): Sql => `hash(${keys.map(hashedPart).join(', ')})`;
