import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type FlakyProxy, flakyProxy } from '../../servers/flaky-proxy.ts';
import { changedUrl } from '../compare-tables.ts';
import { SLOW_KINDS, slowDatabase } from './slow-tables.ts';

const CANCELLED = 'CancelledError: the diff was cancelled';

/** A stand-in is a proxy itself, and does not notice that who asked it is gone. */
const REAL = SLOW_KINDS.filter(({ kit }) => !kit.isStandIn);

describe.each(REAL)('a bad network before $name', (kind) => {
  let database: Awaited<ReturnType<typeof slowDatabase>>;
  let proxy: FlakyProxy;
  beforeAll(async () => {
    database = await slowDatabase(kind);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    proxy = await flakyProxy(database.url);
  });
  afterEach(async () => {
    await proxy.close();
    await database.untilEnded();
  });

  /** The data sources `one`, behind the network, and `two`; one for both where they are joined. */
  const urlsFor = (strategy: string): string | [string, string] =>
    strategy === 'in-source' ? proxy.url : [proxy.url, database.url];

  describe.each(kind.strategies)('by the strategy %s', (strategy) => {
    const running = strategy === 'in-source' ? 1 : 2;

    test.each(['reset', 'cut'] as const)(
      'a connection that is %s fails the diff at once, and ends the other',
      async (network) => {
        const failing = database.problem(urlsFor(strategy), { strategy });
        await database.untilRunning(running);
        proxy.becomes(network);
        expect(await failing).toMatch(/^DiffError: ConnectionException: one: 127\.0\.0\.1:\d+: /);
        await database.untilEnded();
      },
    );

    test('a diff is cancelled though nothing comes through any more', async () => {
      const abort = new AbortController();
      const failing = database.problem(urlsFor(strategy), { strategy, signal: abort.signal });
      await database.untilRunning(running);
      proxy.becomes('stall');
      abort.abort();
      expect(await failing).toBe(CANCELLED);
    });

    test('a cancelled diff leaves no statement though its connection stalls', async () => {
      const abort = new AbortController();
      const failing = database.problem(urlsFor(strategy), { strategy, signal: abort.signal });
      await database.untilRunning(running);
      proxy.becomes('stall');
      proxy.newOnes('forward');
      abort.abort();
      expect(await failing).toBe(CANCELLED);
      await database.untilEnded();
    });

    test.each(['reset', 'cut', 'stall'] as const)(
      'a cancelled diff leaves no statement though every new connection is %s',
      async (network) => {
        const abort = new AbortController();
        const failing = database.problem(urlsFor(strategy), { strategy, signal: abort.signal });
        await database.untilRunning(running);
        proxy.newOnes(network);
        abort.abort();
        expect(await failing).toBe(CANCELLED);
        await database.untilEnded();
      },
    );
  });

  test.each(['reset', 'cut'] as const)(
    'a connection that is %s after some rows fails the diff at once',
    async (network) => {
      proxy.after(100_000, network);
      const message = await database.problem([proxy.url, database.url], { strategy: 'copy' });
      expect(message).toMatch(/^DiffError: ConnectionException: one: 127\.0\.0\.1:\d+: /);
      await database.untilEnded();
    },
  );

  test.each(['reset', 'cut'] as const)(
    'a connection that is %s when it is made',
    async (network) => {
      proxy.becomes(network);
      const message = await database.problem([proxy.url, database.url]);
      expect(message).toMatch(/^DiffError: ConnectionException: one: 127\.0\.0\.1:\d+: /);
    },
  );

  test.each([
    ['when it is made', 0],
    ['at login', 60],
  ])(
    'a connection that stalls %s is given up in the time that the URL says',
    async (_when, bytes) => {
      proxy.after(bytes, 'stall');
      const url = changedUrl(proxy.url, (it) => it.searchParams.set('connect_timeout', '1'));
      const message = await database.problem([url, database.url]);
      expect(message).toMatch(
        /^DiffError: ConnectionException: one: 127\.0\.0\.1:\d+: no connection within 1 second/,
      );
    },
  );

  test.each([
    ['when it is made', 0],
    ['at login', 60],
  ])('a diff is cancelled while its connection stalls %s', async (_when, bytes) => {
    proxy.after(bytes, 'stall');
    const abort = new AbortController();
    const failing = database.problem([proxy.url, database.url], { signal: abort.signal });
    await proxy.untilMade();
    abort.abort();
    expect(await failing).toBe(CANCELLED);
  });

  test('a side that fails ends the other, which is still reading', async () => {
    const failing = database.problem([proxy.url, database.url], { strategy: 'copy' });
    await database.untilRunning(2);
    proxy.becomes('reset');
    expect(await failing).toContain('one: ');
    await database.untilEnded();
  });

  test('both sides that fail at once give one error', async () => {
    const other = new URL(proxy.url);
    other.hostname = 'localhost';
    const failing = database.problem([proxy.url, other.href], { strategy: 'copy' });
    await database.untilRunning(2);
    proxy.becomes('reset');
    expect(await failing).toMatch(/^DiffError: ConnectionException: (one|two): /);
    await database.untilEnded();
  });
});
