import type { Counts } from '../lib/counts.ts';
import { on, type Row } from './connect.ts';
import { columnNames, tableOf } from './data.ts';
import { kindOf, type Job } from './jobs.ts';
import { type Given, urlOf } from './servers.ts';

/** What the servers themselves take for a job; the first one of a job is its limit. */
export type LimitKind = keyof typeof LIMITS;

type Limit = (job: Job, urls: Given) => Promise<Partial<Counts>>;

function counted(job: Job, rows: Row[]): Counts {
  const count = (name: string): number =>
    rows.reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
  return {
    rows: [count('rows1'), count('rows2')],
    exclusives: [count('exclusives1'), count('exclusives2')],
    rowsWithDifferences: count('changed_rows'),
    differences: Object.fromEntries(columnNames(job.columns).map((name) => [name, count(name)])),
  };
}

const sidesOf = (job: Job): [string, string] => [tableOf(job, 'base'), tableOf(job, job.changes)];

/** A FULL JOIN as one would write it by hand; the planner chooses how to run it. */
function fullJoin(job: Job): string {
  const [side1, side2] = sidesOf(job);
  const names = columnNames(job.columns);
  const differ = names.map((name) => `a.${name} IS DISTINCT FROM b.${name}`);
  const both = 'a.id IS NOT NULL AND b.id IS NOT NULL';
  const counts = names.map(
    (name, index) => `count(*) FILTER (WHERE ${both} AND ${differ[index]}) AS ${name}`,
  );
  return `SELECT count(a.id) AS rows1, count(b.id) AS rows2,
    count(*) FILTER (WHERE b.id IS NULL) AS exclusives1, count(*) FILTER (WHERE a.id IS NULL) AS exclusives2,
    count(*) FILTER (WHERE ${both} AND (${differ.join(' OR ')})) AS changed_rows, ${counts.join(', ')}
  FROM ${side1} AS a FULL JOIN ${side2} AS b ON a.id = b.id`;
}

/** Where there is no FULL JOIN, or it is slow: two outer joins. */
function twoJoins(job: Job): string[] {
  const [side1, side2] = sidesOf(job);
  const names = columnNames(job.columns);
  const isSame = kindOf(job.places[0]) === 'mariadb' ? '<=>' : 'IS';
  const same = names.map((name) => `a.${name} ${isSame} b.${name}`);
  const counts = names.map(
    (name, index) => `sum(b.id IS NOT NULL AND NOT (${same[index]})) AS ${name}`,
  );
  return [
    `SELECT count(*) AS rows1, sum(b.id IS NULL) AS exclusives1,
      sum(b.id IS NOT NULL AND NOT (${same.join(' AND ')})) AS changed_rows, ${counts.join(', ')}
    FROM ${side1} AS a LEFT JOIN ${side2} AS b ON a.id = b.id`,
    `SELECT count(*) AS rows2, sum(a.id IS NULL) AS exclusives2
    FROM ${side2} AS b LEFT JOIN ${side1} AS a ON a.id = b.id`,
  ];
}

async function inOneDatabase(job: Job, urls: Given): Promise<Counts> {
  const statements = kindOf(job.places[0]) === 'postgresql' ? [fullJoin(job)] : twoJoins(job);
  return on(urlOf(urls, job.places[0]), async ({ query }) => {
    const rows: Row[] = [];
    for (const sql of statements) rows.push(...(await query(sql)));
    return counted(job, rows);
  });
}

/** A checksum of every row of a side, in the side's own SQL. */
type Checksum = (columns: string[], table: string) => string;

const text = (columns: string[]): string => `concat_ws('|', ${columns.join(', ')})`;

const CHECKSUMS = {
  postgresHash: (columns, table) =>
    `SELECT bit_xor(hash_record_extended(row(${columns.join(', ')}), 0)) FROM ${table}`,
  postgresMd5: (columns, table) =>
    `SELECT sum(('x' || substring(md5(${text(columns)}), 18))::bit(60)::bigint) FROM ${table}`,
  mariadbMd5: (columns, table) =>
    `SELECT sum(CAST(conv(substring(md5(${text(columns)}), 18), 16, 10) AS UNSIGNED)) FROM ${table}`,
  mariadbTwoCrcs: (columns, table) =>
    `SELECT sum(crc32(line)), sum(crc32c(line)) FROM (SELECT ${text(columns)} AS line FROM ${table}) AS t`,
  mariadbCrc: (columns, table) => `SELECT bit_xor(crc32(${text(columns)})) FROM ${table}`,
  mariadbTable: (_, table) => `CHECKSUM TABLE ${table}`,
} satisfies Record<string, Checksum>;

/** Counts one side's rows and sums their checksums. */
async function scan(job: Job, urls: Given, side: 0 | 1, checksum: Checksum): Promise<void> {
  const table = sidesOf(job)[side];
  await on(urlOf(urls, job.places[side]), async ({ query }) => {
    await query(`SELECT count(*) FROM ${table}`);
    await query(checksum(['id', ...columnNames(job.columns)], table));
  });
}

const oneSide =
  (side: 0 | 1, checksum: Checksum): Limit =>
  async (job, urls) => {
    await scan(job, urls, side, checksum);
    return {};
  };

const bothSides =
  (checksum1: Checksum, checksum2: Checksum): Limit =>
  async (job, urls) => {
    await Promise.all([scan(job, urls, 0, checksum1), scan(job, urls, 1, checksum2)]);
    return {};
  };

const { postgresHash, postgresMd5, mariadbMd5, mariadbTwoCrcs, mariadbCrc, mariadbTable } =
  CHECKSUMS;

const LIMITS = {
  'one statement': inOneDatabase,
  'both sides at once, hash_record_extended': bothSides(postgresHash, postgresHash),
  'one side alone, hash_record_extended': oneSide(0, postgresHash),
  'MariaDB, sum of 60 bits of md5': oneSide(1, mariadbMd5),
  'MariaDB, sums of crc32 and crc32c': oneSide(1, mariadbTwoCrcs),
  'MariaDB, bit_xor of crc32 (32 bits)': oneSide(1, mariadbCrc),
  'MariaDB, CHECKSUM TABLE (32 bits)': oneSide(1, mariadbTable),
  'PostgreSQL, hash_record_extended': oneSide(0, postgresHash),
  'PostgreSQL, sum of 60 bits of md5': oneSide(0, postgresMd5),
  'both sides at once, md5': bothSides(postgresMd5, mariadbMd5),
} satisfies Record<string, Limit>;

/** The limits of a job: the first is the one that ours is held against. */
export function limitsOf({ places: [place1, place2] }: Job): LimitKind[] {
  if (place1 === place2) return ['one statement'];
  const all = Object.keys(LIMITS) as LimitKind[];
  if (place2 === 'mariadb') return all.slice(3);
  return all.slice(1, 3);
}

/** Runs a limit. */
export const runLimit = (kind: LimitKind, job: Job, urls: Given): Promise<Partial<Counts>> =>
  LIMITS[kind](job, urls);
