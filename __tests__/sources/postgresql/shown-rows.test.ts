import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables } from '../compare-tables.ts';

const ROWS = 6000;

/** As many rows as let the order in which they lie have a say. */
const LARGE = 1_000_000;

/** Differs in `a` in every seventh row, in `b` in one of them, and by ten keys on each side. */
const TABLES = `CREATE TABLE before AS
  SELECT id::bigint, 'a ' || id AS a, id % 10 AS b FROM generate_series(1, ${ROWS}) AS id;
CREATE TABLE after AS
  SELECT CASE WHEN id <= 10 THEN id + ${ROWS} ELSE id END AS id,
    CASE WHEN id % 7 = 0 THEN a || '!' ELSE a END AS a,
    CASE WHEN id = 700 THEN -1 ELSE b END AS b
  FROM before;
ALTER TABLE before ADD PRIMARY KEY (id);
ALTER TABLE after ADD PRIMARY KEY (id);
CREATE TABLE same AS SELECT * FROM before;
ALTER TABLE same ADD PRIMARY KEY (id);
ANALYZE`;

describe('rows that PostgreSQL compares by itself, and that are shown', () => {
  jest.setTimeout(300_000);
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    await database.query(TABLES);
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
