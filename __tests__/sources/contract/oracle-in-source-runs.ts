import { expect, test } from '@jest/globals';
import { errorOf, oracle, type OracleTable, type Value } from '../../engine/oracle.ts';
import { type RandomCase, randomCase, swapped } from '../../engine/random-tables.ts';
import { DUCKDB_TYPES } from '../../engine/write-table.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { TESTED_KITS } from '../kits.ts';
import { engineFigures, storedIn } from './oracle-cases.ts';
import type { Seeds } from '../../engine/seeds.ts';

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

const WITHOUT_KEYS: Keyed = [false, false];
const KEYED: Keyed[] = [WITHOUT_KEYS, [true, true], [true, false]];

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

/** The kinds that compare both sides themselves. */
export const KITS = TESTED_KITS.filter(({ strategies }) => strategies.includes('in-source'));

/** Random tables of one kind of database, for each of the seeds. */
export function describeInSource(
  kit: DatabaseKit,
  opened: () => TestDatabase,
  { first, count }: Seeds,
): void {
  const tableOf = ({ columns, rows }: OracleTable, side: 0 | 1, keys: string[]) => ({
    name: `side_${side + 1}`,
    columns: columns.map(({ name, kind }) => ({ name, type: DUCKDB_TYPES[kind] })),
    rows,
    keys,
  });

  test.each(kit.findsKeys ? KEYED : [WITHOUT_KEYS])(
    'agrees with a naive oracle, with primary keys: %j, %j, in both orders',
    async (...keyed) => {
      const database = opened();
      const ran = { there: 0, otherwise: 0 };
      for (let seed = first; seed < first + count; seed += 1) {
        const random = randomCase(seed);
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
            tables: ['side_1', 'side_2'],
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
}
