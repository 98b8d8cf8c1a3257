import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changedUrl } from '../compare-tables.ts';
import { SLOW_KINDS, slowDatabase } from './slow-tables.ts';

describe.each(SLOW_KINDS)('a diff in $name that is cancelled', (kind) => {
  let database: Awaited<ReturnType<typeof slowDatabase>>;
  beforeAll(async () => {
    database = await slowDatabase(kind);
  });
  afterAll(() => database.drop());

  test.each(kind.strategies)(
    'ends in each of its phases, by the strategy %s, and leaves no statement',
    async (strategy) => {
      const other = changedUrl(database.url, (it) => it.searchParams.set('connect_timeout', '30'));
      const urls: [string, string] = [
        database.url,
        ['in-source', 'hash-first'].includes(strategy) ? database.url : other,
      ];
      const filters: [string, string] = ['id <= 1000', 'id <= 1000 AND id <> 500'];
      const phases: string[] = [];
      const onPhase = (phase: string) => void phases.push(phase);
      expect(await database.problem(urls, { strategy, filters, onPhase })).toBe('no problem');
      expect(phases.length).toBeGreaterThan(1);
      for (const cancelled of phases) {
        const abort = new AbortController();
        const problem = await database.problem(urls, {
          strategy,
          filters,
          signal: abort.signal,
          onPhase: (phase) => phase === cancelled && abort.abort(),
        });
        expect([cancelled, problem]).toEqual([cancelled, 'CancelledError: the diff was cancelled']);
        expect(await database.connections()).toEqual([]);
      }
    },
  );
});
