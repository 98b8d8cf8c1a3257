import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import duckdb from '@duckdb/node-api';
import { type DiffRequestInput, diffRequestSchema } from '../../../src/contract/request.ts';
import { DuckDBConnection } from '../../../src/duckdb/connection.ts';
import { loadDuckDB } from '../../../src/duckdb/native.ts';
import { DiffProgress } from '../../../src/service/embedded/diff-progress.ts';
import { EmbeddedEngine } from '../../../src/service/embedded/engine.ts';
import { openTable } from '../../../src/sources/duckdb/open-table.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  mkdirSync(join(root, 'temporary'));
});
afterEach(() => {
  expect(readdirSync(join(root, 'temporary'))).toEqual([]);
  rmSync(root, { recursive: true });
});

const at = (name: string): string => join(root, name);

/** Runs statements with DuckDB in a file of its own. */
async function write(name: string, ...statements: string[]): Promise<void> {
  mkdirSync(dirname(at(name)), { recursive: true });
  const instance = await duckdb.DuckDBInstance.create(at(name));
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** A table `orders` with as many rows, and a view `v` of it that names its catalog. */
const orders = (catalog: string, rows: number): string[] => [
  `CREATE TABLE orders AS SELECT range AS id, range * 2 AS total FROM range(${rows})`,
  `CREATE VIEW v AS SELECT * FROM "${catalog.replaceAll('"', '""')}"."main"."orders"`,
];

interface Run extends Partial<DiffRequestInput> {
  files: string[];
  isServed?: boolean;
  signal?: AbortSignal;
}

async function run({ files, isServed = false, signal, ...request }: Run) {
  const [one = '', two = one] = files;
  const entry = (name: string) => ({ url: `duckdb:${at(name)}`, writable: true });
  const engine = new EmbeddedEngine({
    dataSources: { one: entry(one), ...(two !== one && { two: entry(two) }) },
    memoryLimit: '500MB',
    threads: 1,
    confinement: isServed ? { folders: [] } : null,
    workingDirectory: root,
    temporaryDirectory: at('temporary'),
    toolCacheDirectory: root,
    log: () => undefined,
  });
  const ids = { data_source1_id: 1, data_source2_id: two === one ? 1 : 2 };
  const parsed = diffRequestSchema.parse({ ...ids, pk_columns: ['id'], ...request });
  return engine.run(parsed, signal ?? new AbortController().signal, new DiffProgress());
}

/** The rows of both sides and the exclusive ones, or why there are none. */
const found = (options: Run) =>
  run(options).then(
    ({ pks }) => ({ rows: pks?.total_rows, exclusives: pks?.exclusives }),
    (error: unknown) => String(error),
  );

const VIEWS = { table1: ['v'], table2: ['v'] };
const BOTH = ['as it is', 'as served'].map((title) => [title, title === 'as served'] as const);

describe.each(BOTH)('a DuckDB file, %s,', (_title, isServed) => {
  test('has views that name their own catalog, nested ones too', async () => {
    await write(
      'shop.duckdb',
      ...orders('shop', 5),
      'CREATE SCHEMA marts',
      'CREATE VIEW marts.w AS SELECT * FROM shop.main.v WHERE id > 0',
    );
    const sides = { table1: ['V'], table2: ['shop', 'Marts', 'w'] };
    expect(await found({ files: ['shop.duckdb'], isServed, ...sides })).toEqual({
      rows: [5, 4],
      exclusives: [1, 0],
    });
  });

  test('is told apart from another one of its name, whichever is side 1', async () => {
    await write('prod/shop.duckdb', ...orders('shop', 5));
    await write('pr/shop.duckdb', ...orders('shop', 7));
    const files = ['prod/shop.duckdb', 'pr/shop.duckdb'];
    const swapped = files.toReversed();
    const told = { rows: [5, 7], exclusives: [0, 2] };
    const inTurn = { rows: [7, 5], exclusives: [2, 0] };
    const sql = 'SELECT * FROM shop.main.orders';
    for (const sides of [
      VIEWS,
      { query1: sql, query2: sql },
      { table1: ['v'], query2: sql },
      { table1: ['orders'], table2: ['v'] },
      { table1: ['v'], table2: ['main', 'orders'] },
    ]) {
      expect(await found({ files, isServed, ...sides })).toEqual(told);
      expect(await found({ files: swapped, isServed, ...sides })).toEqual(inTurn);
    }
  });

  test('has no views and queries that find what the other side has attached', async () => {
    await write('raw.duckdb', ...orders('raw', 3));
    await write(
      'pr/shop.duckdb',
      ...orders('shop', 3),
      `ATTACH '${at('raw.duckdb')}' AS raw`,
      'CREATE VIEW foreign_rows AS SELECT * FROM raw.main.orders',
      'CREATE VIEW ours AS SELECT 1 AS id',
    );
    const files = ['raw.duckdb', 'pr/shop.duckdb'];
    const isNone = expect.stringContaining('BinderException: two: Catalog "raw" does not exist!');
    const table1 = ['orders'];
    for (const side of [
      { table1, table2: ['foreign_rows'] },
      { table1: ['v'], table2: ['foreign_rows'] },
    ]) {
      expect(await found({ files, isServed, ...side })).toEqual(isNone);
    }
    for (const place of ['raw.main.orders', 'database1.main.orders', 'memory.main.query1']) {
      const queries = { query1: 'FROM raw.main.orders', query2: `FROM ${place}` };
      expect(await found({ files, isServed, ...queries })).toMatch(/does not exist/);
    }
    const tables = `SELECT table_name AS id FROM information_schema.tables
      WHERE table_catalog = current_database()`;
    expect(await found({ files, isServed, query1: tables, query2: tables })).toEqual({
      rows: [2, 4],
      exclusives: [0, 2],
    });
  });

  test('may call itself what the engine calls its own', async () => {
    const names = ['memory', 'main', 'database1', 'temp', 'system'];
    for (const name of names) {
      const inDuckdb = ['main', 'temp', 'system'].includes(name) ? `${name}_db` : name;
      await write(`one/${name}.duckdb`, ...orders(inDuckdb, 4));
      await write(`two/${name}.duckdb`, ...orders(inDuckdb, 5));
      const files = [`one/${name}.duckdb`, `two/${name}.duckdb`];
      expect(await found({ files, isServed, ...VIEWS })).toEqual({
        rows: [4, 5],
        exclusives: [0, 1],
      });
    }
  });

  test.each([
    'UPPER.DuckDB',
    'a.b.db',
    'with blank.duckdb',
    `quo"te's.db`,
    'größe-π.duckdb',
    'plain',
  ])('may be called %s', async (name) => {
    // Up to its first dot.
    const [inDuckdb = ''] = name.split('.');
    await write(name, ...orders(inDuckdb, 4));
    const sides = { table1: ['orders'], table2: ['v'] };
    expect(await found({ files: [name], isServed, ...sides })).toEqual({
      rows: [4, 4],
      exclusives: [0, 0],
    });
  });

  test('has views whose rows are written to a table first', async () => {
    await write('shop.duckdb', ...orders('shop', 5));
    const sides = { table1: ['v'], query2: 'FROM shop.main.orders WHERE id > 1' };
    const materialize = { materialize_dataset1: true, materialize_dataset2: true };
    expect(await found({ files: ['shop.duckdb'], isServed, ...sides, ...materialize })).toEqual({
      rows: [5, 3],
      exclusives: [2, 0],
    });
    const tables = "FROM duckdb_tables() SELECT table_name AS id WHERE database_name = 'shop'";
    const left = { query1: tables, query2: `SELECT 'orders' AS id` };
    expect(await found({ files: ['shop.duckdb'], ...left })).toEqual({
      rows: [1, 1],
      exclusives: [0, 0],
    });
  });
});

test('values of a view keep the types that DuckDB has for them', async () => {
  await write(
    'shop.duckdb',
    `CREATE TYPE mood AS ENUM ('sad', 'ok')`,
    `CREATE TABLE t AS SELECT 1 AS id, 170141183460469231731687303715884105727::HUGEINT AS h,
      'ok'::mood AS e, '10101'::BIT AS b, '12:00:00+02'::TIMETZ AS z, union_value(a := 1) AS u,
      1.50::DECIMAL(38, 20) AS d, INTERVAL 1 MONTH AS i, [1, NULL] AS l, '2020-01-01'::TIMESTAMP_NS AS n`,
    'CREATE VIEW v AS SELECT * FROM shop.main.t',
  );
  const sides = { table1: ['t'], table2: ['v'] };
  const results = await run({ files: ['shop.duckdb'], ...sides });
  expect(results.schema).toMatchObject({ column_type_mismatches: 0, columns_mismatched: [0, 0] });
  expect(results.values).toMatchObject({ compared_columns: 9, values_with_differences: 0 });
});

test('what is wrong with a view is said in the words of DuckDB', async () => {
  await write(
    'shop.duckdb',
    ...orders('shop', 2),
    'CREATE TABLE gone AS SELECT 1 AS id',
    'CREATE VIEW broken AS SELECT * FROM shop.main.gone',
    'DROP TABLE gone',
  );
  const sides = { table1: ['orders'], table2: ['broken'] };
  expect(await found({ files: ['shop.duckdb'], ...sides })).toMatch(
    /CatalogException: .*Table with name gone does not exist/,
  );
});

test('the copy of a view that never ends is cancelled', async () => {
  await write(
    'shop.duckdb',
    ...orders('shop', 2),
    `CREATE VIEW endless AS SELECT count(*) AS id FROM range(1000000) AS a, range(1000000) AS b
      WHERE a.range + b.range < 0`,
  );
  const sides = { table1: ['endless'], table2: ['orders'] };
  const signal = AbortSignal.timeout(1500);
  expect(await found({ files: ['shop.duckdb'], ...sides, signal })).toMatch(/CancelledError/);
});

test('no other process writes to a file while its tables are read beside its views', async () => {
  await write('shop.duckdb', ...orders('shop', 2));
  const library = await loadDuckDB({ cacheDirectory: root, log: () => undefined });
  const settings = { memoryLimit: '100MB', threads: 1, temporaryDirectory: at('spilled') };
  mkdirSync(settings.temporaryDirectory);
  const connection = await DuckDBConnection.open(library, settings);
  const signal = new AbortController().signal;
  const context = {
    connection,
    workingDirectory: root,
    attached: new Map(),
    located: new Map(),
    signal,
  };
  const database = at('shop.duckdb');
  await openTable({ database, path: ['orders'] }, context);
  await openTable({ database, path: ['v'] }, context);
  const script = `require('@duckdb/node-api').DuckDBInstance.create(${JSON.stringify(database)})
    .then(() => console.log('opened'), (error) => console.log(error.message))`;
  const said = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  await connection.close();
  rmSync(settings.temporaryDirectory, { recursive: true });
  expect(said).toContain('Could not set lock on file');
});
