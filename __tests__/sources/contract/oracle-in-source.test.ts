import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareTables } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { describeInSource, KITS } from './oracle-in-source-runs.ts';
import { JOINED } from './seeds.ts';

describe.each(KITS)('a comparison where both sides are, in $kind', (kit) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
  });
  afterAll(() => database.drop());

  describeInSource(kit, () => database, JOINED);

  test('takes a query for one set of rows, though it gives others each time', async () => {
    const numbers = (count: number, alias: string) =>
      `(${Array.from({ length: count }, (_, i) => `SELECT ${i} AS n`).join(' UNION ALL ')}) AS ${alias}`;
    const rows = `SELECT (a.n * 20 + b.n) % 150 AS n FROM ${numbers(10, 'a')} CROSS JOIN ${numbers(20, 'b')}`;
    const [random] = kit.atRandom.split(' < ');
    const query = `SELECT n AS id, ${random} AS v FROM (${rows}) AS t WHERE ${kit.atRandom}`;
    const phases = new Set<string>();
    const { pks } = await compareTables(
      database.url,
      [{ query }, { query }],
      // The engine checks that its figures fit together.
      { strategy: 'in-source', onPhase: (phase) => phases.add(phase) },
    );
    expect(phases).toContain('joining in the database');
    expect(pks!.exclusives[0]).toBeGreaterThan(0);
  });

  test('takes what a filter leaves for one set of rows, though it leaves others each time', async () => {
    const number = { name: 'id', type: 'INTEGER' };
    const rows = Array.from({ length: 1000 }, (_, i) => [String(i)]);
    await database.write([{ name: 'keyed', columns: [number], rows, keys: ['id'] }]);
    const { pks } = await compareTables(database.url, ['keyed', 'keyed'], {
      strategy: 'in-source',
      filters: [kit.atRandom, null],
    });
    expect(pks!.exclusives).toEqual([0, 1000 - pks!.total_rows[0]]);
  });

  test('does not multiply duplicates', async () => {
    const columns = ['id', 'v'].map((name) => ({ name, type: 'INTEGER' }));
    const rows = Array.from({ length: 20_000 }, (_, i) => ['7', String(i)]);
    await database.write([{ name: 'many', columns, rows: [...rows, ['8', '1']], keys: [] }]);
    const options = { strategy: 'in-source' } as const;
    const { pks, values } = await compareTables(database.url, ['many', 'many'], options);
    expect(pks!.dupes).toEqual([20_000, 20_000]);
    expect(values!.total_rows).toBe(1);
  });
});
