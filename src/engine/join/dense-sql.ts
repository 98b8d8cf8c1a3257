import type { SideIndex } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import { PAIRS, REPEATED, UNEQUAL_ROWS, valueList } from './pairs-sql.ts';
import { hashedValues, type HashJoin, type Join, keyList, list, sameKey } from './sql.ts';
import { anyDiffers, differs } from './values-sql.ts';

/** Rows of each side that are looked at to guess how many differ. */
const SAMPLE_ROWS = 2000;

/**
 * Pairs the first rows of both sides: `pairs`, and how many of them are `unequal`. Files that are
 * not in the same order may have no pairs there.
 */
export function sampleRows(join: HashJoin): Sql {
  const side = (index: SideIndex): Sql => {
    const hash = join.dialect.rowHash(hashedValues(join, index));
    return `(
    SELECT ${keyList(join, index)}, ${hash} AS row_hash
    FROM ${join.relations[index]}
    LIMIT ${SAMPLE_ROWS}
  )`;
  };
  return `SELECT
  count(*) AS pairs,
  count(*) FILTER (WHERE side1.row_hash <> side2.row_hash) AS unequal
FROM ${side(0)} AS side1
JOIN ${side(1)} AS side2 ON ${sameKey(join, 'side1', 'side2')}`;
}

/** What `differs` says, in fewer steps where values are compared as they are. */
function differsPlainly(pair: ColumnPair, index: number): Sql {
  const [a, b] = [`side1.value_${index}`, `side2.value_${index}`];
  const { comparison, tolerance } = pair;
  const isPlain = comparison.equal(a, b) === `${a} = ${b}` && comparison.hashed[0](a) === a;
  return isPlain && tolerance === null ? `${a} IS DISTINCT FROM ${b}` : differs(pair, index);
}

/**
 * Does what `findUnequalRows` does where many rows differ: then to compare the values at once costs
 * less time than hashes of rows and a second look, though more memory. Keeps `differs_i` for each
 * value.
 *
 * @param rows rows of both sides together.
 * @param kept the values that it keeps beside, as a pass does that keeps those of both sides.
 */
export function findDifferences(join: Join, rows: number, kept: Sql[]): Sql {
  const side = (index: SideIndex): Sql => `(
    SELECT ${[keyList(join, index), 'true AS row_mark', ...valueList(join, index)].join(', ')}
    FROM ${join.relations[index]}
  )`;
  const differences = join.values.map(differsPlainly);
  const columns = [
    'side1.row_mark IS NOT NULL AS on_side1',
    'side2.row_mark IS NOT NULL AS on_side2',
    list(join.keys.length, (i) => `coalesce(side1.key_${i}, side2.key_${i}) AS key_${i}`),
    ...differences.map((difference, i) => `${difference} AS differs_${i}`),
    ...kept,
  ];
  const unequal = ['side1.row_mark IS NULL', 'side2.row_mark IS NULL', ...differences];
  return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_ROWS} AS
SELECT
  ${columns.join(',\n  ')}
FROM ${side(0)} AS side1
FULL JOIN ${side(1)} AS side2
  ON ${sameKey(join, 'side1', 'side2')}
WHERE CASE WHEN nextval('${PAIRS}') > ${rows} THEN error('${REPEATED}') ELSE
  ${unequal.join('\n  OR ')}
END`;
}

/** Counts what `findDifferences` kept: `rows_with_differences`, and `differences_i` for each value. */
export function countDifferences(join: Join): Sql {
  const all = join.values.map((_, i) => i);
  const counts = all.map((i) => `count(*) FILTER (WHERE differs_${i}) AS differences_${i}`);
  return `SELECT
  count(*) FILTER (WHERE ${anyDiffers(all)}) AS rows_with_differences,
  ${counts.join(',\n  ')}
FROM ${UNEQUAL_ROWS}
WHERE on_side1 AND on_side2`;
}
