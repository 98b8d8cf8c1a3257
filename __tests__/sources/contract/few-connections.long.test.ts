import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OneAtATime, oneAtATime } from '../../servers/one-at-a-time.ts';
import { changedUrl, compareTables, differencesOf, problemOf } from '../compare-tables.ts';
import { STRATEGIES, type TestDatabase } from '../kit.ts';
import { DATABASE_KITS } from '../kits.ts';

const number = (name: string) => ({ name, type: 'INTEGER' });

const table = (name: string, second: string) => ({
  name,
  columns: [number('id'), number('v')],
  rows: [
    ['1', '10'],
    ['2', second],
    ['3', '30'],
  ],
  keys: ['id'],
});

const KITS = DATABASE_KITS.flatMap(({ server, isStandIn, ...kit }) =>
  server && !isStandIn ? [{ ...kit, server }] : [],
);

describe.each(KITS)('$kind where a login may have one connection', ({ open, server }) => {
  let database: TestDatabase;
  let readerUrl: string;
  let pooler: OneAtATime;
  beforeAll(async () => {
    database = await open();
    ({ readerUrl } = database.server!);
    await database.write([table('one', '20'), table('two', '21')]);
    await database.execute(server.limitToOne(new URL(readerUrl).username));
    pooler = await oneAtATime(database.url);
  });
  afterAll(async () => {
    await pooler.close();
    await database.drop();
  });

  test.each(STRATEGIES)('the strategy %s does with one', async (strategy) => {
    const results = await compareTables(readerUrl, ['one', 'two'], { strategy });
    expect(differencesOf(results)).toEqual({ v: 1 });
  });

  // At once, and each behind one of its own: a diff waits for seconds before it does with one.
  test('behind a pooler of one, no strategy waits for a second', async () => {
    const differences = STRATEGIES.map(async (strategy) => {
      const own = await oneAtATime(database.url);
      const comparing = compareTables(own.url, ['one', 'two'], { strategy });
      const results = await comparing.finally(() => own.close());
      return [strategy, differencesOf(results)];
    });
    expect(await Promise.all(differences)).toEqual(STRATEGIES.map((name) => [name, { v: 1 }]));
  });

  test('two data sources of one URL share the one', async () => {
    for (const url of [readerUrl, pooler.url]) {
      const results = await compareTables(url, ['one', 'two'], { twoSources: true });
      expect(differencesOf(results)).toEqual({ v: 1 });
    }
  });

  test('two databases of one server need two, and the error says what helps', async () => {
    const { path, table: other, key } = server.elsewhere;
    const url = changedUrl(readerUrl, (it) => (it.pathname = path));
    expect(await problemOf([readerUrl, url], ['one', other], { keys: [key] })).toMatch(
      /^DiffError: InsufficientResourcesException: two: .* \(two data sources take a connection each: raise the limit, or write both sides as one data source\)$/,
    );
  });

  test('a diff that ends while it waits for a second connection ends at once', async () => {
    const abort = new AbortController();
    const oneWaits = pooler.untilOneWaits();
    const failing = problemOf(pooler.url, ['one', 'two'], {
      strategy: 'copy',
      signal: abort.signal,
    });
    await oneWaits;
    abort.abort();
    expect(await failing).toBe('CancelledError: the diff was cancelled');
  });
});
