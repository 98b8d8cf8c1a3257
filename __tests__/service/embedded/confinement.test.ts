import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { ATTEMPTS, besideFiles, expectRefusedBesideFile, REFUSED } from './attempts.ts';
import { at, EQUAL, log, prepareFolder, problemOf, run, writeDuckdb } from './confined.ts';

prepareFolder();

describe('files', () => {
  test.each([
    ['an absolute path', () => at('data/a.csv')],
    ['a path from the working directory', () => '../data/inner/b.csv'],
    ['a link into another of the folders', () => at('data/to-data2.csv')],
    ['JSON', () => at('data/d.json')],
    ['a name with the signs of patterns', () => at('data/w[1].csv')],
    ['a pattern for such a name', () => at('data/w*.csv')],
    [
      'a pattern, without what its links lead to outside',
      () => at('data/*.csv').replace('*', '[al]*'),
    ],
  ])('in the folders are read: %s', async (_, path) => {
    expect(await run({ file1: path(), file2: at('data2/c.csv') })).toMatchObject(EQUAL);
  });

  test('are read in a folder that is configured by a link, as a table of the files too', async () => {
    const request = { table1: [at('alias/a.csv')], file2: at('data/a.csv') };
    expect(await run(request, { folders: ['alias'] })).toMatchObject(EQUAL);
  });

  test.each([
    ['outside', () => at('outside/s.csv')],
    ['outside, whether it exists or not', () => at('outside/nothing.csv')],
    ['in a folder of a similar name', () => at('data22/a.csv')],
    ['by `..`', () => at('data') + '/../outside/s.csv'],
    ['by a relative path', () => '../outside/s.csv'],
    ['by a link', () => at('data/link.csv')],
    ['by a link that leads nowhere', () => at('data/dangling.csv')],
    ['in a linked folder', () => at('data/linked/s.csv')],
    ['in a linked folder, whether it exists or not', () => at('data/linked/nothing.csv')],
    ['by a pattern outside', () => at('outside/*.csv')],
    ['by a pattern for the folder', () => at('data*/a.csv')],
    ['by a pattern in a linked folder', () => at('data/linked/*.csv')],
    ['by a pattern with `..`', () => at('data') + '/*/../../outside/*.csv'],
    ['of the system', () => '/etc/hosts.csv'],
  ])('are refused, in the words of the request: %s', async (_, path) => {
    const refused = `${path()}: it is not in a folder whose files may be compared`;
    const expected = `DiffError: PermissionException: ${refused}`;
    expect(await problemOf({ file1: path(), file2: at('data/a.csv') })).toBe(expected);
    expect(await problemOf({ file1: at('data/a.csv'), table2: [path()] })).toBe(expected);
  });

  test('that a pattern finds by links alone are not found', async () => {
    const request = { file2: at('data/a.csv') };
    for (const pattern of ['data/li*.csv', 'data/*/s.csv', 'data/**/s.csv', 'data/nothing*.csv']) {
      expect(await problemOf({ file1: at(pattern), ...request })).toBe(
        `DiffError: NoSuchFileException: ${at(pattern)}`,
      );
    }
  });

  test('of Parquet are read exactly, and as a folder without what links lead out of it', async () => {
    const fixtures = join(import.meta.dirname, '../../sources/files/parquet/fixtures');
    mkdirSync(at('data/x.parquet/day=1'), { recursive: true });
    copyFileSync(join(fixtures, 'utc-nanos.parquet'), at('data/x.parquet/day=1/0.parquet'));
    copyFileSync(join(fixtures, 'utc-nanos.parquet'), at('outside/s.parquet'));
    symlinkSync(at('outside/s.parquet'), at('data/x.parquet/1.parquet'));
    copyFileSync(join(fixtures, 'utc-micros.parquet'), at('data/y.parquet'));
    const request = { file1: at('data/x.parquet'), file2: at('data/y.parquet') };
    expect(await run(request)).toMatchObject({
      pks: { total_rows: [2, 2] },
      values: { rows_with_differences: 2 },
    });
    rmSync(at('data/x.parquet'), { recursive: true });
    rmSync(at('data/y.parquet'));
  });

  test('are read by options for which they are copied, in parts, too', async () => {
    for (const part of ['1', '2']) {
      const text = `title\nid;v\n${part};ü\nend`;
      writeFileSync(at(`data/odd-${part}.csv`), Buffer.from(text, 'utf16le').swap16());
    }
    writeFileSync(at('data/plain.csv'), 'id,v\n1,ü\n2,ü\n');
    const request = {
      file1: at('data/odd-*.csv'),
      file1_options: { encoding: 'utf-16be', skip_head_rows: 1, skip_tail_rows: 1, lenient: true },
      file2: at('data/plain.csv'),
    } as const;
    expect(await run(request)).toMatchObject(EQUAL);
    for (const name of ['odd-1', 'odd-2', 'plain']) rmSync(at(`data/${name}.csv`));
  });

  test('that are missing in the folders are said to be', async () => {
    const request = { file1: at('data/nothing.csv'), file2: at('data/a.csv') };
    expect(await problemOf(request)).toBe(
      `DiffError: NoSuchFileException: ${at('data/nothing.csv')}`,
    );
  });

  test('are all refused without folders, of databases too', async () => {
    for (const file1 of [at('data/a.csv'), at('data/nothing.csv')]) {
      const request = { file1, data_source2_id: 1, table2: ['t'] };
      expect(await problemOf(request, { folders: [] })).toBe(
        `DiffError: PermissionException: ${file1}: no folders are configured whose files may be compared`,
      );
    }
  });
});

