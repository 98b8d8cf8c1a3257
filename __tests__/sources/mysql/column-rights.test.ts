import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { mysqlDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { TABLES } from '../column-rights.ts';
import { compareTables, problemOf } from '../compare-tables.ts';

describe('MariaDB, where a login may read some columns of a table', () => {
  jest.setTimeout(300_000);
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await mysqlDatabase();
    const { username } = new URL(database.readerUrl);
    await database.query(TABLES);
    // Of this key, the catalog shows a login only the part that it may read.
    await database.query(
      `CREATE TABLE parts (id integer, salary integer, v integer, PRIMARY KEY (id, salary));
       INSERT INTO parts VALUES (1, 1, 10), (1, 2, 10), (2, 1, 20)`,
    );
    await database.query(`REVOKE SELECT ON ${username}.* FROM ${username}`);
    for (const table of ['one', 'two', 'seen']) {
      await database.query(`GRANT SELECT (id, v, w) ON ${username}.${table} TO ${username}`);
    }
    await database.query(`GRANT SELECT (id, v) ON ${username}.parts TO ${username}`);
  });
  afterAll(() => database.drop());

  test('a column that it cannot see is not taken for one that was left out', async () => {
    // Between those that it sees, there is one more: nobody left that out.
    const both = await problemOf(database.readerUrl, ['parts', 'parts'], {
      request: { exclude_columns: ['v'] },
    });
    expect(both).toContain('the login may not read all columns (it may read id, v)');
  });

  test('a table or view that cannot be read at all says why', async () => {
    const { username } = new URL(database.readerUrl);
    await database.query(
      `CREATE TABLE base (id integer PRIMARY KEY); CREATE VIEW broken AS SELECT * FROM base;
       GRANT SELECT ON ${username}.broken TO ${username}; DROP TABLE base;
       CREATE TABLE written (id integer PRIMARY KEY); GRANT INSERT ON ${username}.written TO ${username}`,
    );
    expect(await problemOf(database.readerUrl, ['broken', 'two'])).toContain(
      'references invalid table(s)',
    );
    expect(await problemOf(database.readerUrl, ['written', 'two'])).toContain(
      'PermissionException: one: SELECT command denied',
    );
  });

  test('a key of which a part is hidden proves nothing', async () => {
    for (const strategy of ['copy', 'in-source'] as const) {
      const results = await compareTables(database.readerUrl, ['parts', 'parts'], {
        strategy,
        include: ['v'],
      });
      expect(results.pks).toMatchObject({ dupes: [2, 2], distincts: [2, 2] });
    }
  });
});
