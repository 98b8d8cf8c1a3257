import type { Counts } from '../lib/counts.ts';
import { type EngineName, KEYS, VALUES } from './tables.ts';

/** What one would write by hand in each engine, and how the other ways compare. */
export const PLANS = ['one FULL JOIN', 'FULL JOIN of hashes', 'GROUP BY of hashes'] as const;
export type PlanName = (typeof PLANS)[number];

/** Whether a name is that of a plan. */
export const isPlan = (name: string): name is PlanName =>
  (PLANS as readonly string[]).includes(name);

/** How an engine writes what the plans need. */
interface Words {
  differs: (a: string, b: string) => string;
  hash: string;
}

const WORDS: Record<EngineName, Words> = {
  trino: {
    differs: (a, b) => `${a} IS DISTINCT FROM ${b}`,
    hash: `"$operator$xx_hash_64"(ROW(${VALUES.join(', ')}))`,
  },
  spark: {
    differs: (a, b) => `NOT (${a} <=> ${b})`,
    hash: `xxhash64(${VALUES.map((name) => `${name}, ${name} IS NULL`).join(', ')})`,
  },
};

const SAME_KEY = KEYS.map((key) => `a.${key} = b.${key}`).join(' AND ');
const BOTH = 'a.orderkey IS NOT NULL AND b.orderkey IS NOT NULL';

function oneJoin({ differs }: Words, [before, after]: [string, string]): string {
  const each = VALUES.map((name) => differs(`a.${name}`, `b.${name}`));
  const counts = each.map((is, i) => `count_if(${BOTH} AND ${is}) AS differs_${i}`);
  return `SELECT count(a.orderkey) AS rows1, count(b.orderkey) AS rows2, count(*) AS joined,
  count_if(${BOTH} AND (${each.join(' OR ')})) AS different, ${counts.join(', ')}
FROM ${before} a FULL JOIN ${after} b ON ${SAME_KEY}`;
}

function joinOfHashes({ hash }: Words, [before, after]: [string, string]): string {
  const side = (table: string): string =>
    `(SELECT ${KEYS.join(', ')}, ${hash} AS row_hash FROM ${table})`;
  return `SELECT count(a.orderkey) AS rows1, count(b.orderkey) AS rows2, count(*) AS joined,
  count_if(a.row_hash <> b.row_hash) AS different
FROM ${side(before)} a FULL JOIN ${side(after)} b ON ${SAME_KEY}`;
}

function groupsOfHashes({ hash }: Words, [before, after]: [string, string]): string {
  const keys = KEYS.join(', ');
  const side = (table: string, on: string): string =>
    `SELECT ${keys}, ${on}, ${hash} AS row_hash FROM ${table}`;
  return `SELECT sum(rows1) AS rows1, sum(rows2) AS rows2, count(*) AS joined,
  count_if(rows1 = 1 AND rows2 = 1 AND low <> high) AS different
FROM (
  SELECT ${keys}, sum(on1) AS rows1, sum(on2) AS rows2, min(row_hash) AS low, max(row_hash) AS high
  FROM (${side(before, '1 AS on1, 0 AS on2')} UNION ALL ${side(after, '0 AS on1, 1 AS on2')}) AS both_sides
  GROUP BY ${keys}
) AS grouped`;
}

const SQL = {
  'one FULL JOIN': oneJoin,
  'FULL JOIN of hashes': joinOfHashes,
  'GROUP BY of hashes': groupsOfHashes,
};

/** The statement of a plan, in the SQL of an engine: `rows1`, `rows2`, `joined`, `different`. */
export const planSql = (plan: PlanName, engine: EngineName, tables: [string, string]): string =>
  SQL[plan](WORDS[engine], tables);

/** What a plan's one row says. */
export function countsOfPlan([[row = {}] = []]: Record<string, unknown>[][]): Partial<Counts> {
  const [rows1, rows2, joined] = ['rows1', 'rows2', 'joined'].map((name) => Number(row[name]));
  const [side1, side2, all] = [rows1 ?? NaN, rows2 ?? NaN, joined ?? NaN];
  return {
    rows: [side1, side2],
    exclusives: [all - side2, all - side1],
    rowsWithDifferences: Number(row['different']),
  };
}
