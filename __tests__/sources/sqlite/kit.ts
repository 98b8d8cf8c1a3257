import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { MatrixSource, MatrixTable } from '../contract/matrix/family.ts';
import { type DatabaseKit, type TestDatabase } from '../kit.ts';
import {
  createTable,
  identifier,
  inQuotes,
  NUMBER,
  type SqlWords,
  type TestTable,
  type Value,
  writeKeyed,
} from '../table-script.ts';
import { TYPES } from './all-types.ts';
import { readersOf } from './readers.ts';
import { SQLITE, sqliteValue } from './matrix-types.ts';
import { sqliteFile } from './sqlite-file.ts';
import { namedSource } from '../named-source.ts';

const words: SqlWords = {
  identifier,
  literal: inQuotes,
  types: {
    TINYINT: 'TINYINT',
    SMALLINT: 'SMALLINT',
    INTEGER: 'INTEGER',
    BIGINT: 'BIGINT',
    DECIMAL: 'DECIMAL',
    DOUBLE: 'DOUBLE',
    VARCHAR: 'TEXT',
    BOOLEAN: 'BOOLEAN',
    DATE: 'DATE',
    TIME: 'TIME',
    TIMESTAMP: 'TIMESTAMP',
    JSON: 'JSON',
  },
};

/** What SQLite stores for a value: a number where the type is one. */
function stored(value: Value, type: string): string | number | bigint | null {
  if (value === null || !NUMBER.test(type)) return value;
  if (type === 'BOOLEAN') return value === 'true' ? 1 : 0;
  if (!/FLOAT|DOUBLE/.test(type) && /^-?\d+$/.test(value)) return BigInt(value);
  return Number(value.replace('inf', 'Infinity'));
}

function inOneTransaction(database: DatabaseSync, write: () => void): void {
  database.exec('BEGIN');
  try {
    write();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function writeTables(database: DatabaseSync, tables: TestTable[]): void {
  for (const table of tables) {
    database.exec(createTable(table, words).join(';'));
    const places = table.columns.map(() => '?').join(', ');
    const insert = database.prepare(`INSERT INTO ${identifier(table.name)} VALUES (${places})`);
    for (const row of table.rows) {
      insert.run(...row.map((value, i) => stored(value, table.columns[i]!.type)));
    }
  }
}

/** A promise of what runs at once, with what it throws. */
const soon = <Result>(run: () => Result): Promise<Result> =>
  new Promise((resolve) => resolve(run()));

function open(): Promise<TestDatabase> {
  const file = sqliteFile('PRAGMA synchronous = OFF');
  const { url, database } = file;
  const attempt = (tables: TestTable[]): Promise<void> =>
    soon(() => inOneTransaction(database, () => writeTables(database, tables)));
  return Promise.resolve({
    url,
    execute: (sql: string) => soon(() => database.exec(sql)),
    write: (tables) => writeKeyed(tables, [attempt]),
    server: null,
    drop: () => soon(() => file.drop()),
  });
}

function writeMatrix(database: DatabaseSync, name: string, { columns, rows }: MatrixTable): void {
  const definitions = columns.map((column) => `${column.name} ${column.type.type}`);
  database.exec(`DROP TABLE IF EXISTS ${name};
    CREATE TABLE ${name} (id INTEGER PRIMARY KEY, ${definitions.join(', ')})`);
  const places = ['?', ...columns.map(() => '?')].join(', ');
  const values = database.prepare(`INSERT INTO ${name} VALUES (${places})`);
  rows.forEach((row, id) => {
    const read = row.map((value, i) =>
      value === null ? null : sqliteValue(columns[i]!.type, value),
    );
    values.run(id, ...read);
  });
}

const matrix: MatrixSource = {
  name: 'sqlite',
  types: SQLITE,
  open: () => {
    const file = sqliteFile();
    const { url, database } = file;
    return Promise.resolve({
      source: namedSource('sqlite', url),
      write: (name, table) => {
        inOneTransaction(database, () => writeMatrix(database, name, table));
        return Promise.resolve({ database: null, table: [name] });
      },
      close: () => soon(() => file.drop()),
    });
  },
};

/** What the tests of all sources need to know of SQLite. */
export const kit: DatabaseKit = {
  kind: 'sqlite',
  title: 'SQLite',
  open,
  words,
  isStandIn: false,
  strategies: ['copy', 'in-source'],
  cannotHold: [
    {
      types: /\[\]$|^MAP|^STRUCT/,
      reason: 'no type is one of lists, maps or structs; arrays are compared as JSON',
    },
    { types: /^TIMESTAMP_NS$/, reason: 'times end at the microsecond' },
    { types: /^DOUBLE$/, values: (value) => /nan/i.test(value), reason: 'NaN is stored as NULL' },
    {
      types: /^(TIMESTAMP WITH TIME ZONE|UUID|FLOAT)$/,
      reason: 'it has no types for times with a zone, UUIDs or floats of 32 bits',
    },
    {
      types: /^(DECIMAL|HUGEINT)/,
      values: (value) => digitsOf(value) > 15,
      reason: 'decimals are stored as doubles',
    },
  ],
  findsKeys: true,
  parameters: ['?', '?1', '$1', ':name', '@name', '$name'],
  generated: ['STORED', 'VIRTUAL'],
  searched: () => ({ place: 'the schema main', before: '' }),
  hasSchemas: false,
  unreadable: null,
  namesSchemasInFilters: true,
  atRandom: 'random() < 0',
  closed: ({ url }) => [
    {
      what: 'a file that is not there',
      url: `${url}.missing`,
      says: /^DiffError: NoSuchDatabaseException: one: there is no file /,
    },
    {
      what: 'a folder',
      url: dirname(url),
      says: /^DiffError: NoSuchDatabaseException: one: .* is not a file: it is a folder$/,
    },
    {
      what: 'a file that is no database',
      url: `sqlite:${import.meta.filename}`,
      says: /^DiffError: NoSuchDatabaseException: one: file is not a database /,
    },
  ],
  failing: ["json_extract('{}', word)", 'json(word)', "'a' LIKE 'b' ESCAPE word"].map(
    (expression) => ({
      query: `SELECT id, ${expression} AS v FROM secrets`,
      says: /Exception: one: query1: /,
    }),
  ),
  endless: `WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
    SELECT count(*) AS id FROM n`,
  running: () => Promise.resolve(readersOf(process.pid)),
  declared: {
    setup: [],
    types: () => Promise.resolve(TYPES),
    noKeys: /^JSON$/,
    distinct: (column) =>
      `SELECT DISTINCT ${column} COLLATE BINARY AS ${column}, 1 AS one FROM one`,
  },
  common: null,
  option: {
    options: { temp_store: 'memory' },
    sees: 'SELECT 1 AS id, temp_store AS v FROM pragma_temp_store',
    gives: 'SELECT 1 AS id, 2 AS v',
  },
  columnRights: null,
  server: null,
  stores: { truthsAsNumbers: true, untypedWhereEmpty: true },
  matrix: [matrix],
};

/** The digits of a decimal without the zeros around it. */
function digitsOf(value: string): number {
  return (value.includes('.') ? value.replace(/0+$/, '') : value).replace(/\D/g, '').length;
}
