import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { SuccessResults } from '../../src/contract/summary-results.ts';
import type { Strategy } from '../../src/engine/strategies/strategy.ts';
import { postgresDatabase } from '../servers/databases.ts';
import { compareTables } from './compare-tables.ts';

const ROWS = 6000;

/** Differs in `a` in every seventh row, in `b` in one of them, and by ten keys on each side. */
const ROWS_OF = {
  before: "SELECT id, 'a ' || id AS a, id % 10 AS b FROM numbers",
  after: `SELECT CASE WHEN id <= 10 THEN id + ${ROWS} ELSE id END AS id,
    CASE WHEN id % 7 = 0 THEN 'a ' || id || '!' ELSE 'a ' || id END AS a,
    CASE WHEN id = 700 THEN -1 ELSE id % 10 END AS b
  FROM numbers`,
  same: "SELECT id, 'a ' || id AS a, id % 10 AS b FROM numbers",
};

const tables = (numbers: string): string[] =>
  Object.entries(ROWS_OF).flatMap(([table, select]) => [
    `CREATE TABLE ${table} (id bigint PRIMARY KEY, a text, b integer)`,
    `WITH RECURSIVE numbers AS (${numbers}) INSERT INTO ${table} ${select}`,
  ]);

/** A database that lists keys of rows beside their counts. */
interface Listing {
  url: string;
  query: (sql: string) => unknown;
  drop: () => void | Promise<void>;
}

async function postgresql(): Promise<Listing> {
  const database = await postgresDatabase();
  for (const sql of tables(`SELECT generate_series(1, ${ROWS})::bigint AS id`)) {
    await database.query(sql);
  }
  await database.query('ANALYZE');
  return database;
}

function sqlite(): Promise<Listing> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  const path = join(folder, 'tables.db');
  const database = new DatabaseSync(path);
  const numbers = `SELECT 1 AS id UNION ALL SELECT id + 1 FROM numbers WHERE id < ${ROWS}`;
  // Only so is it the number of the row.
  const sql = tables(numbers).map((one) => one.replace('bigint', 'integer'));
  for (const one of sql) database.exec(one);
  database.close();
  const drop = () => rmSync(folder, { recursive: true });
  return Promise.resolve({ url: `sqlite:${path}`, query: () => undefined, drop });
}

/** As many rows as let the order in which they lie have a say, in PostgreSQL. */
const LARGE = 1_000_000;

describe.each([
  ['PostgreSQL', postgresql],
  ['SQLite', sqlite],
])('rows that %s compares by itself, and that are shown', (kind, open) => {
  jest.setTimeout(300_000);
  let database: Listing;
  beforeAll(async () => {
    database = await open();
    await estimate(LARGE);
  });
  afterAll(() => database.drop());

  /** What the planner, and we, take the tables to hold. */
  const estimate = (rows: number) =>
    database.query(
      `UPDATE pg_class SET reltuples = ${rows} WHERE relname IN ('before', 'after', 'same')`,
    );

  async function compared(
    strategy: Strategy | undefined,
    sampleRows: number,
    table2 = 'after',
  ): Promise<{ results: SuccessResults; phases: string[] }> {
    const phases: string[] = [];
    const results = await compareTables(database.url, ['before', table2], {
      request: { sample_rows: sampleRows },
      onPhase: (phase: string) => phases.push(phase),
      ...(strategy === undefined ? {} : { strategy }),
    });
    return { results, phases };
  }

  test.each([1, 3, 20, 1000])(
    'are the same %i of each kind as those of all rows, and as those of buckets',
    async (most) => {
      const ways = ['in-source', 'buckets', 'hash-buckets', 'copy'] as const;
      // One after the other: each takes all of the threads that Node has for files.
      const all = [];
      for (const way of ways) all.push(await compared(way, most));
      const [there, ...others] = all;
      expect(there!.phases).toContain('joining in the database');
      expect(there!.results.values?.rows_with_differences).toBe(Math.floor(ROWS / 7) - 1);
      expect(there!.results.rows?.changed).toHaveLength(Math.min(most, Math.floor(ROWS / 7) - 1));
      expect(there!.results.rows?.removed).toHaveLength(Math.min(most, 10));
      for (const { results } of others) expect(results.rows).toEqual(there!.results.rows);
    },
  );

  test('show each changed column, also where it differs in one row of all', async () => {
    const { results } = await compared('in-source', 2);
    expect(results.rows?.changed.flatMap(({ columns }) => Object.keys(columns))).toContain('b');
    expect(results.rows?.changed).toContainEqual({
      key: { id: '700' },
      columns: { a: ['a 700', 'a 700!'], b: ['0', '-1'] },
    });
  });

  // The other does not know how large they are, and is asked for all keys.
  if (kind === 'PostgreSQL')
    test('are the same where the tables are taken to be so large that few keys are listed at first', async () => {
      const { results: expected } = await compared('copy', 5);
      await estimate(2e9);
      try {
        const { results, phases } = await compared('in-source', 5);
        expect(phases).toContain('joining in the database');
        expect(results).toEqual(expected);
      } finally {
        await estimate(LARGE);
      }
    });

  test('are none where the tables are equal, and then none is read', async () => {
    const { results, phases } = await compared('in-source', 5, 'same');
    expect(results.rows).toEqual({ changed: [], removed: [], added: [], duplicated: [] });
    expect(phases).not.toContain('joining rows by key');
  });
});

