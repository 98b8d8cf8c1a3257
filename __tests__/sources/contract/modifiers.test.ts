import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { DiffRequestInput } from '../../../src/contract/request.ts';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { ENGINE } from '../../engine-scope.ts';
import { modifiedCase } from '../../engine/modified-tables.ts';
import { errorOf, oracle, rowOracle } from '../../engine/oracle.ts';
import { withoutRows, withRows } from '../../engine/oracle-rows.ts';
import { randomCase, swapped, withoutKey } from '../../engine/random-tables.ts';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { kitOf, TESTED_KITS } from '../kits.ts';
import { engineFigures, forDatabases, storedIn, tablesOf } from './oracle-cases.ts';

/** With an engine, each takes seconds. */
const SEEDS = Array.from({ length: ENGINE === undefined ? 8 : 4 }, (_, i) => 101 + i);

/** Pairs of texts of ASCII, and what of them must count for nothing that they are equal. */
const PAIRS: [string | null, string | null, (keyof typeof FIELDS)[] | null][] = [
  ['a', 'a', []],
  ['a', 'b', null],
  ['Abc', 'aBC', ['case']],
  ['a ', 'a', ['whitespace']],
  ['  A', 'a ', ['case', 'whitespace']],
  ['a  b', 'a b', null],
  ['', null, ['emptiness']],
  [null, null, []],
  [' ', null, ['whitespace', 'emptiness']],
  ['a', null, null],
];

/** What only some databases take away by themselves. */
const LINES: typeof PAIRS = [
  ['a\n', 'a', ['whitespace']],
  ['\t\v\f\r\na', 'a', ['whitespace']],
  ['\t', null, ['whitespace', 'emptiness']],
];

/** Which letters are one, no database may say. */
const LETTERS: typeof PAIRS = [
  ['Éa', 'éA', ['case']],
  ['Жук', 'ЖУК', ['case']],
  ['İ', 'i', ['case']],
  ['ß', 'SS', null],
  ['\u212a', 'k', ['case']],
  ['Ü', 'u', null],
  ['a\u00a0', 'a', null],
];

const FIELDS = {
  case: { table_modifiers: ['case_insensitive_strings'] },
  emptiness: { table_modifiers: ['null_equals_empty_string'] },
  whitespace: { ignore_whitespace: true },
} satisfies Record<string, Partial<DiffRequestInput>>;

const ASKED: (keyof typeof FIELDS)[][] = [
  [],
  ['case'],
  ['whitespace'],
  ['emptiness'],
  ['case', 'whitespace', 'emptiness'],
];

function requestOf(names: (keyof typeof FIELDS)[]): Partial<DiffRequestInput> {
  const modifiers = names.flatMap((name) => {
    const fields: Partial<DiffRequestInput> = FIELDS[name];
    return fields.table_modifiers ?? [];
  });
  return { table_modifiers: modifiers, ignore_whitespace: names.includes('whitespace') };
}

/** How a kind writes arrays of whole numbers, of those that have such. */
const ARRAYS: Record<string, { of: (items: string) => string; type: string }> = {
  duckdb: { of: (items) => `[${items}]`, type: 'INTEGER[]' },
  postgresql: { of: (items) => `ARRAY[${items}]`, type: 'integer[]' },
  trino: { of: (items) => `ARRAY[${items}]`, type: 'array(integer)' },
  spark: { of: (items) => `array(${items})`, type: 'array<int>' },
  databricks: { of: (items) => `array(${items})`, type: 'array<int>' },
};

/** Items of two arrays, `null` for none of them, and whether the order alone differs. */
const ITEMS: [string | null, string | null, boolean][] = [
  ['3, 1, 2', '1, 2, 3', true],
  ['NULL, 1', '1, NULL', true],
  ['1, 1, 2', '1, 2, 2', false],
  ['1', '1, 1', false],
  ['', null, false],
  ['', 'NULL', false],
  ['10, 9', '9, 10', true],
];

const differing = (pairs: typeof PAIRS, asked: string[]): number =>
  pairs.filter(([, , needs]) => !(needs?.every((name) => asked.includes(name)) ?? false)).length;

