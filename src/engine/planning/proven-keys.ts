import { mapPair, type Pair } from '../../contract/pair.ts';
import type { KeyOrder } from '../../sources/database.ts';
import type { DatabaseSide } from '../sides.ts';
import type { Comparing } from './planning.ts';

/** Whether the catalogs of both sides prove that no two rows have one key, and none has NULL in it. */
export function isProvenUnique({ sides, columns: { keys } }: Comparing): boolean {
  // Keys that are two to a catalog may be one where not all of them counts.
  if (keys.length === 0 || keys.some(({ modifiers }) => modifiers)) return false;
  return sides.every(({ relation, index }) => {
    const names = keys.map((pair) => pair.names[index]);
    const proven = relation.uniqueKeys.filter((unique) =>
      unique.every((name) => names.includes(name)),
    );
    // Parts beside a unique key make nothing less unique, but may be NULL.
    return names.every((name) => proven.some((unique) => unique.includes(name)));
  });
}

/** The part of the key by which both sides lie in order, where both have an index on it. */
export function commonOrder({ sides, columns: { keys } }: Comparing): Pair<KeyOrder> | null {
  const [order1, order2] = mapPair(sides, ({ relation }: DatabaseSide) => relation.order);
  const isCommon = keys.some(
    ({ names }) => names[0] === order1?.column && names[1] === order2?.column,
  );
  return order1 && order2 && isCommon ? [order1, order2] : null;
}

/**
 * Whether the rows of both sides can be read by one statement after another: they are the same then, or,
 * in a cluster, whose statements see no common state, what these give is held against each other.
 */
export function isReadAgain({ sides }: Pick<Comparing, 'sides'>): boolean {
  return sides.every(
    ({ database: { traits }, relation, asksForChance, asksForTime }) =>
      relation.isRepeatable &&
      !asksForChance &&
      (traits.snapshots === 'session' || (traits.runsOnCluster && !asksForTime)),
  );
}

/** Whether the rows of both sides, their filters applied, are the same when they are read again. */
export function isReadTheSame({ sides }: Pick<Comparing, 'sides'>): boolean {
  return sides.every(({ database, relation, asksForChance, asksForTime }) => {
    const isPinned = relation.version !== undefined && !asksForTime;
    const isOneState = database.traits.snapshots === 'session' || isPinned;
    return isOneState && relation.isRepeatable && !asksForChance;
  });
}
