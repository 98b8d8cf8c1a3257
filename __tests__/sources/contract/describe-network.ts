import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { flakyProxy } from '../../servers/flaky-proxy.ts';
import { changedUrl } from '../compare-tables.ts';
import { CANCELLED, type GUARD, type World } from './network-faults.ts';
import { slowDatabase } from './slow-tables.ts';

/** What befalls a connection when it is made, or at any time. */
function testStart(world: World): void {
  test.each(['reset', 'cut'] as const)(
    'a connection that is %s after some rows fails the diff at once',
    async (network) => {
      world.proxy.after(100_000, network);
      const message = await world.database.problem([world.proxy.url, world.database.url], {
        strategy: 'copy',
      });
      expect(message).toMatch(/^DiffError: ConnectionException: one: 127\.0\.0\.1:\d+: /);
      await world.database.untilEnded();
    },
  );

  test.each(['reset', 'cut'] as const)(
    'a connection that is %s when it is made',
    async (network) => {
      world.proxy.becomes(network);
      const message = await world.database.problem([world.proxy.url, world.database.url]);
      expect(message).toMatch(/^DiffError: ConnectionException: one: 127\.0\.0\.1:\d+: /);
    },
  );

  test.each([
    ['when it is made', 0],
    ['at login', 60],
  ])(
    'a connection that stalls %s is given up in the time that the URL says',
    async (_when, bytes) => {
      world.proxy.after(bytes, 'stall');
      const url = changedUrl(world.proxy.url, (it) => it.searchParams.set('connect_timeout', '1'));
      const message = await world.database.problem([url, world.database.url]);
      expect(message).toMatch(
        /^DiffError: ConnectionException: one: 127\.0\.0\.1:\d+: no connection within 1 second/,
      );
    },
  );

  test.each([
    ['when it is made', 0],
    ['at login', 60],
  ])('a diff is cancelled while its connection stalls %s', async (_when, bytes) => {
    world.proxy.after(bytes, 'stall');
    const abort = new AbortController();
    const failing = world.database.problem([world.proxy.url, world.database.url], {
      signal: abort.signal,
    });
    await world.proxy.untilMade();
    abort.abort();
    expect(await failing).toBe(CANCELLED);
  });

  test('a side that fails ends the other, which is still reading', async () => {
    const failing = world.database.problem([world.proxy.url, world.database.url], {
      strategy: 'copy',
    });
    await world.database.untilRunning(2);
    world.proxy.becomes('reset');
    expect(await failing).toContain('one: ');
    await world.database.untilEnded();
  });

  test('both sides that fail at once give one error', async () => {
    const other = new URL(world.proxy.url);
    other.hostname = 'localhost';
    const failing = world.database.problem([world.proxy.url, other.href], { strategy: 'copy' });
    await world.database.untilRunning(2);
    world.proxy.becomes('reset');
    expect(await failing).toMatch(/^DiffError: ConnectionException: (one|two): /);
    await world.database.untilEnded();
  });
}

/** Diffs of slow tables behind a network that breaks. */
export function describeNetwork(shares: typeof GUARD): void {
  describe.each(shares)('a bad network before $name', ({ kind, byStrategy, hasStart }) => {
    const world = {} as World;
    beforeAll(async () => {
      world.database = await slowDatabase(kind);
    });
    afterAll(() => world.database.drop());
    beforeEach(async () => {
      world.proxy = await flakyProxy(world.database.url);
    });
    afterEach(async () => {
      await world.proxy.close();
      await world.database.untilEnded();
    });

    test.each(byStrategy)('by the strategy $strategy, $what', ({ check, strategy }) =>
      check(world, strategy),
    );

    if (hasStart) testStart(world);
  });
}
