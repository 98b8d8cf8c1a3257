import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DatabaseColumn } from '../../src/sources/database.ts';
import { DiffError } from '../../src/contract/errors.ts';
import { namingColumn } from '../../src/engine/misfit-column.ts';
import { postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { compareTables, differencesOf, problemOf } from '../sources/compare-tables.ts';
import { type SqliteFile, sqliteFile } from '../sources/sqlite/sqlite-file.ts';
import { DATE } from '../../src/sources/types/column-type.ts';

describe('a timestamp in a year that only PostgreSQL has', () => {
  jest.setTimeout(300_000);
  let postgres: ServerDatabase;
  let sqlite: SqliteFile;
  beforeAll(async () => {
    postgres = await postgresDatabase();
    await postgres.query(`CREATE TABLE one (id integer PRIMARY KEY, a text, at timestamp(3), b text);
      INSERT INTO one VALUES (1, 'x', '2020-01-01', 'y'), (2, 'x', '294276-01-01', 'y');
      CREATE TABLE two (id integer PRIMARY KEY, a text, at timestamptz, b text);
      INSERT INTO two VALUES (1, 'x', '294276-01-01Z', 'z')`);
    sqlite = sqliteFile();
    sqlite.database.exec(`CREATE TABLE one (id INTEGER PRIMARY KEY, a TEXT, at TIMESTAMP, b TEXT);
      INSERT INTO one VALUES (1, 'x', '2020-01-01 00:00:00', 'y'), (2, 'x', NULL, 'y')`);
  });
  afterAll(async () => {
    sqlite.drop();
    await postgres.drop();
  });

  const reason = 'timestamp field value out of range: (not shown)';

  test('is said of its column, beside another source and where rows are copied', async () => {
    const problem = `DiffError: ConversionException: one: the column "at" of type timestamp(3) without time zone: ${reason}`;
    expect(await problemOf([postgres.url, sqlite.url], ['one', 'one'])).toBe(problem);
    expect(await problemOf(postgres.url, ['one', 'one'], { strategy: 'copy' })).toBe(problem);
    expect(await problemOf([sqlite.url, postgres.url], ['one', 'two'])).toBe(
      `DiffError: ConversionException: two: the column "at" of type timestamp with time zone: ${reason}`,
    );
  });

  test('is no problem where PostgreSQL compares it itself, or nobody asks for it', async () => {
    const results = await compareTables(postgres.url, ['one', 'one'], { strategy: 'in-source' });
    expect(differencesOf(results)).toEqual({});
    const include = ['a', 'b'];
    const urls: [string, string] = [postgres.url, sqlite.url];
    expect(differencesOf(await compareTables(urls, ['one', 'one'], { include }))).toEqual({});
  });
});

describe('of columns that cannot be copied together', () => {
  const columns = ['a', 'b', 'c', 'd', 'e'].map((name) => ({
    ...{ name, type: DATE, own: {}, declared: 'date' },
    landing: { type: DATE, write: String, read: null },
    careful: { type: DATE, write: String, read: null },
  })) satisfies DatabaseColumn[];
  const error = new DiffError('ConversionException', 'out of range');

  test.each(columns.map(({ name }) => name))('the one that cannot be is found: %s', async (bad) => {
    const copy = (some: DatabaseColumn[]): Promise<void> =>
      some.some(({ name }) => name === bad) ? Promise.reject(error) : Promise.resolve();
    const named = await namingColumn(error, columns, copy);
    expect(named.value).toBe(`the column "${bad}" of type date: out of range`);
  });

  test('none is named where each can be when it is tried again', async () => {
    expect(await namingColumn(error, columns, () => Promise.resolve())).toBe(error);
  });
});
