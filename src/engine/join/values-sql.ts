import { numberOf, type Pair, pairOf, type SideIndex } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import { type Pass, unequalRows } from './pairs-sql.ts';
import { type Join, keyNames, list, sameKey } from './sql.ts';

/** Keys of rows with differences, where these are counted for some columns at a time. */
export const DIFFERING_ROWS = 'differing_rows';

/** A compared value of one side; what is written is only read here, where it is needed. */
function valueOf({ written }: ColumnPair, side: SideIndex, index: number): Sql {
  const column = `side${numberOf(side)}.value_${index}`;
  return written?.[side].read(column) ?? column;
}

/** Whether two values of a column, one of each side, differ; NULL just where `within` is. */
export function isDifferent(pair: ColumnPair, [a, b]: Pair<Sql>): Sql {
  const { comparison, tolerance, modifiers } = pair;
  if (comparison.differ && !tolerance) return comparison.differ(a, b);
  if (comparison.differ && tolerance && modifiers?.emptiness) {
    // Of a text file: numbers among texts, of which the empty one is NULL.
    const near = comparison.within?.(tolerance, a, b) ?? 'false';
    return `CASE WHEN ${comparison.differ(a, b)} THEN coalesce(NOT (${near}), true) ELSE false END`;
  }
  const equal = comparison.equal(a, b);
  const close =
    tolerance && comparison.within
      ? `CASE WHEN ${equal} THEN true ELSE ${comparison.within(tolerance, a, b)} END`
      : equal;
  return `CASE WHEN ${a} IS NULL OR ${b} IS NULL THEN (${a} IS NULL) <> (${b} IS NULL) ELSE NOT (${close}) END`;
}

/** Whether a compared value differs between `side1` and `side2`; NULL just where `within` is. */
export function differs(pair: ColumnPair, index: number): Sql {
  return isDifferent(
    pair,
    pairOf((side) => valueOf(pair, side, index)),
  );
}

/** Whether a value is not written the same on both sides, where files write it. */
function isWrittenOtherwise({ written }: ColumnPair, index: number): Sql {
  return written ? `side1.value_${index} IS DISTINCT FROM side2.value_${index}` : 'false';
}

/** Columns by their index among the join's values. */
type Columns = number[];

function fromUnequalRows(pass: Pass, columns: Columns): Sql {
  const names = columns.map((i) => `value_${i}`);
  return `FROM ${unequalRows(pass, 0, names)} AS side1
  JOIN ${unequalRows(pass, 1, names)} AS side2 ON ${sameKey(pass.join, 'side1', 'side2')}`;
}

/** Of the pairs of rows that a pass has kept: their keys, and of each column whether it differs. */
export function compared(pass: Pass, columns: Columns): Sql {
  const { join } = pass;
  const values = columns.flatMap((i) => {
    const pair = join.values[i];
    if (!pair) return [];
    return [
      `${differs(pair, i)} AS differs_${i}`,
      `${isWrittenOtherwise(pair, i)} AS written_otherwise_${i}`,
    ];
  });
  return `SELECT
    ${[list(join.keys.length, (i) => `side1.key_${i}`), ...values].join(',\n    ')}
  ${fromUnequalRows(pass, columns)}`;
}

/** Whether one of the columns differs, of a relation that has `differs_i` for each. */
export const anyDiffers = (columns: Columns): Sql =>
  columns.map((i) => `differs_${i}`).join(' OR ');

/** What counts rows of which a database cannot tell whether a value is within its tolerance. */
export const UNCLEAR = 'unclear';

/**
 * What there is to count of values: of each count its name, and the condition that it is of. Where values
 * have tolerances or are open, `unclear` is among them: unless it is 0, the others are not right.
 */
export function differencesOf({ values }: Join): [name: string, condition: Sql][] {
  const all = values.map((_, index) => index);
  const unsure = all.filter((i) => values[i]?.tolerance || values[i]?.comparison.isOpen);
  const isUnclear = unsure.map((i) => `differs_${i} IS NULL`).join(' OR ');
  return [
    ...(unsure.length === 0 ? [] : [[UNCLEAR, isUnclear] as [string, Sql]]),
    ...(all.length === 0 ? [] : [['rows_with_differences', anyDiffers(all)] as [string, Sql]]),
    ...all.map((i): [string, Sql] => [`differences_${i}`, `differs_${i}`]),
  ];
}

/**
 * Compares values of the keys that are on both sides with different hashes: `rows_with_differences`
 * and for each column `differences_i` and `rewritten_i`. Needs the tables of `copyUnequalRows`, where
 * the pass did not keep both sides.
 */
export function compareValues(pass: Pass, columns: Columns): Sql {
  const counts = columns.map(
    (i) => `count(*) FILTER (WHERE differs_${i}) AS differences_${i},
  count(*) FILTER (WHERE written_otherwise_${i} AND NOT differs_${i}) AS rewritten_${i}`,
  );
  return `WITH compared AS (
  ${compared(pass, columns)}
)
SELECT
  count(*) FILTER (WHERE ${anyDiffers(columns)}) AS rows_with_differences,
  ${counts.join(',\n  ')}
FROM compared`;
}

/**
 * Counts for each column, as `otherwise_i`, the values that may differ: those that are not written
 * the same. What no file writes may differ in any row.
 */
export function countWrittenOtherwise(pass: Pass, columns: Columns): Sql {
  const counts = columns.map((i) => {
    const pair = pass.join.values[i];
    const otherwise = pair?.written ? isWrittenOtherwise(pair, i) : 'true';
    return `count(*) FILTER (WHERE ${otherwise}) AS otherwise_${i}`;
  });
  return `SELECT ${counts.join(', ')}
  ${fromUnequalRows(pass, columns)}`;
}

/** Empties the table to which `addDifferingRows` adds. */
export function startDifferingRows(pass: Pass): Sql {
  return `CREATE OR REPLACE TEMP TABLE ${DIFFERING_ROWS} AS
SELECT ${keyNames(pass.join)} FROM ${unequalRows(pass, 0, [])} WHERE false`;
}

/** Notes the keys of the rows in which one of these columns differs. */
export function addDifferingRows(pass: Pass, columns: Columns): Sql {
  return `INSERT INTO ${DIFFERING_ROWS}
SELECT ${keyNames(pass.join)} FROM (
  ${compared(pass, columns)}
) AS compared
WHERE ${anyDiffers(columns)}`;
}

/** `rows_with_differences` over all columns for which rows were added. */
export function countDifferingRows(join: Join): Sql {
  return `SELECT count(*) AS rows_with_differences
FROM (SELECT DISTINCT ${keyNames(join)} FROM ${DIFFERING_ROWS})`;
}
