import { diffRequestSchema } from '../../../src/contract/request.ts';
import { compare } from '../../../src/engine/compare.ts';
import type { Differences } from '../../../src/engine/rows/differences.ts';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import type { TestTable } from '../table-script.ts';
import { type DatabaseKit, type TestDatabase } from '../kit.ts';
import type { Kind, OracleTable, Value } from '../../engine/oracle.ts';
import { type RandomCase, seeded } from '../../engine/random-tables.ts';
import { modifierFields } from '../../engine/modified-tables.ts';
import { plainRows, type WrittenRows, writtenRows } from '../../engine/oracle-rows.ts';
import { ALL_ROWS, figuresOf, withDuckDB } from '../../engine/run-case.ts';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import { DUCKDB_TYPES } from '../../engine/write-table.ts';
import type { NamedSource } from '../../../src/sources/registry.ts';
import { namedSource } from '../named-source.ts';

/** The keys as each side names them. */
export function keysOf({ request }: RandomCase): [string[], string[]] {
  const to2 = new Map(request.mapping);
  return [request.keys, request.keys.map((key) => to2.get(key) ?? key)];
}

/** Rows of which no key part is NULL and no key occurs twice: what a primary key takes. */
function withUniqueKeys(table: OracleTable, keys: string[]): OracleTable {
  const positions = keys.map((key) => table.columns.findIndex(({ name }) => name === key));
  const seen = new Set<string>();
  const rows = table.rows.filter((row) => {
    const parts = positions.map((position) => row[position] ?? null);
    // Numbers of one value have more than one text.
    const key = JSON.stringify(parts.map((part) => part?.replace(/(\..*?)0+$/, '$1')));
    if (parts.includes(null) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { columns: table.columns, rows };
}

/** The case with typed columns and, where wanted, unique keys. */
export function forDatabases(random: RandomCase, isKeyed: boolean): RandomCase {
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

/** Kinds of value that are texts in SQLite: without a value, nothing is known of a column. */
const WITHOUT_TYPES: Kind[] = ['boolean', 'date', 'timestamp'];

/** The case as it is once each table is in a database of a kind. */
export function storedIn(random: RandomCase, kits: [DatabaseKit, DatabaseKit]): RandomCase {
  const stored = random.tables.map(({ columns, rows }, side): OracleTable => {
    const { stores } = kits[side]!;
    const storedColumns = columns.map((column, i) => {
      const { kind } = column;
      const isEmpty = rows.every((row) => row[i] === null);
      const isUnknown = stores.untypedWhereEmpty && isEmpty && WITHOUT_TYPES.includes(kind);
      const isBit = kind === 'boolean' && stores.truthsAsNumbers;
      return { ...column, isBit, declares: isUnknown ? ('nothing' as const) : column.declares };
    });
    return { columns: storedColumns, rows };
  });
  return { ...random, tables: [stored[0]!, stored[1]!] };
}

/** More types for a kind of value; what is equal stays so in each of them. */
const MORE_TYPES: Partial<Record<Kind, string[]>> = {
  int: ['SMALLINT', 'INTEGER', 'DECIMAL(20,0)'],
  decimal: ['DECIMAL(20,4)', 'DECIMAL(38,10)'],
};

/** A column's type, by chance among those that hold all of its values. */
function typeOf(kind: Kind, values: Value[], random: () => number): string {
  const isSmall = values.every((value) => value === null || value.length < 5);
  const more = (MORE_TYPES[kind] ?? []).filter((type) => isSmall || type.startsWith('DECIMAL'));
  return [DUCKDB_TYPES[kind], ...more][Math.floor(random() * (more.length + 1))]!;
}

/** The tables of a case as databases write them: `side_1` and `side_2`. */
export function tablesOf(random: RandomCase, seed: number, isKeyed: boolean): TestTable[] {
  const chance = seeded(seed);
  return random.tables.map(({ columns, rows }, side) => ({
    name: `side_${side + 1}`,
    columns: columns.map(({ name, kind }, i) => ({
      name,
      type: typeOf(
        kind,
        rows.map((row) => row[i] ?? null),
        chance,
      ),
    })),
    rows,
    keys: isKeyed ? keysOf(random)[side]! : [],
  }));
}

/** A comparison of two tables of one case, each in a database. */
export interface DatabaseRun {
  databases: [TestDatabase, TestDatabase];
  /** The names of the tables, in the order of the databases. */
  tables: [string, string];
  strategy: Strategy;
  /** Whether both sides are of one data source, and not of two that happen to be the same. */
  isOneSource: boolean;
  buckets?: number;
  /** Whether rows are shown and written, too; where left out, of every strategy that brings them here. */
  showsRows?: boolean;
  /** What stands in the place of a data source. */
  like?: (source: NamedSource) => NamedSource;
}

/** The engine's figures in the oracle's form, and the strategy that gave them. */
export function engineFigures({ tables: made, request }: RandomCase, run: DatabaseRun) {
  const { databases, tables, strategy, isOneSource, buckets } = run;
  const { showsRows = strategy !== 'in-source', like = (source) => source } = run;
  const phases: string[] = [];
  const all: WrittenRows[] = [];
  const ids = isOneSource ? [1, 1] : [1, 2];
  return withDuckDB(async (connection, folder) => {
    const results = await compare(
      diffRequestSchema.parse({
        data_source1_id: ids[0],
        data_source2_id: ids[1],
        table1: [tables[0]],
        table2: [tables[1]],
        pk_columns: request.keys.length === 0 ? null : request.keys,
        include_columns: request.include,
        exclude_columns: request.exclude,
        column_mapping: request.mapping,
        diff_tolerances_per_column: request.tolerances,
        datetime_tolerance: request.timePrecision ?? null,
        ...modifierFields(request.modifiers),
        sample_rows: showsRows ? ALL_ROWS : null,
      }),
      {
        connection,
        sources: [
          like({ ...namedSource('test', databases[0].url), id: ids[0]! }),
          like({ ...namedSource('test', databases[1].url), id: ids[1]! }),
        ],
        workingDirectory: folder,
        temporaryDirectory: folder,
        signal: new AbortController().signal,
        onPhase: (phase) => phases.push(phase),
        strategy,
        ...(showsRows && {
          writeDifferences: async (differences: Differences) => {
            all.push(await writtenRows(differences, connection));
          },
        }),
        ...(buckets === undefined ? {} : { buckets }),
      },
    );
    const rows = results.rows && {
      rows: plainRows(results.rows, made, request),
      written: all[0],
    };
    return { figures: { ...figuresOf(results), ...rows }, strategy: strategyThatRan(phases) };
  });
}
