import { numberOf, pairOf, type SideIndex, SIDES } from '../../contract/pair.ts';
import { storedType } from '../../duckdb/types.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair, ColumnPlan } from '../columns.ts';
import type { Pass } from '../join/pairs-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyList, sameKey, valuesOf } from '../join/sql.ts';
import { isDifferent } from '../join/values-sql.ts';
import { distinctNames } from '../../text/distinct-names.ts';
import { differingPairs, keptLone, keptOfLone, keptOfPair } from './kept-rows-sql.ts';
import { comparedColumns, hidden, type Mask } from './texts-sql.ts';
import { givenIn, givenValue, unequalRowsOf } from './unequal-sql.ts';
import {
  CHANGED_KEYS,
  DUPLICATED_KEYS,
  EXCLUSIVE_KEYS,
  isKeyed,
  type Ways,
} from './wanted-keys-sql.ts';

/** What is read of all rows that differ. */
export interface AllRows {
  remains: Remains;
  ways: Ways;
  /** The columns as they are compared, keys first. */
  plan: Pick<ColumnPlan, 'keys' | 'values'>;
  mask: Mask;
  quote: (name: string) => Sql;
}

/** A column may be called like what is made of another; DuckDB does not tell names apart by their case. */
const named = (values: readonly Sql[], names: readonly string[], quote: AllRows['quote']): Sql => {
  const free = distinctNames(names, (name, time) => name + '_'.repeat(time));
  return values.map((value, i) => `${value} AS ${quote(free[i] ?? '')}`).join(',\n  ');
};

/** Rows of a side: keys and values in their types, and all as they are given, `given_0`, …, keys first. */
function rowsOfSide({ remains, mask }: AllRows, side: SideIndex): Sql {
  const { join } = remains;
  const given = [...join.keys, ...comparedColumns(remains)].map(
    (pair, i) => `${givenIn({ side, given: 'values', mask }, pair)} AS given_${i}`,
  );
  const columns = [keyList(join, side), ...valuesOf(join, side), ...given];
  return `(SELECT ${columns.join(', ')} FROM ${join.relations[side]})`;
}

/** What was kept of a row of a side, as it is written. */
const keptValue = ({ mask }: AllRows, side: SideIndex, pair: ColumnPair, value: Sql): Sql =>
  hidden(mask, pair, givenValue({ side, given: 'values', mask }, pair, { value, written: value }));

function keptChanges(rows: AllRows, pass: Pass): Sql {
  const { remains, plan, quote } = rows;
  const parts = remains.join.keys.length;
  const names = pairOf((side) => keptOfPair(remains, side));
  const valueOf = (side: SideIndex, pair: ColumnPair, i: number): Sql =>
    keptValue(rows, side, pair, `changed.${names[side][i]}`);
  const keys = remains.join.keys.map((pair, i) => valueOf(0, pair, i));
  const values = comparedColumns(remains).flatMap((pair, i) => [
    ...SIDES.map((side) => valueOf(side, pair, parts + i)),
    `changed.differs_${i}`,
  ]);
  return `SELECT
  ${named([...keys, ...values], changedNames(plan), quote)}
FROM ${differingPairs(remains, pass)} AS changed`;
}

/** The rows that differ: the key once, and of each compared column both values, and whether they differ. */
export function changedRows(rows: AllRows): Sql {
  const { remains, ways, plan, mask, quote } = rows;
  if (ways.changed !== 'by key') return keptChanges(rows, ways.changed);
  const { join } = remains;
  const keys = join.keys.map((pair, i) => hidden(mask, pair, `side1.given_${i}`));
  const values = comparedColumns(remains).flatMap((pair, i) => {
    const place = join.keys.length + i;
    const both = SIDES.map((side) => hidden(mask, pair, `side${numberOf(side)}.given_${place}`));
    const typed = { ...pair, written: null };
    return [...both, isDifferent(typed, [`side1.value_${i}`, `side2.value_${i}`])];
  });
  return `SELECT
  ${named([...keys, ...values], changedNames(plan), quote)}
FROM ${CHANGED_KEYS} AS changed
JOIN ${rowsOfSide(rows, 0)} AS side1 ON ${sameKey(join, 'changed', 'side1')}
JOIN ${rowsOfSide(rows, 1)} AS side2 ON ${sameKey(join, 'changed', 'side2')}`;
}

