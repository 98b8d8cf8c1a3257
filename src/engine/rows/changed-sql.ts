import { SIDES } from '../../contract/pair.ts';
import { COLUMNS_AT_ONCE } from '../../sources/columns-at-once.ts';
import type { Sql } from '../../sources/dialect.ts';
import { UNEQUAL_ROWS } from '../join/pairs-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyNames, list, sameKey } from '../join/sql.ts';
import { anyDiffers, compared, differs, DIFFERING_ROWS } from '../join/values-sql.ts';
import { COMPARED_CELLS, UNEQUAL_CELLS } from '../join/wide-sql.ts';
import { hashOf } from './key-hash.ts';
import {
  cellText,
  comparedColumns,
  hidden,
  type Mask,
  rowsOfSide,
  textsOfPair,
} from './texts-sql.ts';

/** The rows that may be shown: their number, from 1, and their keys. */
export const SAMPLED = 'sampled_rows';

const BOTH = 'on_side1 AND on_side2';

const allColumns = (remains: Remains): number[] => comparedColumns(remains).map((_, i) => i);

/** A relation of the keys of rows in which one of some columns differs. */
function keysOfChanged(remains: Remains, columns: number[]): Sql {
  const { join, pairs, kept } = remains;
  const keys = keyNames(join);
  if (pairs === 'by cells') {
    const numbers =
      columns.length === remains.columns ? '' : ` AND column_number IN (${columns.join(', ')})`;
    return `(SELECT DISTINCT ${keys} FROM ${COMPARED_CELLS} WHERE differs${numbers})`;
  }
  if (pairs === 'by rows' && kept) {
    // All of many columns are not to be named in one statement, and were noted before.
    if (columns.length > COLUMNS_AT_ONCE) return `(SELECT DISTINCT ${keys} FROM ${DIFFERING_ROWS})`;
    return `(SELECT ${keys} FROM (\n  ${compared(kept, columns)}\n) WHERE ${anyDiffers(columns)})`;
  }
  return `(SELECT ${keys} FROM ${UNEQUAL_ROWS} WHERE ${BOTH} AND (${anyDiffers(columns)}))`;
}

/** A relation of the keys of all rows that differ. */
export const changedKeys = (remains: Remains): Sql => keysOfChanged(remains, allColumns(remains));

/** Those of some keys that have the smallest hashes, without NULL; each is to be there once. */
export function sampleKeys({ join }: Remains, keys: Sql, most: number): Sql {
  const names = keyNames(join);
  const present = list(join.keys.length, (i) => `key_${i} IS NOT NULL`, ' AND ');
  return `CREATE OR REPLACE TEMP TABLE ${SAMPLED} AS
SELECT row_number() OVER (ORDER BY key_hash, ${names}) AS number, ${names}
FROM (
  SELECT ${hashOf(join)} AS key_hash, ${names} FROM ${keys} AS keys
  WHERE ${present} ORDER BY key_hash, ${names} LIMIT ${most}
)`;
}

/** Adds of each of these columns the row in which it differs that has the smallest hash. */
export function addExamples(remains: Remains, columns: number[], firstNumber: number): Sql {
  const { join } = remains;
  const names = keyNames(join);
  const examples = columns.map(
    (column, i) => `(SELECT ${firstNumber + i} AS number, ${names}
  FROM ${keysOfChanged(remains, [column])}
  ORDER BY ${hashOf(join)}, ${names} LIMIT 1)`,
  );
  return `INSERT INTO ${SAMPLED}\n${examples.join('\nUNION ALL\n')}`;
}

/** What a value is called in a result: of side 1 `old_…`, of side 2 `new_…`. */
const SHOWN = ['old', 'new'] as const;

/**
 * A text, but NULL where it or its partner has more than `longest` bytes: long texts are read one by
 * one. Their size in bytes tells them apart.
 */
const unlessLong = (text: Sql, size: Sql, longest: number): Sql =>
  `CASE WHEN ${size} <= ${longest} THEN ${text} END`;

const sizeOf = (texts: readonly Sql[]): Sql =>
  `greatest(${texts.map((text) => `coalesce(strlen(${text}), 0)`).join(', ')})`;

/** The pairs of rows that may be shown, with the values of some columns. */
const sampledPairs = (remains: Remains, columns: number[]): Sql => `${SAMPLED}
JOIN ${rowsOfSide(remains, 0, columns, false)} AS side1 ON ${sameKey(remains.join, SAMPLED, 'side1')}
JOIN ${rowsOfSide(remains, 1, columns, false)} AS side2 ON ${sameKey(remains.join, SAMPLED, 'side2')}`;

/**
 * The values of some columns in the rows that may be shown: `number`, and of each column that differs
 * `size_…` in bytes, `old_…` and `new_…`; those are NULL, too, where the size is above `longest`.
 */
export function sampledValues(
  remains: Remains,
  columns: number[],
  mask: Mask,
  longest: number,
): Sql {
  const values = columns.flatMap((i) => {
    const pair = remains.join.values[i];
    if (!pair) return [];
    const texts = textsOfPair(pair, i).map((text) => hidden(mask, pair, text));
    const isDifferent = differs(pair, i);
    const shown = texts.map(
      (text, side) =>
        `CASE WHEN differs_${i} THEN ${unlessLong(text, `size_${i}`, longest)} END AS ${SHOWN[side]}_${i}`,
    );
    return [`${isDifferent} AS differs_${i}`, `${sizeOf(texts)} AS size_${i}`, ...shown];
  });
  return `SELECT ${['number', ...values].join(',\n  ')}\nFROM ${sampledPairs(remains, columns)}\nORDER BY number`;
}

/** The two texts of one value that is too long to be read with others: `old`, `new`. */
export function sampledValue(remains: Remains, number: number, column: number): Sql {
  const pair = remains.join.values[column];
  if (!pair) throw new Error(`there is no column ${String(column)}`);
  const texts = textsOfPair(pair, column).map((text, side) => `${text} AS ${SHOWN[side]}`);
  return `SELECT ${texts.join(', ')} FROM ${sampledPairs(remains, [column])} WHERE number = ${number}`;
}

/** The cells of the rows that may be shown, where cells are kept: `number`, `column_number`, `size`, `old`, `new`. */
export function sampledCells(remains: Remains, mask: Mask, longest: number): Sql {
  const { join, columns } = remains;
  const shown = SIDES.map((side) => cellText(remains, side, mask, 'unequal'));
  const size = sizeOf(shown);
  const values = shown.map((text, side) => `${unlessLong(text, size, longest)} AS ${SHOWN[side]}`);
  return `SELECT number, unequal.column_number AS column_number, ${size} AS size, ${values.join(', ')}
FROM ${SAMPLED}
JOIN ${COMPARED_CELLS} AS compared ON ${sameKey(join, SAMPLED, 'compared')} AND compared.differs
JOIN ${UNEQUAL_CELLS} AS unequal ON ${sameKey(join, SAMPLED, 'unequal')}
  AND unequal.column_number = compared.column_number AND unequal.is_pair
WHERE unequal.column_number < ${columns}
ORDER BY number, unequal.column_number`;
}

/** The two texts of one cell that is too long to be read with others: `old`, `new`. */
export function sampledCell({ join }: Remains, number: number, column: number): Sql {
  return `SELECT text1 AS old, text2 AS new
FROM ${SAMPLED} JOIN ${UNEQUAL_CELLS} AS unequal ON ${sameKey(join, SAMPLED, 'unequal')}
WHERE number = ${number} AND unequal.column_number = ${column} AND unequal.is_pair`;
}
