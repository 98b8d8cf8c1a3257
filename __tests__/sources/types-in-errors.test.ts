import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  BIGINT,
  BIT_BOOLEAN,
  decimal,
  INSTANT_NS,
  knownByJson,
  knownByText,
  mixedWith,
  NO_VALUES,
  NUMBER_TEXT,
  SURE_NUMBER_TEXT,
  TIMESTAMP,
  timestamp,
} from '../../src/sources/types/column-type.ts';
import { shownType } from '../../src/sources/types/shown-type.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { type Dataset, problemOf } from './compare-tables.ts';
import { type SqliteFile, sqliteFile } from './sqlite/sqlite-file.ts';

const tolerance = (name: string) => ({
  request: {
    diff_tolerances_per_column: [
      { column_name: name, tolerance_value: '1', tolerance_mode: 'absolute' as const },
    ],
  },
});

const time = (column: string) => ({ time: { column, start: '2020-01-01', end: null } });

test.each([
  [mixedWith(TIMESTAMP, false), 'text (in part TIMESTAMP)'],
  [mixedWith(BIGINT, true), 'text (in part BIGINT)'],
  [mixedWith(SURE_NUMBER_TEXT, false), 'text (in part NUMBER TEXT AMONG TEXTS)'],
  [knownByText('inet'), 'inet'],
  [knownByJson('numrange'), 'numrange'],
  [NUMBER_TEXT, 'numbers of more than 38 digits'],
  [NO_VALUES, 'NULL alone'],
  [BIT_BOOLEAN, 'one bit'],
  [timestamp(3, false, 'half up'), 'TIMESTAMP(3)'],
  [timestamp(0, true, 'cut'), 'TIMESTAMP WITH TIME ZONE(0)'],
  [timestamp(6, false, 'half from 2000'), 'TIMESTAMP(6)'],
  [INSTANT_NS, 'TIMESTAMP_NS WITH TIME ZONE'],
  [decimal(12, 2), 'DECIMAL(12,2)'],
])('a type %j is said as %s', (type, words) => {
  expect(shownType({ type })).toBe(words);
});

describe('errors name the types that the source declares', () => {
  jest.setTimeout(300_000);
  let postgres: ServerDatabase;
  let mysql: ServerDatabase;
  let sqlite: SqliteFile;
  let folder: string;
  beforeAll(async () => {
    [postgres, mysql] = [await postgresDatabase(), await mysqlDatabase()];
    await postgres.query(`CREATE TABLE one (id text PRIMARY KEY, v varchar(9), big numeric, n inet);
      CREATE TABLE two (id bytea PRIMARY KEY, v varchar(9), big numeric, n inet)`);
    await mysql.query(`CREATE TABLE one (id varbinary(9) PRIMARY KEY, v varchar(9), big decimal(60,2));
      CREATE TABLE two (id varchar(9) PRIMARY KEY, v varchar(9), big decimal(60,2))`);
    sqlite = sqliteFile();
    sqlite.database.exec(`CREATE TABLE one (id INTEGER, v VARCHAR(9));
      INSERT INTO one VALUES (1, 'a'); CREATE TABLE two (id BLOB, v VARCHAR(9));
      INSERT INTO two VALUES (x'00', 'a')`);
    folder = mkdtempSync(join(tmpdir(), 'data-diff-types-'));
    writeFileSync(join(folder, 'mixed.csv'), 'id,t\n1,2020-01-01 10:00:00\n2,soon\n');
    writeFileSync(
      join(folder, 'times.csv'),
      'id,t\n1,2020-01-01 10:00:00\n2,2020-01-02 10:00:00\n',
    );
    writeFileSync(join(folder, 'text.csv'), 'id,t\n1,a\n');
  });
  afterAll(async () => {
    sqlite.drop();
    rmSync(folder, { recursive: true });
    await postgres.drop();
    await mysql.drop();
  });

  const key = (types: string): string =>
    `DiffError: KeyTypeMismatchException: the key column "id" has types that cannot be compared: ${types}`;

  test('of keys', async () => {
    const pair: [Dataset, Dataset] = ['one', 'two'];
    expect(await problemOf(postgres.url, pair)).toBe(key('text and bytea'));
    expect(await problemOf(mysql.url, pair)).toBe(key('varbinary(9) and varchar(9)'));
    expect(await problemOf(sqlite.url, pair)).toBe(key('INTEGER (integers) and BLOB (blobs)'));
    expect(await problemOf([mysql.url, postgres.url], ['one', 'one'])).toBe(
      key('varbinary(9) and text'),
    );
    expect(await problemOf([sqlite.url, postgres.url], ['one', 'two'])).toBe(
      key('INTEGER (integers) and bytea'),
    );
    const ids = { query: 'SELECT id FROM one' };
    expect(await problemOf(sqlite.url, [ids, 'two'])).toBe(
      key('INTEGER (integers) and BLOB (blobs)'),
    );
  });

  test('of columns with a tolerance', async () => {
    const no = (type: string): string =>
      `DiffError: InvalidToleranceException: the column "v" of type ${type} is no number, so it cannot have a tolerance`;
    for (const [url, type] of [
      [postgres.url, 'character varying(9)'],
      [mysql.url, 'varchar(9)'],
      [sqlite.url, 'VARCHAR(9) (texts)'],
    ] as const) {
      expect(await problemOf(url, ['one', 'one'], tolerance('v'))).toBe(no(type));
    }
    const file = { file: join(folder, 'text.csv') };
    expect(await problemOf(sqlite.url, [file, file], tolerance('t'))).toBe(
      no('text').replace('"v"', '"t"'),
    );
    expect(await problemOf(postgres.url, ['one', 'one'], tolerance('n'))).toBe(
      no('inet').replace('"v"', '"n"'),
    );
  });

  test('of time columns', async () => {
    const no = (column: string, type: string): string =>
      `DiffError: InvalidTimeColumnException: the column "${column}" of type ${type} holds no dates or timestamps`;
    for (const [url, column, type] of [
      [postgres.url, 'big', 'numeric'],
      [mysql.url, 'big', 'decimal(60,2)'],
      [mysql.url, 'v', 'varchar(9)'],
      [sqlite.url, 'v', 'VARCHAR(9) (texts)'],
    ] as const) {
      expect(await problemOf(url, ['one', 'one'], time(column))).toBe(no(column, type));
    }
    const [mixed, times] = [join(folder, 'mixed.csv'), join(folder, 'times.csv')];
    for (const pair of [
      [{ file: mixed }, { file: times }],
      [{ file: times }, { file: mixed }],
    ] satisfies [Dataset, Dataset][]) {
      expect(await problemOf(sqlite.url, pair, time('t'))).toBe(no('t', 'text'));
    }
    const text = { file: join(folder, 'text.csv') };
    expect(await problemOf(sqlite.url, [text, text], time('t'))).toBe(no('t', 'text'));
  });
});
