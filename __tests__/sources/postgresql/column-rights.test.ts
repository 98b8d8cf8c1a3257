import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { TABLES, WAY_OUT } from '../column-rights.ts';
import { compareTables, differencesOf, problemOf } from '../compare-tables.ts';

describe('PostgreSQL, where a login may read some columns of a table', () => {
  jest.setTimeout(300_000);
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    const { username } = new URL(database.readerUrl);
    await database.query(TABLES);
    for (const table of ['one', 'two', 'seen']) {
      await database.query(`REVOKE SELECT ON ${table} FROM ${username}`);
      await database.query(`GRANT SELECT (id, v, w) ON ${table} TO ${username}`);
    }
    await database.query('CREATE TABLE closed AS SELECT 1 AS id');
    await database.query(`REVOKE SELECT ON closed FROM ${username}`);
  });
  afterAll(() => database.drop());

  test('only what must be is named, also where it is a key', async () => {
    const request = { exclude_columns: ['salary'] };
    expect(await problemOf(database.readerUrl, ['one', 'seen'], { request })).toBe(
      `DiffError: PermissionException: one: one: the login may not read the column iban; ${WAY_OUT}`,
    );
    expect(
      await problemOf(database.readerUrl, ['one', 'two'], { keys: ['salary'], include: ['v'] }),
    ).toContain('the login may not read the column salary;');
    expect(await problemOf(database.readerUrl, ['closed', 'two'], {})).toBe(
      'DiffError: PermissionException: one: permission denied for table closed',
    );
  });

  test('a large table is compared without statistics of it', async () => {
    const { username } = new URL(database.readerUrl);
    for (const [table, more] of [
      ['large1', 0],
      ['large2', 1],
    ] as const) {
      await database.query(
        `CREATE TABLE ${table} (id integer PRIMARY KEY, hidden integer, v integer);
         INSERT INTO ${table} SELECT id, id * 7, id + CASE WHEN id = 70000 THEN ${more} ELSE 0 END
         FROM generate_series(1, 80000) AS id;
         ANALYZE ${table}; REVOKE SELECT ON ${table} FROM ${username};
         GRANT SELECT (id, v) ON ${table} TO ${username}`,
      );
    }
    const results = await compareTables(database.readerUrl, ['large1', 'large2'], {
      request: { exclude_columns: ['hidden'] },
    });
    expect(differencesOf(results)).toEqual({ v: 1 });
  });
});
