import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '../../../src/duckdb/connection.ts';
import { namedSources, type NamedSource } from '../../../src/sources/registry.ts';
import { inFolder, withDuckDB } from '../../conformance/run-diff.ts';
import { mysqlDatabase, postgresDatabase } from '../../servers/databases.ts';
import { redshiftLike } from '../../servers/redshift-like.ts';
import { sqliteFile } from '../../sources/sqlite/sqlite-file.ts';

/** A row, by the names of its columns. */
export type Row = Record<string, unknown>;

/** How a kind of database is asked for what was written. */
export interface PlaceWords {
  quote: (name: string) => string;
  /** The type of texts, in a cast. */
  text: string;
  /** What gives a column's values, where a cast to a text does not give them as others have them. */
  read: Record<string, string>;
  /** In DuckDB's SQL, rows that it cannot hold. */
  unheld: string;
  /** Types, with two ways to write one value, which are equal by their type and not by their text. */
  equal: [type: string, one: string, other: string][];
}

/** A database that is written to. */
export interface Place {
  url: string;
  words: PlaceWords;
  /** Runs SQL by a connection that is none of ours; gives the rows of the last statement. */
  query: (sql: string) => Promise<Row[]>;
  /** The names of tables that diffs wrote. */
  own: () => Promise<string[]>;
  drop: () => Promise<void>;
}

/** A kind of database that can be written to, and what makes an empty one. */
export type PlaceOfKind = [kind: string, open: () => Promise<Place>];

/** Of what `query` is asked for the names of tables that diffs wrote. */
export const namesBy = async (query: Place['query'], sql: string): Promise<string[]> =>
  (await query(sql)).map((row) => String(Object.values(row)[0]));

export const inDoubleQuotes = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const inBackticks = (name: string): string => `\`${name.replaceAll('`', '``')}\``;

/** More columns than a table of theirs can have. */
const MANY_COLUMNS = `SELECT ${Array.from({ length: 5000 }, (_, i) => `1 AS c${i}`).join(', ')}`;

const ON_POSTGRES = `SELECT relname AS name FROM pg_class WHERE relname LIKE 'data_diff%'`;

