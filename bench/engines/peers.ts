import type { Counts } from '../lib/counts.ts';
import { type EngineName, KEYS, VALUES } from './tables.ts';

/** Tools that ask an engine for the same job, and which of the engines each speaks to. */
export const PEERS = {
  'sqlmesh table_diff': ['trino', 'spark'],
  'Recce value diff': ['trino', 'spark'],
  'data-diff joindiff': ['trino'],
} as const satisfies Record<string, readonly EngineName[]>;
export type PeerName = keyof typeof PEERS;

/** The tools that speak to an engine. */
export const peersOn = (engine: EngineName): PeerName[] =>
  (Object.keys(PEERS) as PeerName[]).filter((peer) =>
    (PEERS[peer] as readonly EngineName[]).includes(engine),
  );

/** A row of an answer, whose values are numbers or their texts. */
export type Row = Record<string, unknown>;

/** What a tool sends, in this order; and what it knows after that. */
export interface PeerJob {
  /** Statements that write. */
  before: string[];
  asks: string[];
  after: string[];
  /** The counts, from the rows of each of `asks`. */
  counts: (answers: Row[][]) => Partial<Counts>;
}

type Tables = [string, string];
const ALL = [...KEYS, ...VALUES];
const number = (value: unknown): number => Number(value ?? 0);

/**
 * It writes both rows of every pair and a flag for each column into a table, and asks that three times:
 * https://github.com/TobikoData/sqlmesh/blob/main/sqlmesh/core/table_diff.py. Numbers are compared as
 * they are, and not rounded to three digits.
 */
function sqlmesh([before, after]: Tables): PeerJob {
  const table = before.replace(/before$/, 'sqlmesh_diff');
  const both = ALL.flatMap((name) => [`s.${name} AS s__${name}`, `t.${name} AS t__${name}`]);
  const matches = ALL.map(
    (name) => `CASE WHEN s.${name} = t.${name} THEN 1
      WHEN s.${name} IS NULL AND t.${name} IS NULL THEN 1 ELSE 0 END AS ${name}_matches`,
  );
  const on = KEYS.map((key) => `s.${key} = t.${key}`).join(' AND ');
  const exists = (side: string): string =>
    KEYS.map((key) => `${side}.${key} IS NOT NULL`).join(' OR ');
  const areAll = ALL.map((name) => `${name}_matches = 1`).join(' AND ');
  const sums = ALL.map((name) => `sum(${name}_matches) AS ${name}_matches`).join(', ');
  const grains = ['s', 't'].map((side) => KEYS.map((key) => `${side}__${key}`).join(', '));
  const shares = ALL.map((name) => `round(100.0 * sum(${name}_matches) / count(*), 1) AS ${name}`);
  return {
    before: [
      `DROP TABLE IF EXISTS ${table}`,
      `CREATE TABLE ${table} AS SELECT *, CASE WHEN ${areAll} THEN 1 ELSE 0 END AS row_full_match
FROM (SELECT ${both.join(', ')}, IF(${exists('s')}, 1, 0) AS s_exists, IF(${exists('t')}, 1, 0) AS t_exists,
  IF(${on}, 1, 0) AS row_joined, ${matches.join(', ')}
  FROM ${before} s FULL JOIN ${after} t ON ${on}) AS stats`,
    ],
    asks: [
      `SELECT sum(s_exists) AS s_count, sum(t_exists) AS t_count, sum(row_joined) AS join_count,
  sum(row_full_match) AS full_match_count, ${sums}, ${grains.map((grain, i) => `count(DISTINCT (${grain})) AS distinct_${i}`).join(', ')}
FROM ${table}`,
      `SELECT ${shares.join(', ')} FROM ${table} WHERE row_joined = 1`,
      `SELECT * FROM ${table} WHERE ${ALL.map((name) => `${name}_matches = 0`).join(' OR ')}
ORDER BY ${grains.join(', ')} LIMIT 20`,
    ],
    after: [`DROP TABLE ${table}`],
    counts: ([[sum = {}] = []]) => {
      const [side1, side2, joined] = [sum['s_count'], sum['t_count'], sum['join_count']].map(
        number,
      );
      return {
        rows: [side1!, side2!],
        exclusives: [side1! - joined!, side2! - joined!],
        rowsWithDifferences: joined! - number(sum['full_match_count']),
      };
    },
  };
}

/**
 * It joins the tables once for each column, by a hash of the key's text:
 * https://github.com/DataRecce/recce/blob/main/recce/tasks/valuediff.py
 */
