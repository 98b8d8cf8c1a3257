import type { Pair } from '../contract/summary-results.ts';
import type { Database } from '../sources/database.ts';
import type { OpenedSide } from './open-sides.ts';

/** Both results; waits for both before it throws, so that nothing runs on unseen. */
async function bothOrFirstError<Result>(promises: Pair<Promise<Result>>): Promise<Pair<Result>> {
  const [first, second] = await Promise.allSettled(promises);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}

/**
 * Runs two parts of some work in one database at once, each on a connection of its own to the same
 * snapshot; one after the other where the database has no such thing.
 */
export async function runBoth<Result>(
  database: Database,
  signal: AbortSignal,
  run: (database: Database, index: 0 | 1) => Promise<Result>,
): Promise<Pair<Result>> {
  const twin = await database.twin(signal);
  if (!twin) {
    const first = await run(database, 0);
    return [first, await run(database, 1)];
  }
  try {
    return await bothOrFirstError([run(database, 0), run(twin, 1)]);
  } finally {
    await twin.close();
  }
}

/** Reads both sides at once where they are not in one database that cannot do so. */
export async function eachSide<Side extends OpenedSide, Result>(
  [side1, side2]: Pair<Side>,
  signal: AbortSignal,
  read: (side: Side, index: 0 | 1) => Promise<Result>,
): Promise<Pair<Result>> {
  const isShared =
    side1.kind === 'database' && side2.kind === 'database' && side1.database === side2.database;
  if (!isShared) return bothOrFirstError([read(side1, 0), read(side2, 1)]);
  return runBoth(side1.database, signal, (database, index) =>
    index === 0 ? read(side1, 0) : read({ ...side2, database }, 1),
  );
}