const POSTGRES: PlaceWords = {
  quote: inDoubleQuotes,
  text: 'text',
  read: {
    bytes: `encode(bytes, 'hex')`,
    no_bytes: `encode(no_bytes, 'hex')`,
    instant: `(instant AT TIME ZONE 'UTC')::text`,
    flag: `flag::int::text`,
  },
  unheld: MANY_COLUMNS,
  equal: [
    ['jsonb', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['json', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['numeric', '1.50', '1.5'],
    ['timestamptz', `'2020-01-01 12:00:00+00'`, `'2020-01-01 14:00:00+02'`],
    ['char(5)', `'a'`, `'a  '`],
    ['int[]', `'{1,2}'`, `'{1, 2}'`],
    ['double precision', `'NaN'`, `'NaN'`],
    ['bytea', `'\\x00ff'`, `'\\x00FF'`],
  ],
};

const REDSHIFT: PlaceWords = {
  ...POSTGRES,
  equal: POSTGRES.equal.filter(([type]) => !/json|\[\]|bytea/.test(type)),
};

const MYSQL: PlaceWords = {
  quote: inBackticks,
  text: 'char',
  read: { bytes: 'lower(hex(bytes))', no_bytes: 'lower(hex(no_bytes))' },
  unheld: MANY_COLUMNS,
  equal: [
    ['json', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['decimal(10,2)', '1.5', '1.50'],
    ['enum("a", "b")', `'a'`, `'A'`],
    ['text', `'a'`, `'a'`],
    ['time(2)', `'-12:00:00.5'`, `'-12:00:00.50'`],
    ['bigint unsigned', '18446744073709551615', '18446744073709551615'],
    ['float', '0.1', '0.1'],
    ['bit(1)', `b'1'`, `b'1'`],
    ['timestamp(3) NULL', `'2020-01-01 12:00:00.5'`, `'2020-01-01 12:00:00.500'`],
    ['char(5)', `'a'`, `'a  '`],
    ['year', '2020', `'2020'`],
    ['varbinary(9)', `x'00ff'`, `x'00FF'`],
  ],
};

const SQLITE: PlaceWords = {
  quote: inDoubleQuotes,
  text: 'text',
  read: { bytes: 'lower(hex(bytes))', no_bytes: 'lower(hex(no_bytes))' },
  unheld: MANY_COLUMNS,
  equal: [
    ['DATETIME', `'2020-01-01 12:00:00'`, `'2020-01-01T12:00:00'`],
    ['BOOLEAN', '1', 'true'],
    ['NUMERIC', '1.50', '1.5'],
    ['JSON', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['', `x'00ff'`, `x'00FF'`],
  ],
};

const DUCKDB: PlaceWords = {
  quote: inDoubleQuotes,
  text: 'varchar',
  read: {
    bytes: 'lower(hex(bytes))',
    no_bytes: 'lower(hex(no_bytes))',
    flag: 'flag::int',
    instant: 'instant::TIMESTAMP',
  },
  // It takes any number of columns.
  unheld: `SELECT error('no')`,
  equal: [
    ['JSON', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['TIMESTAMPTZ', `'2020-01-01 12:00:00+00'`, `'2020-01-01 14:00:00+02'`],
    ["ENUM ('a', 'b')", `'a'`, `'a'`],
  ],
};

async function postgresPlace(): Promise<Place> {
  const { url, query, drop } = await postgresDatabase();
  return { url, words: POSTGRES, query, own: () => namesBy(query, ON_POSTGRES), drop };
}

/** A PostgreSQL server that stands in for Redshift. */
async function redshiftPlace(): Promise<Place> {
  const { url: postgres, query, drop } = await postgresDatabase();
  const redshift = await redshiftLike(postgres);
  return {
    url: redshift.url,
    words: REDSHIFT,
    query,
    own: () => namesBy(query, ON_POSTGRES),
    drop: async () => {
      await redshift.close();
      await drop();
    },
  };
}

async function mysqlPlace(): Promise<Place> {
  const { url, query, drop } = await mysqlDatabase();
  const sql = `SELECT TABLE_NAME AS name FROM information_schema.TABLES
    WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME LIKE 'data_diff%'`;
  return { url, words: MYSQL, query, own: () => namesBy(query, sql), drop };
}

async function duckdbFile(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  const path = join(folder, 'test.duckdb');
  const query = (sql: string): Promise<Row[]> =>
    inFolder((temporary) =>
      withDuckDB(temporary, async (connection) => {
        await connection.execute(`ATTACH '${path}' AS own; USE own`);
        const rows = await connection.query(sql);
        await connection.execute('USE memory');
        return rows;
      }),
    );
  const drop = (): Promise<void> => Promise.resolve(rmSync(folder, { recursive: true }));
  await query('SELECT 1');
  const sql = `SELECT table_name AS name FROM duckdb_tables() WHERE table_name LIKE 'data_diff%'`;
  return { url: `duckdb:${path}`, words: DUCKDB, query, own: () => namesBy(query, sql), drop };
}

async function sqlitePlace(): Promise<Place> {
  const file = sqliteFile('CREATE TABLE empty (x)');
  const { url, database } = file;
  const query = (sql: string): Promise<Row[]> => {
    const statements = sql.split(';\n');
    const last = statements.pop() ?? '';
    for (const statement of statements) database.exec(statement);
    const prepared = database.prepare(last);
    prepared.setReadBigInts(true);
    return Promise.resolve(prepared.all() as Row[]);
  };
  const sql = `SELECT name FROM sqlite_schema WHERE name LIKE 'data_diff%'`;
  const own = (): Promise<string[]> => namesBy(query, sql);
  const drop = (): Promise<void> => Promise.resolve(file.drop());
  return Promise.resolve({ url, words: SQLITE, query, own, drop });
}

/** Kinds that no engine has to be started for. */
export const PLACES: PlaceOfKind[] = [
  ['postgresql', postgresPlace],
  ['redshift', redshiftPlace],
  ['mysql', mysqlPlace],
  ['sqlite', sqlitePlace],
  ['duckdb', duckdbFile],
];

/** A data source that may be written to. */
export const writableSource = (url: string, schema?: string): NamedSource =>
  namedSources({
    warehouse: { url, writable: true, ...(schema !== undefined && { 'write-schema': schema }) },
  })[1]!;

/** Calls back with a DuckDB of its own, as a writer gets one, and a folder. */
export const withWriting = <Result>(
  use: (
    context: {
      connection: DuckDBConnection;
      workingDirectory: string;
      attached: Map<string, string>;
      signal: AbortSignal;
      log: (line: string) => void;
    },
    folder: string,
  ) => Promise<Result>,
  signal = new AbortController().signal,
): Promise<Result> =>
  inFolder((folder) =>
    withDuckDB(folder, (connection) =>
      use(
        {
          ...{ connection, workingDirectory: folder, attached: new Map(), signal },
          log: () => undefined,
        },
        folder,
      ),
    ),
  );
