import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import { ConfigurationError } from '../../../src/contract/errors.ts';
import { openStore, type Store, storeIn } from '../../../src/server/store/store.ts';
import { PostgresDriver } from '../../../src/server/store/postgres/driver.ts';
import { StoreUnavailableError } from '../../../src/server/errors.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { type FlakyProxy, flakyProxy } from '../../servers/flaky-proxy.ts';
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

describe('a store in PostgreSQL', () => {
  let database: ServerDatabase;
  let opened: Store[] = [];
  let proxy: FlakyProxy | null = null;
  beforeAll(async () => {
    database = await postgresDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(() => database.query('DROP SCHEMA IF EXISTS data_diff CASCADE'));
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await proxy?.close();
    opened = [];
    proxy = null;
  });

  async function open(url = database.url): Promise<Store> {
    const store = await openStore({ kind: 'postgresql', url }, { purpose: 'serve' });
    opened.push(store);
    return store;
  }

  const refusal = (url: string) =>
    rejectionOf(openStore({ kind: 'postgresql', url }, { purpose: 'serve' }));

  function urlWith(change: (url: URL) => void, from = database.url): string {
    const url = new URL(from);
    change(url);
    return url.href;
  }

  /** Lets time pass for a server, of which the store hears nothing meanwhile. */
  const silence = (server: string, seconds: number) =>
    database.query(`UPDATE data_diff.servers SET seen_at = seen_at - ${seconds}000000
      WHERE name = '${server}'`);

  const terminateAll = () =>
    database.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'data-diff serve' AND datname = current_database()`);

  /** What a call fails with that is to fail only for now. */
  async function unavailability(call: Promise<unknown>): Promise<string> {
    const error = await rejectionOf(call);
    expect(error).toBeInstanceOf(StoreUnavailableError);
    return error.message;
  }

  /** Waits until the store works again. */
  async function untilWorks(store: Store): Promise<void> {
    for (;;) {
      try {
        return await store.check();
      } catch (error) {
        expect(error).toBeInstanceOf(StoreUnavailableError);
      }
    }
  }

  const sorted = (ids: number[]) => ids.sort((a, b) => a - b);
  const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

  describe('of several servers', () => {
    test('is created once by servers that find none at the same time', async () => {
      const stores = await Promise.all(Array.from({ length: 6 }, () => open()));
      const ids = await Promise.all(stores.map(async (store) => (await create(store)).id));
      expect(sorted(ids)).toEqual(upTo(6));
    });

    test('lets 100 creates at once, on two servers with one key, keep one diff', async () => {
      const [one, two] = [await open(), await open()];
      const diff = buildNewDiff({}, { idempotencyKey: 'push-1' });
      const outcomes = await Promise.all(
        Array.from({ length: 100 }, (_, i) => [one, two][i % 2]!.diffs.create(diff, 1)),
      );
      expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(1);
      expect(outcomes.filter(({ kind }) => kind === 'repeated')).toHaveLength(99);
      expect(await two.lists.page(buildQuery())).toMatchObject({ count: 1 });
    });

    test('has one limit for the queue of all', async () => {
      const [one, two] = [await open(), await open()];
      const outcomes = await Promise.all(
        Array.from({ length: 40 }, (_, i) => [one, two][i % 2]!.diffs.create(buildNewDiff(), 7)),
      );
      expect(outcomes.filter(({ kind }) => kind === 'created')).toHaveLength(7);
      expect(await one.queue.counts()).toEqual({ waiting: 7, processing: 0 });
    });

    test('gives each diff to one of two that claim at the same time, without end', async () => {
      const [one, two] = [await open(), await open()];
      for (let i = 0; i < 60; i += 1) await create(one);
      const work = async (store: Store, server: string) => {
        const ids: number[] = [];
        for (;;) {
          const claimed = await store.queue.claim(server, ANY);
          if (!claimed) return ids;
          ids.push(claimed.diff.id);
          expect(await store.queue.finish(claimed, buildSuccess())).toBe(true);
        }
      };
      const ids = await Promise.all([
        work(one, 'one'),
        work(one, 'one'),
        work(two, 'two'),
        work(two, 'two'),
      ]);
      expect(sorted(ids.flat())).toEqual(upTo(60));
    });

    test('keeps to the limit of a data source while they claim at the same instant', async () => {
      const [one, two] = [await open(), await open()];
      for (let i = 0; i < 20; i += 1) {
        await create(one, buildNewDiff({ data_source1_id: 1 + (i % 2), data_source2_id: 3 }));
      }
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          [one, two][i % 2]!.queue.claim(`server ${i % 2}`, { ...ANY, perSource: 4 }),
        ),
      );
      expect(claims.filter((it) => it !== null)).toHaveLength(4);
    });

    test('takes the diffs of a server that is silent, and of no other', async () => {
      const [one, two] = [await open(), await open()];
      for (let i = 0; i < 3; i += 1) await create(one);
      const silent = await claim(one, 'one');
      const beating = await claim(one, 'beating');
      const own = await claim(two, 'two');
      await silence('one', 31);
      await silence('beating', 31);
      await silence('two', 31);
      await one.queue.heartbeat('beating', new Map([[beating.diff.id, '']]));
      expect(await two.queue.reclaim('two', 30_000)).toBe(1);
      expect(await one.diffs.get(silent.diff.id)).toMatchObject({
        status: 'waiting',
        startedAt: null,
      });
      expect(await one.diffs.get(beating.diff.id)).toMatchObject({ status: 'processing' });
      expect(await one.diffs.get(own.diff.id)).toMatchObject({ status: 'processing' });
    });

    test('takes nothing from a server that was silent for less time', async () => {
      const store = await open();
      await create(store);
      await claim(store, 'one');
      await silence('one', 20);
      expect(await store.queue.reclaim('two', 30_000)).toBe(0);
    });

    test('tells a server that was silent what was taken from it, and keeps nothing it says', async () => {
      const [one, two] = [await open(), await open()];
      const { id } = await create(one);
      const old = await claim(one, 'one');
      await silence('one', 31);
      await two.queue.reclaim('two', 30_000);
      const current = await claim(two, 'two');
      expect(current).toMatchObject({ attempt: 2, diff: { id } });
      expect(await one.queue.heartbeat('one', new Map([[id, 'still reads']]))).toEqual([id]);
      expect(await one.queue.finish(old, FAILURE)).toBe(false);
      await one.queue.release(old);
      expect(await two.diffs.get(id)).toEqual(current.diff);
      expect(await two.queue.finish(current, buildSuccess())).toBe(true);
    });

    test('ends what was to be cancelled on a server that is silent', async () => {
      const store = await open();
      const { id } = await create(store);
      await claim(store, 'one');
      await store.diffs.cancel(id);
      await silence('one', 31);
      expect(await store.queue.reclaim('two', 30_000)).toBe(0);
      expect(await store.diffs.get(id)).toMatchObject({ status: 'cancelled' });
    });

    test('lets two that find a silent one at once take each diff once', async () => {
      const [one, two] = [await open(), await open()];
      for (let i = 0; i < 10; i += 1) await create(one);
      for (let i = 0; i < 10; i += 1) await claim(one, 'gone');
      await silence('gone', 31);
      const taken = await Promise.all([
        one.queue.reclaim('one', 30_000),
        two.queue.reclaim('two', 30_000),
      ]);
      expect(taken.reduce((sum, count) => sum + count)).toBe(10);
      expect(await one.queue.counts()).toEqual({ waiting: 10, processing: 0 });
    });

    test('forgets servers that have long ended', async () => {
      const store = await open();
      await store.queue.heartbeat('gone', new Map());
      await store.queue.heartbeat('here', new Map());
      await silence('gone', 90_000);
      await store.queue.reclaim('here', 30_000);
      expect(await database.query('SELECT name FROM data_diff.servers')).toEqual([
        { name: 'here' },
      ]);
    });
  });

  describe('whose connection fails', () => {
    test('works again after its idle connections were ended', async () => {
      const store = await open();
      await create(store);
      await terminateAll();
      await untilWorks(store);
      expect(await create(store)).toMatchObject({ id: 2 });
    });

    test('says so where a connection is ended in a transaction, of which nothing happened', async () => {
      const store = await open();
      await create(store);
      await database.query('BEGIN; LOCK TABLE data_diff.documents IN EXCLUSIVE MODE');
      const creating = unavailability(store.diffs.create(buildNewDiff(), NO_LIMIT));
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE application_name = 'data-diff serve'
        AND wait_event_type = 'Lock' AND datname = current_database()`;
      while ((await database.query(waiting)).length === 0);
      await terminateAll();
      expect(await creating).toMatch(/^The store cannot be used now: its database /);
      await database.query('COMMIT');
      await untilWorks(store);
      expect(await store.queue.counts()).toEqual({ waiting: 1, processing: 0 });
      expect(await create(store)).toMatchObject({ status: 'waiting' });
    });

    test.each(['reset', 'cut'] as const)(
      'says so while its network is %s, and works again afterwards',
      async (network) => {
        proxy = await flakyProxy(database.url);
        const store = await open(proxy.url);
        const diff = await create(store);
        proxy.becomes(network);
        for (let i = 0; i < 3; i += 1) {
          expect(await unavailability(store.diffs.create(buildNewDiff(), NO_LIMIT))).toBe(
            'The store cannot be used now: its database cannot be reached, or does not answer.',
          );
          await unavailability(store.diffs.get(1));
          await unavailability(store.check());
        }
        proxy.becomes('forward');
        await untilWorks(store);
        expect(await store.diffs.get(diff.id)).toEqual(diff);
      },
    );

    test('gives up a server that does not answer, and works again afterwards', async () => {
      await (await open()).close();
      proxy = await flakyProxy(database.url);
      const timeouts = { query_timeout: 300, connectionTimeoutMillis: 300 };
      const store = storeIn(new PostgresDriver({ connectionString: proxy.url, ...timeouts }));
      opened.push(store);
      await untilWorks(store);
      proxy.becomes('stall');
      await unavailability(store.diffs.create(buildNewDiff(), NO_LIMIT));
      await unavailability(store.check());
      proxy.becomes('forward');
      // On a machine that is busy, it takes more than one try within so little time.
      await untilWorks(store);
    });

    test('closes although its server does not answer any more', async () => {
      proxy = await flakyProxy(database.url);
      const never = { query_timeout: 0, idleTimeoutMillis: 0 };
      const config = { connectionString: proxy.url, ...never };
      await (await open()).close();
      const store = storeIn(new PostgresDriver(config));
      await create(store);
      proxy.becomes('stall');
      const unanswered = unavailability(store.check());
      // Only then has the statement the connection that was there.
      await setImmediate();
      await store.close();
      await unanswered;
    });

    test('loses no diff wherever the connection breaks in a claim', async () => {
      const witness = await open();
      let lostAnswers = 0;
      for (let bytes = 0; ; bytes += 20) {
        proxy = await flakyProxy(database.url);
        proxy.after(bytes, 'reset');
        const store = storeIn(new PostgresDriver({ connectionString: proxy.url }));
        const { id } = await create(witness);
        const first = await store.queue.claim('one', ANY).catch(() => 'broken' as const);
        proxy.after(Infinity, 'forward');
        const isRunning = (await witness.diffs.get(id))?.status === 'processing';
        if (first === 'broken' && isRunning) lostAnswers += 1;
        const claimed = first === 'broken' ? await store.queue.claim('one', ANY) : first;
        expect(claimed?.diff.id).toBe(id);
        expect(await store.queue.finish(claimed!, buildSuccess())).toBe(true);
        expect(await witness.queue.counts()).toEqual({ waiting: 0, processing: 0 });
        await store.close();
        await proxy.close();
        proxy = null;
        if (first !== 'broken') break;
      }
      expect(lostAnswers).toBeGreaterThan(0);
    });
  });

  describe('that cannot be written', () => {
    test('says so where the database can only be read, and works again afterwards', async () => {
      const store = await open();
      const name = new URL(database.url).pathname.slice(1);
      await database.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
      await terminateAll();
      const readOnly = 'The store cannot be used now: its database can only be read.';
      while ((await unavailability(store.check())) !== readOnly);
      expect(await unavailability(store.diffs.create(buildNewDiff(), NO_LIMIT))).toBe(readOnly);
      expect(await store.queue.counts()).toEqual({ waiting: 0, processing: 0 });
      await database.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
      await untilWorks(store);
      await create(store);
    });

    test('says so where the disk is full, keeps nothing by halves, and works again afterwards', async () => {
      const store = await open();
      await create(store);
      // A full disk cannot be had here; this is what the server says then.
      await database.query(`
        CREATE FUNCTION data_diff.full() RETURNS trigger LANGUAGE plpgsql AS
          'BEGIN RAISE EXCEPTION ''could not extend file'' USING ERRCODE = ''53100''; END';
        CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON data_diff.documents
          FOR EACH ROW EXECUTE FUNCTION data_diff.full()`);
      const full = 'The store cannot be used now: the disk of its database is full.';
      expect(await unavailability(store.diffs.create(buildNewDiff(), NO_LIMIT))).toBe(full);
      const claimed = await claim(store);
      expect(await unavailability(store.queue.finish(claimed, buildSuccess()))).toBe(full);
      expect(await store.queue.counts()).toEqual({ waiting: 0, processing: 1 });
      await database.query('DROP TRIGGER full_disk ON data_diff.documents');
      expect(await store.queue.finish(claimed, buildSuccess())).toBe(true);
      expect(await create(store)).toMatchObject({ status: 'waiting' });
    });
  });

  describe('that cannot be opened', () => {
    test('says what must be changed, without the password', async () => {
      const reader = new URL(database.readerUrl);
      const wrong = urlWith((url) => (url.password = 'Wr0ng'), database.readerUrl);
      const none = urlWith((url) => (url.pathname = '/none'));
      const errors = [await refusal(database.readerUrl), await refusal(wrong), await refusal(none)];
      for (const error of errors) expect(error).toBeInstanceOf(ConfigurationError);
      expect(errors.map(({ message }) => message)).toEqual([
        `store: permission denied for database ${reader.username}`,
        `store: password authentication failed for user "${reader.username}"`,
        'store: database "none" does not exist',
      ]);
    });

    test('where no server listens, is not there for now', async () => {
      proxy = await flakyProxy(database.url);
      const { url } = proxy;
      await proxy.close();
      proxy = null;
      const error = await refusal(urlWith((it) => (it.password = 'S3cr3t'), url));
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(error.message).toBe(
        `store: its database cannot be used now: connect ECONNREFUSED ${new URL(url).host}`,
      );
    });

    test('for want of a password leaves no connection open', async () => {
      proxy = await flakyProxy(database.readerUrl);
      const error = await refusal(urlWith((url) => (url.password = ''), proxy.url));
      expect(error.message).toMatch(/^store: its database cannot be used now: .*password/);
      await proxy.untilIdle();
      // The server itself would end it after a minute.
    });

    test('by its URL, shows nothing of it', async () => {
      const error = await refusal('postgresql://u:S3cr3t@127.0.0.1/x?sslrootcert=/none/ca.pem');
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error.message).toMatch(/^store: the URL cannot be read \(.*ENOENT.*\)\.$/);
      expect(error.message).not.toContain('S3cr3t');
    });

    test.each([
      ['?max=20', 'there is no parameter "max" here; accepted are host, '],
      ['?sslmode=maybe', 'sslmode is "maybe"; accepted are disable, '],
      ['?channel_binding=require', 'channel_binding is "require"; accepted are disable, prefer'],
    ])('by a parameter that it does not take, names it: %s', async (parameters, reason) => {
      const error = await refusal(`postgresql://u:S3cr3t@127.0.0.1/x${parameters}`);
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error.message).toContain(`store: the URL cannot be read (${reason}`);
      expect(error.message).not.toContain('S3cr3t');
    });

    test('by several hosts, of which a store has one', async () => {
      const error = await refusal('postgresql://u@one:5432,two/x');
      expect(error.message).toBe(
        'store: the URL cannot be read (it names several hosts; the store takes one).',
      );
    });

    test('is not touched by a version that is too old for it', async () => {
      await open();
      await database.query('INSERT INTO data_diff.migrations (version) VALUES (99)');
      const error = await refusal(database.url);
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error.message).toBe(
        'store: a newer version has written the database; start a version that is as new.',
      );
    });

    test('but by a user who was given the schema, it is', async () => {
      const user = new URL(database.readerUrl).username;
      await database.query(`CREATE SCHEMA data_diff AUTHORIZATION ${user}`);
      expect(await create(await open(database.readerUrl))).toMatchObject({ id: 1 });
    });
  });

  test('takes a server without TLS where the URL only prefers TLS', async () => {
    const preferring = urlWith((url) => url.searchParams.set('sslmode', 'prefer'));
    expect(await create(await open(preferring))).toMatchObject({ status: 'waiting' });
  });

  test('keeps its connections to the database encrypted where the URL says so', async () => {
    const error = await refusal(urlWith((url) => url.searchParams.set('sslmode', 'require')));
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect((error.cause as Error).message).toBe('The server does not support SSL connections');
  });
});
