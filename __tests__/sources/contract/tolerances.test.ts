import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ColumnTolerance } from '../../../src/contract/request.ts';
import { isWithin } from '../../../src/duckdb/equality/within.ts';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { instant } from '../../engine/oracle.ts';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { TESTED_KITS } from '../kits.ts';
import { columnType } from '../table-script.ts';

/** Each beside each is within one of the tolerances or just beyond it. */
const WHOLE = ['0', '1', '2', '3', '97', '99', '100', '101', '103', '104', '-1', '-100', '-103'];
const BROKEN = [...WHOLE, '0.3', '1.01', '1.02', '1.3', '1.31', '0.1', '0.2', '-0.2', '99.99'];

/** Whole numbers whose differences have no room in 64 bits, or that doubles do not tell apart. */
const LARGE = ['9007199254740993', '9223372036854775807', '-9223372036854775807'];

const COLUMNS: Record<string, { type: string; values: string[] }> = {
  short: { type: 'INTEGER', values: WHOLE },
  whole: { type: 'BIGINT', values: [...WHOLE, ...LARGE] },
  exact: { type: 'DECIMAL(12,4)', values: BROKEN },
  double: { type: 'DOUBLE', values: BROKEN },
};

/** What doubles near the border of a tolerance, or beyond the usual, need another to tell. */
const EXTREME: typeof COLUMNS = {
  double: {
    type: 'DOUBLE',
    values: [
      ...BROKEN,
      '9007199254740992',
      '9007199254740994',
      '1e300',
      '-1e308',
      '1e-310',
      '5e-324',
    ],
  },
  float: { type: 'FLOAT', values: WHOLE },
};

/** Within a unit of each other, just a unit apart, and around moments at which others begin. */
const TIMES = [
  '2024-01-01 00:00:00',
  '2024-01-01 00:00:00.000001',
  '2024-01-01 00:00:00.001',
  '2024-01-01 00:00:00.1',
  '2023-12-31 23:59:59.999999',
  '2023-12-31 23:59:59.9',
  '2024-01-01 00:00:01',
  '2024-01-01 00:00:00.999999',
  '1969-12-31 23:59:59.95',
  '1970-01-01 00:00:00.04',
];

const of = (mode: 'absolute' | 'relative', value: string): ColumnTolerance => ({
  column_name: '*',
  tolerance_mode: mode,
  tolerance_value: value,
});

const TOLERANCES: [string, ColumnTolerance[]][] = [
  ['0', [of('absolute', '0')]],
  ['0.01', [of('absolute', '0.01')]],
  ['0.3', [of('absolute', '0.3')]],
  ['0.299', [of('absolute', '0.299')]],
  ['3', [of('absolute', '3')]],
  ['1e25', [of('absolute', '1e25')]],
  ['0 %', [of('relative', '0')]],
  ['1 %', [of('relative', '0.01')]],
  ['3 %', [of('relative', '0.03')]],
  ['100 %', [of('relative', '1')]],
  ['0.01 or 1 %', [of('absolute', '0.01'), of('relative', '0.01')]],
];

/** Every value of a column beside each. */
const pairsOf = (values: string[]): [string, string][] =>
  values.flatMap((a) => values.map((b): [string, string] => [a, b]));

function expectedOf(columns: typeof COLUMNS, tolerances: ColumnTolerance[]) {
  const counts = Object.entries(columns).map(([name, { values }]): [string, number] => {
    const differing = pairsOf(values).filter(
      ([a, b]) =>
        a !== b &&
        !tolerances.some(({ tolerance_mode, tolerance_value }) =>
          isWithin(tolerance_mode, a, b, tolerance_value),
        ),
    );
    return [name, differing.length];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

async function write(database: TestDatabase, columns: typeof COLUMNS, keys: string[]) {
  const pairs = Object.values(columns).map(({ values }) => pairsOf(values));
  const rows = Math.max(...pairs.map(({ length }) => length));
  const tables = ([0, 1] as const).map((side) => ({
    name: `side${side + 1}`,
    columns: [
      { name: 'id', type: 'INTEGER' },
      ...Object.entries(columns).map(([name, { type }]) => ({ name, type })),
    ],
    rows: Array.from({ length: rows }, (_, i) => [
      String(i),
      ...pairs.map((column) => column[i]?.[side] ?? null),
    ]),
    keys,
  }));
  await database.write(tables);
}

/** How each kind works tolerances out where both sides are. */
const RUNS = TESTED_KITS.flatMap((kit): [string, Strategy, DatabaseKit][] =>
  (['in-source', 'hash-first'] as const)
    .filter((strategy) => kit.strategies.includes(strategy))
    .map((strategy) => [kit.title, strategy, kit]),
);

describe.each(RUNS)('the tolerances of %s, %s', (_, strategy, kit) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
  });
  afterAll(() => database.drop());

  async function differences(tolerances: ColumnTolerance[]) {
    const phases: string[] = [];
    const results = await compareTables(database.url, ['side1', 'side2'], {
      strategy,
      request: { diff_tolerances_per_column: tolerances },
      onPhase: (phase) => phases.push(phase),
    });
    return { differences: differencesOf(results), phases };
  }

  describe.each([
    ['with a primary key', ['id']],
    ['without one', []],
  ])('%s', (_name, keys) => {
    beforeAll(() => write(database, COLUMNS, keys));

    test.each(TOLERANCES)('are exact, and worked out there: %s', async (title, tolerances) => {
      const found = await differences(tolerances);
      expect(found.differences).toEqual(expectedOf(COLUMNS, tolerances));
      expect(strategyThatRan(found.phases)).toBe(strategy);
      // The stand-in's floats may not be put together, and to SQLite 2^63 less one is about as much.
      if (kit.isStandIn || (kit.kind === 'sqlite' && title === '100 %')) return;
      expect(found.phases.filter((phase) => phase.startsWith('reading'))).toEqual([]);
    });
  });

  test('of timestamps are less than a unit of a precision', async () => {
    const columns = { at: { type: 'TIMESTAMP', values: TIMES } };
    await write(database, columns, ['id']);
    for (const precision of [0, 1, 2, 3, 6]) {
      const phases: string[] = [];
      const results = await compareTables(database.url, ['side1', 'side2'], {
        strategy,
        request: { datetime_tolerance: precision },
        onPhase: (phase) => phases.push(phase),
      });
      const differing = pairsOf(TIMES).filter(
        ([a, b]) => Math.abs(instant(a) - instant(b)) >= 10 ** (6 - precision),
      );
      expect({ precision, ...differencesOf(results) }).toEqual({ precision, at: differing.length });
      // SQLite has texts in their place, and the stand-in's cluster does not say.
      const isThere =
        kit.kind !== 'sqlite' && !kit.isStandIn && (precision <= 3 || kit.kind !== 'trino');
      const readings = phases.filter((phase) => phase.startsWith('reading'));
      if (isThere) expect({ precision, readings }).toEqual({ precision, readings: [] });
    }
  });

  test('are exact where they may be worked out here', async () => {
    const columns = Object.fromEntries(
      Object.entries(EXTREME).filter(([, { type }]) => columnType(kit.words, type) !== null),
    );
    await write(database, columns, ['id']);
    for (const [title, tolerances] of TOLERANCES) {
      const found = await differences(tolerances);
      expect({ title, ...found.differences }).toEqual({
        title,
        ...expectedOf(columns, tolerances),
      });
    }
  });
});
