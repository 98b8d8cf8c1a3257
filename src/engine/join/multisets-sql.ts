import { type SideIndex, SIDES } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import { type Join, KEY_GROUPS, keysAndValues, list, REPEATED_KEYS, sameKey } from './sql.ts';

/** Whether a row has no key, of a relation with the keys. */
export const isWithoutKey = (join: Join): Sql =>
  list(join.keys.length, (i) => `key_${i} IS NULL`, ' OR ');

/** Every column in the form in which `=` is the rule of equality, of a relation with the values. */
export function forms(join: Join, side: SideIndex): Sql[] {
  return [
    ...join.keys.map((_, i) => `key_${i}`),
    ...join.values.map((pair, i) => `${pair.comparison.key[side](`value_${i}`)} AS form_${i}`),
  ];
}

/** What `forms` are called. */
export const formNames = (join: Join): Sql[] => [
  ...join.keys.map((_, i) => `key_${i}`),
  ...join.values.map((_, i) => `form_${i}`),
];

/** The side that rows are on. */
export const onSide = (side: SideIndex): Sql => `${1 - side} AS on_side1, ${side} AS on_side2`;

const keyed = (join: Join, side: SideIndex): Sql => `(
      SELECT ${keysAndValues(join, side)}
      FROM ${join.relations[side]}
    )`;

/** The rows of a side, each with the forms of its columns, and the side that it is on. */
const formed = (join: Join, side: SideIndex): Sql =>
  `SELECT ${[...forms(join, side), onSide(side)].join(', ')} FROM ${keyed(join, side)} AS keyed`;

/**
 * Counts rows as multisets: those that are the same in every form, NULL like NULL, are put together.
 * Gives `rows1`, `rows2`, and as `equal` how many rows of one side pair off with one of the other.
 *
 * @param rows a relation with the forms, and of each row the sides that it is on.
 */
function countMultisets(join: Join, rows: Sql, select = 'SELECT'): Sql {
  return `SELECT
  coalesce(sum(rows1), 0) AS rows1,
  coalesce(sum(rows2), 0) AS rows2,
  coalesce(sum(CASE WHEN rows1 < rows2 THEN rows1 ELSE rows2 END), 0) AS equal
FROM (
  ${select} sum(on_side1) AS rows1, sum(on_side2) AS rows2
  FROM ${rows} AS uncompared
  GROUP BY ${formNames(join).join(', ')}
) AS multisets`;
}

/**
 * Compares the rows that no key pairs one to one: with NULL in the key, or a repeated key that is on
 * both sides.
 *
 * @param isRepeated whether there are repeated keys; then `findRepeatedKeys` has found them.
 */
export function compareMultisets(join: Join, isRepeated: boolean): Sql {
  const parts = SIDES.flatMap((side) => {
    const select = formed(join, side);
    const repeated = `${select}
    SEMI JOIN (SELECT * FROM ${REPEATED_KEYS} WHERE rows1 > 0 AND rows2 > 0) AS repeated
      ON ${sameKey(join, 'repeated', 'keyed')}`;
    return [`${select} WHERE ${isWithoutKey(join)}`, ...(isRepeated ? [repeated] : [])];
  });
  return countMultisets(join, `(\n    ${parts.join('\n    UNION ALL\n    ')}\n  )`);
}

/** The same where the tables are, and a statement has `KEY_GROUPS`. */
export function compareMultisetsOf(join: Join): Sql {
  const parts = SIDES.flatMap((side) => [
    // Where no key has a NULL, the rows are not looked at.
    `${formed(join, side)}
    WHERE (${isWithoutKey(join)}) AND EXISTS (SELECT 1 FROM ${KEY_GROUPS} WHERE NOT is_keyed)`,
    `${formed(join, side)}
    WHERE EXISTS (SELECT 1 FROM ${KEY_GROUPS} WHERE ${sameKey(join, KEY_GROUPS, 'keyed')})`,
  ]);
  return countMultisets(join, `(\n    ${parts.join('\n    UNION ALL\n    ')}\n  )`);
}

/**
 * The same where a cluster has the tables, in a statement of its own.
 *
 * @param isRepeated a condition over `keyed` by which rows are found whose key is repeated; `null` where
 * there are none.
 */
export function compareMultisetsWhere(join: Join, hasNulls: boolean, isRepeated: Sql | null): Sql {
  const parts = SIDES.flatMap((side) => [
    ...(hasNulls ? [`${formed(join, side)} WHERE ${isWithoutKey(join)}`] : []),
    ...(isRepeated === null ? [] : [`${formed(join, side)} WHERE ${isRepeated}`]),
  ]);
  return countMultisets(join, `(\n    ${parts.join('\n    UNION ALL\n    ')}\n  )`);
}

/** The same in a statement of its own: keys are counted as the rows are read. */
export function compareMultisetsInSource(join: Join): Sql {
  const { grouping } = join.dialect;
  const sameKeys = `(PARTITION BY ${list(join.keys.length, (i) => `key_${i}`)})`;
  const sides = SIDES.map((side) => formed(join, side));
  const rows = `(
    SELECT * FROM (
      SELECT ${[...formNames(join), 'on_side1', 'on_side2'].join(', ')},
        sum(on_side1) OVER ${sameKeys} AS key_rows1, sum(on_side2) OVER ${sameKeys} AS key_rows2
      FROM (
        ${sides.join('\n        UNION ALL\n        ')}
      ) AS both_sides
    ) AS numbered
    WHERE ${isWithoutKey(join)} OR (key_rows1 > 0 AND key_rows2 > 0 AND key_rows1 + key_rows2 > 2)
  )`;
  return countMultisets(join, rows, grouping?.select);
}

/** Compares all rows of a join without a key. */
export function compareWholeRows(join: Join): Sql {
  const sides = SIDES.map((side) => formed(join, side));
  const rows = `(\n    ${sides.join('\n    UNION ALL\n    ')}\n  )`;
  return countMultisets(join, rows, join.dialect.grouping?.select);
}
