import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { PostgresDatabase } from '../../../src/sources/postgresql/database.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { compareTables } from '../compare-tables.ts';
import { readPostgresUrl } from '../../../src/sources/postgresql/open.ts';

const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets', 'in-source'];

/** What looks like a proof of a table's keys and is none, with rows of a repeated key and of none. */
const NO_PROOFS: [index: string, create: string][] = [
  ['part of the rows', 'CREATE UNIQUE INDEX ON t (id) WHERE v <> 2'],
  ['an expression', 'CREATE UNIQUE INDEX ON t ((id + v))'],
  ['the column and an expression', 'CREATE UNIQUE INDEX ON t (id, (v + 0))'],
  ['the key and a column besides', 'CREATE UNIQUE INDEX ON t (id, v)'],
  ['another column, that has the key with it', 'CREATE UNIQUE INDEX ON t (v) INCLUDE (id)'],
  ['nothing unique', 'CREATE INDEX ON t (id)'],
];

const REPEATED = 'CREATE TABLE t (id integer, v integer NOT NULL)';

describe('keys of tables of PostgreSQL', () => {
  jest.setTimeout(300_000);
  const { signal } = new AbortController();
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
  });
  afterAll(() => database.drop());

  const opened = async <T>(use: (postgres: PostgresDatabase) => Promise<T>): Promise<T> => {
    const postgres = await PostgresDatabase.open(readPostgresUrl('test', database.url), signal);
    return use(postgres).finally(() => postgres.close());
  };

  const uniqueKeys = (table: string) =>
    opened(async (postgres) => (await postgres.openTable([table], signal)).uniqueKeys);

  async function requireCounted(expected: object, keys = ['id']) {
    for (const strategy of STRATEGIES) {
      const { pks } = await compareTables(database.url, ['t', 't'], { strategy, keys });
      expect({ strategy, ...pks! }).toEqual({ strategy, exclusives: [0, 0], ...expected });
    }
  }

  const create = (sql: string) => database.query(`DROP TABLE IF EXISTS t CASCADE; ${sql}`);

  test.each(NO_PROOFS)('are not proven by an index on %s', async (_, index) => {
    await create(`${REPEATED}; ${index};
      INSERT INTO t VALUES (1, 1), (2, 2), (2, 3), (NULL, 4), (NULL, 5)`);
    await requireCounted({ total_rows: [5, 5], nulls: [2, 2], dupes: [2, 2], distincts: [2, 2] });
  });

  test('are not proven by an index over columns that may be NULL', async () => {
    for (const nulls of ['', 'NULLS DISTINCT', 'NULLS NOT DISTINCT']) {
      const missing = nulls === 'NULLS NOT DISTINCT' ? 1 : 2;
      await create(`CREATE TABLE t (id integer, v integer NOT NULL);
        CREATE UNIQUE INDEX ON t (id) ${nulls};
        INSERT INTO t VALUES (1, 1), (2, 2), (NULL, 3)`);
      if (missing === 2) await database.query('INSERT INTO t VALUES (NULL, 4)');
      const rows = 2 + missing;
      await requireCounted({
        total_rows: [rows, rows],
        nulls: [missing, missing],
        dupes: [0, 0],
        distincts: [2, 2],
      });
    }
  });

  test('are not proven where a part besides the unique column may be NULL', async () => {
    await create(`CREATE TABLE t (id integer PRIMARY KEY, part integer);
      INSERT INTO t VALUES (1, 1), (2, NULL)`);
    const counts = { total_rows: [2, 2], nulls: [1, 1], dupes: [0, 0], distincts: [1, 1] };
    await requireCounted(counts, ['id', 'part']);
  });

  test('are not proven by an index that could not be built', async () => {
    await create(`CREATE TABLE t (id integer NOT NULL, v integer);
      INSERT INTO t VALUES (1, 1), (2, 2), (2, 3)`);
    await expect(
      database.query('CREATE UNIQUE INDEX CONCURRENTLY invalid ON t (id)'),
    ).rejects.toThrow('could not create unique index');
    await requireCounted({ total_rows: [3, 3], nulls: [0, 0], dupes: [2, 2], distincts: [2, 2] });
  });

  test('are not proven by a constraint that may wait', async () => {
    for (const constraint of ['UNIQUE (id)', 'PRIMARY KEY (id)']) {
      for (const waits of ['DEFERRABLE', 'DEFERRABLE INITIALLY DEFERRED']) {
        await create(`CREATE TABLE t (id integer NOT NULL, ${constraint} ${waits})`);
        expect(await uniqueKeys('t')).toEqual([]);
      }
    }
  });

  test('are not proven by an index of a parent, since its children may repeat them', async () => {
    await create(`CREATE TABLE t (id integer PRIMARY KEY, v integer);
      CREATE TABLE t_child () INHERITS (t); ALTER TABLE t_child ALTER id DROP NOT NULL;
      INSERT INTO t VALUES (1, 1), (2, 2); INSERT INTO t_child VALUES (2, 3), (NULL, 4), (3, 5)`);
    await requireCounted({ total_rows: [5, 5], nulls: [1, 1], dupes: [2, 2], distincts: [3, 3] });
    await database.query('ANALYZE t');
    const { uniqueKeys: keys, estimatedRows } = await opened((postgres) =>
      postgres.openTable(['t'], signal),
    );
    expect({ keys, estimatedRows }).toEqual({ keys: [], estimatedRows: null });
  });

  test('are not proven by an index of some partitions', async () => {
    await create(`CREATE TABLE t (id integer NOT NULL, v integer) PARTITION BY LIST (v);
      CREATE TABLE t_one PARTITION OF t FOR VALUES IN (1);
      CREATE TABLE t_rest PARTITION OF t DEFAULT;
      CREATE UNIQUE INDEX ON t_one (id); CREATE UNIQUE INDEX ON t_rest (id);
      CREATE UNIQUE INDEX ON ONLY t (id, v);
      INSERT INTO t VALUES (1, 1), (2, 1), (2, 2)`);
    await requireCounted({ total_rows: [3, 3], nulls: [0, 0], dupes: [2, 2], distincts: [2, 2] });
    expect(await uniqueKeys('t')).toEqual([]);
  });

  test('are proven by unique indexes over whole rows, checked at once and free of NULL', async () => {
    await create(`CREATE TABLE t (gone integer, id integer PRIMARY KEY, a integer NOT NULL,
        b text COLLATE "C" NOT NULL, c integer, UNIQUE (b, a) INCLUDE (c), UNIQUE (c));
      ALTER TABLE t DROP COLUMN gone;
      CREATE TABLE partitioned (id integer PRIMARY KEY) PARTITION BY RANGE (id);
      CREATE MATERIALIZED VIEW kept AS SELECT id FROM t;
      CREATE UNIQUE INDEX ON kept (id);
      CREATE VIEW seen AS SELECT * FROM t`);
    const found = (await uniqueKeys('t')).map((key) => key.toSorted());
    expect(found).toEqual([['id'], ['a', 'b']]);
    expect(await uniqueKeys('partitioned')).toEqual([['id']]);
    expect(await uniqueKeys('kept')).toEqual([]);
    expect(await uniqueKeys('seen')).toEqual([]);
  });

  test('are compared byte by byte, whatever a collation holds equal', async () => {
    await database.query(`CREATE COLLATION any_case
      (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`);
    for (const [table, id] of [
      ['lower', 'a'],
      ['upper', 'A'],
    ] as const) {
      await database.query(`CREATE TABLE ${table}
        (id text COLLATE any_case PRIMARY KEY, v text COLLATE any_case);
        INSERT INTO ${table} VALUES ('${id}', 'x'), ('b', '${id}')`);
    }
    for (const strategy of STRATEGIES) {
      const { pks, values } = await compareTables(database.url, ['lower', 'upper'], { strategy });
      expect({ strategy, exclusives: pks!.exclusives }).toEqual({ strategy, exclusives: [1, 1] });
      expect(values!.values_with_differences).toBe(1);
    }
  });
});