describe('files of the server itself, whatever their names are', () => {
  const own: [string, () => string][] = [
    ['the config file', () => at('data/config.json')],
    ['the config file by a link', () => at('data/linked-config.json')],
    ['the database of a data source', () => at('data/source.csv')],
  ];
  const options = () => ({
    except: ['data/config.json'],
    sources: { odd: `duckdb:${at('data/source.csv')}` },
  });
  beforeAll(() => {
    writeFileSync(at('data/config.json'), '[{"id":1,"v":"a"},{"id":2,"v":"b"}]');
    symlinkSync(at('data/config.json'), at('data/linked-config.json'));
    writeFileSync(at('data/source.csv'), 'id,v\n1,a\n2,b\n');
  });
  afterAll(() => {
    for (const name of ['config.json', 'linked-config.json', 'source.csv'])
      rmSync(at('data', name));
  });

  test.each(own)('are not compared as files: %s', async (_, path) => {
    const request = { file1: path(), file2: at('data/a.csv') };
    expect(await problemOf(request, options())).toContain('PermissionException');
  });

  test.each(own)('are not read by a query over files: %s', async (_, path) => {
    const request = { query1: `FROM '${path()}'`, file2: at('data/a.csv') };
    expect(await problemOf(request, options())).toMatch(REFUSED);
  });

  test('are not compared as files by the URL that other tools write', async () => {
    writeFileSync(at('data/sqlite.csv'), 'id,v\n1,a\n2,b\n');
    const request = { file1: at('data/sqlite.csv'), file2: at('data/a.csv') };
    const sources = { far: 'sqlite:///../data/sqlite.csv' };
    expect(await problemOf(request, { sources })).toContain('PermissionException');
    rmSync(at('data/sqlite.csv'));
  });

  test('are left out where a pattern finds them', async () => {
    const request = { file1: at('data/[as]*.csv'), file2: at('data/a.csv') };
    expect(await run(request, options())).toMatchObject(EQUAL);
  });
});

