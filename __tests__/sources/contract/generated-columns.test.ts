import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { withDuckDB } from '../../engine/run-case.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import type { DatabaseKind } from '../column-types.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { sqliteFile, type SqliteFile } from '../sqlite/sqlite-file.ts';

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'data-diff-generated-'));
const servers: ServerDatabase[] = [];
const duckdb = join(folder, 'test.duckdb');
let sqlite: SqliteFile;
const urls = {} as Record<DatabaseKind, string>;

/** Two tables of which only what is generated differs. */
const script = (kinds: string[]): string[] =>
  ([1, 2] as const).flatMap((by) => {
    const columns = kinds.map(
      (kind, i) => `made_${i} integer GENERATED ALWAYS AS (v * ${by}) ${kind}`,
    );
    return [
      `CREATE TABLE side${by} (id integer PRIMARY KEY, v integer, ${columns.join(', ')})`,
      `INSERT INTO side${by} (id, v) VALUES (1, 0), (2, 3), (3, NULL)`,
    ];
  });

beforeAll(async () => {
  const [postgres, mysql] = [await postgresDatabase(), await mysqlDatabase()];
  servers.push(postgres, mysql);
  sqlite = sqliteFile();
  for (const sql of script(['STORED'])) await postgres.query(sql);
  for (const sql of script(['STORED', 'VIRTUAL'])) await mysql.query(sql);
  for (const sql of script(['STORED', 'VIRTUAL'])) sqlite.database.exec(sql);
  await withDuckDB(async (connection) => {
    await connection.execute(`ATTACH '${duckdb}' AS written; USE written`);
    for (const sql of script(['VIRTUAL'])) await connection.execute(sql);
    await connection.execute('USE memory; DETACH written');
  });
  Object.assign(urls, {
    postgresql: postgres.url,
    mysql: mysql.url,
    sqlite: sqlite.url,
    duckdb: `duckdb:${duckdb}`,
  });
});
afterAll(async () => {
  for (const server of servers) await server.drop();
  sqlite.drop();
  rmSync(folder, { recursive: true });
});

const CASES: [DatabaseKind, Record<string, number>][] = [
  ['postgresql', { made_0: 1 }],
  ['mysql', { made_0: 1, made_1: 1 }],
  ['sqlite', { made_0: 1, made_1: 1 }],
  ['duckdb', { made_0: 1 }],
];

test.each(CASES)('generated columns of %s are compared like any other', async (kind, expected) => {
  for (const strategy of ['copy', 'buckets', 'in-source'] as const) {
    const results = await compareTables(urls[kind], ['side1', 'side2'], { strategy });
    expect(differencesOf(results)).toEqual(expected);
    expect(results.values!.compared_columns).toBe(1 + Object.keys(expected).length);
  }
});
