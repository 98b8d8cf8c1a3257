import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { listOwnTables } from '../../../src/sources/postgresql/list-tables.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';

jest.setTimeout(120_000);
let database: ServerDatabase;
let asked = 0;

const list = (...schemas: string[]) =>
  listOwnTables(
    schemas.map((schema) => [schema]),
    {
      ask: async (sql) => {
        asked += 1;
        return (await database.query(sql)) as Record<string, string>[];
      },
      quote: (text) => `'${text}'`,
    },
  );

beforeAll(async () => {
  database = await postgresDatabase();
  await database.query(`
    CREATE SCHEMA kinds;
    CREATE TABLE kinds.events (id integer, day date) PARTITION BY RANGE (day);
    CREATE TABLE kinds.events_2026 PARTITION OF kinds.events
      FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (id);
    CREATE TABLE kinds.events_2026_1 PARTITION OF kinds.events_2026 FOR VALUES IN (1);
    CREATE TABLE kinds.parent (id integer);
    CREATE TABLE kinds.child (more integer) INHERITS (kinds.parent);
    CREATE VIEW kinds.seen AS SELECT * FROM kinds.events;
    CREATE MATERIALIZED VIEW kinds.kept AS SELECT * FROM kinds.events;
    CREATE SEQUENCE kinds.numbers;
    CREATE TYPE kinds.pair AS (a integer, b integer);
    CREATE UNLOGGED TABLE kinds.unlogged (id integer);
    CREATE EXTENSION file_fdw;
    CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
    CREATE FOREIGN TABLE kinds.outside (id integer) SERVER files OPTIONS (filename '/dev/null');
    CREATE SCHEMA many`);
  await database.query(`DO $$ BEGIN FOR i IN 1..1000 LOOP
    EXECUTE format('CREATE TABLE many.%I (id integer PRIMARY KEY)', 'table ' || i); END LOOP; END $$`);
});
afterAll(() => database.drop());

test('what has rows of its own is listed, and no partition beside its table', async () => {
  const { tables } = await list('kinds');
  expect(Object.fromEntries(tables.map(({ path, kind }) => [path[1], kind]))).toEqual({
    child: 'table',
    events: 'table',
    kept: 'materialized view',
    outside: 'table',
    parent: 'table',
    seen: 'view',
    unlogged: 'table',
  });
});

test('a thousand tables cost one statement', async () => {
  asked = 0;
  const { tables } = await list('kinds', 'many');
  expect(tables).toHaveLength(1007);
  expect(asked).toBe(1);
});
