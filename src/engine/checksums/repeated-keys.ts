import { mapPair } from '../../contract/pair.ts';
import type { Partition } from '../../sources/checksums.ts';
import type { ComparedBuckets } from './compare-unequal.ts';
import type { HashedSide, HashedSides } from './hashed-sides.ts';

/** Whether there may be a key that is repeated. */
const mayRepeat = ({ isProven, columns }: HashedSides): boolean =>
  !isProven && columns.keys.length > 0;

/** The numbers of the buckets of a side that hold a repeated key. */
async function bucketsOf(
  { database, checksums, rows }: HashedSide,
  { buckets }: Extract<Partition, { kind: 'hash' }>,
  signal: AbortSignal,
): Promise<bigint[]> {
  const found = await database.query(checksums.repeated(rows, buckets), signal);
  return found.map(({ bucket }) => BigInt(bucket as bigint));
}

/** Whether a key is repeated in equal sides, of which it is enough to look at one. */
export async function hasRepeatedKeys(hashed: HashedSides, signal: AbortSignal): Promise<boolean> {
  if (!mayRepeat(hashed)) return false;
  return (await bucketsOf(hashed.sides[0], { kind: 'hash', buckets: 1 }, signal)).length > 0;
}

/**
 * The same buckets, those with a repeated key as if they differed, so that its rows are read. Where
 * buckets are equal it is enough to look at one side.
 */
export async function withRepeatedKeys(
  hashed: HashedSides,
  compared: ComparedBuckets,
  signal: AbortSignal,
): Promise<ComparedBuckets> {
  const { partition, unequal, equalRows } = compared;
  if (!mayRepeat(hashed) || partition.kind !== 'hash') return compared;
  const [side] = hashed.sides;
  const known = new Set(unequal);
  const found = await bucketsOf(side, partition, signal);
  const more = found.filter((bucket) => !known.has(bucket));
  if (more.length === 0) return compared;
  const { database, checksums, rows } = side;
  const where = [...rows.where, checksums.isIn(rows, more, partition.buckets)];
  const [row] = await database.query(
    `SELECT count(*) AS moved FROM ${rows.relation} AS dataset WHERE ${where.join(' AND ')}`,
    signal,
  );
  const moved = Number(row?.['moved']);
  return {
    ...compared,
    unequal: [...unequal, ...more],
    equalRows: equalRows - moved,
    unequalRows: mapPair(compared.unequalRows, (count) => count + moved),
  };
}
