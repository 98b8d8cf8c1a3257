import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { diffRequestSchema } from '../../src/contract/request.ts';
import { compare } from '../../src/engine/compare.ts';
import type { Strategy } from '../../src/engine/strategy.ts';
import {
  DATABASES,
  type DatabaseKind,
  type TestDatabase,
  testDatabase,
  writeDatabaseTable,
} from './database-tables.ts';
import { oracle, type OracleTable } from './oracle.ts';
import { type RandomCase, randomCase, swapped } from './random-tables.ts';
import { figuresOf, withDuckDB } from './run-case.ts';

const CASES = Number(process.env['ORACLE_CASES'] ?? 60);
const FIRST_SEED = Number(process.env['ORACLE_SEED'] ?? 1);

/** Rows of which no key part is NULL and no key occurs twice: what a primary key takes. */
function withUniqueKeys(table: OracleTable, keys: string[]): OracleTable {
  const positions = keys.map((key) => table.columns.findIndex(({ name }) => name === key));
  const seen = new Set<string>();
  const rows = table.rows.filter((row) => {
    const parts = positions.map((position) => row[position] ?? null);
    // Numbers of one value have more than one text.
    const key = JSON.stringify(parts.map((part) => part?.replace(/\.?0+$/, '')));
    if (parts.includes(null) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { columns: table.columns, rows };
}

/** The keys as each side names them. */
function keysOf({ request }: RandomCase): [string[], string[]] {
  const to2 = new Map(request.mapping);
  return [request.keys, request.keys.map((key) => to2.get(key) ?? key)];
}

/** The case with typed columns and, where wanted, unique keys. */
function forDatabases(random: RandomCase, isKeyed: boolean): RandomCase {
  const keys = keysOf(random);
  const typed = random.tables.map((table, side): OracleTable => {
    const columns = table.columns.map((column) => ({ ...column, declares: 'type' as const }));
    const rows = table.rows.map((row) =>
      row.map((value, i) =>
        columns[i]!.kind === 'double' && value !== null ? String(Number(value)) : value,
      ),
    );
    const whole = { columns, rows };
    return isKeyed ? withUniqueKeys(whole, keys[side]!) : whole;
  });
  return { ...random, tables: [typed[0]!, typed[1]!] };
}

async function figures(
  databases: [TestDatabase, TestDatabase],
  random: RandomCase,
  isKeyed: boolean,
  strategy: Strategy,
) {
  const keys = keysOf(random);
  const { request } = random;
  await writeDatabaseTable(databases[0], 'side 1', random.tables[0], isKeyed ? keys[0] : []);
  await writeDatabaseTable(databases[1], 'side 2', random.tables[1], isKeyed ? keys[1] : []);
  const isSame = databases[0] === databases[1];
  return withDuckDB(async (connection, folder) =>
    figuresOf(
      await compare(
        diffRequestSchema.parse({
          data_source1_id: 1,
          data_source2_id: isSame ? 1 : 2,
          table1: ['side 1'],
          table2: ['side 2'],
          pk_columns: request.keys,
          include_columns: request.include,
          exclude_columns: request.exclude,
          column_mapping: request.mapping,
          diff_tolerances_per_column: request.tolerances,
        }),
        {
          connection,
          sources: [
            { ...databases[0].source, id: 1 },
            { ...databases[1].source, id: isSame ? 1 : 2 },
          ],
          workingDirectory: folder,
          temporaryDirectory: folder,
          signal: new AbortController().signal,
          onPhase: () => {},
          strategy,
        },
      ),
    ),
  );
}

/** MySQL and SQLite hold truth values as numbers, which can be compared with numbers. */
function hasTruthBesideNumbers({ tables, request }: RandomCase): boolean {
  const to2 = new Map(request.mapping);
  return tables[0].columns.some(({ name, kind }) => {
    const other = tables[1].columns.find((column) => column.name === (to2.get(name) ?? name));
    return other !== undefined && other.kind !== kind && [kind, other.kind].includes('boolean');
  });
}

const PAIRINGS: [DatabaseKind, DatabaseKind, Strategy][] = [
  ...DATABASES.flatMap((side1) =>
    DATABASES.map((side2): [DatabaseKind, DatabaseKind, Strategy] => [side1, side2, 'copy']),
  ),
  ['postgresql', 'postgresql', 'buckets'],
  ...DATABASES.map((kind): [DatabaseKind, DatabaseKind, Strategy] => [kind, kind, 'in-source']),
];

describe('the engine agrees with a naive oracle on every figure, in real databases', () => {
  const databases = new Map<DatabaseKind, TestDatabase>();
  beforeAll(async () => {
    for (const kind of DATABASES) databases.set(kind, await testDatabase(kind));
  });
  afterAll(async () => {
    for (const database of databases.values()) await database.drop();
  });

  test.each(PAIRINGS)(
    'from %s to %s by the strategy %s, in both orders, with and without a primary key',
    async (kind1, kind2, strategy) => {
      const pair: [TestDatabase, TestDatabase] = [databases.get(kind1)!, databases.get(kind2)!];
      for (let seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed += 1) {
        const isKeyed = strategy === 'in-source' || seed % 2 === 0;
        const random = forDatabases(randomCase(seed), isKeyed);
        if (hasTruthBesideNumbers(random)) continue;
        for (const [order, one] of [
          ['as made', random],
          ['swapped', swapped(random)],
        ] as const) {
          const about = { seed, order };
          const engine = await figures(pair, one, isKeyed, strategy).catch((error: unknown) => ({
            error: String(error),
          }));
          expect({ ...about, ...engine }).toEqual({ ...about, ...oracle(one.tables, one.request) });
        }
      }
    },
    300_000,
  );
});
