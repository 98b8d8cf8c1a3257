import { mapPair, type Pair } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import { NULL_KEYS } from '../../sources/checksums.ts';
import { belowOf, isSampled } from '../../sources/sampled-keys.ts';
import { HASHES } from '../../sources/whole-key-hash.ts';
import { hashSides } from '../checksums/hashed-sides.ts';
import type { DiffContext } from '../diff-context.ts';
import { eachSide } from '../each-side.ts';
import { keyInDialect, ofEach } from '../planning/in-dialect.ts';
import { can, type Comparing } from '../planning/planning.ts';
import { isProvenUnique } from '../planning/proven-keys.ts';
import { isWholeKey } from '../rows/key-hash.ts';
import { allOf, countPart } from '../parts.ts';
import type { DatabaseSide } from '../sides.ts';
import type { KeySample } from './key-sample.ts';

/** The rows of both sides, their filters applied. */
export function countSides(
  sides: Pair<DatabaseSide>,
  { signal }: DiffContext,
): Promise<Pair<number>> {
  return eachSide(sides, signal, (side, either) => countPart(side, allOf(side), either));
}

/** Of each side, whether a key has a NULL. */
const withoutKey = ({ sides, columns }: Comparing): Pair<Sql> =>
  mapPair(sides, ({ database: { dialect } }, side) =>
    columns.keys.map(({ names }) => `${dialect.quoteIdentifier(names[side])} IS NULL`).join(' OR '),
  );

/** The conditions with the rows that have NULL in the key, or without them. */
function withNulls(comparing: Comparing, isIn: Pair<Sql>, keepsNulls: boolean): Pair<Sql> {
  if (isProvenUnique(comparing)) return isIn;
  return mapPair(withoutKey(comparing), (isWithout, side) =>
    keepsNulls ? `(${isWithout} OR ${isIn[side]})` : `(NOT (${isWithout}) AND ${isIn[side]})`,
  );
}

/** How many rows of each side have NULL in the key. */
export async function countWithoutKey(
  comparing: Comparing,
  { signal }: DiffContext,
): Promise<Pair<number>> {
  if (isProvenUnique(comparing)) return [0, 0];
  const isWithout = withoutKey(comparing);
  return eachSide(comparing.sides, signal, (side, either) => {
    const part = { ...allOf(side), where: [`(${isWithout[side.index]})`] };
    return countPart(side, part, either);
  });
}

/** By what all databases work out alike: of a key of one whole number. */
function byNumber({ sides, columns: { keys } }: Comparing, share: number): Pair<Sql> | null {
  const [pair] = keys;
  if (!pair || !isWholeKey(keys)) return null;
  return mapPair(sides, ({ database: { dialect } }, side) =>
    isSampled(dialect.asBigint(dialect.quoteIdentifier(pair.names[side])), share),
  );
}

/** By the hash that a cluster has of its own, where it has both sides. */
function byRowHash({ sides, columns, isOneSource }: Comparing, share: number): Pair<Sql> | null {
  const { hashing } = sides[0].database.dialect;
  if (!isOneSource || !hashing) return null;
  const keys = ofEach(columns.keys, (pair) => keyInDialect(sides, pair));
  if (!keys) return null;
  return mapPair(sides, (_, side) => {
    const forms = keys.map(({ comparison, references }) => comparison.key[side](references[side]));
    return `abs(${hashing.rowHash(forms)} % ${HASHES}) < ${belowOf(share)}`;
  });
}

/** So many buckets of all are named in a condition, at most. */
const MOST_BUCKETS = 64;

/** Buckets, as a power of two, of which so many make up a share. */
function bucketsFor(share: number): { of: number; some: number } {
  let of = 2;
  while (of * 2 * share <= MOST_BUCKETS && of < 2 ** 30) of *= 2;
  return { of, some: Math.max(1, Math.round(of * share)) };
}

/** By the hashes that both databases have in common, in which keys fall into buckets. */
function byBuckets(comparing: Comparing, share: number): Pair<Sql> | null {
  const hashed = hashSides({ ...comparing, columns: { ...comparing.columns, values: [] } });
  // Neighbours among whole numbers share a bucket.
  if (!can(hashed) || hashed.sides.some(({ rows }) => rows.keyKind === 'integer')) return null;
  const { of, some } = bucketsFor(share);
  const buckets = [BigInt(NULL_KEYS), ...Array.from({ length: some }, (_, i) => BigInt(i))];
  return mapPair(hashed.sides, ({ checksums, rows }) => checksums.isIn(rows, buckets, of));
}

/**
 * Both sides with only the rows of a sample; `null` where their databases do not tell the same keys from
 * others.
 */
export function sampledSides(
  comparing: Comparing,
  { share, stop }: KeySample,
): Pair<DatabaseSide> | null {
  const isIn =
    byNumber(comparing, share) ?? byRowHash(comparing, share) ?? byBuckets(comparing, share);
  if (!isIn) return null;
  const sampled = withNulls(comparing, isIn, stop?.keepsNulls ?? true);
  return mapPair(comparing.sides, (side, index): DatabaseSide => ({
    ...side,
    share,
    conditions: () => [...side.conditions(), sampled[index]],
  }));
}
