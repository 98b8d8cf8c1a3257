import { numberOf, NUMBERS, type Pair, type SideIndex, SIDES } from '../../../contract/pair.ts';
import type { Sql } from '../../../sources/dialect.ts';
import { HASHES, hashOfWhole } from '../../../sources/whole-key-hash.ts';
import { type Join, keyList, keyNames, list, sameKey } from '../../join/sql.ts';
import type { ColumnPair } from '../../columns.ts';
import { isDifferent } from '../../join/values-sql.ts';
import { isWholeKey } from '../../rows/key-hash.ts';
import type { HashFirstPlan } from './plan.ts';

/** Which keys come here, one by one: of pairs of rows that are not equal, or of all rows but equal pairs. */
export type Listed = 'unequal pairs' | 'all but equal pairs';

const IS_PAIR = 'is_keyed AND rows1 = 1 AND rows2 = 1';

const LISTED: Record<Listed, Sql> = {
  'unequal pairs': `${IS_PAIR} AND NOT is_same`,
  'all but equal pairs': `is_keyed AND NOT (${IS_PAIR} AND is_same)`,
};

/** Rows of a key that no row pairs with alone: repeated, and on both sides. */
const IS_REPEATED = 'is_keyed AND rows1 > 0 AND rows2 > 0 AND rows1 + rows2 > 2';

const areKeyed = ({ join }: HashFirstPlan): Sql =>
  list(join.keys.length, (i) => `key_${i} IS NOT NULL`, ' AND ');

/** The values that are not hashed, since those that are near each other are equal. */
export const tolerant = ({ values }: Join): [pair: ColumnPair, index: number][] =>
  values.flatMap((pair, i): [ColumnPair, number][] => (pair.tolerance ? [[pair, i]] : []));

/** What of one side's rows is compared: `row_hash`, and those values as they are: `value_0`, …. */
export function comparedOf({ join, hashed, hashing }: HashFirstPlan, side: SideIndex): Sql[] {
  const values = hashed[side];
  const hash = values.length === 0 ? '0' : hashing.rowHash(values);
  const near = tolerant(join).map(([{ references }, i]) => `${references[side]} AS value_${i}`);
  return [`${hash} AS row_hash`, ...near];
}

function marked(plan: HashFirstPlan, side: SideIndex, isHashed: boolean): Sql {
  const { join } = plan;
  const marks = NUMBERS.map((of) => `${of === numberOf(side) ? 1 : 0} AS on_side${of}`);
  const compared = isHashed ? comparedOf(plan, side) : [];
  return `SELECT ${[keyList(join, side), ...marks, ...compared].join(', ')}
      FROM ${join.relations[side]}`;
}

/** Of each key the value of either side, where this has one row of it: `value1_0`, `value2_0`, …. */
const valuesOfKey = (join: Join): Sql[] =>
  tolerant(join).flatMap(([, i]) =>
    NUMBERS.map(
      (side) => `max(CASE WHEN on_side${side} = 1 THEN value_${i} END) AS value${side}_${i}`,
    ),
  );

/** The rows of keys with `is_same`, for which the values that are near each other are compared, too. */
function withNear({ join }: HashFirstPlan, rows: Sql): Sql {
  const differ = tolerant(join).map(([pair, i]) =>
    isDifferent(pair, [`value1_${i}`, `value2_${i}`]),
  );
  if (differ.length === 0) return rows;
  // What is too close to tell is not the same.
  const same = `CASE WHEN has_same_hash AND NOT (${differ.join(' OR ')}) THEN true ELSE false END`;
  return `(
    SELECT ${keyNames(join)}, rows1, rows2, is_keyed, ${same} AS is_same
    FROM ${rows}
  ) AS compared_keys`;
}

/**
 * A row for each key, NULL in it or not: `rows1` and `rows2`, whether it `is_keyed`, and of a pair of
 * rows whether it `is_same`. Both sides are read once, and no number of duplicates multiplies rows.
 */