describe('queries in DuckDB', () => {
  test.each(ATTEMPTS)('of a database cannot reach %s', async (_, from) => {
    const query1 = `SELECT 1 AS id, 2 AS v FROM ${from()}`;
    const request = { data_source1_id: 1, query1, data_source2_id: 1, table2: ['t'] };
    expect(await problemOf(request)).toMatch(REFUSED);
  });

  test.each(ATTEMPTS)('of files cannot reach %s', async (_, from) => {
    const query1 = `SELECT 1 AS id, 2 AS v FROM ${from()}`;
    expect(await problemOf({ query1, file2: at('data/a.csv') })).toMatch(REFUSED);
    expect(readFileSync(at('data/a.csv'), 'utf8')).toBe('id,v\n1,a\n2,b\n');
    expect(readdirSync(at('data')).filter((name) => name.startsWith('duckdb'))).toEqual([]);
  });

  test.each([
    ['ATTACH', () => `ATTACH '${at('other.duckdb')}' AS other`],
    ['COPY', () => `COPY (SELECT 1) TO '${at('data/w.csv')}'`],
    ['INSTALL', () => `INSTALL httpfs`],
    ['LOAD', () => `LOAD httpfs`],
    ['SET', () => `SET enable_external_access = true`],
    ['PRAGMA', () => `PRAGMA enable_profiling`],
    ['EXPORT', () => `EXPORT DATABASE '${at('data')}'`],
    ['two statements', () => `SELECT 1 AS id; COPY (SELECT 1) TO '${at('data/w.csv')}'`],
    ['a statement in a WITH', () => `WITH x AS (COPY (SELECT 1) TO '${at('data/w.csv')}') FROM x`],
  ])('cannot be %s', async (_, query1) => {
    const request = { query1: query1(), file2: at('data/a.csv') };
    expect(await problemOf(request)).toMatch(
      /InvalidQueryException|ParserException|PermissionException/,
    );
    expect(existsSync(at('data/w.csv'))).toBe(false);
  });

  test('have no function for variables of the environment', async () => {
    const request = { query1: `SELECT 1 AS id, getenv('HOME') AS v`, file2: at('data/a.csv') };
    expect(await problemOf(request)).toContain('Scalar Function with name getenv does not exist');
  });

  // Each beside one of the ways to name a file; beside the others in the longer tests.
  test.each(besideFiles((attempt, side) => attempt === side))(
    'of a database, where the other side is a file, cannot reach %s',
    (_, from, side) => expectRefusedBesideFile(from, side),
  );

  test.each([
    ['a file', () => `SELECT * FROM '${at('data/a.csv')}'`],
    ['a file in double quotes', () => `FROM "${at('data/a.csv')}"`],
    [
      'a file that its condition reads',
      () => `FROM '${at('data/a.csv')}' WHERE id IN (SELECT id FROM '${at('data2/c.csv')}')`,
    ],
    ['a list of files', () => `FROM read_csv(['${at('data/a.csv')}']) ORDER BY id`],
    ['a pattern', () => `FROM read_csv('${at('data/[a]*.csv')}')`],
    ['a file by a link into another folder', () => `FROM '${at('data/to-data2.csv')}'`],
    ['a file by `..`', () => `FROM '${at('data')}/../data2/c.csv'`],
    ['JSON', () => `FROM read_json('${at('data/d.json')}')`],
    ['a name with the signs of patterns', () => `FROM '${at('data/w[1].csv')}'`],
  ])('of files read those that they name: %s', async (_, query1) => {
    expect(await run({ query1: query1(), file2: at('data/a.csv') })).toMatchObject(EQUAL);
  });

  test('of files read no file whose name they put together', async () => {
    const query1 = `FROM read_csv('${at('data/inner/b')}' || '.csv')`;
    expect(await problemOf({ query1, file2: at('data/a.csv') })).toMatch(REFUSED);
  });

  test('of a database read of the folders what the other side names, and nothing else', async () => {
    const named = { data_source1_id: 1, query1: `FROM '${at('data/a.csv')}'` };
    expect(await run({ ...named, file2: at('data/a.csv') })).toMatchObject(EQUAL);
    expect(await problemOf({ ...named, file2: at('data/inner/b.csv') })).toMatch(REFUSED);
    expect(await problemOf({ ...named, file2: at('data2/*.csv') })).toMatch(REFUSED);
  });

  test('of a database read its tables, and no file where no side is one', async () => {
    const sides = { data_source1_id: 1, data_source2_id: 1, table2: ['t'] };
    expect(await run({ ...sides, query1: 'SELECT * FROM t' })).toMatchObject(EQUAL);
    const query1 = `SELECT * FROM '${at('data/a.csv')}'`;
    expect(await problemOf({ ...sides, query1 })).toMatch(REFUSED);
  });

  test('and tables cannot reach by a view what they cannot themselves', async () => {
    const sides = { data_source1_id: 1, data_source2_id: 1, table2: ['t'] };
    expect(await problemOf({ ...sides, table1: ['leak'] })).toContain('SQL may read no files');
    expect(await problemOf({ ...sides, query1: 'FROM leak' })).toMatch(REFUSED);
    expect(await problemOf({ ...sides, query1: 'FROM effect' })).toContain(
      'query1 calls the function enable_logging, which is not for reading',
    );
  });

  test('spill what does not fit into memory', async () => {
    const rows = `SELECT i AS id, repeat(md5(i::VARCHAR), 4) AS v FROM range(500000) AS r(i)`;
    const request = { query1: `${rows} ORDER BY hash(i)`, query2: rows };
    const results = await run(request, { memoryLimit: '60MB' });
    expect(results).toMatchObject({ values: { rows_with_differences: 0 } });
  });
});

