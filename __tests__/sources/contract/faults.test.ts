import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareTables, problemOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { TESTED_KITS } from '../kits.ts';

const number = (name: string) => ({ name, type: 'INTEGER' });

const TABLES = [
  { name: 'one', columns: [number('id'), number('v')], rows: [['1', '2']], keys: ['id'] },
  {
    name: 'secrets',
    columns: [number('id'), { name: 'word', type: 'VARCHAR' }],
    rows: [['1', 'hunter2']],
    keys: ['id'],
  },
];

describe.each(TESTED_KITS)('what goes wrong with $kind', (kit) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
    await database.write(TABLES);
  });
  afterAll(() => database.drop());

  const requireUnchanged = async () => {
    const { pks } = await compareTables(database.url, ['one', 'one']);
    expect(pks!.total_rows).toEqual([1, 1]);
  };

  test('what cannot be opened is said, without a password', async () => {
    const closed = kit.closed(database);
    expect(closed.length).toBeGreaterThan(0);
    for (const { what, url, says } of closed) {
      const problem = await problemOf(url, ['one', 'one']);
      expect({ what, problem }).toEqual({ what, problem: expect.stringMatching(says) });
      expect(problem).not.toContain('hunter2');
    }
  });

  test.each([
    'SELECT 1 AS id) AS a; DROP TABLE one; SELECT * FROM (SELECT 1 AS id',
    'SELECT 1 AS id; DROP TABLE one',
    'DELETE FROM one',
    'DELETE FROM one RETURNING *',
    'WITH gone AS (DELETE FROM one RETURNING *) SELECT * FROM gone',
    'INSERT INTO one VALUES (2, 3)',
    'CREATE TABLE two AS SELECT 1 AS id',
    'COMMIT',
  ])('a query that is more than one statement, or writes, is refused: %s', async (query) => {
    expect(await problemOf(database.url, [{ query }, 'one'])).toMatch(
      /^DiffError: \w+Exception: (one: )?query1\b/,
    );
    await requireUnchanged();
  });

  test.each(['v +', 'id, v', 'nothing = 1', '(id, v)', 'id = 1; DELETE FROM one'])(
    'a filter that is no condition is refused: %s',
    async (filter) => {
      const filters: [null, string] = [null, filter];
      expect(await problemOf(database.url, ['one', 'one'], { filters })).toMatch(
        /^DiffError: \w+Exception: (one: )?filter2\b/,
      );
      await requireUnchanged();
    },
  );

  test('a filter with an aggregate is refused', async () => {
    const filters: [null, string] = [null, 'count(*) > 0'];
    expect(await problemOf(database.url, ['one', 'one'], { filters })).toMatch(
      /^DiffError: \w+Exception: .*aggregat|group function|INVALID_WHERE_CONDITION/i,
    );
  });

  test.each(kit.failing)('no value of a row is in an error: $query', async ({ query, says }) => {
    const problem = await problemOf(database.url, [{ query }, 'one']);
    expect(problem).toMatch(says);
    expect(problem).not.toContain('hunter2');
  });

  test('a diff that was cancelled before it began opens nothing', async () => {
    const signal = AbortSignal.abort();
    expect(await problemOf(database.url, ['one', 'one'], { signal })).toBe(
      'CancelledError: the diff was cancelled',
    );
  });

  test('a diff that is cancelled in the midst of a statement leaves none', async () => {
    // The server may not yet have noticed that the diffs before this one are over.
    while (((await kit.running?.(database)) ?? []).length > 0) await sleep(20);
    const abort = new AbortController();
    const begun = Promise.withResolvers<void>();
    const failing = problemOf(database.url, [{ query: kit.endless }, 'one'], {
      strategy: 'copy',
      signal: abort.signal,
      onOwnStatement: (sql) => sql.includes(kit.endless) && begun.resolve(),
    });
    let isOver = false;
    void failing.then(() => (isOver = true));
    if (!kit.running) await Promise.race([begun.promise, failing]);
    while (kit.running && !isOver && (await kit.running(database)).length === 0) await sleep(20);
    abort.abort();
    expect(await failing).toBe('CancelledError: the diff was cancelled');
    expect((await kit.running?.(database)) ?? []).toEqual([]);
  });
});