function keysOf(plan: HashFirstPlan, isHashed: boolean): Sql {
  const { join } = plan;
  const near = isHashed ? valuesOfKey(join) : [];
  const isSame = near.length === 0 ? 'is_same' : 'has_same_hash';
  const same = isHashed ? [`min(row_hash) = max(row_hash) AS ${isSame}`] : [];
  const rows = `(
    SELECT ${[
      keyNames(join),
      'sum(on_side1) AS rows1',
      'sum(on_side2) AS rows2',
      `${areKeyed(plan)} AS is_keyed`,
      ...same,
      ...near,
    ].join(', ')}
    FROM (
      ${SIDES.map((side) => marked(plan, side, isHashed)).join('\n      UNION ALL\n      ')}
    ) AS both_sides
    GROUP BY ${keyNames(join)}
  ) AS key_rows`;
  return isHashed ? withNear(plan, rows) : rows;
}

/** A condition as 1 or 0: truth values come back in more than one form. */
export const flag = (condition: Sql): Sql => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

/** One and more than one are told apart, and no more: so the classes are few. */
export const upToTwo = (rows: Sql): Sql => `CASE WHEN ${rows} > 2 THEN 2 ELSE ${rows} END`;

/** What keys of one class have in common. */
const CLASS = ['is_listed', 'occurs1', 'occurs2', 'keyed', 'same'];

/** Keys of which each row of a relation tells how they are there: what a class of them is made of, in its SQL. */
interface KeyRows {
  relation: Sql;
  /** Which of the keys are listed. */
  isListed: Sql;
  /** Columns named as in `CLASS`, but for `is_listed`, and `rows1`, `rows2` and `key_count`. */
  columns: Sql[];
}

/**
 * Counts keys by classes: how often they occur on each side, up to two; whether they are `keyed`; of
 * pairs whether they are the `same`. Of each `rows1`, `rows2` and `key_count`. Keys that are listed have
 * a row each, with their parts as texts, after all others.
 *
 * @param listsKeys whether texts of keys are asked for.
 * @param most so many rows are given.
 */
export function countClasses(
  { join }: HashFirstPlan,
  { relation, isListed, columns }: KeyRows,
  listsKeys: boolean,
  most: number,
): Sql {
  const names = listsKeys ? join.keys.map((_, i) => `text_${i}`) : [];
  const texts = names.map((name, i) => {
    const text = join.keys[i]?.comparison.spelled?.read(`key_${i}`) ?? 'NULL';
    return `CASE WHEN ${isListed} THEN ${text} END AS ${name}`;
  });
  const grouped = [...CLASS, ...names].join(', ');
  return `SELECT ${grouped}, sum(rows1) AS rows1, sum(rows2) AS rows2, sum(key_count) AS key_count
FROM (
  SELECT ${[`${flag(isListed)} AS is_listed`, ...columns, ...texts].join(', ')}
  FROM ${relation}
) AS classes
GROUP BY ${grouped}
ORDER BY is_listed
LIMIT ${most}`;
}

/** Counts keys by classes, by groups of their rows: no key that is repeated is taken for two. */
export function countKeys(plan: HashFirstPlan, listed: Listed | null, most: number): Sql {
  const columns = [
    `${upToTwo('rows1')} AS occurs1`,
    `${upToTwo('rows2')} AS occurs2`,
    `${flag('is_keyed')} AS keyed`,
    `${flag(`${IS_PAIR} AND is_same`)} AS same`,
    'rows1',
    'rows2',
    '1 AS key_count',
  ];
  const isListed = listed === null ? '1 = 0' : LISTED[listed];
  return countClasses(
    plan,
    { relation: keysOf(plan, true), isListed, columns },
    listed !== null,
    most,
  );
}

/** The keys of one row on each side, as a relation of `key_0`, …. */
export const keysOfPairs = (plan: HashFirstPlan): Sql =>
  `(SELECT ${keyNames(plan.join)} FROM ${keysOf(plan, false)} WHERE ${IS_PAIR})`;

/** The keys that are repeated, and on both sides. */
export const repeatedKeys = (plan: HashFirstPlan): Sql =>
  `(SELECT ${keyNames(plan.join)} FROM ${keysOf(plan, false)} WHERE ${IS_REPEATED})`;

/** The keys that `countKeys` would list, however many there are. */
export const keysThatDiffer = (plan: HashFirstPlan, listed: Listed): Sql =>
  `(SELECT ${keyNames(plan.join)} FROM ${keysOf(plan, true)} WHERE ${LISTED[listed]})`;

