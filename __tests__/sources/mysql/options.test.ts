import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mysql } from '../../../src/sources/mysql/source.ts';
import { namedSources } from '../../../src/sources/registry.ts';
import { mysqlDatabase, type ServerDatabase } from '../../servers/databases.ts';

type Options = Record<string, string | number | boolean>;

describe('options of MySQL and MariaDB', () => {
  const { signal } = new AbortController();
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await mysqlDatabase();
  });
  afterAll(() => database.drop());

  /** What a statement yields in a session with these options. */
  async function ask(options: Options, sql: string) {
    const [, source] = namedSources({ shop: { url: database.url, options } });
    const opened = await mysql.open(source!, { workingDirectory: '/', signal });
    try {
      return await opened.query(sql, signal);
    } finally {
      await opened.close();
    }
  }

  const reason = (running: Promise<unknown>) =>
    running.then(
      () => 'no problem',
      (error: unknown) => String(error),
    );

  test('are in force as they were written', async () => {
    const options = {
      sort_buffer_size: 1048576,
      join_buffer_size: '262144',
      innodb_lock_wait_timeout: 7,
      optimizer_switch: 'index_merge=off',
    };
    const [row] = await ask(
      options,
      `SELECT @@sort_buffer_size AS sorted, @@join_buffer_size AS joined,
        @@innodb_lock_wait_timeout AS waits, @@optimizer_switch LIKE '%index_merge=off%' AS switched`,
    );
    expect(row).toEqual({ sorted: '1048576', joined: '262144', waits: '7', switched: '1' });
  });

  test('end a statement that takes longer than they allow, and say so', async () => {
    const [version] = await ask({}, 'SELECT VERSION() AS version');
    const isMariadb = String(version!['version']).includes('MariaDB');
    const options: Options = isMariadb ? { max_statement_time: 0.2 } : { max_execution_time: 200 };
    const slow = `SELECT count(*) FROM information_schema.columns AS a, information_schema.columns AS b,
      information_schema.columns AS c WHERE sleep(1) = a.column_name`;
    expect(await reason(ask(options, slow))).toMatch(
      /^DiffError: StatementCanceledException: .*(max_statement_time|maximum statement execution time)/,
    );
  });

  test('take on a role', async () => {
    await database.query('DROP ROLE IF EXISTS options_reader');
    await database.query('CREATE ROLE options_reader');
    try {
      const [row] = await ask({ role: 'options_reader' }, 'SELECT CURRENT_ROLE() AS role');
      expect(String(row!['role'])).toContain('options_reader');
      expect(await reason(ask({ role: "no`body's" }, 'SELECT 1'))).toMatch(
        /^DiffError: \w+: options\.role: /,
      );
    } finally {
      await database.query('DROP ROLE options_reader');
    }
  });

  test('that the server does not take are named in its error', async () => {
    expect(await reason(ask({ optimizer_switch: "it's \\ off" }, 'SELECT 1'))).toMatch(
      /^DiffError: \w+: options\.optimizer_switch: /,
    );
  });
});
