import { numberOf, NUMBERS, type SideIndex } from '../../contract/pair.ts';
import type { Grouping, Sql } from '../../sources/dialect.ts';
import { type Join, keyList, keyNames, keysAndValues, list, sameKey } from './sql.ts';

/**
 * One row of each key of a side, with the number of its rows as `key_rows`. Keys with NULL in them
 * are put together too, where they have the same other parts.
 */
function numbered(join: Join, side: SideIndex): Sql {
  const forms = join.keys.map(({ comparison, references }) =>
    comparison.key[side](references[side]),
  );
  // Written twice: not every database knows names of windows.
  const sameKeys = `(PARTITION BY ${forms.join(', ')})`;
  return `(
    SELECT * FROM (
      SELECT ${keysAndValues(join, side)},
        count(*) OVER ${sameKeys} AS key_rows, row_number() OVER ${sameKeys} AS key_row
      FROM ${join.relations[side]}
    ) AS numbered
    WHERE key_row = 1
  )`;
}

/** The same where the key is known to be unique. */
function unnumbered(join: Join, side: SideIndex): Sql {
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
    NUMBERS.map((side) => `side${side}.value_${i} AS value${side}_${i}`),
  );
  const columns = [
    ...NUMBERS.map((side) => `coalesce(side${side}.key_rows, 0) AS rows${side}`),
    `${isKeyed} AS is_keyed`,
    ...join.keys.map((_, i) => `side1.key_${i} AS key_${i}`),
    ...values,
  ];
  return `SELECT ${columns.join(', ')}
    FROM ${sideOf(join, 0)} AS side1
    FULL JOIN ${sideOf(join, 1)} AS side2 ON ${sameKey(join, 'side1', 'side2')}`;
}

function markedRows(join: Join, side: SideIndex): Sql {
  const values = join.values.flatMap(({ references }, i) =>
    NUMBERS.map((of) => `${of === numberOf(side) ? references[side] : 'NULL'} AS value${of}_${i}`),
  );
  const marks = NUMBERS.map((of) => `${of === numberOf(side) ? 1 : 0} AS on_side${of}`);
  return `SELECT ${[keyList(join, side), ...marks, ...values].join(', ')}
      FROM ${join.relations[side]}`;
}

function pairedByGroups(join: Join, { select, anyValue }: Grouping): Sql {
  const isKeyed = list(join.keys.length, (i) => `key_${i} IS NOT NULL`, ' AND ');
  const values = join.values.flatMap((_, i) =>
    NUMBERS.map((side) => `${anyValue(`value${side}_${i}`)} AS value${side}_${i}`),
  );
  const columns = [
    ...NUMBERS.map((side) => `sum(on_side${side}) AS rows${side}`),
    `${isKeyed} AS is_keyed`,
    keyNames(join),
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

/**
 * A row for each key: `rows1` and `rows2`, how many rows each side has of it; whether it `is_keyed`, or
 * has a NULL in it; `key_0`, …, where it is on both sides; and of each value `value1_0`, `value2_0`, …,
 * where there is one row on that side. Each relation is read once, and no number of duplicates
 * multiplies rows: keys are joined with their rows counted.
 *
 * @param isUnique whether keys are known to be unique and never NULL, which is quicker.
 */
export function pairKeys(join: Join, isUnique: boolean): Sql {
  const { grouping } = join.dialect;
  return grouping ? pairedByGroups(join, grouping) : pairedByJoin(join, isUnique);
}