/** Keys of the number `i`, by what they are. */
const KEYS: [kind: string, type: string, key: string][] = [
  ['texts', 'text', "'key ' || i"],
  ['UUIDs', 'uuid', 'md5(i::text)::uuid'],
  ['decimals', 'numeric(10,2)', 'i / 4.0'],
  ['days', 'date', "date '2024-01-01' + i"],
  ['times', 'timestamptz', "timestamptz '2024-01-01 00:00Z' + i * interval '1 second'"],
];

describe('of tables with other keys than one whole number', () => {
  jest.setTimeout(300_000);
  let database: Listing;
  beforeAll(async () => {
    database = await postgresDatabase();
  });
  afterAll(() => database.drop());

  const create = async (table: string, columns: string, key: string, select: string) => {
    await database.query(`CREATE TABLE ${table} (${columns}, v integer, PRIMARY KEY (${key}))`);
    await database.query(
      `INSERT INTO ${table} SELECT ${select} FROM generate_series(1, ${ROWS}) AS i`,
    );
    await database.query(`ANALYZE ${table}`);
  };

  async function shownAlike(tables: [string, string], keys: string[]): Promise<void> {
    const shown = [];
    for (const strategy of ['copy', 'buckets', 'hash-buckets', 'in-source'] as const) {
      const request = { sample_rows: 3 };
      const results = await compareTables(database.url, tables, { strategy, keys, request });
      shown.push(results.rows);
    }
    const [expected, ...others] = shown;
    expect(expected?.changed).toHaveLength(3);
    expect(expected?.removed).toHaveLength(3);
    expect(expected?.added).toHaveLength(3);
    for (const rows of others) expect(rows).toEqual(expected);
  }

  test.each(KEYS)('the same rows are shown by every strategy: %s', async (kind, type, key) => {
    const tables: [string, string] = [`${kind.toLowerCase()}_1`, `${kind.toLowerCase()}_2`];
    await create(tables[0], `id ${type}`, 'id', `${key}, i`);
    const moved = key.replaceAll(/\bi\b/g, `(CASE WHEN i <= 10 THEN i + ${ROWS} ELSE i END)`);
    await create(tables[1], `id ${type}`, 'id', `${moved}, CASE WHEN i % 7 = 0 THEN -i ELSE i END`);
    await shownAlike(tables, ['id']);
  });

  test('the same rows are shown by every strategy: keys of two columns', async () => {
    const columns = 'a integer, b text';
    await create('two_1', columns, 'a, b', `i % 100, 'b' || i, i`);
    const other = `i % 100, CASE WHEN i <= 10 THEN 'new' || i ELSE 'b' || i END, CASE WHEN i % 7 = 0 THEN -i ELSE i END`;
    await create('two_2', columns, 'a, b', other);
    await shownAlike(['two_1', 'two_2'], ['a', 'b']);
  });
});
