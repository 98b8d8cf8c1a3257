import { expect } from '@jest/globals';
import type { DiffRequestInput } from '../../../src/contract/request.ts';
import { at, problemOf } from './confined.ts';

/** What SQL in DuckDB could try, in what follows FROM. */
export const ATTEMPTS: [string, () => string][] = [
  ['a file of the system', () => `read_csv('/etc/passwd')`],
  ['a file of the system as a table', () => `'/etc/passwd'`],
  ['a file outside', () => `read_csv('${at('outside/s.csv')}')`],
  ['a file outside as a table', () => `'${at('outside/s.csv')}'`],
  ['a file outside that does not exist', () => `read_csv('${at('outside/nothing.csv')}')`],
  ['a link', () => `read_text('${at('data/link.csv')}')`],
  ['a linked folder', () => `read_csv('${at('data/linked/s.csv')}')`],
  ['a linked folder, by a pattern', () => `read_csv('${at('data/*/s.csv')}')`],
  ['a path with ..', () => `read_csv('${at('data')}/../outside/s.csv')`],
  ['a relative path', () => `read_csv('../../../../../../../../../../etc/passwd')`],
  ['a URL of a file', () => `read_csv('file://${at('outside/s.csv')}')`],
  ['a home', () => `read_text('~/.bashrc')`],
  ['an address', () => `read_csv('http://127.0.0.1:1/a.csv')`],
  ['a bucket', () => `read_parquet('s3://bucket/a.parquet')`],
  ['the environment', () => `read_blob('/proc/self/environ')`],
  ['the arguments', () => `read_text('/proc/self/cmdline')`],
  ['names of files', () => `glob('/**')`],
  ['names of files outside', () => `glob('${at('outside/*')}')`],
  ['the sniffer', () => `sniff_csv('/etc/passwd')`],
  ['JSON', () => `read_json('/etc/passwd')`],
  ['Parquet', () => `parquet_metadata('/etc/passwd')`],
  ['another database', () => `read_duckdb('${at('other.duckdb')}')`],
  ['another database as a table', () => `'${at('other.duckdb')}'`],
  ['another database in the folder', () => `read_duckdb('${at('data/other.duckdb')}')`],
  [
    'another database in the folder, by its table',
    () => `read_duckdb('${at('data/other.duckdb')}', table_name = 't')`,
  ],
  ['another database in the folder, by a pattern', () => `read_blob('${at('data/*.duckdb')}')`],
  ['another database in the folder as a table', () => `'${at('data/other.duckdb')}'`],
  ['the config in the folder', () => `read_text('${at('data/data-diff.yml')}')`],
  ['the config in the folder as CSV', () => `read_csv('${at('data/data-diff.yml')}')`],
  ['the config, by a pattern', () => `read_text('${at('data/*')}')`],
  ['the config, by a pattern of an ending', () => `read_text('${at('data/[d]*.y*')}')`],
  [
    'the config, beside a file that may be read',
    () => `read_text(['${at('data/a.csv')}', '${at('data/data-diff.yml')}'])`,
  ],
  ['the store in the folder', () => `read_blob('${at('data/store.db')}')`],
  ['what the store has not merged yet', () => `read_blob('${at('data/store.db-wal')}')`],
  ['names of files in the folder', () => `glob('${at('data/*')}')`],
  ['secrets', () => `duckdb_secrets()`],
  ['SQL as text', () => `query('SELECT * FROM read_text(''/etc/passwd'')')`],
  ['SQL as text, after a comment', () => `query /* */ ('SELECT 1')`],
  ['SQL as JSON', () => `json_execute_serialized_sql(json_serialize_sql('SELECT 1'))`],
  [
    'what is measured, written to a file',
    () => `enable_profiling(save_location='${at('data/a.csv')}')`,
  ],
  [
    'what is logged, written to files',
    () => `enable_logging(storage='file', storage_path='${at('data')}')`,
  ],
];

/** How each of them is refused. */
export const REFUSED =
  /(?:PermissionException: (?:own: )?query1: SQL may read|InvalidQueryException: (?:own: )?query1 calls the function|CatalogException: (?:own: )?query1: Table with name)/;

/** What the other side may be where a query of a database tries them. */
const FILE_SIDES = [
  () => ({ file2: at('data/a.csv') }),
  () => ({ table2: [at('data/a.csv')] }),
  () => ({ file2: at('data/[al]*.csv') }),
  () => ({ query2: `FROM '${at('data/a.csv')}'` }),
];

/** Each attempt with some of those sides, chosen by its place and theirs. */
export function besideFiles(
  isTried: (attempt: number, side: number) => boolean,
): [string, () => string, () => Partial<DiffRequestInput>][] {
  return ATTEMPTS.flatMap(([what, from], attempt) =>
    FILE_SIDES.filter((_, side) => isTried(attempt % FILE_SIDES.length, side)).map(
      (side): [string, () => string, () => Partial<DiffRequestInput>] => [what, from, side],
    ),
  );
}

/** A query of a database that tries what it may not is refused beside files, too. */
export async function expectRefusedBesideFile(
  from: () => string,
  side: () => Partial<DiffRequestInput>,
): Promise<void> {
  const query1 = `SELECT 1 AS id, 2 AS v FROM ${from()}`;
  expect(await problemOf({ query1, data_source1_id: 1, ...side() })).toMatch(REFUSED);
}
