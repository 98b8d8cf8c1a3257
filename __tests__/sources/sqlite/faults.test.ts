import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { SqliteDatabase } from '../../../src/sources/sqlite/database.ts';
import type { ReaderRequest } from '../../../src/sources/sqlite/protocol.ts';
import { READER_CODE } from '../../../src/sources/sqlite/reader.ts';
import { OutputError } from '../../../src/sources/write-all.ts';
import { listProcesses } from '../../processes.ts';
import { type CompareOptions, type Dataset, problemOf } from '../compare-tables.ts';
import { readersOf } from './readers.ts';
import { type SqliteFile, sqliteFile } from './sqlite-file.ts';

/** Runs for hours, unless it is ended. */
const FOREVER = `WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
SELECT count(*) AS id FROM n`;

const { signal } = new AbortController();

const isRunning = (pid: string): boolean =>
  listProcesses().some((it) => it.pid === pid && !it.isZombie);

describe('what goes wrong with SQLite', () => {
  jest.setTimeout(300_000);
  let file: SqliteFile;
  beforeAll(() => {
    file = sqliteFile();
    file.database.exec('CREATE TABLE one AS SELECT 1 AS id, 2 AS v');
    file.database.exec('CREATE TABLE orders (id INTEGER PRIMARY KEY)');
  });
  afterAll(() => file.drop());

  const problem = (
    datasets: [Dataset, Dataset],
    options: CompareOptions = {},
    url = file.url,
  ): Promise<string> => problemOf(url, datasets, options);

  test('a copy that is cancelled before it is asked for ends at once', async () => {
    const database = await SqliteDatabase.open(file.url.slice('sqlite:'.length), signal);
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    const copying = database.copyCsv('SELECT id FROM one', output, AbortSignal.abort());
    await expect(copying).rejects.toThrow('the diff was cancelled');
    await database.close();
  });

  test('a file that is damaged says so', async () => {
    const whole = sqliteFile();
    whole.database.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, v TEXT)');
    whole.database.exec(
      'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO one SELECT i, hex(i) FROM n',
    );
    const damaged = join(whole.folder, 'damaged.db');
    const bytes = readFileSync(whole.path);
    writeFileSync(damaged, bytes.fill(0xa5, 8192, bytes.length - 4096));
    const message = await problem(['one', 'one'], {}, `sqlite:${damaged}`);
    whole.drop();
    expect(message).toBe(
      'DiffError: CorruptDatabaseException: one: database disk image is malformed',
    );
  });

  test('a table that is not there is named, with those like it', async () => {
    expect(await problem(['order', 'one'])).toBe(
      'DiffError: NoSuchTableException: one: order (not in the schema main; the nearest is orders)',
    );
    expect(await problem([['elsewhere', 'one'], 'one'])).toContain(
      'NoSuchTableException: one: elsewhere.one (not in the schema elsewhere; the nearest is one)',
    );
    expect(await problem([['a', 'main', 'one'], 'one'])).toContain(
      'NoSuchTableException: one: a.main.one',
    );
  });

  test('a query or filter that is wrong is named', async () => {
    const queries = ['SELECT missing FROM one', 'SELECT FROM one', 'SELECT 1 AS id, 2 AS ID'];
    const messages = [];
    for (const query of queries) messages.push(await problem([{ query }, 'one']));
    for (const filter of [
      'v +',
      'id, v',
      'missing = 1',
      '"missing" = 1',
      'count(*) > 0',
      '(id, v)',
    ]) {
      messages.push(await problem(['one', 'one'], { filters: [null, filter] }));
    }
    expect(messages).toEqual([
      'DiffError: NoSuchColumnException: one: query1: no such column: missing',
      'DiffError: SyntaxException: one: query1: near "FROM": syntax error',
      'DiffError: DuplicateColumnException: one: query1: there are two columns "ID"; each needs its own name',
      expect.stringContaining('SyntaxException: one: filter2: near ")": syntax error'),
      expect.stringContaining('SyntaxException: one: filter2: row value misused'),
      expect.stringContaining('NoSuchColumnException: one: filter2: no such column: missing'),
      expect.stringContaining('NoSuchColumnException: one: filter2: no such column: "missing"'),
      expect.stringContaining(
        'SyntaxException: one: filter2: misuse of aggregate function count()',
      ),
      expect.stringContaining('SyntaxException: one: filter2: row value misused'),
    ]);
  });

  test('a query can only read, and no other file', async () => {
    const other = join(file.folder, 'other.db');
    const before = readFileSync(file.path);
    const opened = await SqliteDatabase.open(file.path, signal);
    const refusal = (sql: string): Promise<string> =>
      opened.openQuery(sql, 'query1', signal).then(
        () => 'no problem',
        (error: unknown) => String(error),
      );
    const statements = [
      'DELETE FROM one',
      'WITH a AS (SELECT 1) DELETE FROM one',
      'DELETE FROM one RETURNING *',
      'CREATE TEMP TABLE x (y)',
      'PRAGMA user_version = 7',
      'PRAGMA journal_mode = DELETE',
      `ATTACH '${other}' AS other`,
      `VACUUM INTO '${other}'`,
      'COMMIT',
    ];
    for (const sql of statements) {
      expect(await refusal(sql)).toMatch(/SyntaxException: query1: near ".*": syntax error/);
      for (const end of ['--', 'SELECT * FROM (SELECT 1']) {
        expect(await refusal(`SELECT 1 AS id) AS a; ${sql}; ${end}`)).toBe(
          'DiffError: SyntaxException: query1: it is more than one statement',
        );
      }
    }
    for (const call of [`readfile('${file.path}')`, `writefile('${other}', 1)`, 'edit(1)']) {
      expect(await refusal(`SELECT ${call} AS id`)).toContain('query1: no such function');
    }
    expect(await refusal(`SELECT load_extension('x') AS id`)).toContain('the statement failed');
    for (const pragma of ['pragma_user_version(7)', 'pragma_optimize', 'pragma_temp_store(2)']) {
      await refusal(`SELECT 1 AS id FROM ${pragma}`);
    }
    await opened.close();
    expect(existsSync(other)).toBe(false);
    expect(readFileSync(file.path).equals(before)).toBe(true);
  });

  test('a statement after a zero character is not lost', async () => {
    const query = 'SELECT 1 AS id) AS dataset\0; DELETE FROM one';
    expect(await problem([{ query }, 'one'])).toContain('SyntaxException: one: query1: ');
  });

  test('a cancelled diff leaves no process, in the middle of a statement or a copy', async () => {
    const endless = FOREVER.replace('count(*)', '*').replace('* AS id', 'id');
    const copying = await SqliteDatabase.open(file.path, signal);
    const abort = new AbortController();
    const output = new Writable({ write: (_chunk, _encoding, done) => void setTimeout(done, 5) });
    const copied = copying.copyCsv(endless, output, abort.signal);
    const failing = problem([{ query: FOREVER }, 'one'], { signal: abort.signal });
    while (readersOf(process.pid).length < 2) await sleep(20);
    await sleep(300);
    abort.abort();
    await expect(copied).rejects.toThrow('the diff was cancelled');
    expect(await failing).toBe('CancelledError: the diff was cancelled');
    expect(readersOf(process.pid)).toEqual([]);
    await copying.close();
  });

  test('a process that ends by itself fails the diff', async () => {
    const failing = problem([{ query: FOREVER }, 'one']);
    while (readersOf(process.pid).length < 1) await sleep(20);
    await sleep(300);
    process.kill(Number(readersOf(process.pid)[0]), 'SIGKILL');
    expect(await failing).toContain('the process that reads the file ended: it was killed');
  });

  test('the process ends with its parent, in the middle of a statement too', async () => {
    const module = join(import.meta.dirname, '../../../src/sources/sqlite/database.ts');
    const code = `
      import { SqliteDatabase } from ${JSON.stringify(pathToFileURL(module).href)};
      const { signal } = new AbortController();
      const database = await SqliteDatabase.open(${JSON.stringify(file.path)}, signal);
      console.log('open');
      await database.query(${JSON.stringify(FOREVER)}, signal);`;
    const parent = spawn(
      process.execPath,
      ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--input-type=module', '--eval', code],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(parent.stdout, 'data');
    await sleep(300);
    const [reader = ''] = readersOf(parent.pid!);
    expect(reader).not.toBe('');
    parent.kill('SIGKILL');
    await once(parent, 'close');
    while (isRunning(reader)) await sleep(20);
  });

  test('a reader that stops ends the copy, and the snapshot still serves', async () => {
    const opened = await SqliteDatabase.open(file.path, signal);
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(new Error('stopped')),
    });
    const endless =
      'WITH RECURSIVE n (x) AS (SELECT hex(zeroblob(9999)) UNION ALL SELECT x FROM n) SELECT x FROM n';
    await expect(opened.copyCsv(endless, output, signal)).rejects.toBeInstanceOf(OutputError);
    expect(await opened.query('SELECT 1 AS one', signal)).toEqual([{ one: 1 }]);
    await opened.close();
  });

  test('a copy that SQLite refuses fails, and the snapshot still serves', async () => {
    const opened = await SqliteDatabase.open(file.path, signal);
    const output = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(opened.copyCsv('SELECT missing', output, signal)).rejects.toThrow(
      'no such column',
    );
    await expect(opened.copyCsv("SELECT json('{')", output, signal)).rejects.toThrow(
      'malformed JSON',
    );
    expect(await opened.query('SELECT 1 AS one', signal)).toEqual([{ one: 1 }]);
    await opened.close();
  });

  test.each(['wal', 'delete'])(
    'one state is read for the whole diff, in a journal of mode %s',
    async (mode) => {
      const moving = sqliteFile(`PRAGMA journal_mode = ${mode}; PRAGMA busy_timeout = 0`);
      moving.database.exec('CREATE TABLE moving AS SELECT 1 AS id');
      const opened = await SqliteDatabase.open(moving.path, signal);
      const write = () => moving.database.exec('INSERT INTO moving VALUES (2)');
      if (mode === 'wal') write();
      else expect(write).toThrow('database is locked');
      expect(await opened.query('SELECT id FROM moving', signal)).toEqual([{ id: 1 }]);
      await opened.close();
      if (mode !== 'wal') write();
      const later = await SqliteDatabase.open(moving.path, signal);
      expect(await later.query('SELECT count(*) AS n FROM moving', signal)).toEqual([{ n: 2 }]);
      await later.close();
      moving.drop();
    },
  );

  test('a file that another process writes is waited for, and then counts as locked', async () => {
    const locked = sqliteFile();
    locked.database.exec('CREATE TABLE one AS SELECT 1 AS id; BEGIN EXCLUSIVE');
    await expect(SqliteDatabase.open(locked.path, signal, { busy_timeout: 50 })).rejects.toThrow(
      'DatabaseLockedException: database is locked (another process is writing)',
    );
    const opening = SqliteDatabase.open(locked.path, signal);
    await sleep(300);
    locked.database.exec('COMMIT');
    const opened = await opening;
    expect(await opened.query('SELECT id FROM one', signal)).toEqual([{ id: 1 }]);
    await opened.close();
    locked.drop();
  });

  test('a write that was cut short is neither undone nor overlooked', async () => {
    const source = sqliteFile();
    source.database.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, v TEXT)');
    source.database.exec("INSERT INTO one VALUES (1, 'x')");
    source.database.exec('PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN');
    const many = 'WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)';
    source.database.exec(`${many} INSERT INTO one SELECT i, hex(zeroblob(50)) FROM n`);
    const cut = join(source.folder, 'cut.db');
    copyFileSync(source.path, cut);
    copyFileSync(`${source.path}-journal`, `${cut}-journal`);
    source.database.exec('ROLLBACK');
    const message = await problem(['one', 'one'], {}, `sqlite:${cut}`);
    expect(message).toBe(
      'DiffError: ReadOnlyException: one: a write to the file was cut short; open it once with a program that may write',
    );
    expect(existsSync(`${cut}-journal`)).toBe(true);
    source.drop();
  });

  test('a file with a log is read in a folder that may not be written, and not past a change', async () => {
    const source = sqliteFile('PRAGMA journal_mode = wal');
    source.database.exec('CREATE TABLE one AS SELECT 1 AS id');
    source.database.close();
    chmodSync(source.folder, 0o555);
    // Nothing is forbidden to root, and others may not start programs from root's folders.
    const tools = mkdtempSync(join(tmpdir(), 'data-diff-node-'));
    const node = join(tools, 'node');
    copyFileSync(process.execPath, node);
    chmodSync(tools, 0o755);
    const reader = spawn(node, ['--disable-warning=ExperimentalWarning', '--eval', READER_CODE], {
      stdio: ['pipe', 'ignore', 'inherit', 'ipc'],
      env: {},
      cwd: tools,
      ...(process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}),
    });
    const ask = async (request: ReaderRequest): Promise<unknown> => {
      reader.send(request);
      return ((await once(reader, 'message')) as unknown[])[0];
    };
    expect(await ask({ kind: 'open', path: source.path, waitMs: 50, settings: [] })).toMatchObject({
      texts: {},
    });
    const read = { kind: 'rows', sql: 'SELECT id FROM one' } as const;
    expect(await ask(read)).toEqual({ rows: [{ id: 1 }] });
    expect(readdirSync(source.folder)).toEqual(['test.db']);
    chmodSync(source.folder, 0o755);
    utimesSync(source.path, 1, 1);
    expect(await ask(read)).toMatchObject({
      error: { message: 'the file was changed while it was read' },
    });
    reader.kill('SIGKILL');
    await once(reader, 'exit');
    rmSync(tools, { recursive: true });
    rmSync(source.folder, { recursive: true });
  });

  test('nothing is written beside a file without a log', async () => {
    const quiet = sqliteFile();
    quiet.database.exec('CREATE TABLE one AS SELECT 1 AS id');
    expect(await problem(['one', 'one'], {}, quiet.url)).toBe('no problem');
    expect(readdirSync(quiet.folder)).toEqual(['test.db']);
    quiet.drop();
  });

  test('a schema that cannot be trusted runs nothing', async () => {
    file.database.exec("CREATE VIEW sly AS SELECT 1 AS id, load_extension('/tmp/x') AS v");
    const message = await problem(['sly', 'one']);
    file.database.exec('DROP VIEW sly');
    expect(message).toMatch(/SQLiteException: one: unsafe use of load_extension/);
  });
});