test('queries in SQLite reach no other file, and load nothing', async () => {
  const sides = { data_source1_id: 2, data_source2_id: 2, table2: ['t'] };
  for (const [query1, problem] of [
    [`ATTACH '${at('other.db')}' AS other`, 'SyntaxException'],
    [`SELECT 1 AS id; ATTACH '${at('other.db')}' AS other`, 'SyntaxException'],
    [`SELECT 1 AS id) AS x; ATTACH '${at('other.db')}' AS other; --`, 'SyntaxException'],
    [`SELECT 1 AS id, readfile('/etc/passwd') AS v`, 'no such function: readfile'],
    [`SELECT 1 AS id, writefile('${at('w')}', 'x') AS v`, 'no such function: writefile'],
    [`SELECT 1 AS id, load_extension('x') AS v`, 'SQLiteException'],
    [`SELECT 1 AS id, fts3_tokenizer('simple', x'00') AS v`, 'SQLiteException'],
    [`PRAGMA journal_mode = DELETE`, 'SyntaxException'],
    [`SELECT 1 AS id, 2 AS v FROM pragma_journal_mode('DELETE')`, 'SQLiteException'],
  ] as const) {
    expect(await problemOf({ ...sides, query1 })).toContain(problem);
  }
  expect(existsSync(at('other.db'))).toBe(false);
});

test('a query in MariaDB writes no file, however it ends its parentheses', async () => {
  const database = await mysqlDatabase();
  await database.query('CREATE TABLE t AS SELECT 1 AS id, 2 AS v');
  const sources = { maria: database.url };
  const sides = { data_source1_id: 3, data_source2_id: 3, table2: ['t'] };
  const target = at('outfile');
  for (const query1 of [
    `SELECT 1 AS id INTO OUTFILE '${target}'`,
    `SELECT 1 AS id) AS x INTO OUTFILE '${target}' -- `,
    `SELECT 1 AS id) AS x UNION SELECT id INTO OUTFILE '${target}' FROM (SELECT 2 AS id`,
    `SELECT 1 AS id) AS x UNION SELECT id INTO/**/DUMPFILE '${target}' FROM (SELECT 2 AS id`,
  ]) {
    expect(await problemOf({ ...sides, query1 }, { sources })).toBe(
      'DiffError: InvalidQueryException: maria: query1 holds the word OUTFILE or DUMPFILE; queries write no files',
    );
    expect(existsSync(target)).toBe(false);
  }
  await database.drop();
});

