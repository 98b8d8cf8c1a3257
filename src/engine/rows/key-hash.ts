import type { Sql } from '../../sources/dialect.ts';
import { hashOfWhole } from '../../sources/whole-key-hash.ts';
import type { ColumnPair } from '../columns.ts';
import type { Join } from '../join/sql.ts';

/** A number's text without the zeros that its type adds. */
function plain(text: Sql): Sql {
  return `CASE WHEN contains(${text}, '.') THEN rtrim(rtrim(${text}, '0'), '.') ELSE ${text} END`;
}

const isSmall = ({ types }: ColumnPair): boolean =>
  types.every((type) => type.kind === 'integer' && type.bits <= (type.isSigned ? 64 : 32));

/** A part of a key, in the form in which it is compared, that does not depend on how wide a type holds it. */
export const hashedPart = (pair: ColumnPair, part: Sql): Sql =>
  isSmall(pair) ? `CAST(${part} AS BIGINT)` : plain(`CAST(${part} AS VARCHAR)`);

/** Whether a key is one whole number, of which every database works out the hash. */
export const isWholeKey = (keys: readonly ColumnPair[]): boolean =>
  keys.length === 1 && keys.every(isSmall);

/**
 * By what rows are chosen to be shown: a hash of `key_0`, …, which does not depend on how the rows were
 * found. Where it is of more than one whole number it is DuckDB's own, the same in every process.
 */
export function hashOf({ keys }: Join): Sql {
  if (isWholeKey(keys)) return hashOfWhole('CAST(key_0 AS BIGINT)');
  return `hash(${keys.map((pair, i) => hashedPart(pair, `key_${i}`)).join(', ')})`;
}
