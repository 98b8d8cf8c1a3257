import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables } from '../compare-tables.ts';

type Value = string | null;

interface Change {
  shows: string;
  type: string;
  /** Of each side, the values of the rows whose keys are 1, 2, … */
  from: Value[];
  to: Value[];
}

/**
 * Changes that PostgreSQL's own hashes hide, or would if a row's checksum were made of them by
 * addition alone.
 */
const CHANGES: Change[] = [
  { shows: 'a sign', type: 'numeric', from: ['5'], to: ['-5'] },
  { shows: 'a sign', type: 'numeric(12,2)', from: ['5.25'], to: ['-5.25'] },
  { shows: 'NaN for infinity', type: 'numeric', from: ['NaN'], to: ['Infinity'] },
  { shows: 'a sign of infinity', type: 'numeric', from: ['Infinity'], to: ['-Infinity'] },
  { shows: 'zero and NaN swapped', type: 'numeric', from: ['0', 'NaN'], to: ['NaN', '0'] },
  {
    shows: 'zeros and NULLs that add up to the same',
    type: 'numeric',
    from: [null, null, '0'],
    to: ['0', '0', null],
  },
  {
    shows: 'zeros and NULLs that add up to the same',
    type: 'double precision',
    from: [null, null, '0'],
    to: ['0', '0', null],
  },
  {
    shows: 'zeros and NULLs that add up to the same',
    type: 'real',
    from: [null, null, '0'],
    to: ['0', '0', null],
  },
  { shows: '32 bits', type: 'bigint', from: ['1'], to: ['4294967296'] },
  {
    shows: '32 bits',
    type: 'timestamp',
    from: ['2000-01-01 00:00:00'],
    to: ['2000-01-01 01:11:34.967297'],
  },
  {
    shows: '32 bits',
    type: 'timestamptz',
    from: ['2000-01-01 00:00:00Z'],
    to: ['2000-01-01 01:11:34.967297Z'],
  },
  { shows: '32 bits', type: 'time', from: ['00:00:00'], to: ['01:11:34.967297'] },
  { shows: 'two texts swapped', type: 'text', from: ['a', 'b'], to: ['b', 'a'] },
  { shows: 'two truths swapped', type: 'boolean', from: ['t', 'f'], to: ['f', 't'] },
  { shows: 'a text and NULL swapped', type: 'text', from: ['', null], to: [null, ''] },
];

const STRATEGIES: Strategy[] = ['totals', 'buckets', 'hash-buckets'];

const quoted = (value: Value): string => (value === null ? 'NULL' : `'${value}'`);

describe('checksums of PostgreSQL hide no change', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
  });
  afterAll(() => database.drop());

  async function write(table: string, keyType: string, type: string, rows: [string, Value][]) {
    await database.query(`DROP TABLE IF EXISTS ${table}`);
    await database.query(`CREATE TABLE ${table} (id ${keyType} PRIMARY KEY, v ${type})`);
    const tuples = rows.map(([key, value]) => `(${quoted(key)}, ${quoted(value)})`);
    await database.query(`INSERT INTO ${table} VALUES ${tuples.join(', ')}`);
  }

  const keyed = (values: Value[]) =>
    values.map((value, i): [string, Value] => [String(i + 1), value]);

  const differences = async (strategy: Strategy, filter: string | null = null) =>
    (await compareTables(database.url, ['one', 'two'], { strategy, filters: [filter, filter] }))
      .values!.values_with_differences;

  test.each(STRATEGIES)(
    'neither in one row nor in several, by the strategy %s',
    async (strategy) => {
      const found = [];
      for (const { shows, type, from, to } of CHANGES) {
        await write('one', 'bigint', type, keyed(from));
        await write('two', 'bigint', type, keyed(to));
        found.push({ shows, type, differences: await differences(strategy) });
      }
      const expected = CHANGES.map(({ shows, type, from }) => ({
        shows,
        type,
        differences: from.length,
      }));
      expect(found).toEqual(expected);
    },
  );

  test.each(STRATEGIES)(
    'not of two numbers that are both multiplied, by the strategy %s',
    async (strategy) => {
      const rows = Array.from({ length: 20 }, (_, i) => String(i));
      await write(
        'one',
        'integer',
        'numeric',
        rows.map((key) => [key, '1']),
      );
      await write(
        'two',
        'integer',
        'numeric',
        rows.map((key) => [key, '10000']),
      );
      const found = [];
      for (let first = 0; first < rows.length; first += 2) {
        found.push(await differences(strategy, `id IN (${first}, ${first + 1})`));
      }
      expect(found).toEqual(found.map(() => 2));
    },
  );

  test.each(STRATEGIES)(
    'not of values that move between keys that hash alike, by the strategy %s',
    async (strategy) => {
      const keys: [type: string, key1: string, key2: string][] = [
        ['numeric', '5', '-5'],
        ['bigint', '1', '4294967296'],
        ['timestamp', '2000-01-01 00:00:00', '2000-01-01 01:11:34.967297'],
      ];
      const found = [];
      for (const [type, key1, key2] of keys) {
        await write('one', type, 'text', [[key1, 'a'], [key2, 'b']]); // prettier-ignore
        await write('two', type, 'text', [[key1, 'b'], [key2, 'a']]); // prettier-ignore
        found.push([type, await differences(strategy)]);
      }
      expect(found).toEqual(keys.map(([type]) => [type, 2]));
    },
  );

  test.each(STRATEGIES)(
    'not of keys whose rows have no values but NULL, by the strategy %s',
    async (strategy) => {
      const keys: [type: string, key1: string, key2: string][] = [
        ['bigint', '1', '2'],
        ['text', 'a', 'b'],
        ['uuid', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002'],
        ['numeric', '1', '2'],
      ];
      const found = [];
      for (const [type, key1, key2] of keys) {
        await write('one', type, 'text', [[key1, null]]);
        await write('two', type, 'text', [[key2, null]]);
        const { pks } = await compareTables(database.url, ['one', 'two'], { strategy, buckets: 1 });
        found.push([type, pks!.exclusives]);
      }
      expect(found).toEqual(keys.map(([type]) => [type, [1, 1]]));
    },
  );
});