/** Below what hash keys of a kind are named; `null` for all of them. */
export interface NamedBelow {
  changed: number | null;
  lone: Pair<number | null>;
  repeated: number | null;
}

/** A hash of a key from 0 to `HASHES`: of one whole number that by which all strategies choose rows. */
function keyHash({ join, hashing, columns }: HashFirstPlan): Sql {
  if (isWholeKey(columns.keys)) return hashOfWhole('CAST(key_0 AS bigint)');
  return `abs(${hashing.rowHash(join.keys.map((_, i) => `key_${i}`))} % ${HASHES})`;
}

/** Whether the hash of a key is below a bound; `null` for none. */
export const isBelow = (plan: HashFirstPlan, bound: number | null): Sql =>
  bound === null ? '1 = 1' : `${keyHash(plan)} < ${bound}`;

/** The parts of a key as texts: `text_0`, …. */
export const keyTexts = ({ join }: HashFirstPlan): Sql[] =>
  join.keys.map(
    ({ comparison }, i) => `${comparison.spelled?.read(`key_${i}`) ?? 'NULL'} AS text_${i}`,
  );

/** Keys of each kind with small hashes, as texts: `text_0`, …; and their `rows1` and `rows2`. */
export function someKeys(plan: HashFirstPlan, below: NamedBelow): Sql {
  const kinds: [is: Sql, below: number | null][] = [
    [`${IS_PAIR} AND NOT is_same`, below.changed],
    ['is_keyed AND rows1 = 1 AND rows2 = 0', below.lone[0]],
    ['is_keyed AND rows1 = 0 AND rows2 = 1', below.lone[1]],
    ['is_keyed AND (rows1 > 1 OR rows2 > 1)', below.repeated],
  ];
  const where = kinds.map(([is, bound]) => `(${is} AND ${isBelow(plan, bound)})`);
  return `SELECT ${keyTexts(plan).join(', ')}, rows1, rows2 FROM ${keysOf(plan, true)} WHERE ${where.join(' OR ')}`;
}

/** Keys that have come here, each by its texts. */
export function keysByTexts({ join }: HashFirstPlan, keys: readonly string[][]): Sql {
  const rows = keys.map((texts) => {
    const parts = texts.map((text, i) => join.keys[i]?.comparison.spelled?.write(text) ?? 'NULL');
    return `(${parts.join(', ')})`;
  });
  return `(VALUES ${rows.join(', ')})`;
}

/**
 * The rows of a side whose key is among some, as what can follow FROM, under the name `dataset`; its
 * filters do not hold yet.
 *
 * @param keys a relation of `key_0`, …; `null` for none.
 * @param withoutKey whether rows with NULL in the key are among them.
 */
export function rowsOfKeys(
  { join, sides }: HashFirstPlan,
  side: SideIndex,
  keys: Sql | null,
  withoutKey: boolean,
): Sql {
  const { dialect } = join;
  const { relation } = sides[side].relation;
  const part = (i: number): Sql => {
    const name = join.keys[i]?.names[side] ?? '';
    return `dataset.${dialect.quoteIdentifier(name)}`;
  };
  const form = (i: number): Sql => join.keys[i]?.comparison.key[side](part(i)) ?? 'NULL';
  const same = list(join.keys.length, (i) => `${form(i)} = listed.key_${i}`, ' AND ');
  const names = keyNames(join);
  const parts = [
    ...(keys === null
      ? []
      : [
          `SELECT dataset.* FROM ${relation} AS dataset JOIN ${keys} AS listed (${names}) ON ${same}`,
        ]),
    ...(withoutKey
      ? [
          `SELECT dataset.* FROM ${relation} AS dataset WHERE ${list(join.keys.length, (i) => `${part(i)} IS NULL`, ' OR ')}`,
        ]
      : []),
  ];
  const none = `SELECT dataset.* FROM ${relation} AS dataset WHERE 1 = 0`;
  return `(\n${parts.length === 0 ? none : parts.join('\nUNION ALL\n')}\n)`;
}

/** The rows of keys that are repeated on both sides: a condition over `keyed`, which has `key_0`, …. */
export const isRepeatedKey = (plan: HashFirstPlan): Sql =>
  `EXISTS (SELECT 1 FROM ${repeatedKeys(plan)} AS repeated WHERE ${sameKey(plan.join, 'repeated', 'keyed')})`;
