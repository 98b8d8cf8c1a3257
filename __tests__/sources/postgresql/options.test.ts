import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { diffRequestSchema, type DiffRequestInput } from '../../../src/contract/request.ts';
import { compare } from '../../../src/engine/compare.ts';
import { postgresql } from '../../../src/sources/postgresql/source.ts';
import { namedSources } from '../../../src/sources/registry.ts';
import { withDuckDB } from '../../engine/run-case.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';

type Options = Record<string, string | number | boolean>;

jest.setTimeout(300_000);

describe('options of PostgreSQL', () => {
  const { signal } = new AbortController();
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    await database.query(`
      CREATE TABLE orders AS SELECT 1 AS id, 1 AS v;
      CREATE SCHEMA "Staging 2";
      CREATE TABLE "Staging 2".orders AS SELECT id, 2 AS v FROM generate_series(1, 3) AS id;
      CREATE TABLE tenants AS SELECT id, id % 2 AS tenant FROM generate_series(1, 9) AS id;
      CREATE VIEW own AS SELECT id, tenant FROM tenants
        WHERE tenant = pg_catalog.current_setting('app.tenant')::integer;
    `);
  });
  afterAll(() => database.drop());

  const sourcesOf = (...options: Options[]) =>
    namedSources(
      Object.fromEntries(options.map((some, i) => [`s${i}`, { url: database.url, options: some }])),
    ).slice(1);

  /** What a statement yields in a session with these options. */
  async function ask(options: Options, sql: string) {
    const [source] = sourcesOf(options);
    const opened = await postgresql.open(source!, { workingDirectory: '/', signal });
    try {
      return await opened.query(sql, signal);
    } finally {
      await opened.close();
    }
  }

  /** Compares, side 1 with the first options and side 2 with the others. */
  function diff(options: [Options, Options], request: Partial<DiffRequestInput>) {
    const [source1, source2] = sourcesOf(...options);
    const ids = { data_source1_id: 1, data_source2_id: 2, pk_columns: ['id'] };
    return withDuckDB((connection, folder) =>
      compare(diffRequestSchema.parse({ ...ids, ...request }), {
        connection,
        sources: [source1!, source2!],
        workingDirectory: folder,
        temporaryDirectory: folder,
        signal,
        onPhase: () => {},
      }),
    );
  }

  const reason = (running: Promise<unknown>) =>
    running.then(
      () => 'no problem',
      (error: unknown) => String(error),
    );

  test('say by search_path which of two tables is meant, and one place is two with two paths', async () => {
    const tables = { table1: ['orders'], table2: ['orders'] };
    const results = await diff([{}, { search_path: '"Staging 2", public' }], tables);
    expect(results.pks!.total_rows).toEqual([1, 3]);
    const queries = { query1: 'SELECT * FROM orders', query2: 'SELECT * FROM orders' };
    const ofQueries = await diff([{ search_path: '"Staging 2"' }, {}], queries);
    expect(ofQueries.pks!.total_rows).toEqual([3, 1]);
  });

  test('end a statement that takes longer than statement_timeout, and say so', async () => {
    const slow = { query1: 'SELECT 1 AS id FROM pg_sleep(60)', table2: ['orders'] };
    expect(await reason(diff([{ statement_timeout: 200 }, {}], slow))).toBe(
      'DiffError: StatementCanceledException: s0: canceling statement due to statement timeout',
    );
  });

  test('take on a role, with its rights alone', async () => {
    await database.query('DROP ROLE IF EXISTS options_reader');
    await database.query('CREATE ROLE options_reader');
    try {
      const sql = 'SELECT current_user AS name';
      expect(await ask({ role: 'options_reader' }, sql)).toEqual([{ name: 'options_reader' }]);
      const tables = { table1: ['orders'], table2: ['orders'] };
      expect(await reason(diff([{ role: 'options_reader' }, {}], tables))).toMatch(
        /^DiffError: PermissionException: s0: .*orders/,
      );
    } finally {
      await database.query('DROP ROLE options_reader');
    }
  });

  test('are in force as they were written, in place of our own defaults', async () => {
    const options = {
      work_mem: '1MB',
      jit: true,
      idle_in_transaction_session_timeout: 12345,
      application_name: "it's \\ me; --",
      enable_nestloop: false,
    };
    const rows = await ask(
      options,
      `SELECT name, setting FROM pg_catalog.pg_settings WHERE name IN (${Object.keys(options)
        .map((name) => `'${name}'`)
        .join(', ')}) ORDER BY name COLLATE "C"`,
    );
    expect(rows).toEqual([
      { name: 'application_name', setting: "it's \\ me; --" },
      { name: 'enable_nestloop', setting: 'off' },
      { name: 'idle_in_transaction_session_timeout', setting: '12345' },
      { name: 'jit', setting: 'on' },
      { name: 'work_mem', setting: '1024' },
    ]);
  });

  test('are in force again after tables were read by their indexes', async () => {
    const options = { enable_hashjoin: true, enable_seqscan: false };
    const [source] = sourcesOf(options);
    const opened = await postgresql.open(source!, { workingDirectory: '/', signal });
    const sql = `SELECT current_setting('enable_seqscan') AS scans, current_setting('enable_hashjoin') AS hashes`;
    const chosen = [{ scans: 'off', hashes: 'on' }];
    expect(await opened.query(sql, signal, 'by index')).toEqual(chosen);
    expect(await opened.query(sql, signal)).toEqual(chosen);
    await opened.close();
  });

  test('reach a second connection, too', async () => {
    const [source] = sourcesOf({ 'app.tenant': 1, search_path: '"Staging 2", public' });
    const opened = await postgresql.open(source!, { workingDirectory: '/', signal });
    const twin = await opened.twin!(signal);
    expect(await twin!.query('SELECT count(*) AS rows FROM own', signal)).toEqual([{ rows: '5' }]);
    expect(await twin!.query('SELECT count(*) AS rows FROM orders', signal)).toEqual([
      { rows: '3' },
    ]);
    await Promise.all([twin!.close(), opened.close()]);
  });

  test('that the server does not take are named in its error', async () => {
    const tables = { table1: ['orders'], table2: ['orders'] };
    expect(await reason(diff([{}, { work_mem: 'lots' }], tables))).toMatch(
      /^DiffError: DataException: s1: options\.work_mem: invalid value for parameter/,
    );
    expect(await reason(diff([{ role: 'nobody at all' }, {}], tables))).toMatch(
      /^DiffError: DataException: s0: options\.role: role .* does not exist/,
    );
  });
});