test('a query in PostgreSQL runs no other statement, and writes nothing', async () => {
  const database = await postgresDatabase();
  await database.query('CREATE TABLE t AS SELECT 1 AS id, 2 AS v');
  const sources = { postgres: database.url };
  const sides = { data_source1_id: 3, data_source2_id: 3, table2: ['t'] };
  for (const query1 of [
    `COPY t TO PROGRAM 'touch ${at('w')}'`,
    `SELECT 1 AS id) AS x; COPY t TO PROGRAM 'touch ${at('w')}'; SELECT * FROM (SELECT 1`,
    `WITH x AS (DELETE FROM t RETURNING *) SELECT * FROM x`,
    `SELECT id, set_config('transaction_read_only', 'off', true) AS v FROM t`,
  ]) {
    expect(await problemOf({ ...sides, query1 }, { sources })).not.toBe('none');
  }
  // What some versions let a reader write is undone with its transaction.
  await problemOf({ ...sides, query1: `SELECT lo_from_bytea(0, 'x') AS id` }, { sources });
  expect(await database.query('SELECT * FROM pg_largeobject_metadata')).toEqual([]);
  expect(existsSync(at('w'))).toBe(false);
  expect(await database.query('SELECT * FROM t')).toEqual([{ id: 1, v: 2 }]);
  await database.drop();
});

