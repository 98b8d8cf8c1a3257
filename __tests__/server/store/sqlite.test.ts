import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals';
import { ConfigurationError } from '../../../src/contract/errors.ts';
import { WAIT_MS } from '../../../src/server/store/sqlite/driver.ts';
import { openStore, type Store, type StorePurpose } from '../../../src/server/store/store.ts';
import { StoreUnavailableError } from '../../../src/server/errors.ts';
import { freezeClock } from '../frozen-clock.ts';
import { rejectionOf } from '../../service/builders.ts';
import {
  ANY,
  FAILURE,
  NO_LIMIT,
  buildNewDiff,
  buildQuery,
  buildSuccess,
  claim,
  create,
} from './builders.ts';
import { testFolder } from './test-stores.ts';

const SCRIPT = join(import.meta.dirname, 'store-process.ts');
const NODE = [process.execPath, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', SCRIPT] as const;

describe('a store in SQLite', () => {
  let folder: ReturnType<typeof testFolder>;
  let path: string;
  let files = 0;
  let opened: Store[] = [];
  let children: ChildProcess[] = [];
  beforeAll(() => {
    folder = testFolder();
  });
  afterAll(() => folder.remove());
  beforeEach(() => {
    files += 1;
    path = join(folder.path, `${files}.sqlite`);
  });
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    const running = children.filter((it) => it.exitCode === null && it.signalCode === null);
    await Promise.all(running.map(kill));
    opened = [];
    children = [];
  });

  async function open(purpose: StorePurpose = 'serve', at = path): Promise<Store> {
    const store = await openStore({ kind: 'sqlite', path: at }, { purpose });
    opened.push(store);
    return store;
  }

  /** A process that creates diffs without end. */
  function startServer(before: readonly string[] = []) {
    const [command = '', ...args] = [...before, ...NODE, path, 'serve'];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    return { child, lines: createInterface(child.stdout)[Symbol.asyncIterator]() };
  }

  async function kill(child: ChildProcess): Promise<void> {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Ids of diffs, up to a line that is something else. */
  async function untilProblem(
    lines: AsyncIterator<string>,
  ): Promise<[ids: number[], line: string]> {
    const ids: number[] = [];
    for (;;) {
      const { value } = (await lines.next()) as { value: string };
      if (!/^\d+$/.test(value)) return [ids, value];
      ids.push(Number(value));
    }
  }

  async function rest(lines: AsyncIterator<string>): Promise<number[]> {
    const ids: number[] = [];
    for (;;) {
      const { value, done } = await lines.next();
      if (done) return ids;
      ids.push(Number(value));
    }
  }

  async function allIds(store: Store): Promise<number[]> {
    const { diffs } = await store.lists.page(buildQuery({ pageSize: 1_000_000 }));
    return diffs.map(({ id }) => id);
  }

  function integrity(): unknown {
    const database = new DatabaseSync(path, { readOnly: true });
    const result = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    database.close();
    return result;
  }

  /** Waits until what was asked for before has found that another process writes. */
  const triedOnce = (store: Store) => store.diffs.get(1);

  const refusal = async (purpose: StorePurpose = 'serve', at = path) => {
    const error = await rejectionOf(openStore({ kind: 'sqlite', path: at }, { purpose }));
    expect(error).toBeInstanceOf(ConfigurationError);
    return error.message.replaceAll(folder.path, '…');
  };

  test('keeps everything from one start to the next', async () => {
    const first = await open();
    const diff = await create(first);
    const key = await first.keys.add({ name: 'a', salt: '', hash: '', rights: [], sources: [] });
    await first.close();
    const second = await open();
    expect(await second.diffs.get(diff.id)).toEqual(diff);
    expect(await second.keys.all()).toEqual([key]);
  });

  test('can be closed twice', async () => {
    const store = await open();
    await store.close();
    expect(await store.close()).toBeUndefined();
  });

  test('is read by nobody else on the machine', async () => {
    await create(await open());
    const modes = ['', '-wal', '-shm', '-server'].map((end) => statSync(path + end).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600, 0o600]);
  });

  test('has one server, by whatever path', async () => {
    await open();
    const expected = `store: another server uses "…/${files}.sqlite"; stop it, or let several servers share a store: postgresql://…`;
    expect(await refusal()).toBe(expected);
    const link = join(folder.path, 'link.sqlite');
    symlinkSync(path, link);
    expect(await refusal('serve', link)).toBe(expected);
    const other = promisify(execFile)(NODE[0], [...NODE.slice(1), link, 'serve']);
    await expect(other).rejects.toMatchObject({
      stderr: expect.stringContaining('another server uses'),
    });
  });

  test('is free for the next server once one has closed it, or could not open it', async () => {
    await (await open()).close();
    writeFileSync(`${path}-other`, 'no database, but a text that is long enough to be one');
    await refusal('serve', `${path}-other`);
    await refusal('serve', `${path}-other`);
    await create(await open());
  });

  test('is free for the next server once one was killed', async () => {
    const { child, lines } = startServer();
    await lines.next();
    expect(await refusal()).toMatch(/^store: another server uses/);
    await kill(child);
    await create(await open());
  });

  test('has keys made and seen by other processes beside its server', async () => {
    const { child, lines } = startServer();
    await lines.next();
    const made = await Promise.all(
      Array.from({ length: 6 }, () =>
        promisify(execFile)(NODE[0], [...NODE.slice(1), path, 'keys']),
      ),
    );
    const ids = made.map(({ stdout }) => Number(stdout)).sort();
    expect(ids).toEqual([1, 2, 3, 4, 5, 6]);
    await lines.next();
    await kill(child);
    expect((await (await open('keys')).keys.all()).map(({ id }) => id)).toEqual(ids);
  });

  test('is created once by processes that find none at the same time', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () =>
        promisify(execFile)(NODE[0], [...NODE.slice(1), path, 'keys']),
      ),
    );
    expect(made.map(({ stderr }) => stderr).join('')).toBe('');
    expect(await (await open()).keys.all()).toHaveLength(8);
  });

  test.each([1, 2, 30, 31, 77])(
    'has every diff that was accepted after a kill at diff %d, and the file is whole',
    async (count) => {
      const { child, lines } = startServer();
      const ids: number[] = [];
      while (ids.length < count) ids.push(Number((await lines.next()).value));
      await kill(child);
      ids.push(...(await rest(lines)));
      const kept = await allIds(await open());
      expect(kept.slice(0, ids.length)).toEqual(ids);
      // One may have been kept whose id could not be said any more.
      expect(kept.length - ids.length).toBeLessThanOrEqual(1);
      expect(integrity()).toBe('ok');
    },
  );

  test('lets what was interrupted wait again, in its old place', async () => {
    const before = await open();
    for (let i = 0; i < 4; i += 1) await create(before);
    const old = await claim(before, 'before');
    await before.queue.finish(await claim(before, 'before'), buildSuccess());
    const cancelled = await claim(before, 'before');
    await before.diffs.cancel(cancelled.diff.id);
    await before.close();
    const after = await open();
    expect(await after.queue.reclaim('after', 60_000)).toBe(1);
    expect(await after.queue.counts()).toEqual({ waiting: 2, processing: 0 });
    expect(await after.diffs.get(cancelled.diff.id)).toMatchObject({ status: 'cancelled' });
    const again = await claim(after, 'after');
    expect(again).toMatchObject({ attempt: 2, diff: { id: old.diff.id } });
    expect(await after.queue.reclaim('after', 0)).toBe(0);
    expect(await after.queue.finish(old, FAILURE)).toBe(false);
    expect(await after.queue.finish(again, buildSuccess())).toBe(true);
  });

  test('tells of a test whose server stopped that it has failed', async () => {
    const store = await open();
    const { id } = await store.sourceTests.add(1);
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now');
    try {
      clock.mockReturnValue(now + 60_000);
      expect(await store.sourceTests.get(id)).toMatchObject({
        status: 'processing',
        message: null,
      });
      clock.mockReturnValue(now + 180_000);
      expect(await store.sourceTests.get(id)).toMatchObject({
        status: 'failed',
        message: 'the server stopped before the test ended; test again',
      });
      await store.sourceTests.finish(id, null);
      expect(await store.sourceTests.get(id)).toMatchObject({ status: 'done', message: null });
    } finally {
      clock.mockRestore();
    }
  });

  test('minds no clock that jumps', async () => {
    const store = await open();
    const hour = 3_600_000;
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now');
    const at = (offset: number) => clock.mockReturnValue(now + offset);
    try {
      const created = [];
      for (const offset of [0, -9000 * hour, 9000 * hour, -hour]) {
        at(offset);
        created.push((await create(store)).id);
      }
      const first = await claim(store);
      at(9000 * hour);
      expect(await store.queue.heartbeat('server 1', new Map([[first.diff.id, 'runs']]))).toEqual(
        [],
      );
      expect(await store.queue.reclaim('server 1', 1)).toBe(0);
      at(-9000 * hour);
      expect(await store.queue.finish(first, buildSuccess())).toBe(true);
      const begun = [first, await claim(store), await claim(store), await claim(store)];
      expect(begun.map(({ diff }) => diff.id)).toEqual(created);
      expect(await store.diffs.create(buildNewDiff(), NO_LIMIT)).toMatchObject({ kind: 'created' });
    } finally {
      clock.mockRestore();
    }
  });

  test('says that the disk is full, loses nothing, and goes on once there is room', async () => {
    // In KiB. The system refuses a longer file as it refuses one on a full disk.
    const { child, lines } = startServer(['sh', '-c', 'ulimit -S -f 4000; exec "$0" "$@"']);
    const [before, problem] = await untilProblem(lines);
    expect(before.length).toBeGreaterThan(0);
    expect(problem).toMatch(
      /^StoreUnavailableError: The store cannot be used now: (the disk is full|its file cannot be read or written)\.$/,
    );
    execFileSync('prlimit', ['--fsize=unlimited:unlimited', `--pid=${child.pid}`]);
    const after = Number((await lines.next()).value);
    expect(after).toBeGreaterThan(before.at(-1)!);
    await kill(child);
    const kept = await allIds(await open());
    expect(kept).toEqual(expect.arrayContaining([...before, after]));
    expect(integrity()).toBe('ok');
  });

  test('waits for its turn where another process writes, and says so where that takes too long', async () => {
    const store = await open();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    using clock = freezeClock();
    const refused = rejectionOf(store.diffs.create(buildNewDiff(), NO_LIMIT));
    await triedOnce(store);
    clock.advance(WAIT_MS);
    const error = await refused;
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error.message).toBe('The store cannot be used now: another process writes to its file.');
    expect(await store.diffs.get(1)).toBeNull();
    other.close();
    expect(await create(store)).toMatchObject({ id: 1 });
    expect(await store.queue.claim('server 1', ANY)).not.toBeNull();
  });

  test('does other things while another process writes, and all that waits is given up together', async () => {
    const store = await open();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    using clock = freezeClock();
    const ends: string[] = [];
    const creates = Array.from({ length: 12 }, () =>
      rejectionOf(store.diffs.create(buildNewDiff(), NO_LIMIT)).then(() => ends.push('given up')),
    );
    await store.diffs.get(1).then(() => ends.push('read'));
    await setImmediate().then(() => ends.push('other things'));
    // Each waits from when it was asked for: one after the other, they would wait on.
    clock.advance(WAIT_MS);
    await Promise.all(creates);
    expect(ends).toEqual(['read', 'other things', ...creates.map(() => 'given up')]);
    other.close();
  });

  test('writes in turn as soon as another process has written', async () => {
    const store = await open();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    using clock = freezeClock();
    const creates = Promise.all([create(store), create(store), store.check(), create(store)]);
    await triedOnce(store);
    clock.advance(WAIT_MS - 1);
    other.exec('ROLLBACK');
    const [first, second, , third] = await creates;
    expect([first.id, second.id, third.id]).toEqual([1, 2, 3]);
    other.close();
  });

  test('is opened and read while another process writes', async () => {
    await (await open()).close();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    expect(await (await open()).keys.all()).toEqual([]);
    other.close();
  });

  test('is closed once what waits for another process has ended', async () => {
    const store = await open();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    using clock = freezeClock();
    const creates = Promise.all([create(store), create(store)]);
    const tried = triedOnce(store);
    const closed = store.close();
    await tried;
    clock.advance(WAIT_MS - 1);
    other.exec('ROLLBACK');
    expect(await creates).toHaveLength(2);
    await closed;
    other.close();
    expect(await (await open()).queue.counts()).toEqual({ waiting: 2, processing: 0 });
  });

  const MOVED =
    'The store cannot be used now: its file was moved or replaced; put it back, or restart the server.';

  async function expectNothingAccepted(store: Store): Promise<void> {
    for (const asked of [store.check(), store.diffs.create(buildNewDiff(), NO_LIMIT)]) {
      const error = await rejectionOf(asked);
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(error.message).toBe(MOVED);
    }
  }

  test('accepts nothing while its file is moved away, and goes on once it is back', async () => {
    const store = await open();
    await create(store);
    renameSync(path, `${path}-moved`);
    await expectNothingAccepted(store);
    expect(await store.queue.counts()).toEqual({ waiting: 1, processing: 0 });
    renameSync(`${path}-moved`, path);
    expect(await store.check()).toBeUndefined();
    expect(await create(store)).toMatchObject({ id: 2 });
  });

  test('accepts nothing once another file has taken the place of its own', async () => {
    const store = await open();
    copyFileSync(path, `${path}-copy`);
    renameSync(`${path}-copy`, path);
    await expectNothingAccepted(store);
  });

  test('is no file that cannot be a store', async () => {
    const folderPath = join(folder.path, 'folder');
    mkdirSync(folderPath);
    expect(await refusal('serve', join(folder.path, 'none', 'a.sqlite'))).toMatch(
      /^store: "…\/none\/a.sqlite" cannot be created \((Error: )?ENOENT: .*\); it must be a file in a folder that exists\.$/,
    );
    expect(await refusal('serve', folderPath)).toBe(
      'store: "…/folder" is a folder; it must be a file.',
    );
    writeFileSync(path, 'no database, but a text that is long enough to be one'.repeat(9));
    expect(await refusal()).toBe(`store: "…/${files}.sqlite" is no database of SQLite.`);
  });

  test('is no database of another program, which stays as it is', async () => {
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE orders (id integer)');
    expect(await refusal()).toBe(`store: "…/${files}.sqlite" is the database of another program.`);
    expect(other.prepare('SELECT name FROM sqlite_schema').all()).toEqual([
      expect.objectContaining({ name: 'orders' }),
    ]);
    other.close();
  });

  test('is not touched by a version that is too old for it', async () => {
    await (await open()).close();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(await refusal('keys')).toBe(
      `store: a newer version has written "…/${files}.sqlite"; start a version that is as new.`,
    );
  });
});
