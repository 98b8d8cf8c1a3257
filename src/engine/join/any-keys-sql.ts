import { numberOf, otherSide, type SideIndex, SIDES } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import { compareMultisetsOf } from './multisets-sql.ts';
import { pairKeys } from './pair-keys-sql.ts';
import { type Join, KEY_GROUPS } from './sql.ts';
import { differencesOf, isDifferent } from './values-sql.ts';

const sum = (condition: Sql, value: Sql): Sql => `sum(CASE WHEN ${condition} THEN ${value} END)`;

const IS_REPEATED = 'is_keyed AND rows1 > 0 AND rows2 > 0 AND rows1 + rows2 > 2';
const IS_COMPARED = 'is_keyed AND rows1 = 1 AND rows2 = 1';

function keyCounts(index: SideIndex): Sql[] {
  const side = numberOf(index);
  const [own, other] = [`rows${side}`, `rows${numberOf(otherSide(index))}`];
  const [rows, keys] = [`${own} * key_count`, 'key_count'];
  return [
    `sum(${rows}) AS rows${side}`,
    `${sum('NOT is_keyed', rows)} AS nulls${side}`,
    `${sum(`is_keyed AND ${own} > 1`, rows)} AS dupes${side}`,
    `${sum(`is_keyed AND ${own} > 0`, keys)} AS distincts${side}`,
    `${sum(`is_keyed AND ${own} > 0 AND ${other} = 0`, keys)} AS exclusives${side}`,
    `${sum(`is_keyed AND ${own} = 1`, keys)} AS once${side}`,
    `${sum(`is_keyed AND ${other} = 0`, rows)} AS exclusive_rows${side}`,
    `${sum(IS_REPEATED, rows)} AS repeated${side}`,
  ];
}

/**
 * The keys, those together that have as many rows on each side, with their number as `key_count`: few rows,
 * of which sums are cheap.
 *
 * @param apart what those are kept apart by that are repeated; nothing, or `key_0`, ….
 */
function keyGroups(join: Join, isUnique: boolean, apart: Sql[]): Sql {
  const { fence, unordered } = join.dialect;
  const same = ['rows1', 'rows2', 'is_keyed', ...apart];
  const repeated = apart.map((key) => `CASE WHEN ${IS_REPEATED} THEN ${key} END AS ${key}`);
  const differs = join.values.map(
    (pair, i) => `${isDifferent(pair, [`value1_${i}`, `value2_${i}`])} AS differs_${i}`,
  );
  const hashed = unordered === null ? [] : [`${unordered} AS unordered`];
  const counts = differencesOf(join).map(
    ([name, condition]) => `${join.dialect.countIf(condition)} AS ${name}`,
  );
  return `SELECT ${[...same, 'count(*) AS key_count', ...counts].join(',\n    ')}
  FROM (
    SELECT ${['rows1', 'rows2', 'is_keyed', ...repeated, ...hashed, ...differs].join(',\n      ')}
    FROM (
      ${pairKeys(join, isUnique)}
    ) AS paired${fence}
  ) AS compared
  GROUP BY ${[...same, ...(unordered === null ? [] : ['unordered'])].join(', ')}`;
}

function countGroups(join: Join, groups: Sql): Sql {
  const counts = [
    ...SIDES.flatMap(keyCounts),
    `${sum(IS_COMPARED, 'key_count')} AS compared_rows`,
    ...differencesOf(join).map(([name]) => `${sum(IS_COMPARED, name)} AS ${name}`),
  ];
  return `SELECT
  ${counts.join(',\n  ')}
FROM ${groups}`;
}

/**
 * Counts what differs whatever the keys are. Each relation is read once, so that a query that calls
 * `random()` is one set of rows. Gives, beyond what `compareUniqueKeys` does, of each side `nulls`,
 * `dupes`, `distincts`, `exclusives`, `once`, `exclusive_rows`, and as `repeated` the rows of keys that
 * are on both sides, but not once.
 *
 * @param isUnique whether keys are known to be unique and never NULL, which is quicker.
 */
export function compareAnyKeys(join: Join, isUnique: boolean): Sql {
  return countGroups(join, `(\n  ${keyGroups(join, isUnique, [])}\n) AS ${KEY_GROUPS}`);
}

/**
 * The same, and compares the rows that no key pairs one to one: `multiset_rows1`, `multiset_rows2`,
 * `multiset_equal`. Only they are read again, by the keys that were found to be repeated: where a tenth of
 * the keys is, PostgreSQL takes 1.24 times as long as to count alone, and a statement that finds these
 * rows anew adds 0.7 times that (docs/benchmarks.md).
 */
export function compareAnyKeysAndMultisets(join: Join): Sql {
  const keys = join.keys.map((_, i) => `key_${i}`);
  return `WITH ${KEY_GROUPS} AS (
  ${keyGroups(join, false, keys)}
)
SELECT * FROM (
${countGroups(join, KEY_GROUPS)}
) AS keys_found
CROSS JOIN (
  SELECT rows1 AS multiset_rows1, rows2 AS multiset_rows2, equal AS multiset_equal
  FROM (
${compareMultisetsOf(join)}
  ) AS multisets_found
) AS multisets`;
}
