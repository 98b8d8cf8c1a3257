import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DuckDBConnection } from '../../../../src/duckdb/connection.ts';
import { FILES } from '../../../../src/sources/registry.ts';
import { namedSource } from '../../named-source.ts';
import type { NamedSource } from '../../../../src/sources/registry.ts';
import {
  mysqlDatabase,
  postgresDatabase,
  type ServerDatabase,
} from '../../../servers/databases.ts';
import type { Dataset } from '../../../conformance/write-dataset.ts';
import type { SourceName, SourceType } from './family.ts';
import { duckdbValue, LITERALS, sqliteValue } from './literals.ts';

/** A table of the matrix: besides its columns it has `id`, the row's number. */
export interface MatrixTable {
  columns: { name: string; type: SourceType }[];
  rows: (string | null)[][];
}

/** One source that tables are written to. */
export interface WritableSource {
  source: Omit<NamedSource, 'id'>;
  /** Writes a table in place of the one of that name. */
  write(name: string, table: MatrixTable): Promise<Dataset>;
  close(): Promise<void>;
}

const NO_DATABASE = { database: null };

/** Every value of every row as the source has it written; `empty` where it is NULL. */
function written(
  source: keyof typeof LITERALS,
  { columns, rows }: MatrixTable,
  empty: string,
): string[][] {
  return rows.map((row, id) => [
    String(id),
    ...row.map((value, i) => (value === null ? empty : LITERALS[source](columns[i]!.type, value))),
  ]);
}

/** As many characters as MariaDB takes at once, and more than that only for one row. */
const LONGEST_STATEMENT = 4_000_000;

/** Rows by the statements that write them. */
function statements(rows: string[]): string[][] {
  let length = 0;
  const parts = Map.groupBy(rows, (row) => Math.floor((length += row.length) / LONGEST_STATEMENT));
  return [...parts.values()];
}

function serverSource(source: 'postgresql' | 'mariadb', server: ServerDatabase): WritableSource {
  return {
    source: namedSource(source, server.url),
    write: async (name, table) => {
      const columns = table.columns.map((column) => `${column.name} ${column.type.type}`);
      const rows = written(source, table, 'NULL').map((values) => `(${values.join(', ')})`);
      await server.query(`DROP TABLE IF EXISTS ${name}`);
      await server.query(`CREATE TABLE ${name} (id integer PRIMARY KEY, ${columns.join(', ')})`);
      for (const some of statements(rows)) {
        await server.query(`INSERT INTO ${name} VALUES ${some.join(',\n')}`);
      }
      return { ...NO_DATABASE, table: [name] };
    },
    close: () => server.drop(),
  };
}

/** Settings that a session of ours must not depend on. */
const POSTGRES_SETTINGS = {
  TimeZone: 'Europe/Berlin',
  DateStyle: 'SQL, DMY',
  IntervalStyle: 'sql_standard',
  bytea_output: 'escape',
  extra_float_digits: '-3',
};

async function openPostgres(): Promise<WritableSource> {
  const server = await postgresDatabase();
  const name = new URL(server.url).pathname.slice(1);
  for (const [setting, value] of Object.entries(POSTGRES_SETTINGS)) {
    await server.query(`ALTER DATABASE ${name} SET ${setting} = '${value}'`);
  }
  await server.query(`CREATE COLLATION ignoring_case
    (provider = icu, locale = 'und-u-ks-level2', deterministic = false)`);
  await server.query('CREATE EXTENSION citext');
  await server.query(`CREATE TYPE mood AS ENUM ('sad', 'happy')`);
  return serverSource('postgresql', server);
}

async function openMariadb(): Promise<WritableSource> {
  const server = await mysqlDatabase();
  await server.query(`SET NAMES utf8mb4, time_zone = '+00:00', innodb_strict_mode = OFF,
    sql_mode = 'STRICT_ALL_TABLES,ALLOW_INVALID_DATES'`);
  return serverSource('mariadb', server);
}

