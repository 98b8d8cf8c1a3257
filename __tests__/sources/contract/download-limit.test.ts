import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { type CompareOptions, compareTables, problemOf } from '../compare-tables.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { isReadByEngine, kitOf, TESTED_KITS } from '../kits.ts';
import type { TestTable } from '../table-script.ts';

const ROWS = 1200;
const LIMIT = 300;

const COLUMNS = [
  { name: 'id', type: 'BIGINT' },
  { name: 'word', type: 'VARCHAR' },
  { name: 'v', type: 'INTEGER' },
  { name: 'w', type: 'INTEGER' },
];

/**
 * Another `v` in every second row, every twentieth is missing, and some keys are repeated or NULL.
 *
 * @param nulls how many rows have no key.
 */
function table(name: string, isAfter: boolean, nulls = 3): TestTable {
  const ids = Array.from({ length: ROWS }, (_, i) => i + 1).filter(
    (id) => !isAfter || id % 20 !== 7,
  );
  const row = (id: number): (string | null)[] => {
    const v = isAfter && id % 2 === 1 ? -1 : id % 7;
    return [String(id), `key ${id}`, String(v), String(id % 5)];
  };
  const repeated = ids.filter((id) => id % 100 === 0).map(row);
  const unkeyed = Array.from({ length: nulls }, (_, i) => [null, null, String(i), '0']);
  return { name, columns: COLUMNS, rows: [...ids.map(row), ...repeated, ...unkeyed], keys: [] };
}

const TABLES = [
  table('before', false),
  table('after', true),
  table('hollow', false, 500),
  { ...table('clean', false, 0), rows: table('clean', false, 0).rows.slice(0, ROWS), keys: ['id'] },
];

/** Figures of which none may be higher than that of all rows. */
function figuresOf({ pks, values, uncompared }: SuccessResults): number[] {
  const { values_with_differences, rows_with_differences, columns_with_differences } = values!;
  return [
    ...[pks!.dupes, pks!.distincts, pks!.exclusives, uncompared!.rows, uncompared!.unequal].flat(),
    ...[values!.total_rows, values!.total_values, uncompared!.equal],
    ...[values_with_differences, rows_with_differences, columns_with_differences],
    ...values!.columns_diff_stats!.map(({ values_different: different }) => different!),
  ];
}

function expectPart(part: SuccessResults, whole: SuccessResults, limit = LIMIT): void {
  const { at_least: bounds, pks, values } = part;
  expect(bounds!.rows_copied).toBeGreaterThan(limit / 3);
  expect(bounds!.rows_copied).toBeLessThanOrEqual(limit);
  expect(bounds!.figures).toContain('values.rows_with_differences');
  expect(bounds!.figures).not.toContain('time_series');
  expect([pks!.total_rows, pks!.nulls]).toEqual([whole.pks!.total_rows, whole.pks!.nulls]);
  expect(values!.columns_diff_stats!.every((column) => column.at_least)).toBe(true);
  const all = figuresOf(whole);
  figuresOf(part).forEach((figure, i) => expect(figure).toBeLessThanOrEqual(all[i]!));
  expect(values!.rows_with_differences).toBeGreaterThan(0);
  expect(part.schema).toEqual(whole.schema);
}

describe.each(TESTED_KITS)('a diff that stops after some rows, in $title', (kit: DatabaseKit) => {
  jest.setTimeout(300_000);
  let database: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
    await database.write(TABLES);
    other = await kitOf('postgresql').open();
    await other.write(TABLES);
  });
  afterAll(async () => {
    await database.drop();
    await other.drop();
  });

  const isCopied = !isReadByEngine(kit);
  const hashesTexts = kit.strategies.includes('buckets');
  const found = (
    urls: string | [string, string],
    { request, ...options }: CompareOptions = {},
    limit: number | null = LIMIT,
    tables: [string, string] = ['before', 'after'],
  ): Promise<SuccessResults> => {
    const asked = { ...request, download_limit: limit };
    return compareTables(urls, tables, { ...options, request: asked });
  };

  test('says what these rows add up to, by every strategy that copies some', async () => {
    if (!isCopied) return;
    const whole = await found(database.url, {}, null);
    const copying: Strategy[] = ['copy', 'buckets', 'hash-buckets'];
    for (const strategy of kit.strategies.filter((name) => copying.includes(name))) {
      expectPart(await found(database.url, { strategy }), whole);
      const shown = await found(database.url, { strategy, request: { sample_rows: 2 } });
      expect(shown.pks!.total_rows).toEqual(whole.pks!.total_rows);
    }
  });

  test.each([[['id']], [['word']], [['word', 'id']]])(
    'does so between two sources by %s',
    async (keys) => {
      const urls: [string, string] = [database.url, other.url];
      const whole = await found(urls, { keys }, null);
      // A key of one whole number has one hash everywhere, but in DuckDB, of which nothing is copied.
      if (!isCopied || (keys[0] === 'word' && !hashesTexts)) {
        const refused = await problemOf(urls, ['before', 'after'], {
          keys,
          request: { download_limit: LIMIT },
        });
        expect(refused).toContain(
          'download_limit is 300, and more rows would have to be copied here',
        );
        return;
      }
      expectPart(await found(urls, { keys }), whole);
      expectPart(await found(urls, { keys, strategy: 'copy' }), whole);
      expect((await found(urls, { keys }, 20)).at_least!.rows_copied).toBeLessThanOrEqual(20);
    },
  );

  test('leaves rows without a key behind where they are too many, and counts them', async () => {
    if (!isCopied) return;
    const urls: [string, string] = [database.url, other.url];
    const options = { strategy: 'copy' } as const;
    const part = await found(urls, options, LIMIT, ['hollow', 'after']);
    expect(part.pks!.nulls).toEqual([500, 3]);
    expectPart(part, await found(urls, options, null, ['hollow', 'after']));
  });

  test('is not touched by a limit that it does not come to', async () => {
    const urls: [string, string] = [database.url, other.url];
    const whole = await found(urls, {}, null);
    expect(await found(urls, {}, 10_000)).toEqual(whole);
    if (!hashesTexts) return;
    const same = await found(urls, {}, null, ['clean', 'clean']);
    expect(await found(urls, { strategy: 'totals' }, 1, ['clean', 'clean'])).toEqual(same);
    expect(same.at_least).toBeUndefined();
  });

  test('is not where the database compares them by itself', async () => {
    if (!kit.strategies.includes('in-source')) return;
    const options = { strategy: 'in-source' } as const;
    const whole = await found(database.url, options, null);
    expect(await found(database.url, options, 1)).toEqual(whole);
    const shown = await found(database.url, { ...options, request: { sample_rows: 5 } }, 1);
    expect({ ...shown, rows: undefined }).toEqual({ ...whole, rows: undefined });
    expect(shown.rows!.changed).toEqual([]);
  });

  test('nor where the database would do so by itself rather than have them copied', async () => {
    if (!kit.strategies.includes('in-source')) return;
    const whole = await found(database.url, {}, null);
    expect(await found(database.url, {}, 1)).toEqual(whole);
    const request = { max_rows_fetched: 1 };
    expect(await found(database.url, { request }, null)).toEqual(whole);
  });
});
