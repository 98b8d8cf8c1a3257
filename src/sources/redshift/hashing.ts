import type { RowHashing, Sql } from '../dialect.ts';
import type { PostgresName } from '../postgresql/type-names.ts';

/** NULL has a hash of its own: what FNV_HASH makes of it is not documented. */
const hashOf = (value: Sql): Sql =>
  `CASE WHEN ${value} IS NULL THEN CAST(0 AS bigint) ELSE fnv_hash(${value}) END`;

/**
 * One hash of several. Each is put into the next as a whole: the hash of a text after another is that of
 * both together, so that ('ab', 'c') would be ('a', 'bc').
 */
function combined(hashes: readonly Sql[]): Sql {
  const [first = '0'] = hashes;
  if (hashes.length <= 1) return first;
  // In halves, so that a statement is as deep as few of the columns.
  const middle = hashes.length >> 1;
  return `fnv_hash(${combined(hashes.slice(middle))}, ${combined(hashes.slice(0, middle))})`;
}

/** Types that are not compared, and copied by a text or by themselves as a type that is hashed. */
const HASHED_AS_TEXTS = new Set(['super', 'varbyte', 'binary varying', 'time with time zone']);

/** Whether FNV_HASH takes what a value is copied by: not known of shapes, sketches and intervals. */
export const isHashable = ({ name }: PostgresName): boolean => HASHED_AS_TEXTS.has(name);

/** Rows by FNV_HASH, of 64 bits, which takes values by their bytes. */
export const redshiftHashing: RowHashing = {
  rowHash: (values) => combined(values.map(hashOf)),
};
