import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { kitOf } from '../kits.ts';

let trino: TestDatabase;
let postgresql: TestDatabase;
beforeAll(async () => {
  trino = await kitOf('trino').open();
  postgresql = await kitOf('postgresql').open();
});
afterAll(async () => {
  await trino.drop();
  await postgresql.drop();
});

const STRATEGIES: Strategy[] = ['copy', 'buckets', 'hash-first', 'in-source'];

/** Pairs of a type's values: those that are equal, and those that differ. */
type Pairs = { types: [string, string]; equal: [string, string][]; differ: [string, string][] };

/** Values that clients, hashes or comparisons of this field take for each other, or tell apart. */
const PAIRS: Record<string, Pairs> = {
  'whole numbers beyond 2^53': {
    types: ['bigint', 'bigint'],
    equal: [['9007199254740993', '9007199254740993']],
    differ: [
      ['9007199254740993', '9007199254740992'],
      ['9223372036854775807', '9223372036854775806'],
    ],
  },
  'timestamps of 12 digits': {
    types: ['timestamp(12)', 'timestamp(12)'],
    equal: [["'1969-12-31 23:59:59.999999999999'", "'1969-12-31 23:59:59.999999999999'"]],
    differ: [["'2024-01-01 00:00:00.123456789012'", "'2024-01-01 00:00:00.123456789013'"]],
  },
  'timestamps of 12 digits beside 9': {
    types: ['timestamp(12)', 'timestamp(9)'],
    equal: [
      ["'2024-01-01 00:00:00.123456789012'", "'2024-01-01 00:00:00.123456789'"],
      ["'1960-01-01 00:00:00.1234567895'", "'1960-01-01 00:00:00.123456790'"],
    ],
    differ: [["'2024-01-01 00:00:00.1234567895'", "'2024-01-01 00:00:00.123456789'"]],
  },
  'timestamps of 12 digits beside milliseconds': {
    types: ['timestamp(12)', 'timestamp(3)'],
    equal: [["'1960-01-01 00:00:00.001500000000'", "'1960-01-01 00:00:00.002'"]],
    differ: [["'1960-01-01 00:00:00.001500000000'", "'1960-01-01 00:00:00.001'"]],
  },
  'instants of two zones': {
    types: ['timestamp(12) with time zone', 'timestamp(12) with time zone'],
    equal: [["'2024-01-01 12:00:00.5 +02:00'", "'2024-01-01 10:00:00.5 UTC'"]],
    differ: [["'2024-01-01 12:00:00 +02:00'", "'2024-01-01 12:00:00 UTC'"]],
  },
  'times of 12 digits beside microseconds': {
    types: ['time(12)', 'time(6)'],
    equal: [["'10:00:00.5'", "'10:00:00.5'"]],
    differ: [["'10:00:00.000000000001'", "'10:00:00'"]],
  },
  'decimals of 38 digits': {
    types: ['decimal(38,10)', 'decimal(38,10)'],
    equal: [
      ["'1234567890123456789012345678.0123456789'", "'1234567890123456789012345678.0123456789'"],
    ],
    differ: [
      ["'1234567890123456789012345678.0123456789'", "'1234567890123456789012345678.0123456788'"],
    ],
  },
  'decimals of two scales': {
    types: ['decimal(10,2)', 'decimal(20,4)'],
    equal: [["'1.50'", "'1.5000'"]],
    differ: [["'1.50'", "'1.5001'"]],
  },
  'char(n) beside varchar': {
    types: ['char(5)', 'varchar'],
    equal: [
      ["'a'", "'a'"],
      ["''", "''"],
    ],
    differ: [["'a'", "'a '"]],
  },
  'arrays with NULL': {
    types: ['array(integer)', 'array(integer)'],
    equal: [
      ['ARRAY[1, NULL]', 'ARRAY[1, NULL]'],
      ['ARRAY[NULL]', 'ARRAY[NULL]'],
    ],
    differ: [
      ['ARRAY[1, NULL]', 'ARRAY[NULL, 1]'],
      ['ARRAY[NULL]', 'ARRAY[]'],
      ['ARRAY[1, NULL]', 'ARRAY[1, 2]'],
    ],
  },
  'rows with NULL': {
    types: ['row(a integer, b integer)', 'row(a integer, b integer)'],
    equal: [['ROW(NULL, 1)', 'ROW(NULL, 1)']],
    differ: [['ROW(NULL, 1)', 'ROW(1, NULL)']],
  },
  'floats that are no number, or 0': {
    types: ['double', 'double'],
    equal: [
      ["'NaN'", "'NaN'"],
      ["'-0'", "'0'"],
    ],
    differ: [["'NaN'", "'Infinity'"]],
  },
  // Trino's own hash of a row takes them for one.
  ...Object.fromEntries(
    Object.entries({
      bigint: '0',
      integer: '0',
      double: "'0'",
      'decimal(10,2)': "'0'",
      'decimal(38,2)': "'0'",
      boolean: 'false',
      varchar: "''",
      date: "'1970-01-01'",
      'timestamp(6)': "'1970-01-01 00:00:00'",
      'timestamp(12) with time zone': "'1970-01-01 00:00:00 UTC'",
      uuid: "'00000000-0000-0000-0000-000000000000'",
      'array(integer)': 'ARRAY[]',
      'map(varchar, integer)': 'MAP()',
    }).map(([type, zero]): [string, Pairs] => [
      `NULL beside ${type} ${zero}`,
      {
        types: [type, type],
        equal: [[zero, zero]],
        differ: [
          ['NULL', zero],
          [zero, 'NULL'],
        ],
      },
    ]),
  ),
  'JSON in two spellings': {
    types: ['json', 'json'],
    equal: [['JSON \'{"a": 1.50, "b": 2}\'', 'JSON \'{"b": 2, "a": 1.5}\'']],
    differ: [['JSON \'{"a": 1}\'', 'JSON \'{"a": 1.01}\'']],
  },
};

