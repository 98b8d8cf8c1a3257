import { numberOf, type Pair, pairOf, type SideIndex } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import { UNEQUAL_ROWS } from './pairs-sql.ts';
import { type Join, keyNames } from './sql.ts';
import { isDifferent } from './values-sql.ts';

/** Of unequal rows, the values that are not written the same on both sides: each a row. */
export const UNEQUAL_CELLS = 'unequal_cells';
/** Those of rows that are paired, and whether they differ. */
export const COMPARED_CELLS = 'compared_cells';

/**
 * Columns of two text files as one: what is not written the same is not the same list. DuckDB takes
 * 32 KiB for each column, however few the rows, and plans a statement in the square of its columns.
 */
export function asOneValue(values: ColumnPair[], like: ColumnPair): ColumnPair {
  const written = (side: SideIndex) => ({
    format: 'csv' as const,
    column: `[${values.map((pair) => pair.written?.[side].column ?? pair.references[side]).join(', ')}]`,
    read: (text: Sql): Sql => text,
  });
  const spelled = pairOf(written);
  return { ...like, tolerance: null, written: spelled, spelled };
}

/** Makes room for the cells of a join, of which the keys are as in the rows that a pass has found. */
export function startCells(join: Join): Sql {
  return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_CELLS} AS
SELECT ${keyNames(join)}, true AS is_pair, 0 AS column_number, '' AS text1, '' AS text2
FROM ${UNEQUAL_ROWS} WHERE false`;
}

/** Adds the cells of columns that a pass has compared as one; the first of them has this number. */
export function addCells(join: Join, firstNumber: number, columns: number): Sql {
  return `INSERT INTO ${UNEQUAL_CELLS}
SELECT * FROM (
  SELECT
    ${keyNames(join)}, on_side1 AND on_side2 AS is_pair,
    unnest(range(${firstNumber}, ${firstNumber + columns})) AS column_number,
    unnest(side1_value_0) AS text1, unnest(side2_value_0) AS text2
  FROM ${UNEQUAL_ROWS}
) AS cells
WHERE text1 IS DISTINCT FROM text2`;
}

/** Of each side, a row for each text of unequal rows whose type is to be checked. */
export const CELLS_OF_SIDE: Pair<Sql> = pairOf(
  (side) => `(SELECT column_number, text${numberOf(side)} AS text FROM ${UNEQUAL_CELLS})`,
);

/** Empties the table to which `compareCells` adds. */
export function startComparing(join: Join): Sql {
  return `CREATE OR REPLACE TEMP TABLE ${COMPARED_CELLS} AS
SELECT ${keyNames(join)}, column_number, true AS differs FROM ${UNEQUAL_CELLS} WHERE false`;
}

/** Whether the texts of a column, `text1` and `text2`, differ. */
export function textsDiffer(pair: ColumnPair): Sql {
  const read = (side: SideIndex): Sql => {
    const text = `text${numberOf(side)}`;
    return pair.written?.[side].read(text) ?? text;
  };
  return isDifferent(pair, pairOf(read));
}

/** Compares the paired cells of columns that compare alike. */
export function compareCells(join: Join, differs: Sql, columnNumbers: number[]): Sql {
  return `INSERT INTO ${COMPARED_CELLS}
SELECT ${keyNames(join)}, column_number, ${differs}
FROM ${UNEQUAL_CELLS}
WHERE is_pair AND column_number IN (${columnNumbers.join(', ')})`;
}

/** A row for each column with unequal cells: its `column_number`, `differences` and `rewritten`. */
export function countCells(): Sql {
  return `SELECT
  column_number,
  count(*) FILTER (WHERE differs) AS differences,
  count(*) FILTER (WHERE NOT differs) AS rewritten
FROM ${COMPARED_CELLS} GROUP BY column_number`;
}

/** `rows_with_differences` over all columns. */
export function countRowsOfCells(join: Join): Sql {
  return `SELECT count(*) AS rows_with_differences
FROM (SELECT DISTINCT ${keyNames(join)} FROM ${COMPARED_CELLS} WHERE differs)`;
}
