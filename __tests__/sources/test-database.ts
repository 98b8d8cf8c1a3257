import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { NamedSource } from '../../src/sources/registry.ts';
import { withDuckDB } from '../engine/run-case.ts';
import { mysqlDatabase, postgresDatabase } from '../servers/databases.ts';
import { namedSource } from './named-source.ts';
import type { DatabaseKind } from './column-types.ts';
import {
  type TestTable,
  type Value,
  type Writer,
  WRITERS,
  NUMBER,
  createTable,
  identifier,
  inQuotes,
  mayHaveKey,
  scriptOf,
} from './table-script.ts';

/** An empty database of a real server, or a file. */
export interface TestDatabase {
  kind: DatabaseKind;
  source: Omit<NamedSource, 'id'>;
  /**
   * Writes tables, in place of those of their names. Where the database refuses the primary key of
   * one, they have none.
   */
  write(tables: TestTable[]): Promise<void>;
  drop(): Promise<void>;
}

/** Tries one way of writing after another, the last of them without primary keys. */
async function writeKeyed(
  tables: TestTable[],
  attempts: ((tables: TestTable[]) => Promise<void>)[],
): Promise<void> {
  const keyed = tables.map((table) => (mayHaveKey(table) ? table : { ...table, keys: [] }));
  for (const attempt of attempts) {
    const isDone = await attempt(keyed).then(
      () => true,
      () => false,
    );
    if (isDone) return;
  }
  await attempts[0]!(tables.map((table) => ({ ...table, keys: [] })));
}

async function serverDatabase(kind: 'postgresql' | 'mysql'): Promise<TestDatabase> {
  const server = await (kind === 'mysql' ? mysqlDatabase() : postgresDatabase());
  if (kind === 'mysql') await server.query(`SET time_zone = '+00:00'`);
  const writer: Writer = WRITERS[kind];
  const byBytes = { ...writer, keyText: ' COLLATE utf8mb4_bin' };
  const write = (by: Writer) => async (tables: TestTable[]) => {
    await server.query(scriptOf(tables, by));
  };
  const attempts = kind === 'mysql' ? [write(writer), write(byBytes)] : [write(writer)];
  return {
    kind,
    source: namedSource(kind, server.url),
    write: (tables) => writeKeyed(tables, attempts),
    drop: () => server.drop(),
  };
}

const inFile = (kind: 'duckdb' | 'sqlite') => {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  const path = join(folder, `test.${kind}`);
  return { path, remove: () => rmSync(folder, { recursive: true }) };
};

/** What SQLite stores for a value: a number where the type is one. */
function stored(value: Value, type: string): string | number | bigint | null {
  if (value === null || !NUMBER.test(type)) return value;
  if (type === 'BOOLEAN') return value === 'true' ? 1 : 0;
  if (!/FLOAT|DOUBLE/.test(type) && /^-?\d+$/.test(value)) return BigInt(value);
  return Number(value.replace('inf', 'Infinity'));
}

function writeSqlite(database: DatabaseSync, tables: TestTable[]): void {
  database.exec('BEGIN');
  try {
    for (const table of tables) {
      database.exec(createTable(table, WRITERS.sqlite).join(';'));
      const places = table.columns.map(() => '?').join(', ');
      const insert = database.prepare(`INSERT INTO ${identifier(table.name)} VALUES (${places})`);
      for (const row of table.rows) {
        insert.run(...row.map((value, i) => stored(value, table.columns[i]!.type)));
      }
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function sqliteFile(): TestDatabase {
  const { path, remove } = inFile('sqlite');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA synchronous = OFF');
  const attempt = (tables: TestTable[]): Promise<void> =>
    new Promise((resolve) => resolve(writeSqlite(database, tables)));
  return {
    kind: 'sqlite',
    source: namedSource('sqlite', `sqlite:${path}`),
    write: (tables) => writeKeyed(tables, [attempt]),
    drop: () => {
      database.close();
      return Promise.resolve(remove());
    },
  };
}

function duckdbFile(): TestDatabase {
  const { path, remove } = inFile('duckdb');
  return {
    kind: 'duckdb',
    source: namedSource('duckdb', `duckdb:${path}`),
    write: (tables) =>
      withDuckDB(async (connection) => {
        await connection.execute(`ATTACH ${inQuotes(path)} AS written; USE written`);
        const unkeyed = tables.map((table) => ({ ...table, keys: [] }));
        await connection.execute(scriptOf(unkeyed, WRITERS.duckdb));
        await connection.execute('USE memory; DETACH written');
      }),
    drop: () => Promise.resolve(remove()),
  };
}

/** The URL of a data source for the database. */
export function urlOf({ kind, source }: TestDatabase): string {
  return ['duckdb', 'sqlite'].includes(kind) ? `${kind}:${source.location}` : source.location;
}

/** Opens an empty database of a kind. */
export function testDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  if (kind === 'duckdb') return Promise.resolve(duckdbFile());
  return kind === 'sqlite' ? Promise.resolve(sqliteFile()) : serverDatabase(kind);
}