const ENTRIES = Object.entries(PAIRS);
const columns = (side: 0 | 1) => [
  { name: 'id', type: 'integer' },
  ...ENTRIES.map(([, { types }], i) => ({ name: `c${i}`, type: types[side] })),
];

/** A row for each pair, in which every other column is NULL. */
const rows = (side: 0 | 1): string[][] =>
  ENTRIES.flatMap(([, { equal, differ }], at) =>
    [...equal, ...differ].map((pair) => ENTRIES.map((_, i) => (i === at ? pair[side] : 'NULL'))),
  ).map((values, id) => [String(id), ...values]);

describe('values that are easily mistaken', () => {
  beforeAll(async () => {
    for (const side of [0, 1] as const) {
      await trino.writeOwn!({ name: `side${side}`, columns: columns(side), rows: rows(side) });
    }
  });

  const expected = Object.fromEntries(ENTRIES.map(([, { differ }], i) => [`c${i}`, differ.length]));

  test.each(STRATEGIES)('are compared by their meaning by %s, in both orders', async (strategy) => {
    for (const tables of [
      ['side0', 'side1'],
      ['side1', 'side0'],
    ] as [string, string][]) {
      const results = await compareTables(trino.url, tables, { strategy });
      expect(differencesOf(results)).toEqual(expected);
    }
  });

  test.each(ENTRIES.map(([name], i) => [name, i] as const))(
    'are compared by their meaning where both are joined there: %s',
    async (_, i) => {
      const results = await compareTables(trino.url, ['side0', 'side1'], {
        strategy: 'in-source',
        include: [`c${i}`],
      });
      expect(differencesOf(results)).toEqual({ [`c${i}`]: expected[`c${i}`] });
    },
  );
});

test('timestamps of 12 digits are compared at the precision, and by the rule, of PostgreSQL', async () => {
  await trino.writeOwn!({
    name: 'fine',
    columns: [
      { name: 'id', type: 'integer' },
      { name: 'v', type: 'timestamp(12)' },
    ],
    rows: [
      ['1', "'2024-01-01 00:00:00.1234565'"],
      ['2', "'1960-01-01 00:00:00.1234565'"],
      ['3', "'1960-01-01 00:00:00.1234565'"],
      ['4', "'2024-01-01 00:00:00.123456499999'"],
    ],
  });
  await postgresql.execute(`CREATE TABLE coarse (id integer PRIMARY KEY, v timestamp);
    INSERT INTO coarse VALUES (1, '2024-01-01 00:00:00.123457'), (2, '1960-01-01 00:00:00.123456'),
      (3, '1960-01-01 00:00:00.123457'), (4, '2024-01-01 00:00:00.123457')`);
  const results = await compareTables([trino.url, postgresql.url], ['fine', 'coarse']);
  // Half a unit away from the year 2000 is rounded away from it.
  expect(differencesOf(results)).toEqual({ v: 2 });
});

describe('a table of Iceberg', () => {
  test('is read at one version by every statement, whatever is written meanwhile', async () => {
    await trino.write([
      { name: 'growing', columns: [{ name: 'id', type: 'INTEGER' }], rows: [['1']], keys: [] },
    ]);
    const { pathname } = new URL(trino.url);
    const phases: string[] = [];
    const writing: Promise<void>[] = [];
    const results = await compareTables(trino.url, ['growing', 'growing'], {
      strategy: 'copy',
      onPhase: (phase) => {
        phases.push(phase);
        if (phase !== 'reading the datasets') return;
        writing.push(
          trino.execute(`INSERT INTO ${pathname.slice(1).replace('/', '.')}.growing VALUES 2`),
        );
      },
    });
    await Promise.all(writing);
    expect(strategyThatRan(phases)).toBe('copy');
    expect(results.pks!.total_rows).toEqual([1, 1]);
    const later = await compareTables(trino.url, ['growing', 'growing'], { strategy: 'copy' });
    expect(later.pks!.total_rows).toEqual([2, 2]);
  });
});
