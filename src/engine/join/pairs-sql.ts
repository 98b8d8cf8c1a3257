import {
  numberOf,
  NUMBERS,
  otherSide,
  type Pair,
  type SideIndex,
  SIDES,
} from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import {
  hashedValues,
  type HashJoin,
  type Join,
  keyList,
  keyNames,
  list,
  REPEATED_KEYS,
  sameKey,
} from './sql.ts';

/** Pairs of rows that are not equal, and rows that the other side has no partner for. */
export const UNEQUAL_ROWS = 'unequal_rows';
/** The rows of one side that are among them, where the pass kept none of its values. */
const COPIED_ROWS: Pair<string> = ['copied_rows1', 'copied_rows2'];

/** Of each side: how many rows the pass has read. */
export const ROWS: Pair<string> = ['rows1', 'rows2'];
/** How many pairs of rows, and rows without a partner, the pass has found. */
export const PAIRS = 'pairs';

/** What the error says that ends a pass in which a key turns out to be repeated. */
export const REPEATED = 'a key is repeated';

/** One pass over both sides that pairs their rows by key. */
export interface Pass {
  join: HashJoin;
  /**
   * Rows of both sides together, where they are known. Else the rows are counted as they are read:
   * to count them before would be to read them twice.
   */
  rows: number | null;
  /** Whose values are kept of unequal rows: of one side, or of both, as their files write them. */
  keeps: SideIndex | 'both';
  /**
   * Whether it keeps the values of rows without a partner, too: to be shown, and of text files to check
   * their types.
   */
  keepsLone: boolean;
  /** Leaves the repeated keys out. */
  isWithoutRepeated: boolean;
}

export const keepsSide = ({ keeps }: Pass, side: SideIndex): boolean =>
  keeps === 'both' || keeps === side;

/**
 * Sequences count what a pass reads and finds: an aggregate would need a pass of its own. Each has
 * given as many numbers as there are, so that its current one is the count.
 */
export function startCounting(): Sql {
  return [...ROWS, PAIRS]
    .map(
      (name) => `CREATE OR REPLACE TEMP SEQUENCE ${name} MINVALUE 0 START 0;
SELECT nextval('${name}')`,
    )
    .join(';\n');
}

function withoutRepeated({ join, isWithoutRepeated }: Pass, side: Sql): Sql {
  if (!isWithoutRepeated) return side;
  return `(
    SELECT keyed.* FROM ${side} AS keyed
    LEFT JOIN ${REPEATED_KEYS} AS repeated ON ${sameKey(join, 'repeated', 'keyed')}
    WHERE repeated.key_0 IS NULL
  )`;
}

/** A row's mark tells whether there is a row: the row's hash, or its number where none is needed. */
function rowMark({ join, keeps }: Pass, side: SideIndex): Sql {
  if (keeps === 'both') return `nextval('${ROWS[side]}')`;
  // What is written the same is equal, and needs no reading.
  const hashed = hashedValues(join, side);
  const values = join.values.map(({ written }, i) => written?.[side].column ?? hashed[i] ?? '');
  return join.dialect.rowHash(values);
}

/** A side's values, those of text files as they are written, as `value_0`, `value_1`, … */
export function valueList(join: Join, side: SideIndex): Sql[] {
  return join.values.map(
    (pair, i) => `${pair.written?.[side].column ?? pair.references[side]} AS value_${i}`,
  );
}

function passSide(pass: Pass, side: SideIndex): Sql {
  const { join } = pass;
  const values = keepsSide(pass, side) ? valueList(join, side) : [];
  return withoutRepeated(
    pass,
    `(
    SELECT ${[keyList(join, side), `${rowMark(pass, side)} AS row_mark`, ...values].join(', ')}
    FROM ${join.relations[side]}
  )`,
  );
}

const differsAs = (column: Sql): Sql => `side1.${column} IS DISTINCT FROM side2.${column}`;

/** Values that were kept of one side: `side1_value_0`, … */
export function keptValues(pass: Pass): Sql[] {
  const { join } = pass;
  const kept = SIDES.filter((side) => keepsSide(pass, side));
  return kept.flatMap((side) => {
    const other = `side${numberOf(otherSide(side))}`;
    return join.values.map((_, i) => {
      const value = `side${numberOf(side)}.value_${i}`;
      // Rows without a partner have nothing to compare.
      const wanted = pass.keepsLone
        ? value
        : `CASE WHEN ${other}.row_mark IS NOT NULL THEN ${value} END`;
      return `${wanted} AS side${numberOf(side)}_value_${i}`;
    });
  });
}

/**
 * Joins the sides by key and keeps what is not equal.
 *
 * Keys that are unique on both sides cannot give more pairs than there are rows, so the join stops
 * when a repeated key would multiply them. A row of side 2 without a partner comes last, when all
 * rows are read.
 */
