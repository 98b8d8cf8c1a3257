import type { SideIndex } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import { type KeyList, listedKeys } from './key-lists-sql.ts';
import { type Join, keysAndValues, sameKey } from './sql.ts';
import { differencesOf, differs } from './values-sql.ts';

/** A side's keys and values, and the keys as they are where an index on them may serve the join. */
function sideOf(join: Join, side: SideIndex): Sql {
  const indexed = join.keys.flatMap(({ comparison, references }, i) =>
    comparison.joined ? [`${references[side]} AS indexed_${i}`] : [],
  );
  return `(
    SELECT ${[keysAndValues(join, side), ...indexed].join(', ')}
    FROM ${join.relations[side]}
  )`;
}

function isJoined(join: Join): Sql {
  const served = join.keys.flatMap(({ comparison }, i) =>
    comparison.joined ? [comparison.joined(`side1.indexed_${i}`, `side2.indexed_${i}`)] : [],
  );
  return [...served, sameKey(join, 'side1', 'side2')].join(' AND ');
}

interface Shape {
  compared: Sql[];
  kind: 'JOIN' | 'FULL JOIN';
  counts: Sql[];
}

function countDifferences(join: Join, isCompared: Sql | null): Sql[] {
  const count = (condition: Sql): Sql =>
    // What differs is tested first: it seldom does.
    join.dialect.countIf(isCompared === null ? condition : `(${condition}) AND ${isCompared}`);
  return differencesOf(join).map(([name, condition]) => `${count(condition)} AS ${name}`);
}

/** An inner join finds the keys of both sides, and the others are exclusive. */
function byInnerJoin(join: Join): Shape {
  return {
    kind: 'JOIN',
    compared: ['side1.key_0'],
    counts: [
      `(SELECT count(*) FROM ${join.relations[0]}) AS rows1`,
      `(SELECT count(*) FROM ${join.relations[1]}) AS rows2`,
      'count(*) AS compared_rows',
      ...countDifferences(join, null),
    ],
  };
}

/** Two indexes that are merged give the rows of one side only, too. */
function byFullJoin(join: Join): Shape {
  return {
    kind: 'FULL JOIN',
    compared: ['side1.key_0 AS on_side1', 'side2.key_0 AS on_side2'],
    counts: [
      'count(on_side1) AS rows1',
      'count(on_side2) AS rows2',
      'count(on_side1) + count(on_side2) - count(*) AS compared_rows',
      ...countDifferences(join, 'on_side1 IS NOT NULL AND on_side2 IS NOT NULL'),
    ],
  };
}

/** Whether a join reads each side once, and not again to count its rows. */
export const isReadOnce = ({ dialect }: Join, isOrdered: boolean): boolean =>
  isOrdered && dialect.mergesFullJoins;

/** The rows of a join as a relation: what its counts are of, and of each value whether it `differs_i`. */
function joinedRows(join: Join, { kind, compared }: Pick<Shape, 'kind' | 'compared'>): Sql {
  const differences = join.values.map((pair, i) => `${differs(pair, i)} AS differs_${i}`);
  return `(
  SELECT ${[...compared, ...differences].join(',\n    ')}
  FROM ${sideOf(join, 0)} AS side1
  ${kind} ${sideOf(join, 1)} AS side2 ON ${isJoined(join)}${join.dialect.fence}
) AS compared`;
}

/**
 * Counts what differs of pairs of rows, where keys are unique and never NULL on both sides. Gives
 * `compared_rows`, `rows_with_differences`, and for each column `differences_i`.
 */
export function comparePairs(join: Join): Sql {
  const counts = ['count(*) AS compared_rows', ...countDifferences(join, null)];
  const rows = joinedRows(join, { kind: 'JOIN', compared: ['side1.key_0'] });
  return `SELECT\n  ${counts.join(',\n  ')}\nFROM ${rows}`;
}

/**
 * Counts what differs where keys are unique and never NULL on both sides. Gives `rows1`, `rows2`,
 * `compared_rows`, `rows_with_differences`, and for each column `differences_i`.
 *
 * @param isOrdered whether both sides have an index on the key in whose order their rows lie.
 * @param lists of keys that are given, too.
 */
export function compareUniqueKeys(join: Join, isOrdered: boolean, lists: KeyList[] = []): Sql {
  const shape = isReadOnce(join, isOrdered) ? byFullJoin(join) : byInnerJoin(join);
  const counts = [
    ...shape.counts,
    ...lists.map((list) => listedKeys(join, list, isReadOnce(join, isOrdered))),
  ];
  return `SELECT
  ${counts.join(',\n  ')}
FROM ${joinedRows(join, shape)}`;
}
