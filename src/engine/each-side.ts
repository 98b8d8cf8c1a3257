import { type Pair, pairOf, type SideIndex } from '../contract/pair.ts';
import type { OpenedDatabase } from '../sources/database.ts';
import type { OpenedSide } from './sides.ts';

/**
 * Both results. Where one fails, the other is stopped; both have ended when this throws, so that
 * nothing runs on unseen.
 */
async function bothOrFirstError<Result>(
  signal: AbortSignal,
  run: (index: SideIndex, signal: AbortSignal) => Promise<Result>,
): Promise<Pair<Result>> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const start = (index: SideIndex): Promise<Result> =>
    run(index, either).catch((error: unknown) => {
      // Only the first reason counts: the other fails because it was stopped.
      failed.abort(error);
      throw error;
    });
  const [first, second] = await Promise.allSettled(pairOf(start));
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
  database: OpenedDatabase,
  signal: AbortSignal,
  run: (database: OpenedDatabase, index: SideIndex, signal: AbortSignal) => Promise<Result>,
): Promise<Pair<Result>> {
  const twin = database.traits.readsAtOnce ? await database.twin?.(signal) : null;
  if (!twin) {
    const first = await run(database, 0, signal);
    return [first, await run(database, 1, signal)];
  }
  const connections: Pair<OpenedDatabase> = [database, twin];
  try {
    return await bothOrFirstError(signal, (index, either) =>
      run(connections[index], index, either),
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
  sides: Pair<Side>,
  signal: AbortSignal,
  read: (side: Side, signal: AbortSignal) => Promise<Result>,
): Promise<Pair<Result>> {
  const [side1, side2] = sides;
  const isShared =
    side1.kind === 'database' && side2.kind === 'database' && side1.database === side2.database;
  if (!isShared) {
    return bothOrFirstError(signal, (index, either) => read(sides[index], either));
  }
  if (side1.asksForTime || side2.asksForTime) {
    const first = await read(side1, signal);
    return [first, await read(side2, signal)];
  }
  return runBoth(side1.database, signal, (database, index, either) =>
    read({ ...sides[index], database }, either),
  );
}