export function findUnequalRows(pass: Pass): Sql {
  const { join, rows } = pass;
  const key = (i: number): Sql => `coalesce(side1.key_${i}, side2.key_${i}) AS key_${i}`;
  const columns = [
    'side1.row_mark IS NOT NULL AS on_side1',
    'side2.row_mark IS NOT NULL AS on_side2',
    ...join.keys.map((_, i) => key(i)),
    ...keptValues(pass),
  ];
  const unequal =
    pass.keeps === 'both'
      ? list(join.values.length, (i) => differsAs(`value_${i}`), ' OR ')
      : differsAs('row_mark');
  const most = rows ?? ROWS.map((name) => `currval('${name}')`).join(' + ');
  return `CREATE OR REPLACE TEMP TABLE ${UNEQUAL_ROWS} AS
SELECT
  ${columns.join(',\n  ')}
FROM ${passSide(pass, 0)} AS side1
FULL JOIN ${passSide(pass, 1)} AS side2
  ON ${sameKey(join, 'side1', 'side2')}
WHERE CASE WHEN nextval('${PAIRS}') > ${most} THEN error('${REPEATED}') ELSE ${unequal} END`;
}

/**
 * Rows of one side that are not equal, or have no partner: their keys, and values where kept.
 *
 * @param names of the values that are read, `value_0`, …: a statement that named all of many columns
 * for the sake of some would take long to plan.
 */
export function unequalRows(pass: Pass, side: SideIndex, names: Sql[]): Sql {
  if (!keepsSide(pass, side)) return COPIED_ROWS[side];
  const values = names.map((name) => `side${side + 1}_${name} AS ${name}`);
  return `(
    SELECT ${[keyNames(pass.join), ...values].join(', ')}
    FROM ${UNEQUAL_ROWS} WHERE on_side${side + 1}
  )`;
}

/**
 * Copies the rows of a side of which the pass kept no values: those that are not equal, and where they are
 * kept those without a partner.
 */
export function copyUnequalRows({ join, keepsLone }: Pass, side: SideIndex): Sql {
  const wanted = `on_side${side + 1}${keepsLone ? '' : ` AND on_side${2 - side}`}`;
  return `CREATE OR REPLACE TEMP TABLE ${COPIED_ROWS[side]} AS
SELECT keyed.*
FROM (
  SELECT ${[keyList(join, side), ...valueList(join, side)].join(', ')}
  FROM ${join.relations[side]}
) AS keyed
SEMI JOIN (SELECT * FROM ${UNEQUAL_ROWS} WHERE ${wanted}) AS unequal
  ON ${sameKey(join, 'unequal', 'keyed')}`;
}

/** One row of counts over keys on one side only; `PairCounts` names its columns. */
function countAlone(join: Join, alone: Sql, counts: Sql[]): Sql {
  const isNull = list(join.keys.length, (i) => `key_${i} IS NULL`, ' OR ');
  const sum = (condition: Sql): Sql => `coalesce(sum(occurrences) FILTER (WHERE ${condition}), 0)`;
  const sums = NUMBERS.flatMap((side) => {
    const where = side === 1 ? 'on_side1' : 'NOT on_side1';
    return [
      `${sum(where)} AS rows_only${side}`,
      `${sum(`${where} AND (${isNull})`)} AS nulls${side}`,
      `count(*) FILTER (WHERE ${where} AND NOT (${isNull})) AS keys_only${side}`,
      `${sum(`${where} AND NOT (${isNull}) AND occurrences > 1`)} AS dupes_only${side}`,
    ];
  });
  return `SELECT
  ${[...counts, ...sums].join(',\n  ')}
FROM (
  SELECT on_side1, ${keyNames(join)}, count(*) AS occurrences
  FROM ${alone} AS alone
  GROUP BY on_side1, ${keyNames(join)}
) AS keys_alone`;
}

/** Counts what a pass found. */
export function countPairs(join: Join): Sql {
  const both = `(SELECT count(*) FROM ${UNEQUAL_ROWS} WHERE on_side1 AND on_side2)`;
  return countAlone(join, `(SELECT * FROM ${UNEQUAL_ROWS} WHERE NOT (on_side1 AND on_side2))`, [
    ...[...ROWS, PAIRS].map((name) => `currval('${name}') AS ${name}`),
    `${both} AS unequal`,
  ]);
}

/** Counts the same where the other side has no rows, so that there is nothing to pair. */
export function countOneSide(join: Join, side: SideIndex): Sql {
  const keys = `(SELECT ${side === 0} AS on_side1, ${keyList(join, side)} FROM ${join.relations[side]})`;
  return countAlone(join, keys, ['coalesce(sum(occurrences), 0) AS pairs', '0 AS unequal']);
}
