import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { compareTables, differencesOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { DATABASE_KITS } from '../kits.ts';

/** Two tables of which only what is generated differs. */
const script = (kinds: string[]): string[] =>
  ([1, 2] as const).flatMap((by) => {
    const columns = kinds.map(
      (kind, i) => `made_${i} integer GENERATED ALWAYS AS (v * ${by}) ${kind}`,
    );
    return [
      `CREATE TABLE side${by} (id integer PRIMARY KEY, v integer, ${columns.join(', ')})`,
      `INSERT INTO side${by} (id, v) VALUES (1, 0), (2, 3), (3, NULL)`,
    ];
  });

const KITS = DATABASE_KITS.filter(({ generated }) => generated.length > 0);

describe.each(KITS)('generated columns of $kind', ({ open, generated }) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
    for (const sql of script(generated)) await database.execute(sql);
  });
  afterAll(() => database.drop());

  test('are compared like any other', async () => {
    const expected = Object.fromEntries(generated.map((_, i) => [`made_${i}`, 1]));
    for (const strategy of ['copy', 'buckets', 'in-source'] as const) {
      const results = await compareTables(database.url, ['side1', 'side2'], { strategy });
      expect(differencesOf(results)).toEqual(expected);
      expect(results.values!.compared_columns).toBe(1 + generated.length);
    }
  });
});
