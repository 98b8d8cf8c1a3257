import { mapPair, numberOf, type Pair, pairOf, type SideIndex } from '../../contract/pair.ts';
import { jsonText } from '../../duckdb/equality/text-types.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import { unequalRows } from '../join/pairs-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyList, keyNames } from '../join/sql.ts';

/** What stands in the place of a value; `null` where the value itself may be shown. */
export type Mask = (names: readonly string[]) => ((text: Sql) => Sql) | null;

/** A text of a column, or what stands in its place where the column is masked. */
export const hidden = (mask: Mask, { names }: Pick<ColumnPair, 'names'>, text: Sql): Sql =>
  mask(names)?.(text) ?? text;

/** The columns of a remaining join that are compared. */
export const comparedColumns = ({ join, columns }: Remains): ColumnPair[] =>
  join.values.slice(0, columns);

/** Whether what a pass has kept says how files spell the values. */
export const isSpelled = ({ written, spelled }: ColumnPair): boolean =>
  written !== null || spelled.every((one) => one === null);

/**
 * The rows of a side with their keys and values, as `key_0`, …, `value_0`, …, and where a side alone is
 * a text file as it spells them `spelled_0`, …: those that a pass has kept, where it has and they do.
 *
 * @param columns of the join's values that are read.
 * @param areLone whether the rows have no partner.
 */
export function rowsOfSide(
  remains: Remains,
  side: SideIndex,
  columns: readonly number[],
  areLone: boolean,
): Sql {
  const { join, kept } = remains;
  const pairs = columns.flatMap((i) => (join.values[i] ? [{ pair: join.values[i], i }] : []));
  if (kept && (kept.keepsLone || !areLone) && pairs.every(({ pair }) => isSpelled(pair))) {
    const names = columns.map((i) => `value_${i}`);
    return `(SELECT ${[keyNames(join), ...names].join(', ')} FROM ${unequalRows(kept, side, names)})`;
  }
  const values = pairs.flatMap(({ pair, i }) => {
    const { written, spelled, references } = pair;
    const own = `${written?.[side].column ?? references[side]} AS value_${i}`;
    return isSpelled(pair) ? [own] : [own, `${spelled[side]?.column ?? 'NULL'} AS spelled_${i}`];
  });
  const keys = join.keys.length === 0 ? [] : [keyList(join, side)];
  return `(SELECT ${[...keys, ...values].join(', ')} FROM ${join.relations[side]})`;
}

/** The text of what a file wrote, else of a value as DuckDB prints it. */
export function textOf({ spelled }: ColumnPair, side: SideIndex, value: Sql): Sql {
  const own = spelled[side];
  if (!own) return `CAST(${value} AS VARCHAR)`;
  return own.format === 'json' ? `(${jsonText(value)})` : value;
}

/** A value as it was written, of a relation with the rows of a side as `rowsOfSide` gives them. */
function writtenIn(pair: ColumnPair, side: SideIndex, i: number, relation: Sql): Sql {
  const isApart = pair.spelled[side] !== null && pair.written === null;
  return `${relation}.${isApart ? 'spelled' : 'value'}_${i}`;
}

/** The text of a value, of a relation with the rows of a side as `rowsOfSide` gives them. */
export const textIn = (pair: ColumnPair, side: SideIndex, i: number, relation: Sql): Sql =>
  textOf(pair, side, writtenIn(pair, side, i, relation));

/**
 * The texts of two values of a column that differ, of the rows of both sides, `side1` and `side2`. A text
 * of JSON that looks like what it differs from is given with its quotes.
 */
export function textsOfPair(pair: ColumnPair, i: number): Pair<Sql> {
  const relations = pairOf((side) => `side${numberOf(side)}`);
  const texts = mapPair(relations, (relation, side) => textIn(pair, side, i, relation));
  return mapPair(texts, (text, side) => {
    if (pair.spelled[side]?.format !== 'json') return text;
    const json = writtenIn(pair, side, i, relations[side]);
    return `CASE WHEN ${texts[0]} = ${texts[1]} THEN CAST(${json} AS VARCHAR) ELSE ${text} END`;
  });
}

/** The text of a side's cell, of a relation with `column_number`, hidden in the columns that are masked. */
export function cellText(remains: Remains, side: SideIndex, mask: Mask, relation: Sql): Sql {
  const text = `${relation}.text${numberOf(side)}`;
  const masked = comparedColumns(remains).flatMap((pair, i) =>
    mask(pair.names) ? [{ pair, i }] : [],
  );
  const [first] = masked;
  if (!first) return text;
  const numbers = masked.map(({ i }) => i).join(', ');
  return `CASE WHEN ${relation}.column_number IN (${numbers}) THEN ${hidden(mask, first.pair, text)} ELSE ${text} END`;
}
