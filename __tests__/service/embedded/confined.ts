import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect } from '@jest/globals';
import duckdb from '@duckdb/node-api';
import { type DiffRequestInput, diffRequestSchema } from '../../../src/contract/request.ts';
import { DiffProgress } from '../../../src/service/embedded/diff-progress.ts';
import { EmbeddedEngine } from '../../../src/service/embedded/engine.ts';

let root: string;
/** What the engine told its log. */
export const log: string[] = [];

/** A path beneath the folder of this test. */
export const at = (...names: string[]): string => join(root, ...names);

/** Runs statements in a DuckDB file beneath the folder. */
export async function writeDuckdb(name: string, statements: string[]): Promise<void> {
  const instance = await duckdb.DuckDBInstance.create(at(name));
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

function writeFolders(): void {
  root = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  for (const folder of ['data/inner', 'data2', 'outside', 'temporary', 'work']) {
    mkdirSync(at(folder), { recursive: true });
  }
  const rows = 'id,v\n1,a\n2,b\n';
  for (const file of ['data/a.csv', 'data/inner/b.csv', 'data2/c.csv', 'outside/s.csv']) {
    writeFileSync(at(file), rows);
  }
  writeFileSync(at('data/w[1].csv'), rows);
  writeFileSync(at('data/d.json'), '[{"id":1,"v":"a"},{"id":2,"v":"b"}]');
  symlinkSync(at('outside/s.csv'), at('data/link.csv'));
  symlinkSync(at('outside/missing.csv'), at('data/dangling.csv'));
  symlinkSync(at('outside'), at('data/linked'));
  symlinkSync(at('data2/c.csv'), at('data/to-data2.csv'));
  symlinkSync(at('data'), at('alias'));
}

async function writeDatabases(): Promise<void> {
  await writeDuckdb('own.duckdb', [
    `CREATE TABLE t AS FROM (VALUES (1, 'a'), (2, 'b')) AS t(id, v)`,
    `CREATE VIEW leak AS SELECT 1 AS id, content AS v FROM read_text('/etc/passwd')`,
    `CREATE VIEW effect AS SELECT 1 AS id, 2 AS v FROM enable_logging()`,
  ]);
  await writeDuckdb('other.duckdb', ['CREATE TABLE t AS SELECT 1 AS id, 2 AS v']);
  // As where a server's folder of files is the one that it is started in.
  await writeDuckdb('data/other.duckdb', ['CREATE TABLE t AS SELECT 1 AS id, 2 AS v']);
  writeFileSync(at('data/data-diff.yml'), 'folders: [.]\n');
  for (const file of ['own.db', 'data/store.db']) {
    const sqlite = new DatabaseSync(at(file));
    sqlite.exec('CREATE TABLE t (id integer, v text); INSERT INTO t VALUES (1, 2)');
    sqlite.close();
  }
  writeFileSync(at('data/store.db-wal'), 'rows');
}

/** Has the tests of a file run in a folder with files that may be read, and others that may not. */
export function prepareFolder(): void {
  beforeAll(async () => {
    writeFolders();
    await writeDatabases();
  });
  afterAll(() => {
    expect(readdirSync(at('temporary'))).toEqual([]);
    rmSync(root, { recursive: true });
  });
}

const FILES = { data_source1_id: 0, data_source2_id: 0 };

interface RunOptions {
  folders?: string[];
  /** Files that may not be named. */
  except?: string[];
  sources?: Record<string, string>;
  memoryLimit?: string;
}

/** Runs a diff as served, by default with files of two folders. */
export async function run(
  request: Partial<DiffRequestInput>,
  {
    folders = ['data', 'data2'],
    except = [],
    sources = {},
    memoryLimit = '500MB',
  }: RunOptions = {},
) {
  const engine = new EmbeddedEngine({
    dataSources: { own: `duckdb:${at('own.duckdb')}`, lite: `sqlite:${at('own.db')}`, ...sources },
    memoryLimit,
    threads: 1,
    confinement: {
      folders: folders.map((folder) => at(folder)),
      except: except.map((path) => at(path)),
    },
    workingDirectory: at('work'),
    temporaryDirectory: at('temporary'),
    toolCacheDirectory: root,
    log: (line) => void log.push(line),
  });
  const parsed = diffRequestSchema.parse({ ...FILES, pk_columns: ['id'], ...request });
  return engine.run(parsed, new AbortController().signal, new DiffProgress());
}

/** Why a diff fails. */
export const problemOf = async (...args: Parameters<typeof run>): Promise<string> =>
  run(...args).then(
    () => 'none',
    (error: unknown) => String(error),
  );

/** The results of equal datasets. */
export const EQUAL = { status: 'success', values: { total_rows: 2, rows_with_differences: 0 } };
