import { Writable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { mapPair, type Pair } from '../../contract/pair.ts';
import { type DiffContext, roomOf } from '../diff-context.ts';
import type { OwnType } from '../../sources/database.ts';
import { eachSide } from '../each-side.ts';
import { copySql } from '../land-sides.ts';
import { allOf } from '../parts.ts';
import type { DatabaseSide } from '../sides.ts';
import type { Looks } from '../strategies/choose.ts';
import type { Planning } from '../strategies/strategy.ts';
import { can } from '../planning/planning.ts';
import type { HashedSide, HashedSides } from './hashed-sides.ts';

/** Enough to tell many differences from few. */
const SAMPLE_ROWS = 2000;

/** Fewer say nothing. */
const LEAST_ROWS = 100;

/**
 * The share of rows of side 1, from 0 to 1, that side 2 does not have just so, from a sample;
 * `null` where none can be had cheaply: it takes an index on the key.
 */
async function changedRows(
  { sides: [side1, side2], isProven }: HashedSides,
  signal: AbortSignal,
): Promise<number | null> {
  const [byIndex1, byIndex2] = [side1.checksums.byIndex, side2.checksums.byIndex];
  const typesOf = ({ rows }: HashedSide): OwnType[] =>
    rows.keyColumns.map(({ column }) => column.own);
  const isSameType = isDeepStrictEqual(typesOf(side1), typesOf(side2));
  const all = side1.relation.estimatedRows;
  if (!byIndex1 || !byIndex2 || !isProven || !isSameType) return null;
  if (all === null || all < SAMPLE_ROWS) return null;
  const percent = Math.min(100, (100 * SAMPLE_ROWS) / all);
  const sample = await side1.database.query(byIndex1.sample(side1.rows, percent), signal);
  if (sample.length < LEAST_ROWS) return null;
  const keys = sample.map((row) => side1.rows.keyColumns.map((_, i) => String(row[`key_${i}`])));
  const found = await side2.database.query(byIndex2.find(side2.rows, keys), signal);
  const hashes = new Set(found.map(({ hash }) => String(hash)));
  return sample.filter(({ hash }) => !hashes.has(String(hash))).length / sample.length;
}

/** Rows that are hashed and copied to see how long both take. */
const TIMED_ROWS = 10_000;

const discard = (): Writable =>
  new Writable({ write: (_chunk, _encoding, done: () => void) => done() });

/** How many times as long as `second` the work `first` takes, done after it. */
async function timesAsLong(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<number> {
  const start = performance.now();
  await second();
  const middle = performance.now();
  await first();
  return (performance.now() - middle) / (middle - start);
}

/**
 * How many times as long it takes to copy rows as to hash them, over the connections as they are
 * now: of the first rows of both sides, at the same time, as it would be done with all of them.
 */
function copyingTimesHashing(
  { sides }: HashedSides,
  { request, signal }: DiffContext,
): Promise<number> {
  const firstRows = (side: HashedSide): string =>
    `(SELECT * FROM ${side.rows.relation} AS dataset LIMIT ${TIMED_ROWS})`;
  const copies: Pair<string> = mapPair(sides, (side) =>
    copySql(request, sides, side, {
      ...allOf(side),
      relation: firstRows(side),
    }),
  );
  return timesAsLong(
    () =>
      eachSide(sides, signal, ({ database, index }, either) =>
        database.copyCsv(copies[index], discard(), either),
      ),
    // First, so that what is not in the servers' memory yet counts against it.
    () =>
      eachSide(sides, signal, (side, either) =>
        side.database.query(
          side.checksums.total({ ...side.rows, relation: firstRows(side) }),
          either,
        ),
      ),
  );
}

/** What the choice of a strategy may want to know of the data of two sides. */
export const looksAt = (
  sides: Pair<DatabaseSide>,
  { hashed, hashedApart }: Pick<Planning, 'hashed' | 'hashedApart'>,
  diff: DiffContext,
): Looks => ({
  changedRows: async () => (can(hashed) ? changedRows(hashed, diff.signal) : null),
  changedApart: async () => (can(hashedApart) ? changedRows(hashedApart, diff.signal) : null),
  copyingTimesHashing: async () => {
    // Where a diff is to stop after some rows, none are copied to be thrown away.
    const mayCopy = roomOf(diff) === Infinity && (diff.fetchLimit?.admits(2 * TIMED_ROWS) ?? true);
    return can(hashed) && mayCopy ? copyingTimesHashing(hashed, diff) : null;
  },
  mayCopyAll: async () => (await diff.fetchLimit?.admitsAll(sides, diff.signal)) ?? true,
});