describe('errors', () => {
  /** A port that nothing listens on. */
  async function closedPort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    server.close();
    return port;
  }

  test.each(['postgresql', 'mysql', 'redshift'])(
    'of a %s server out of reach show neither its host nor the password, which the log has',
    async (scheme) => {
      const port = await closedPort();
      for (const host of ['127.0.0.1', 'localhost', 'db.invalid']) {
        const url = `${scheme}://reader:hunter22@${host}:${port}/shop`;
        const request = { data_source1_id: 3, table1: ['t'], data_source2_id: 1, table2: ['t'] };
        const shown = await problemOf(request, { sources: { far: url } });
        expect(shown).toMatch(/^DiffError: ConnectionException: far: /);
        for (const hidden of [host, String(port), 'hunter22', '127.0.0.1', '::1']) {
          expect(shown).not.toContain(hidden);
        }
        expect(log.at(-1)).toContain(host);
        expect(log.at(-1)).not.toContain('hunter22');
      }
    },
  );

  test('of a refused login show no address', async () => {
    const servers = [await postgresDatabase(), await mysqlDatabase()];
    for (const { readerUrl, drop } of servers) {
      const wrong = readerUrl.replace(/:[0-9a-f]+@/, ':hunter22@');
      const { host, hostname } = new URL(wrong);
      const request = { data_source1_id: 3, table1: ['t'], data_source2_id: 1, table2: ['t'] };
      const shown = await problemOf(request, { sources: { far: wrong } });
      expect(shown).toMatch(/AuthenticationException: far: /);
      for (const hidden of ['hunter22', host, hostname, 'localhost']) {
        expect(shown).not.toContain(hidden);
      }
      await drop();
    }
  });

  test('of a file that is missing do not show where it should be', async () => {
    for (const url of [`duckdb:${at('gone.duckdb')}`, `sqlite:${at('gone.db')}`]) {
      const request = { data_source1_id: 3, table1: ['t'], data_source2_id: 1, table2: ['t'] };
      const shown = await problemOf(request, { sources: { far: url } });
      expect(shown).toContain('NoSuchDatabaseException: far: there is no file (not shown)');
      expect(shown).not.toContain('gone');
      expect(shown).not.toContain(at());
    }
  });

  test('do not show in which folder a file is whose path is relative', async () => {
    await writeDuckdb('work/relative.duckdb', ['CREATE TABLE t AS SELECT 1 AS id']);
    const query1 = 'SELECT error(path) AS id FROM duckdb_databases() WHERE path IS NOT NULL';
    const problem = await problemOf(
      { data_source1_id: 3, data_source2_id: 3, query1, table2: ['main', 't'] },
      { sources: { relative: 'duckdb:relative.duckdb' } },
    );
    expect(problem).toContain("query1 uses duckdb_databases, which tells of the server's machine");
    expect(problem).not.toContain(at());
  });

  test.each([
    `SELECT error(current_setting('temp_directory')) AS id`,
    `SELECT error(reverse(current_setting('temp_directory'))) AS id`,
    `SELECT error(to_base64("Current_Setting"('temp_directory')::BLOB)) AS id`,
    `SELECT current_setting('temp_directory')::INTEGER AS id`,
    `SELECT COLUMNS(reverse(current_setting('temp_directory'))) FROM t`,
    `FROM query_table(upper(current_setting('temp_directory')))`,
    `SELECT error(value) AS id FROM duckdb_settings() WHERE name = 'temp_directory'`,
    `SELECT error(reset_val) AS id FROM pg_catalog.pg_settings`,
    `SELECT error(hex(path)) AS id FROM pragma_database_list`,
    `SELECT error(sql) AS id FROM information_schema . "views"`,
  ])('do not show what %s would have them say', async (sql) => {
    for (const source of [0, 1]) {
      const problem = await problemOf({
        data_source1_id: source,
        query1: sql,
        data_source2_id: 1,
        table2: ['main', 't'],
      });
      expect(problem).toMatch(/: InvalidQueryException: query1 uses .*, which tells of/);
    }
  });

  test('do not show what a filter would have them say', async () => {
    const filter2 = `error(current_setting('temp_directory')) IS NULL`;
    for (const side2 of [
      { file2: at('data/a.csv') },
      { data_source2_id: 1, table2: ['main', 't'] },
    ]) {
      const problem = await problemOf({ file1: at('data/a.csv'), ...side2, filter2 });
      expect(problem).toContain('InvalidQueryException: filter2 uses current_setting, which tells');
    }
  });

  test.each([
    `error('my words')`,
    `CAST('my words' AS INTEGER)`,
    `CAST(filename AS INTEGER)`,
    `error(reverse(filename))`,
    `error('CSV Error on Line: 1\n  file = my words\n  delimiter = ')`,
  ])('that %s raises while it runs are shown without its words', async (raised) => {
    const file = at('data/a.csv');
    const words = [at(), [...at()].reverse().join(''), 'my words'];
    for (const request of [
      ...(raised.includes('filename')
        ? []
        : [{ file1: file, filter1: `${raised} IS NULL`, file2: file }]),
      { file1: file, data_source2_id: 0, query2: `SELECT ${raised} AS id FROM '${file}'` },
    ]) {
      const problem = await problemOf(request);
      expect(problem).toMatch(/: \w+Exception: (filter1|query2) failed while it ran; what it says/);
      for (const word of words) expect(problem).not.toContain(word);
    }
  });

  describe('of PostgreSQL', () => {
    let database: ServerDatabase;
    beforeAll(async () => {
      database = await postgresDatabase();
      await database.query('CREATE TABLE t AS SELECT 1 AS id');
      await database.query(
        `CREATE FUNCTION raised(words text, code text DEFAULT 'P0001') RETURNS int LANGUAGE plpgsql AS
       $$ BEGIN RAISE '%', words USING ERRCODE = code; END $$`,
      );
    });
    afterAll(() => database.drop());

    test.each([
      [`SELECT raised(current_setting('data_directory')) AS id`, 'PostgreSQLException'],
      [`SELECT raised(current_setting('data_directory'), '42P01') AS id`, 'NoSuchTableException'],
      [
        `SELECT raised(current_setting('data_directory'), '57014') AS id`,
        'StatementCanceledException',
      ],
      [
        `SELECT (reverse(current_setting('data_directory')) || id)::regclass::oid::bigint AS id FROM t`,
        '',
      ],
      [`SELECT length(current_setting(current_setting('data_directory') || id)) AS id FROM t`, ''],
      [
        `SELECT length(query_to_xml('SELECT "' || current_setting('data_directory') || '"', true, true, '')::text) AS id`,
        '',
      ],
    ])('do not show what %s would have them say', async (query1, type) => {
      const sides = { data_source1_id: 3, data_source2_id: 3, table2: ['t'] };
      const [row] = await database.query(`SELECT current_setting('data_directory') AS path`);
      const path = String(row!['path']);
      const problem = await problemOf(
        { ...sides, query1 },
        { sources: { postgres: database.url } },
      );
      expect(problem).toMatch(/Exception: query1 failed while it ran; what it says is not shown/);
      expect(problem).toContain(type);
      for (const hidden of [path, [...path].reverse().join('')])
        expect(problem).not.toContain(hidden);
    });

    test('still show what is wrong with a query', async () => {
      const sides = { data_source1_id: 3, data_source2_id: 3, table2: ['t'] };
      for (const [query1, said] of [
        ['SELECT idd FROM t', 'column "idd" does not exist'],
        ['SELECT id FROM orders', 'relation "orders" does not exist'],
        ['SELECT 1 / (id - 1) AS id FROM t', 'division by zero'],
      ]) {
        const request = { ...sides, query1: query1! };
        expect(await problemOf(request, { sources: { postgres: database.url } })).toContain(said);
      }
    });
  });

  describe('of MariaDB', () => {
    let database: ServerDatabase;
    beforeAll(async () => {
      database = await mysqlDatabase();
      await database.query('CREATE TABLE t AS SELECT 1 AS id');
      const signals = [
        [1644, '45000'],
        [1064, '42000'],
        [1054, '42S22'],
        [1053, '08S01'],
      ].map(
        ([errno, state]) =>
          `IF code = ${errno} THEN SIGNAL SQLSTATE '${state}' SET MESSAGE_TEXT = words, MYSQL_ERRNO = ${errno}; END IF;`,
      );
      await database.query(
        `CREATE FUNCTION signalled(words text, code int, state text) RETURNS int
       BEGIN ${signals.join(' ')} RETURN 1; END`,
      );
    });
    afterAll(() => database.drop());

    test.each([
      `SELECT signalled(@@datadir, 1644, '45000') AS id`,
      `SELECT signalled(@@datadir, 1064, '42000') AS id`,
      `SELECT signalled(CONCAT('Unknown column ''', @@datadir, ''' in ''x'''), 1054, '42S22') AS id`,
      `SELECT signalled(CONCAT('query1: ', REVERSE(@@datadir)), 1053, '08S01') AS id`,
      `SELECT extractvalue(1, CONCAT('~', @@datadir)) AS id`,
    ])('do not show what %s would have them say', async (query1) => {
      const sides = { data_source1_id: 3, data_source2_id: 3, table2: ['t'] };
      const [row] = await database.query('SELECT @@datadir AS path');
      const path = String(row!['path']);
      const problem = await problemOf({ ...sides, query1 }, { sources: { maria: database.url } });
      expect(problem).toMatch(/not shown/);
      for (const hidden of [path, [...path].reverse().join('')])
        expect(problem).not.toContain(hidden);
    });

    test('still show what is wrong with a query', async () => {
      const sides = { data_source1_id: 3, data_source2_id: 3, table2: ['t'] };
      for (const [query1, said] of [
        ['SELECT idd FROM t', "Unknown column 'idd' in"],
        ['SELECT id FORM t', "near 't\n) AS dataset LIMIT 0' at line"],
        ['SELECT id, id FROM t', "Duplicate column name 'id'"],
      ]) {
        const request = { ...sides, query1: query1! };
        expect(await problemOf(request, { sources: { maria: database.url } })).toContain(said);
      }
    });
  });

  test('of a file that cannot be read still say why, where no SQL is asked for', async () => {
    writeFileSync(at('data/broken.csv'), 'id,v\n1,a\n2,"b\n');
    const problem = await problemOf({ file1: at('data/broken.csv'), file2: at('data/a.csv') });
    expect(problem).toContain('broken.csv');
    expect(problem).not.toContain('what it says is not shown');
  });

  test('of an unknown data source do not show which others there are', async () => {
    const request = { file1: at('data/a.csv'), data_source2_id: 9, query2: 'SELECT 1 AS id' };
    expect(await problemOf(request)).toBe(
      'ConfigurationError: There is no data source 9 on this server; ' +
        'GET /api/v1/data_sources lists those that a key may use',
    );
  });
});
