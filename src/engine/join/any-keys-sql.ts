import type { Grouping, Sql } from '../../sources/dialect.ts';
import { type Join, keyList, keyNames, keysAndValues, list, sameKey } from './sql.ts';
import { anyDiffers, isDifferent } from './values-sql.ts';

const SIDES = [1, 2] as const;

/**
 * One row of each key of a side, with the number of its rows as `key_rows`. Keys with NULL in them
 * are put together too, where they have the same other parts.
 */
function numbered(join: Join, side: 0 | 1): Sql {
  const forms = join.keys.map(({ comparison, references }) =>
    comparison.key[side](references[side]),
  );
  return `(
    SELECT * FROM (
      SELECT ${keysAndValues(join, side)},
        count(*) OVER same_key AS key_rows, row_number() OVER same_key AS key_row
      FROM ${join.relations[side]}
      WINDOW same_key AS (PARTITION BY ${forms.join(', ')})
    ) AS numbered
    WHERE key_row = 1
  )`;
}

/** The same where the key is known to be unique. */
function unnumbered(join: Join, side: 0 | 1): Sql {
  return `(
      SELECT ${keysAndValues(join, side)}, 1 AS key_rows
      FROM ${join.relations[side]}
    )`;
}

/** A NULL in a key has no equal: such rows stay without a partner. */
function pairedByJoin(join: Join, isUnique: boolean): Sql {
  const sideOf = isUnique ? unnumbered : numbered;
  const isKeyed = list(
    join.keys.length,
    (i) => `coalesce(side1.key_${i}, side2.key_${i}) IS NOT NULL`,
    ' AND ',
  );
  const values = join.values.flatMap((_, i) =>
    SIDES.map((side) => `side${side}.value_${i} AS value${side}_${i}`),
  );
  const columns = [
    ...SIDES.map((side) => `coalesce(side${side}.key_rows, 0) AS rows${side}`),
    `${isKeyed} AS is_keyed`,
    ...values,
  ];
  return `SELECT ${columns.join(', ')}
    FROM ${sideOf(join, 0)} AS side1
    FULL JOIN ${sideOf(join, 1)} AS side2 ON ${sameKey(join, 'side1', 'side2')}`;
}

function markedRows(join: Join, side: 0 | 1): Sql {
  const values = join.values.flatMap(({ references }, i) =>
    SIDES.map((of) => `${of === side + 1 ? references[side] : 'NULL'} AS value${of}_${i}`),
  );
  const marks = SIDES.map((of) => `${of === side + 1 ? 1 : 0} AS on_side${of}`);
  return `SELECT ${[keyList(join, side), ...marks, ...values].join(', ')}
      FROM ${join.relations[side]}`;
}

function pairedByGroups(join: Join, { select, anyValue }: Grouping): Sql {
  const isKeyed = list(join.keys.length, (i) => `key_${i} IS NOT NULL`, ' AND ');
  const values = join.values.flatMap((_, i) =>
    SIDES.map((side) => `${anyValue(`value${side}_${i}`)} AS value${side}_${i}`),
  );
  const columns = [
    ...SIDES.map((side) => `sum(on_side${side}) AS rows${side}`),
    `${isKeyed} AS is_keyed`,
    ...values,
  ];
  return `${select} ${columns.join(', ')}
    FROM (
      ${markedRows(join, 0)}
      UNION ALL
      ${markedRows(join, 1)}
    ) AS both_sides
    GROUP BY ${keyNames(join)}`;
}

const count = (condition: Sql): Sql => `count(CASE WHEN ${condition} THEN 1 END)`;
const sum = (condition: Sql, value: Sql): Sql => `sum(CASE WHEN ${condition} THEN ${value} END)`;

function keyCounts(side: 1 | 2): Sql[] {
  const [own, other] = [`rows${side}`, `rows${3 - side}`];
  return [
    `sum(${own}) AS rows${side}`,
    `${sum('NOT is_keyed', own)} AS nulls${side}`,
    `${sum(`is_keyed AND ${own} > 1`, own)} AS dupes${side}`,
    `${count(`is_keyed AND ${own} > 0`)} AS distincts${side}`,
    `${count(`is_keyed AND ${own} > 0 AND ${other} = 0`)} AS exclusives${side}`,
    `${count(`is_keyed AND ${own} = 1`)} AS once${side}`,
    `${sum(`is_keyed AND ${other} = 0`, own)} AS exclusive_rows${side}`,
    `${sum(`is_keyed AND ${own} > 0 AND ${other} > 0 AND ${own} + ${other} > 2`, own)} AS repeated${side}`,
  ];
}

/**
 * Counts what differs whatever the keys are. Each relation is read once, so that a query that calls
 * `random()` is one set of rows; and keys are joined with their rows counted, so that no number of
 * duplicates multiplies rows. Gives, beyond what `compareUniqueKeys` does, of each side `nulls`,
 * `dupes`, `distincts`, `exclusives`, `once`, `exclusive_rows`, and as `repeated` the rows of keys that
 * are on both sides, but not once.
 *
 * @param isUnique whether keys are known to be unique and never NULL, which is quicker.
 */
export function compareAnyKeys(join: Join, isUnique: boolean): Sql {
  const { grouping, fence } = join.dialect;
  const all = join.values.map((_, index) => index);
  const differences = join.values.map(
    (pair, i) => `${isDifferent(pair, [`value1_${i}`, `value2_${i}`])} AS differs_${i}`,
  );
  const isCompared = 'is_keyed AND rows1 = 1 AND rows2 = 1';
  const counts = [
    ...SIDES.flatMap(keyCounts),
    `${count(isCompared)} AS compared_rows`,
    ...(all.length === 0
      ? []
      : [`${count(`${isCompared} AND (${anyDiffers(all)})`)} AS rows_with_differences`]),
    ...all.map((i) => `${count(`${isCompared} AND differs_${i}`)} AS differences_${i}`),
  ];
  return `SELECT
  ${counts.join(',\n  ')}
FROM (
  SELECT ${['rows1', 'rows2', 'is_keyed', ...differences].join(',\n    ')}
  FROM (
    ${grouping ? pairedByGroups(join, grouping) : pairedByJoin(join, isUnique)}
  ) AS paired${fence}
) AS compared`;
}