const changedNames = ({ keys, values }: AllRows['plan']): string[] => [
  ...keys.map(({ names }) => names[0]),
  ...values.flatMap(({ names: [name] }) => [`${name}_1`, `${name}_2`, `${name}_differs`]),
];

const sideNames = ({ keys, values }: AllRows['plan'], side: SideIndex): string[] =>
  [...keys, ...values].map(({ names }) => names[side]);

/** @param which of the rows, `side`: what follows FROM. */
function someOfSide(rows: AllRows, side: SideIndex, which: Sql): Sql {
  const { remains, plan, mask, quote } = rows;
  const pairs = [...remains.join.keys, ...comparedColumns(remains)];
  const values = pairs.map((pair, i) => hidden(mask, pair, `side.given_${i}`));
  return `SELECT
  ${named(values, sideNames(plan, side), quote)}
FROM ${rowsOfSide(rows, side)} AS side
${which}`;
}

const rowsWithKeys = (rows: AllRows, side: SideIndex, keys: Sql): Sql =>
  someOfSide(
    rows,
    side,
    `SEMI JOIN ${keys} AS wanted ON ${sameKey(rows.remains.join, 'wanted', 'side')}`,
  );

/** Rows of a side whose key the other side lacks. */
function rowsOfLoneKeys(rows: AllRows, side: SideIndex): Sql {
  const { remains, ways, plan, quote } = rows;
  const way = ways.exclusive[side];
  if (way === 'by key') return rowsWithKeys(rows, side, EXCLUSIVE_KEYS[side]);
  if (way === 'all') return someOfSide(rows, side, `WHERE ${isKeyed(remains)}`);
  const kept = keptOfLone(remains);
  const values = [...remains.join.keys, ...comparedColumns(remains)].map((pair, i) =>
    keptValue(rows, side, pair, `side.${kept[i]}`),
  );
  return `SELECT
  ${named(values, sideNames(plan, side), quote)}
FROM ${keptLone(remains, way, side)} AS side`;
}

/** Rows of a side without a key, that have no equal on the other side. */
function rowsWithoutKeys({ remains, plan, mask, quote }: AllRows, side: SideIndex): Sql {
  const pairs = [...remains.join.keys, ...comparedColumns(remains)];
  const values = pairs.map((_, i) => `unequal.given_${i}`);
  return `SELECT
  ${named(values, sideNames(plan, side), quote)}
FROM (
${unequalRowsOf({ remains, side, mask })}
) AS unequal`;
}

/** Rows of a side that have no counterpart on the other. */
export function exclusiveRows(rows: AllRows, side: SideIndex, areUnkeyedCompared: boolean): Sql {
  const keyed = rowsOfLoneKeys(rows, side);
  if (!areUnkeyedCompared) return keyed;
  const unkeyed = rowsWithoutKeys(rows, side);
  return rows.remains.join.keys.length === 0 ? unkeyed : `${keyed}\nUNION ALL\n${unkeyed}`;
}

/** Rows of a side whose key is repeated, on either side. */
export const duplicatedRows = (rows: AllRows, side: SideIndex): Sql =>
  rowsWithKeys(rows, side, DUPLICATED_KEYS);

/** No rows, of the same columns: where nothing differs, nothing was read. */
export function noRows(
  { plan, mask, quote }: Omit<AllRows, 'remains' | 'ways'>,
  side: SideIndex | null,
): Sql {
  const typeOf = (pair: ColumnPair, of: SideIndex): Sql =>
    mask(pair.names) || pair.spelled[of] ? 'VARCHAR' : storedType(pair.types[of]);
  const ofSide = (of: SideIndex): Sql[] =>
    [...plan.keys, ...plan.values].map((pair) => typeOf(pair, of));
  const types =
    side === null
      ? [
          ...plan.keys.map((pair) => typeOf(pair, 0)),
          ...plan.values.flatMap((pair) => [typeOf(pair, 0), typeOf(pair, 1), 'BOOLEAN']),
        ]
      : ofSide(side);
  const names = side === null ? changedNames(plan) : sideNames(plan, side);
  const values = types.map((type) => `CAST(NULL AS ${type})`);
  return `SELECT\n  ${named(values, names, quote)}\nWHERE false`;
}