function writeSqlite(path: string, name: string, { columns, rows }: MatrixTable): void {
  const database = new DatabaseSync(path);
  const definitions = columns.map((column) => `${column.name} ${column.type.type}`);
  database.exec(`DROP TABLE IF EXISTS ${name}; BEGIN;
    CREATE TABLE ${name} (id INTEGER PRIMARY KEY, ${definitions.join(', ')})`);
  const values = database.prepare(
    `INSERT INTO ${name} VALUES (${['?', ...columns.map(() => '?')].join(', ')})`,
  );
  rows.forEach((row, id) => {
    const read = row.map((value, i) =>
      value === null ? null : sqliteValue(columns[i]!.type, value),
    );
    values.run(id, ...read);
  });
  database.exec('COMMIT');
  database.close();
}

function openSqlite(folder: string): WritableSource {
  const location = join(folder, 'matrix.db');
  return {
    source: namedSource('sqlite', `sqlite:${location}`),
    write: (name, table) => {
      writeSqlite(location, name, table);
      return Promise.resolve({ ...NO_DATABASE, table: [name] });
    },
    close: () => Promise.resolve(),
  };
}

/** Writes the rows where DuckDB can read them, and gives the query that does. */
function duckdbSelect(folder: string, name: string, table: MatrixTable): string {
  const path = join(folder, `${name}.hex.csv`);
  const lines = written('duckdb', table, '').map((fields) => `${fields.join(',')}\n`);
  writeFileSync(path, lines.join(''));
  const names = ['id', ...table.columns.map((column) => column.name)];
  const types = names.map((column) => `${column}: 'VARCHAR'`).join(', ');
  const values = table.columns.map(
    (column) => `${duckdbValue(column.type, column.name)} AS ${column.name}`,
  );
  return `SELECT ${['id::INTEGER AS id', ...values].join(', ')}
    FROM read_csv('${path}', auto_detect = false, header = false, delim = ',', quote = '"',
      escape = '"', allow_quoted_nulls = false, columns = {${types}})`;
}

function openDuckdb(folder: string, connection: DuckDBConnection): WritableSource {
  const location = join(folder, 'matrix.duckdb');
  return {
    source: namedSource('duckdb', `duckdb:${location}`),
    write: async (name, table) => {
      const select = duckdbSelect(folder, name, table);
      await connection.execute(`ATTACH '${location}' AS written`);
      await connection.execute(`CREATE OR REPLACE TABLE written.main.${name} AS ${select}`);
      // Until then another instance of DuckDB cannot read it.
      await connection.execute('DETACH written');
      return { database: location, table: ['main', name] };
    },
    close: () => Promise.resolve(),
  };
}

function openParquet(folder: string, connection: DuckDBConnection): WritableSource {
  return {
    source: FILES,
    write: async (name, table) => {
      const file = join(folder, `${name}.parquet`);
      const select = duckdbSelect(folder, name, table);
      await connection.execute(`COPY (${select}) TO '${file}' (FORMAT parquet)`);
      return { ...NO_DATABASE, file };
    },
    close: () => Promise.resolve(),
  };
}

function openCsv(folder: string): WritableSource {
  return {
    source: FILES,
    write: (name, table) => {
      const file = join(folder, `${name}.csv`);
      const header = ['id', ...table.columns.map((column) => column.name)];
      const lines = [header, ...written('csv', table, '')].map((fields) => `${fields.join(',')}\n`);
      writeFileSync(file, lines.join(''));
      return Promise.resolve({ ...NO_DATABASE, file });
    },
    close: () => Promise.resolve(),
  };
}

/**
 * Opens every source.
 *
 * @param connection writes what DuckDB writes, into `folder`.
 */
export async function openSources(
  folder: string,
  connection: DuckDBConnection,
): Promise<Record<SourceName, WritableSource>> {
  return {
    postgresql: await openPostgres(),
    mariadb: await openMariadb(),
    sqlite: openSqlite(folder),
    duckdb: openDuckdb(folder, connection),
    parquet: openParquet(folder, connection),
    csv: openCsv(folder),
  };
}
