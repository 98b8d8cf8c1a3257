import { numberOf, type SideIndex } from '../../../contract/pair.ts';
import type { Sql } from '../../../sources/dialect.ts';
import { keyNames, keysAndValues, list, sameKey } from '../../join/sql.ts';
import { differencesOf, differs } from '../../join/values-sql.ts';
import { flag, isBelow, keyTexts, type NamedBelow } from './keys-sql.ts';
import type { HashFirstPlan } from './plan.ts';

const joinedKey = (i: number): Sql => `coalesce(side1.key_${i}, side2.key_${i})`;

/** The joined rows: in which way they are there, what differs, and of their keys what is asked for. */
function joinedRows({ join }: HashFirstPlan, keyColumns: Sql[]): Sql {
  const side = (index: SideIndex): Sql => `(
      SELECT ${keysAndValues(join, index)}, 1 AS row_mark FROM ${join.relations[index]}
    ) AS side${numberOf(index)}`;
  const keys = join.keys.map((_, i) => joinedKey(i));
  const columns = [
    `${flag('side1.row_mark IS NOT NULL')} AS on_side1`,
    `${flag('side2.row_mark IS NOT NULL')} AS on_side2`,
    `${flag(keys.map((key) => `${key} IS NOT NULL`).join(' AND '))} AS keyed`,
    ...keyColumns,
    ...join.values.map((pair, i) => `${differs(pair, i)} AS differs_${i}`),
  ];
  return `(
    SELECT ${columns.join(',\n      ')}
    FROM ${side(0)}
    FULL JOIN ${side(1)} ON ${sameKey(join, 'side1', 'side2')}
  ) AS joined`;
}

/**
 * One FULL JOIN of all rows. A row for each way in which rows are there: `on_side1`, `on_side2` and `keyed`,
 * each 1 or 0; of each `join_rows`, `key_count`, as `dupes` the rows of keys that are more than one row,
 * `rows_with_differences`, and for each column `differences_i`. What is on both sides is right where no key
 * is repeated there.
 */
export function joinAll(plan: HashFirstPlan): Sql {
  const { join } = plan;
  const counts = differencesOf(join);
  const isLone = 'side1.row_mark IS NULL OR side2.row_mark IS NULL';
  const loneKeys = join.keys.map(
    (_, i) => `CASE WHEN ${isLone} THEN ${joinedKey(i)} END AS lone_${i}`,
  );
  const ways = ['on_side1', 'on_side2', 'keyed'];
  const grouped = [...ways, list(join.keys.length, (i) => `lone_${i}`)].join(', ');
  const counted = counts.map(([name, is]) => `${join.dialect.countIf(is)} AS ${name}`);
  const sums = [
    ...ways,
    'sum(key_rows) AS join_rows',
    'count(*) AS key_count',
    'sum(CASE WHEN key_rows > 1 THEN key_rows ELSE 0 END) AS dupes',
    ...counts.map(([name]) => `sum(${name}) AS ${name}`),
  ];
  return `SELECT ${sums.join(', ')}
FROM (
  SELECT ${[grouped, 'count(*) AS key_rows', ...counted].join(', ')}
  FROM ${joinedRows(plan, loneKeys)}
  GROUP BY ${grouped}
) AS ways
GROUP BY ${ways.join(', ')}`;
}

/**
 * Some keys of each kind with small hashes, from the same join, as `someKeys` gives them: `text_0`, …,
 * `rows1` and `rows2`.
 */
export function someJoinedKeys(plan: HashFirstPlan, { changed, lone, repeated }: NamedBelow): Sql {
  const { keys, values } = plan.join;
  const keyColumns = keys.map((_, i) => `${joinedKey(i)} AS key_${i}`);
  // Which of them are repeated is not known yet.
  const most = (one: number | null): number | null =>
    one === null || repeated === null ? null : Math.max(one, repeated);
  const kinds = [
    `on_side1 = 1 AND on_side2 = 1 AND (${list(values.length, (i) => `differs_${i}`, ' OR ')}) AND ${isBelow(plan, changed)}`,
    `on_side2 = 0 AND ${isBelow(plan, most(lone[0]))}`,
    `on_side1 = 0 AND ${isBelow(plan, most(lone[1]))}`,
  ];
  const listed = values.length === 0 ? kinds.slice(1) : kinds;
  return `SELECT ${keyTexts(plan).join(', ')}, rows1, rows2
FROM (
  SELECT ${keyNames(plan.join)}, sum(on_side1) AS rows1, sum(on_side2) AS rows2
  FROM ${joinedRows(plan, keyColumns)}
  WHERE keyed = 1 AND (${listed.map((is) => `(${is})`).join(' OR ')})
  GROUP BY ${keyNames(plan.join)}
) AS some_keys`;
}
