import type { Pair } from '../contract/summary-results.ts';
import type { Database } from '../sources/database.ts';
import type { OpenedSide } from './open-sides.ts';

/**
 * Both results. Where one fails, the other is stopped; both have ended when this throws, so that
 * nothing runs on unseen.
 */
async function bothOrFirstError<Result>(
  signal: AbortSignal,
  run: (index: 0 | 1, signal: AbortSignal) => Promise<Result>,
): Promise<Pair<Result>> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const start = (index: 0 | 1): Promise<Result> =>
    run(index, either).catch((error: unknown) => {
      // Only the first reason counts: the other fails because it was stopped.
      failed.abort(error);
      throw error;
    });
  const [first, second] = await Promise.allSettled([start(0), start(1)]);
  if (first.status === 'fulfilled' && second.status === 'fulfilled') {
    return [first.value, second.value];
  }
  throw failed.signal.reason;
}

/**
 * Runs two parts of some work in one database at once, each on a connection of its own that sees the
 * same state; one after the other where the database has none to give.
 *
 * @param run is given a signal that also aborts where the other part failed.
 */
export async function runBoth<Result>(
  database: Database,
  signal: AbortSignal,
  run: (database: Database, index: 0 | 1, signal: AbortSignal) => Promise<Result>,
): Promise<Pair<Result>> {
  const twin = database.traits.readsAtOnce ? await database.twin?.(signal) : null;
  if (!twin) {
    const first = await run(database, 0, signal);
    return [first, await run(database, 1, signal)];
  }
  try {
    return await bothOrFirstError(signal, (index, either) =>
      run(index === 0 ? database : twin, index, either),
    );
  } finally {
    await twin.close();
  }
}

/**
 * Reads both sides at once where they are not in one database that cannot do so.
 *
 * @param read is given a signal that also aborts where the other side failed.
 */
export async function eachSide<Side extends OpenedSide, Result>(
  [side1, side2]: Pair<Side>,
  signal: AbortSignal,
  read: (side: Side, index: 0 | 1, signal: AbortSignal) => Promise<Result>,
): Promise<Pair<Result>> {
  const isShared =
    side1.kind === 'database' && side2.kind === 'database' && side1.database === side2.database;
  if (!isShared) {
    return bothOrFirstError(signal, (index, either) =>
      read(index === 0 ? side1 : side2, index, either),
    );
  }
  if (side1.asksForTime || side2.asksForTime) {
    const first = await read(side1, 0, signal);
    return [first, await read(side2, 1, signal)];
  }
  return runBoth(side1.database, signal, (database, index, either) =>
    read(index === 0 ? side1 : { ...side2, database }, index, either),
  );
}
