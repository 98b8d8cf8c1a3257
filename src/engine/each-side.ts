import type { Pair } from '../contract/summary-results.ts';
import type { OpenedSide } from './open-sides.ts';

/** Both results; waits for both before it throws, so that nothing runs on unseen. */
async function bothOrFirstError<Result>(promises: Pair<Promise<Result>>): Promise<Pair<Result>> {
  const [first, second] = await Promise.allSettled(promises);
  if (first.status === 'rejected') throw first.reason;
  if (second.status === 'rejected') throw second.reason;
  return [first.value, second.value];
}

/**
 * Reads both sides at once. Where they share a connection, the second is read through another one
 * to the same snapshot, or after the first where the database has no such thing.
 */
export async function eachSide<Side extends OpenedSide, Result>(
  [side1, side2]: Pair<Side>,
  signal: AbortSignal,
  read: (side: Side, index: 0 | 1) => Promise<Result>,
): Promise<Pair<Result>> {
  const isShared =
    side1.kind === 'database' && side2.kind === 'database' && side1.database === side2.database;
  if (!isShared) return bothOrFirstError([read(side1, 0), read(side2, 1)]);
  const twin = await side1.database.twin(signal);
  if (!twin) {
    const first = await read(side1, 0);
    return [first, await read(side2, 1)];
  }
  try {
    return await bothOrFirstError([read(side1, 0), read({ ...side2, database: twin }, 1)]);
  } finally {
    await twin.close();
  }
}
