import { expect, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { oracle, type OracleTable, type Value } from '../../engine/oracle.ts';
import { type RandomCase, randomCase } from '../../engine/random-tables.ts';
import { figuresOf } from '../../engine/run-case.ts';
import { DUCKDB_TYPES } from '../../engine/write-table.ts';
import { compareTables } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { isOfRun } from '../../engine-scope.ts';
import { DATABASE_KITS } from '../kits.ts';
import type { TestTable } from '../table-script.ts';
import type { Seeds } from '../../engine/seeds.ts';

const COMMON = DATABASE_KITS.flatMap(({ common, ...kit }) => (common ? [{ ...kit, common }] : []));
type CommonKit = (typeof COMMON)[number];

/** DuckDB's types of the values. */
const tableOf = (name: string, { columns, rows }: OracleTable, keys: string[]): TestTable => ({
  name,
  columns: columns.map((column) => ({ name: column.name, type: DUCKDB_TYPES[column.kind] })),
  rows,
  keys,
});

/** The table with typed columns and, where wanted, only rows of keys that a primary key takes. */
function typed(table: OracleTable, keys: string[]): OracleTable {
  const columns = table.columns.map((column) => ({ ...column, declares: 'type' as const }));
  const rows = table.rows.map((row) =>
    row.map((value, i) => (columns[i]!.kind === 'double' && value ? String(Number(value)) : value)),
  );
  const positions = keys.map((key) => columns.findIndex(({ name }) => name === key));
  const seen = new Set<string>();
  const isNew = (row: Value[]): boolean => {
    const parts = positions.map((position) => row[position] ?? null);
    // Numbers of one value have more than one text.
    const key = JSON.stringify(parts.map((part) => part?.replace(/\.?0+$/, '')));
    if (parts.includes(null) || seen.has(key)) return false;
    seen.add(key);
    return true;
  };
  return { columns, rows: keys.length === 0 ? rows : rows.filter(isNew) };
}

/** Some hold truth values as a bit, which can be compared with numbers. */
function hasTruthBesideNumbers({ tables, request }: RandomCase): boolean {
  const to2 = new Map(request.mapping);
  return tables[0].columns.some(({ name, kind }) => {
    const other = tables[1].columns.find((column) => column.name === (to2.get(name) ?? name));
    return other !== undefined && other.kind !== kind && [kind, other.kind].includes('boolean');
  });
}

/** By one after the other, from table to table. */
const STRATEGIES: Strategy[] = ['buckets', 'totals', 'hash-buckets', 'apart'];

/** Each of them beside each that it has no better checksums for, beginning with one strategy after the other. */
const PAIRINGS = COMMON.flatMap((one) => COMMON.map((two) => [one, two] as const))
  .filter(([one, two]) => one !== two || one.common.isBesideItself)
  .filter(([one, two]) => isOfRun(one.kind, two.kind))
  .map(([one, two], i): [string, string, number, CommonKit, CommonKit] => [
    one.kind,
    two.kind,
    i,
    one,
    two,
  ]);

/** Random tables of databases that have checksums in common, for each of the seeds. */
export function describeChecksums({ first, count }: Seeds): void {
  test.each(PAIRINGS)(
    'from %s to %s by every strategy, with and without a primary key (%i)',
    async (_1, _2, pairing, kit1, kit2) => {
      const [one, two] = [await kit1.open(), await kit2.open()];
      const write = (database: TestDatabase, { common }: CommonKit, table: TestTable) =>
        database.write([table], common.words);
      for (let seed = first; seed < first + count; seed += 1) {
        const random = randomCase(seed);
        if (hasTruthBesideNumbers(random)) continue;
        const { request } = random;
        const to2 = new Map(request.mapping);
        const keys = seed % 2 === 0 ? request.keys : [];
        const keys2 = keys.map((key) => to2.get(key) ?? key);
        const tables: [OracleTable, OracleTable] = [
          typed(random.tables[0], keys),
          typed(random.tables[1], keys2),
        ];
        await write(one, kit1, tableOf('side1', tables[0], keys));
        await write(two, kit2, tableOf('side2', tables[1], keys2));
        const results = await compareTables([one.url, two.url], ['side1', 'side2'], {
          strategy: STRATEGIES[(pairing + (seed >> 1)) % STRATEGIES.length]!,
          request: {
            pk_columns: request.keys,
            include_columns: request.include,
            exclude_columns: request.exclude,
            column_mapping: request.mapping,
            diff_tolerances_per_column: request.tolerances,
            datetime_tolerance: request.timePrecision ?? null,
          },
        });
        expect({ seed, ...figuresOf(results) }).toEqual({ seed, ...oracle(tables, request) });
      }
      await one.drop();
      await two.drop();
    },
  );
}
