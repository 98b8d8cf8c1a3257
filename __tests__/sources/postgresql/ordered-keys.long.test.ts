import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { postgresql } from '../../../src/sources/postgresql/source.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';

const ROWS = 3000;

/** Tables by what their keys are, of the number `i`. */
const KEYS: Record<string, string> = {
  dense: 'i',
  negative: `i - ${ROWS / 2}`,
  'with gaps': 'i::bigint * 1000000000000 - 9000000000000',
  'at the ends of 64 bits': `CASE WHEN i % 2 = 0 THEN 9223372036854775807 - i ELSE -9223372036854775808 + i END`,
  'in two heaps': `CASE WHEN i < 100 THEN i ELSE 4000000000000000000 + i END`,
};

const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets', 'in-source'];

const RUNS = [
  ...STRATEGIES.map((strategy) => ({ strategy, buckets: 64 })),
  { strategy: 'buckets' as const, buckets: 1 },
  { strategy: 'buckets' as const, buckets: 4096 },
];

/** What side 2 lacks, has more, and has otherwise. */
const CHANGES = `DELETE FROM two WHERE n % 1000 = 7;
  INSERT INTO two SELECT key + 1, -1, 'new' FROM one WHERE n = 3 AND NOT EXISTS (
    SELECT FROM one AS other WHERE other.key = one.key + 1);
  UPDATE two SET v = 'changed' WHERE n % 500 = 9 OR n = 1 OR n = ${ROWS};`;

describe('tables of PostgreSQL whose rows lie in the order of their keys', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
  });
  afterAll(() => database.drop());

  /** Statistics of a table that is large enough for its order to have a say. */
  async function analyze(...tables: string[]): Promise<void> {
    for (const table of tables) {
      await database.query(`ANALYZE ${table}`);
      await database.query(
        `UPDATE pg_class SET reltuples = 1000000 WHERE oid = '${table}'::regclass`,
      );
    }
  }

  async function create(table: string, key: string, order: string): Promise<void> {
    await database.query(`DROP TABLE IF EXISTS ${table}`);
    await database.query(`CREATE TABLE ${table} (key bigint PRIMARY KEY, n integer, v text)`);
    await database.query(
      `INSERT INTO ${table} SELECT ${key}, i, 'value ' || i FROM generate_series(1, ${ROWS}) AS i ORDER BY ${order}`,
    );
  }

  async function orderOf(table: string) {
    const { signal } = new AbortController();
    const address = { name: 'one', location: database.url, options: {} };
    const opened = await postgresql.open(address, { workingDirectory: '/', signal });
    const { order, orderedBy } = await opened.openTable([table], signal);
    await opened.close();
    return { order, orderedBy };
  }

  test.each(Object.entries(KEYS))('give the same figures by every strategy: %s', async (_, key) => {
    await create('one', key, key);
    await create('two', key, key);
    await database.query(CHANGES);
    await analyze('one', 'two');
    expect((await orderOf('one')).order?.column).toBe('key');
    const found = [];
    for (const { strategy, buckets } of RUNS) {
      const options = { strategy, keys: ['key'], buckets };
      const results = await compareTables(database.url, ['one', 'two'], options);
      found.push({ pks: results.pks!, differences: differencesOf(results) });
    }
    const [copied] = found;
    expect(copied!.pks.exclusives[0]).toBe(3);
    expect(copied!.differences['v']).toBeGreaterThanOrEqual(7);
    expect(found.map((one, i) => ({ ...RUNS[i], ...one }))).toEqual(
      RUNS.map((run) => ({ ...run, ...copied })),
    );
  });

  test('are in order, too, where the second half comes first', async () => {
    await create('one', 'i', `i < ${ROWS / 2}, i`);
    await analyze('one');
    expect(await orderOf('one')).toMatchObject({ orderedBy: ['key'], order: { column: 'key' } });
  });

  test('are not in order where neighbours lie apart', async () => {
    await create('one', 'i', 'md5(i::text)');
    await analyze('one');
    expect(await orderOf('one')).toEqual({ orderedBy: [], order: null });
  });

  test('have ranges of the first part of a key', async () => {
    for (const table of ['one', 'two']) {
      await database.query(`DROP TABLE ${table}`);
      await database.query(
        `CREATE TABLE ${table} (part text, n integer, v text, PRIMARY KEY (n, part))`,
      );
      await database.query(
        `INSERT INTO ${table} SELECT 'p' || i % 3, i / 3, i FROM generate_series(1, ${ROWS}) AS i`,
      );
    }
    await database.query(`UPDATE two SET v = '' WHERE n % 100 = 1 AND part = 'p1'`);
    await analyze('one', 'two');
    expect((await orderOf('one')).order?.column).toBe('n');
    for (const strategy of STRATEGIES) {
      const options = { strategy, keys: ['part', 'n'] };
      const results = await compareTables(database.url, ['one', 'two'], options);
      expect({ strategy, ...differencesOf(results) }).toEqual({ strategy, v: ROWS / 300 });
    }
  });
});
