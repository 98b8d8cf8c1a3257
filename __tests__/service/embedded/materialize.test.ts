import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DataSourcesConfig } from '../../../src/contract/data-source-config.ts';
import type { ResultFiles } from '../../../src/contract/differences.ts';
import { type DiffRequestInput, diffRequestSchema } from '../../../src/contract/request.ts';
import { DiffProgress } from '../../../src/service/embedded/diff-progress.ts';
import { EmbeddedEngine } from '../../../src/service/embedded/engine.ts';
import { type Place, PLACES } from '../../engine/materialize/places.ts';
import { uniqueName } from '../../../src/engine/materialize/table-names.ts';
import { withDuckDB } from '../../conformance/run-diff.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';

let folder: string;
let logged: string[];
beforeEach(() => {
  logged = [];
  folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(
  dataSources: DataSourcesConfig,
  request: Partial<DiffRequestInput>,
  { signal = new AbortController().signal, files = null as ResultFiles | null } = {},
) {
  const engine = new EmbeddedEngine({
    dataSources,
    memoryLimit: '500MB',
    threads: 1,
    confinement: null,
    workingDirectory: folder,
    temporaryDirectory: folder,
    toolCacheDirectory: folder,
    log: (line) => logged.push(line),
  });
  const sides = { data_source1_id: 1, data_source2_id: 1, pk_columns: ['id'] };
  const asked = diffRequestSchema.parse({ ...sides, ...request });
  return engine.run(asked, signal, new DiffProgress(), { files });
}

const OLD = `CREATE TABLE old_rows (id INT, v VARCHAR(20), n INT);
INSERT INTO old_rows VALUES (1, 'a', 1), (2, 'b', NULL), (3, 'c', 3), (5, 'e', 5), (5, 'e', 5)`;
const NEW = `CREATE TABLE new_rows (id INT, v VARCHAR(20), n INT);
INSERT INTO new_rows VALUES (1, 'a', 1), (2, 'B', 2), (4, 'd', 4), (5, 'e', 6)`;

const TABLES: Record<string, string> = {
  postgresql: `SELECT relname AS name FROM pg_class WHERE relname LIKE 'data_diff%'`,
  mysql: `SELECT TABLE_NAME AS name FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE 'data_diff%'`,
  sqlite: `SELECT name FROM sqlite_schema WHERE name LIKE 'data_diff%'`,
  duckdb: `SELECT table_name AS name FROM duckdb_tables() WHERE table_name LIKE 'data_diff%'`,
};

const tables = { table1: ['old_rows'], table2: ['new_rows'] };

describe.each(PLACES)('a diff in %s', (kind, open) => {
  let place: Place;
  beforeEach(async () => {
    place = await open();
    for (const script of [OLD, NEW]) {
      for (const statement of script.split(';\n')) await place.query(statement);
    }
  });
  afterEach(() => place.drop());

  const own = async (): Promise<unknown[]> => {
    const rows = await place.query(TABLES[kind] ?? '');
    return rows.map((row) => Object.values(row)[0]);
  };
  const quote = (name: string): string => (kind === 'mysql' ? `\`${name}\`` : `"${name}"`);
  const rowsOf = async (path: string[] = []): Promise<unknown[][]> => {
    const rows = await place.query(`SELECT * FROM ${path.map(quote).join('.')} ORDER BY 1, 2`);
    return rows.map((row) =>
      Object.values(row).map((value) => (typeof value === 'bigint' ? Number(value) : value)),
    );
  };

  test('leaves all differences as tables where it is asked to', async () => {
    const sources = { warehouse: { url: place.url, writable: true } };
    const results = await run(sources, { ...tables, materialization_destination_id: 1 });
    const written = results.materialized_results;
    expect(written).toMatchObject({ diff: [{ data_source_id: 1, is_sampled: false }] });
    const [diff = []] = await rowsOf(written?.diff?.[0]?.path);
    expect(diff.slice(0, 3)).toEqual([2, 'b', 'B']);
    expect(diff.slice(4, 6)).toEqual([null, 2]);
    expect(await rowsOf(written?.exclusives?.[0]?.path)).toEqual([[3, 'c', 3]]);
    expect(await rowsOf(written?.exclusives?.[1]?.path)).toEqual([[4, 'd', 4]]);
    expect(await rowsOf(written?.duplicates1?.[0]?.path)).toHaveLength(2);
    expect(await own()).toHaveLength(5);
    // And without being asked, none.
    await run(sources, tables);
    expect(await own()).toHaveLength(5);
  });

  test('reads a view and a query from tables that are gone in the end', async () => {
    await place.query('CREATE VIEW fresh AS SELECT id, v, n FROM new_rows WHERE id < 5');
    const query1 = 'SELECT id, v, n FROM old_rows WHERE id < 5';
    const views = { query1, table2: ['fresh'] };
    const sources = { warehouse: { url: place.url, writable: true } };
    const plain = await run(sources, views);
    const both = { materialize_dataset1: true, materialize_dataset2: true };
    const results = await run(sources, { ...views, ...both });
    expect(results).toEqual(plain);
    expect(results.values?.rows_with_differences).toBe(1);
    expect(await own()).toEqual([]);
    expect(logged).toEqual([]);
  });

  test('drops tables of diffs that are older than they are to be kept, and no other', async () => {
    const day = 86_400_000;
    const made = (daysAgo: number, prefix = 'data_diff') =>
      uniqueName(prefix, Date.now() - daysAgo * day);
    const old = [
      `${made(3)}_diff`,
      `${made(3, 'data_diff_17')}_duplicates1`,
      made(3, 'data_diff_tmp'),
    ];
    const kept = [`${made(1)}_diff`, `${made(3)}_mine`, 'data_diff_of_ours', 'other_table'];
    for (const name of [...old, ...kept]) await place.query(`CREATE TABLE ${name} (x INT)`);
    const warehouse = { url: place.url, writable: true, 'keep-tables': '2d' } as const;
    const asked = { ...tables, materialization_destination_id: 1 };
    await run({ warehouse }, asked);
    const names = await own();
    expect(names).toHaveLength(5 + 3);
    expect(names).toEqual(expect.arrayContaining(kept.slice(0, 3)));
    expect(names).not.toEqual(expect.arrayContaining([old[0]]));
    // Without the setting nothing is ever dropped.
    await place.query(`CREATE TABLE ${old[0]} (x INT)`);
    await run({ warehouse: { url: place.url, writable: true } }, asked);
    expect(await own()).toContain(old[0]);
    expect(logged).toEqual([]);
  });

  test('leaves none of them where it fails, or is cancelled', async () => {
    const sources = { warehouse: { url: place.url, writable: true } };
    const query = { ...tables, table1: null, query1: 'SELECT * FROM old_rows' };
    const asked = { ...query, materialize_dataset1: true, pk_columns: ['other'] };
    await expect(run(sources, asked)).rejects.toThrow('NoSuchColumnException');
    expect(await own()).toEqual([]);
    const abort = new AbortController();
    const cancelled = run(sources, { ...query, materialize_dataset1: true }, abort);
    setTimeout(() => abort.abort(), 200);
    await cancelled.catch((error: unknown) => expect(String(error)).toContain('cancelled'));
    expect(await own()).toEqual([]);
    expect(logged).toEqual([]);
  });

  test('writes nothing to a data source that is not writable', async () => {
    const sources = { warehouse: place.url };
    await expect(run(sources, { ...tables, materialization_destination_id: 1 })).rejects.toThrow(
      'materialization_destination_id would write to the data source `warehouse`, which is not writable: set `writable: true` for it in `data-sources`',
    );
    await expect(run(sources, { ...tables, materialize_dataset2: true })).rejects.toThrow(
      'materialize_dataset2 would write to the data source `warehouse`, which is not writable',
    );
    expect(await own()).toEqual([]);
  });

  test('runs no second statement of a query in the session that may write', async () => {
    const sources = { warehouse: { url: place.url, writable: true } };
    for (const sql of [
      'SELECT 1 AS id; DROP TABLE new_rows',
      'SELECT 1 AS id) AS dataset; DROP TABLE new_rows; --',
      'DELETE FROM new_rows RETURNING id',
      'WITH gone AS (DELETE FROM new_rows RETURNING id) SELECT id FROM gone',
    ]) {
      const request = { ...tables, table1: null, query1: sql, materialize_dataset1: true };
      await expect(run(sources, request)).rejects.toThrow(/Exception/);
    }
    expect(await rowsOf(['new_rows'])).toHaveLength(4);
    expect(await own()).toEqual([]);
  });
});

describe('PostgreSQL', () => {
  let database: ServerDatabase;
  beforeEach(async () => {
    database = await postgresDatabase();
    await database.query(`${OLD};\n${NEW}`);
  });
  afterEach(() => database.drop());

  const query = { ...tables, materialization_destination_id: 1 };

  test('has the tables in the schema that the data source names, else where its session is', async () => {
    await database.query('CREATE SCHEMA "Scratch"; CREATE SCHEMA own');
    const schemaOf = async (entry: object): Promise<string | undefined> => {
      const sources = { warehouse: { url: database.url, writable: true, ...entry } };
      const results = await run(sources, query);
      return results.materialized_results?.diff?.[0]?.path[0];
    };
    expect(await schemaOf({ 'write-schema': 'Scratch' })).toBe('Scratch');
    expect(await schemaOf({ options: { search_path: 'own, public' } })).toBe('own');
    await expect(schemaOf({ options: { search_path: 'gone' } })).rejects.toThrow();
  });

  test('says in a sentence that a login may not write, or there is no schema to write to', async () => {
    const reader = { url: database.readerUrl, writable: true };
    await expect(run({ warehouse: reader }, query)).rejects.toThrow(
      'PermissionException: warehouse: permission denied for schema public',
    );
    const lost = { url: database.url, writable: true, options: { search_path: 'gone' } };
    const paths = { table1: ['public', 'old_rows'], table2: ['public', 'new_rows'] };
    await expect(run({ warehouse: lost }, { ...query, ...paths })).rejects.toThrow(
      'warehouse: there is no schema to write to: set write-schema of the data source',
    );
  });

  test('is read in a session that cannot write, although tables may be written to it', async () => {
    await database.query('CREATE SEQUENCE numbers');
    const sources = { warehouse: { url: database.url, writable: true } };
    const query1 = `SELECT nextval('numbers')::int AS id, 'a' AS v, 1 AS n`;
    const reading = run(sources, { ...query, table1: null, query1 });
    await expect(reading).rejects.toThrow(/ReadOnlyException/);
  });
});

test('all differences are written as files, too, and of files', async () => {
  writeFileSync(join(folder, 'a.csv'), 'id,v\n1,a\n2,b\n3,c\n');
  writeFileSync(join(folder, 'b.csv'), 'id,v\n1,a\n2,B\n4,d\n');
  const sides = { data_source1_id: 0, data_source2_id: 0, file1: 'a.csv', file2: 'b.csv' };
  const files = { folder: join(folder, 'out'), format: 'jsonl' } as const;
  const results = await run({}, sides, { files });
  expect(Object.keys(results.results_paths ?? {})).toEqual([
    ...['diff', 'exclusives1', 'exclusives2', 'duplicates1', 'duplicates2'],
  ]);
  const lines = await withDuckDB(folder, (connection) =>
    connection.query(`SELECT id, v_1, v_2, v_differs FROM '${results.results_paths?.diff ?? ''}'`),
  );
  expect(lines).toEqual([{ id: '2', v_1: 'b', v_2: 'B', v_differs: true }]);
  expect(readdirSync(files.folder)).toHaveLength(5);
});

test('a folder that cannot be written to ends the diff before it compares', async () => {
  writeFileSync(join(folder, 'a.csv'), 'id\n1\n');
  const sides = { data_source1_id: 0, data_source2_id: 0, file1: 'a.csv', file2: 'gone.csv' };
  const files = { folder: join(folder, 'a.csv', 'out'), format: 'csv' } as const;
  await expect(run({}, sides, { files })).rejects.toThrow('ResultsFolderException');
  expect(existsSync(join(folder, 'out'))).toBe(false);
});
