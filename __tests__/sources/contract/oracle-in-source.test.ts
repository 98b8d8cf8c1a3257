import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { errorOf, oracle, type OracleTable, type Value } from '../../engine/oracle.ts';
import { type RandomCase, randomCase, swapped } from '../../engine/random-tables.ts';
import { DUCKDB_TYPES } from '../../engine/write-table.ts';
import { compareTables } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { DATABASE_KITS } from '../kits.ts';
import { engineFigures, storedIn } from './oracle-cases.ts';

const CASES = Number(process.env['ORACLE_CASES'] ?? 30);
const FIRST_SEED = Number(process.env['ORACLE_SEED'] ?? 1);

/** What a primary key takes for one value: numbers by value, texts as a collation may see them. */
const folded = (value: Value): Value =>
  value
    ?.replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trimEnd() ?? null;

function withUniqueKeys(table: OracleTable, keys: string[]): OracleTable {
  const positions = keys.map((key) => table.columns.findIndex(({ name }) => name === key));
  const seen = new Set<string>();
  const rows = table.rows.filter((row) => {
    const parts = positions.map((position) => folded(row[position] ?? null));
    const key = JSON.stringify(parts);
    if (parts.includes(null) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...table, rows };
}

function typed(table: OracleTable): OracleTable {
  const columns = table.columns.map((column) => ({ ...column, declares: 'type' as const }));
  const stored = (value: Value, i: number): Value =>
    columns[i]!.kind === 'double' && value !== null ? String(Number(value)) : value;
  return { columns, rows: table.rows.map((row) => row.map(stored)) };
}

/** Which sides have a primary key. */
type Keyed = [boolean, boolean];

function forServer(random: RandomCase, keyed: Keyed): RandomCase & { keys: [string[], string[]] } {
  const to2 = new Map(random.request.mapping);
  const { keys } = random.request;
  const named: [string[], string[]] = [keys, keys.map((key) => to2.get(key) ?? key)];
  const [table1, table2] = random.tables.map((table, side) =>
    keyed[side] ? withUniqueKeys(typed(table), named[side]!) : typed(table),
  );
  return { ...random, tables: [table1!, table2!], keys: named };
}

/** Some hold truth values as numbers, which can be compared with numbers. */
function hasTruthBesideNumbers({ tables, request }: RandomCase): boolean {
  const to2 = new Map(request.mapping);
  return tables[0].columns.some(({ name, kind }) => {
    const other = tables[1].columns.find((column) => column.name === (to2.get(name) ?? name));
    return other !== undefined && other.kind !== kind && [kind, other.kind].includes('boolean');
  });
}

const KITS = DATABASE_KITS.filter(({ strategies }) => strategies.includes('in-source'));

describe.each(KITS)('a comparison where both sides are, in $kind', (kit) => {
  jest.setTimeout(600_000);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await kit.open();
  });
  afterAll(() => database.drop());

  const tableOf = ({ columns, rows }: OracleTable, side: 0 | 1, keys: string[]) => ({
    name: `side ${side + 1}`,
    columns: columns.map(({ name, kind }) => ({ name, type: DUCKDB_TYPES[kind] })),
    rows,
    keys,
  });

  const KEYED: Keyed[] = [
    [false, false],
    [true, true],
    [true, false],
  ];

  test.each(KEYED)(
    'agrees with a naive oracle, with primary keys: %j, %j, in both orders',
    async (...keyed) => {
      const ran = { there: 0, otherwise: 0 };
      for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed += 1) {
        const random = randomCase(seed);
        random.request.tolerances = [];
        if (hasTruthBesideNumbers(random)) continue;
        for (const order of ['as made', 'swapped']) {
          const one = forServer(order === 'swapped' ? swapped(random) : random, keyed);
          const [keys1, keys2] = [keyed[0] ? one.keys[0] : [], keyed[1] ? one.keys[1] : []];
          await database.write([tableOf(one.tables[0], 0, keys1)]);
          await database.write([tableOf(one.tables[1], 1, keys2)]);
          const stored = storedIn(one, [kit, kit]);
          const about = { seed, order };
          const engine = await engineFigures(stored, {
            databases: [database, database],
            tables: ['side 1', 'side 2'],
            strategy: 'in-source',
            isOneSource: true,
          }).catch((error: unknown) => ({ figures: errorOf(error), strategy: null }));
          ran[engine.strategy === 'in-source' ? 'there' : 'otherwise'] += 1;
          const expected = oracle(stored.tables, stored.request);
          expect({ ...about, ...engine.figures }).toEqual({ ...about, ...expected });
        }
      }
      // Where a whole number is beside a float, their rule is not the database's own; nor is it for
      // more columns, where types are those of what is in them.
      const least = kit.stores.untypedWhereEmpty ? 1 : 4;
      expect(ran.there).toBeGreaterThan(least * ran.otherwise);
    },
  );

  test('takes a query for one set of rows, though it gives others each time', async () => {
    const numbers = Array.from({ length: 200 }, (_, i) => `SELECT ${i % 150} AS n`);
    const [random] = kit.atRandom.split(' < ');
    const query = `SELECT n AS id, ${random} AS v FROM (${numbers.join(' UNION ALL ')}) AS t WHERE ${kit.atRandom}`;
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
