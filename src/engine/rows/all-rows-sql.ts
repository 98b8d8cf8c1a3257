import { numberOf, otherSide, type SideIndex, SIDES } from '../../contract/pair.ts';
import { storedType } from '../../duckdb/types.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair, ColumnPlan } from '../columns.ts';
import type { Remains } from '../join/remains.ts';
import { keyList, keyNames, REPEATED_KEYS, sameKey, valuesOf } from '../join/sql.ts';
import { isDifferent } from '../join/values-sql.ts';
import { changedKeys } from './changed-sql.ts';
import { repeatedKeys } from './lone-sql.ts';
import { comparedColumns, type Mask } from './texts-sql.ts';
import { givenValue, unequalRowsOf } from './unequal-sql.ts';

/** The keys of all rows of a kind. */
export const CHANGED_KEYS = 'changed_keys';
const EXCLUSIVE_KEYS = ['exclusive_keys1', 'exclusive_keys2'] as const;
const DUPLICATED_KEYS = 'duplicated_keys';

/** What is read of all rows that differ. */
export interface AllRows {
  remains: Remains;
  /** The columns as they are compared, keys first. */
  plan: Pick<ColumnPlan, 'keys' | 'values'>;
  mask: Mask;
  quote: (name: string) => Sql;
}

/** Puts the keys of all rows that differ into tables, once the join is done. */
export function keepKeys({ remains }: AllRows): Sql[] {
  const { join, lone, hasRepeated } = remains;
  const names = keyNames(join);
  const table = (name: string, select: Sql): Sql =>
    `CREATE OR REPLACE TEMP TABLE ${name} AS\n${select}`;
  const keyed = join.keys.map((_, i) => `key_${i} IS NOT NULL`).join(' AND ');
  const exclusive = SIDES.map((side) => {
    const alone = `SELECT DISTINCT ${names} FROM ${lone[side]} AS lone WHERE ${keyed}`;
    const aside = `SELECT ${names} FROM ${REPEATED_KEYS} WHERE rows${numberOf(otherSide(side))} = 0`;
    return table(EXCLUSIVE_KEYS[side], hasRepeated ? `${alone}\nUNION ALL\n${aside}` : alone);
  });
  const changed =
    remains.pairs === null
      ? `SELECT ${names} FROM ${lone[0]} AS lone WHERE false`
      : `SELECT ${names} FROM ${changedKeys(remains)} AS changed`;
  return [
    table(CHANGED_KEYS, changed),
    ...exclusive,
    table(DUPLICATED_KEYS, `SELECT ${names} FROM ${repeatedKeys(remains)} AS repeated`),
  ];
}

/** Names that DuckDB tells apart, whatever their case: a column may be called like what is made of another. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    while (taken.has(free.toLowerCase())) free += '_';
    taken.add(free.toLowerCase());
    return free;
  });
}

const named = (values: readonly Sql[], names: readonly string[], quote: AllRows['quote']): Sql => {
  const free = distinct(names);
  return values.map((value, i) => `${value} AS ${quote(free[i] ?? '')}`).join(',\n  ');
};

/** Rows of a side: keys and values in their types, and all as they are given, `given_0`, …, keys first. */
function rowsOfSide({ remains, mask }: AllRows, side: SideIndex): Sql {
  const { join } = remains;
  const given = [...join.keys, ...comparedColumns(remains)].map((pair, i) => {
    const sql = { value: pair.references[side], written: pair.spelled[side]?.column ?? 'NULL' };
    return `${givenValue({ side, given: 'values', mask }, pair, sql)} AS given_${i}`;
  });
  const columns = [keyList(join, side), ...valuesOf(join, side), ...given];
  return `(SELECT ${columns.join(', ')} FROM ${join.relations[side]})`;
}

const hidden = (mask: Mask, { names }: ColumnPair, value: Sql): Sql =>
  mask(names)?.(value) ?? value;

/** The rows that differ: the key once, and of each compared column both values, and whether they differ. */
export function changedRows(rows: AllRows): Sql {
  const { remains, plan, mask, quote } = rows;
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

function rowsWithKeys(rows: AllRows, side: SideIndex, keys: Sql): Sql {
  const { remains, plan, mask, quote } = rows;
  const pairs = [...remains.join.keys, ...comparedColumns(remains)];
  const values = pairs.map((pair, i) => hidden(mask, pair, `side.given_${i}`));
  return `SELECT
  ${named(values, sideNames(plan, side), quote)}
FROM ${rowsOfSide(rows, side)} AS side
SEMI JOIN ${keys} AS wanted ON ${sameKey(remains.join, 'wanted', 'side')}`;
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
  const keyed = rowsWithKeys(rows, side, EXCLUSIVE_KEYS[side]);
  if (!areUnkeyedCompared) return keyed;
  const unkeyed = rowsWithoutKeys(rows, side);
  return rows.remains.join.keys.length === 0 ? unkeyed : `${keyed}\nUNION ALL\n${unkeyed}`;
}

/** Rows of a side whose key is repeated, on either side. */
export const duplicatedRows = (rows: AllRows, side: SideIndex): Sql =>
  rowsWithKeys(rows, side, DUPLICATED_KEYS);

/** No rows, of the same columns: where nothing differs, nothing was read. */
export function noRows(
  { plan, mask, quote }: Omit<AllRows, 'remains'>,
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