function recce([before, after]: Tables, engine: EngineName): PeerJob {
  const text = engine === 'trino' ? 'varchar' : 'string';
  const parts = KEYS.map((key) => `coalesce(cast(${key} as ${text}), '_null_')`).join(
    " || '-' || ",
  );
  const hash = engine === 'trino' ? `lower(to_hex(md5(to_utf8(${parts}))))` : `md5(${parts})`;
  const repeated = (table: string): string =>
    `SELECT count(*) AS invalids FROM (SELECT ${KEYS.join(', ')} FROM ${table} GROUP BY ${KEYS.join(', ')} HAVING count(*) > 1) AS t`;
  const column = (name: string): string => `WITH a AS (SELECT ${hash} AS _pk, * FROM ${before}),
b AS (SELECT ${hash} AS _pk, * FROM ${after}),
joined AS (SELECT coalesce(a._pk, b._pk) AS _pk, CASE
  WHEN a.${name} = b.${name} THEN 'perfect match'
  WHEN a.${name} IS NULL AND b.${name} IS NULL THEN 'both are null'
  WHEN a._pk IS NULL THEN 'missing from a'
  WHEN b._pk IS NULL THEN 'missing from b'
  WHEN a.${name} IS NULL THEN 'null in a'
  WHEN b.${name} IS NULL THEN 'null in b'
  ELSE 'values do not match' END AS match_status FROM a FULL JOIN b ON a._pk = b._pk)
SELECT match_status, count(*) AS records FROM joined GROUP BY match_status`;
  return {
    before: [],
    asks: [...[before, after].map(repeated), ...ALL.map(column)],
    after: [],
    counts: ([, , ofFirst = []]) => {
      const of = (status: string): number =>
        number(ofFirst.find((row) => row['match_status'] === status)?.['records']);
      return { exclusives: [of('missing from b'), of('missing from a')] };
    },
  };
}

/**
 * Keys that are repeated and NULL first, then the rows that differ, and again their counts by column;
 * without the sample of exclusive rows, which it writes into a table:
 * https://github.com/datafold/data-diff/blob/master/data_diff/joindiff_tables.py
 */
function joindiff([before, after]: Tables): PeerJob {
  const differs = (name: string): string =>
    `IF(a.${name} IS DISTINCT FROM b.${name}, 1, 0) AS is_diff_${name}`;
  const texts = ALL.flatMap((name) =>
    ['a', 'b'].map((side) => `CAST(${side}.${name} AS varchar) AS ${side}_${name}`),
  );
  const on = KEYS.map((key) => `a.${key} = b.${key}`).join(' AND ');
  const isNull = (side: string): string =>
    KEYS.map((key) => `${side}.${key} IS NULL`).join(' AND ');
  const rows = `SELECT * FROM (SELECT ${isNull('b')} AS is_exclusive_a, ${isNull('a')} AS is_exclusive_b,
  ${ALL.map(differs).join(', ')}, ${texts.join(', ')}
  FROM ${before} a FULL OUTER JOIN ${after} b ON ${on}) AS joined
WHERE ${ALL.map((name) => `is_diff_${name} = 1`).join(' OR ')}`;
  const key = KEYS.map((name) => `coalesce(CAST(${name} AS varchar), '<null>')`).join(", '|', ");
  const isUnique = (table: string): string =>
    `SELECT count(*) AS total, count(DISTINCT concat(${key})) AS keys FROM ${table}`;
  const nulls = (table: string): string =>
    `SELECT ${KEYS.join(', ')} FROM ${table} WHERE ${KEYS.map((name) => `${name} IS NULL`).join(' OR ')}`;
  const sums = ALL.map((name) => `sum(is_diff_${name}) AS ${name}`).join(', ');
  return {
    before: [],
    asks: [
      ...[before, after].map(isUnique),
      ...[before, after].map(nulls),
      rows,
      `SELECT ${sums} FROM (${rows}) AS t`,
      `SELECT count(*) AS exclusive FROM (${rows}) AS t WHERE is_exclusive_a OR is_exclusive_b`,
    ],
    after: [],
    counts: ([[first = {}] = [], [second = {}] = [], , , differing = []]) => {
      const only = (side: string): number =>
        differing.filter((row) => String(row[`is_exclusive_${side}`]) === 'true').length;
      const exclusives: Counts['exclusives'] = [only('a'), only('b')];
      return {
        rows: [number(first['total']), number(second['total'])],
        exclusives,
        rowsWithDifferences: differing.length - exclusives[0] - exclusives[1],
      };
    },
  };
}

const JOBS: Record<PeerName, (tables: Tables, engine: EngineName) => PeerJob> = {
  'sqlmesh table_diff': sqlmesh,
  'Recce value diff': recce,
  'data-diff joindiff': joindiff,
};

/** What a tool asks an engine for, to compare two tables. */
export const peerJob = (peer: PeerName, engine: EngineName, tables: Tables): PeerJob =>
  JOBS[peer](tables, engine);