describe.each(TESTED_KITS)('what counts for nothing, in $title', (kit) => {
  jest.setTimeout(600_000);
  let database: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
    other = await kitOf('sqlite').open();
  });
  afterAll(async () => {
    await database.drop();
    await other.drop();
  });

  const write = async (pairs: typeof PAIRS, keys: string[]): Promise<void> => {
    const tables = ([0, 1] as const).map((side) => ({
      name: `side_${side + 1}`,
      columns: [
        { name: 'id', type: 'INTEGER' },
        { name: 'word', type: 'VARCHAR' },
      ],
      rows: pairs.map((pair, i) => [String(i), pair[side]]),
      keys,
    }));
    await database.write(tables);
    await other.write(tables);
  };

  const found = async (
    urls: string | [string, string],
    asked: (keyof typeof FIELDS)[],
    strategy?: Strategy,
  ) => {
    const phases: string[] = [];
    const results = await compareTables(urls, ['side_1', 'side_2'], {
      ...(strategy && { strategy }),
      request: requestOf(asked),
      onPhase: (phase) => phases.push(phase),
    });
    return { count: differencesOf(results)['word'] ?? 0, phases };
  };

  test.each([
    ['with a primary key', ['id']],
    ['without one', []],
  ])('is told there of texts of ASCII, %s', async (_, keys) => {
    await write(PAIRS, keys);
    for (const strategy of kit.strategies) {
      for (const asked of ASKED) {
        const { count, phases } = await found(database.url, asked, strategy);
        const about = { strategy, asked };
        expect({ ...about, count }).toEqual({ ...about, count: differing(PAIRS, asked) });
        expect({ ...about, ran: strategyThatRan(phases) }).toEqual({ ...about, ran: strategy });
        if (strategy !== 'in-source') continue;
        const read = phases.filter((phase) => phase.startsWith('reading'));
        expect({ ...about, read }).toEqual({ ...about, read: [] });
      }
    }
  });

  test('is told of other texts as everywhere, by every strategy and beside another source', async () => {
    const pairs = [...PAIRS, ...LINES, ...LETTERS];
    await write(pairs, ['id']);
    const urls: [string, string] = [database.url, other.url];
    for (const asked of ASKED) {
      const expected = { asked, count: differing(pairs, asked) };
      for (const strategy of [undefined, ...kit.strategies]) {
        const { count } = await found(database.url, asked, strategy);
        expect({ strategy, asked, count }).toEqual({ strategy, ...expected });
      }
      for (const both of [urls, urls.toReversed() as typeof urls]) {
        const { count } = await found(both, asked);
        expect({ asked, count }).toEqual(expected);
      }
    }
  });

  test('makes keys one that are more to their catalog, and values are shown as they are', async () => {
    const columns = [
      { name: 'id', type: 'VARCHAR' },
      { name: 'word', type: 'VARCHAR' },
    ];
    await database.write([
      {
        name: 'side_1',
        columns,
        rows: [
          ['Key 1', 'A'],
          ['k2', 'b'],
          ['K3', 'c'],
        ],
        keys: [],
      },
      {
        name: 'side_2',
        columns,
        rows: [
          ['key 1 ', 'x'],
          ['K2', 'b'],
          ['k2 ', 'b'],
        ],
        keys: [],
      },
    ]);
    const request = { ...requestOf(['case', 'whitespace']), sample_rows: 5 };
    for (const strategy of [undefined, ...kit.strategies]) {
      const options = { ...(strategy && { strategy }), request };
      const results = await compareTables(database.url, ['side_1', 'side_2'], options);
      expect({ strategy, ...results }).toMatchObject({
        strategy,
        pks: { total_rows: [3, 3], dupes: [0, 2], distincts: [3, 2], exclusives: [1, 0] },
        values: { total_rows: 1, rows_with_differences: 1 },
        uncompared: { rows: [1, 2], equal: 1 },
        rows: {
          changed: [{ key: { id: 'Key 1' }, columns: { word: ['A', 'x'] } }],
          removed: [{ key: { id: 'K3' }, columns: { word: 'c' } }],
        },
      });
    }
  });

  const arrays = ARRAYS[kit.kind];
  (arrays ? test : test.skip)('is the order of items of arrays, by every strategy', async () => {
    // A database is there as soon as it has a table.
    await write(PAIRS, []);
    const array = (items: string | null): string =>
      `CAST(${items === null ? 'NULL' : arrays!.of(items)} AS ${arrays!.type})`;
    const query = (side: 0 | 1) => ({
      query: ITEMS.map(
        (pair, i) => `SELECT ${String(i)} AS id, ${array(pair[side])} AS items`,
      ).join(' UNION ALL '),
    });
    for (const strategy of [undefined, ...kit.strategies]) {
      for (const [sort, count] of [
        [false, ITEMS.length],
        [true, ITEMS.filter(([, , isOrder]) => !isOrder).length],
      ] as const) {
        const results = await compareTables(database.url, [query(0), query(1)], {
          ...(strategy && { strategy }),
          request: { sort_array_columns: sort },
        });
        const found = differencesOf(results);
        expect({ strategy, sort, ...found }).toEqual({ strategy, sort, items: count });
      }
    }
  });

  const check = async (
    seed: number,
    pair: [TestDatabase, TestDatabase],
    kits: [DatabaseKit, DatabaseKit],
  ): Promise<void> => {
    const isKeyed = seed % 2 === 0;
    const hasKey = seed % 4 !== 1;
    const plain = forDatabases(modifiedCase(randomCase(seed), seed), isKeyed);
    for (const each of new Set(pair)) await each.write(tablesOf(plain, seed, isKeyed));
    const stored = storedIn(hasKey ? plain : withoutKey(plain), kits);
    for (const isSwapped of [false, true]) {
      const random = isSwapped ? swapped(stored) : stored;
      for (const strategy of kit.strategies) {
        const { figures } = await engineFigures(random, {
          databases: isSwapped ? [pair[1], pair[0]] : pair,
          tables: isSwapped ? ['side_2', 'side_1'] : ['side_1', 'side_2'],
          strategy,
          isOneSource: pair[0] === pair[1],
          buckets: 4,
        }).catch((error: unknown) => ({ figures: errorOf(error) }));
        const count = strategy === 'in-source' ? withoutRows : withRows;
        const expected = count<object>(hasKey ? oracle : rowOracle, random.tables, random.request);
        const about = { seed, isSwapped, strategy, modifiers: random.request.modifiers };
        expect({ ...about, ...figures }).toEqual({ ...about, ...expected });
      }
    }
  };

  test.each(SEEDS)('agrees with a naive oracle by every strategy, seed %i', async (seed) => {
    await check(seed, [database, database], [kit, kit]);
  });

  // The stand-in of Databricks may still read files of tables that were written again.
  const isTold = ENGINE === undefined || !kit.isStandIn;
  (isTold ? test.each(SEEDS.slice(0, 4)) : test.skip.each(SEEDS))(
    'agrees with it beside another source, seed %i',
    async (seed) => {
      await check(seed, [database, other], [kit, kitOf('sqlite')]);
    },
  );

  const hasher = kitOf(kit.kind === 'postgresql' ? 'mysql' : 'postgresql');
  const hashes = kit.strategies.includes('buckets') && !kit.isStandIn;
  (hashes ? test.each(SEEDS) : test.skip.each(SEEDS))(
    'agrees with it beside another that hashes texts alike, seed %i',
    async (seed) => {
      const third = await hasher.open();
      await check(seed, [database, third], [kit, hasher]).finally(() => third.drop());
    },
  );

  (hashes ? test : test.skip)('is in no checksum, by which equal rows stay there', async () => {
    const third = await hasher.open();
    try {
      const asked = ['case', 'whitespace', 'emptiness'] as const;
      const equal = PAIRS.filter(([, , needs]) => needs !== null);
      await write(equal, ['id']);
      const second = {
        name: 'side_2',
        columns: [
          { name: 'id', type: 'INTEGER' },
          { name: 'word', type: 'VARCHAR' },
        ],
        rows: equal.map((pair, i) => [String(i), pair[1]]),
        keys: ['id'],
      };
      await third.write([second]);
      const { count, phases } = await found([database.url, third.url], [...asked], 'buckets');
      expect(count).toBe(0);
      expect(strategyThatRan(phases)).toBe('buckets');
      expect(phases.filter((phase) => phase.startsWith('reading'))).toEqual([]);
    } finally {
      await third.drop();
    }
  });
});
