import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffRequestSchema, type DiffRequestInput } from '../../src/contract/request.ts';
import type { SuccessResults } from '../../src/contract/summary-results.ts';
import { compare } from '../../src/engine/compare.ts';
import type { DiffContext } from '../../src/engine/diff-context.ts';
import type { DuckDBConnection } from '../../src/duckdb/connection.ts';
import { FILES } from '../../src/sources/registry.ts';
import type { NamedSource } from '../../src/sources/registry.ts';
import { namedSource } from '../sources/named-source.ts';
import { modifierFields } from './modified-tables.ts';
import { plainRows, type WrittenRows, writtenRows } from './oracle-rows.ts';
import { lendDuckDB } from './lent-duckdb.ts';
import type { RandomCase } from './random-tables.ts';
import { writeTable, type WrittenTable } from './write-table.ts';

/** Calls back with an empty DuckDB and an empty folder, and cleans both up. */
export async function withDuckDB<T>(
  use: (connection: DuckDBConnection, folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  try {
    const needs = { threads: 2, temporaryDirectory: folder };
    return await lendDuckDB(needs, (connection) => use(connection, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const source = (written: WrittenTable): NamedSource =>
  written.database === null ? FILES : namedSource('test', `duckdb:${written.database}`);

/** Runs the engine on a request over two written tables. */
export function runEngine(
  connection: DuckDBConnection,
  folder: string,
  written: [WrittenTable, WrittenTable],
  request: Omit<DiffRequestInput, 'data_source1_id' | 'data_source2_id'>,
  context: Partial<DiffContext> = {},
): Promise<SuccessResults> {
  return compare(
    diffRequestSchema.parse({
      data_source1_id: 0,
      data_source2_id: 0,
      file1: written[0].file,
      table1: written[0].table,
      file2: written[1].file,
      table2: written[1].table,
      ...request,
    }),
    {
      connection,
      sources: [source(written[0]), source(written[1])],
      workingDirectory: folder,
      temporaryDirectory: folder,
      signal: new AbortController().signal,
      onPhase: () => {},
      ...context,
    },
  );
}

/** More than any random table has. */
export const ALL_ROWS = 1000;

/** The engine's figures for a random case, and the rows that differ, in the oracle's form. */
export function engineFigures({ tables, formats, request }: RandomCase) {
  return withDuckDB(async (connection, folder) => {
    const written: [WrittenTable, WrittenTable] = [
      await writeTable(connection, tables[0], formats[0], join(folder, 'side1')),
      await writeTable(connection, tables[1], formats[1], join(folder, 'side2')),
    ];
    const all: WrittenRows[] = [];
    const asked = {
      pk_columns: request.keys.length === 0 ? null : request.keys,
      include_columns: request.include,
      exclude_columns: request.exclude,
      column_mapping: request.mapping,
      diff_tolerances_per_column: request.tolerances,
      datetime_tolerance: request.timePrecision ?? null,
      ...modifierFields(request.modifiers),
      sample_rows: ALL_ROWS,
    };
    const results = await runEngine(connection, folder, written, asked, {
      writeDifferences: async (differences) => {
        all.push(await writtenRows(differences, connection));
      },
    });
    const rows = plainRows(results.rows!, tables, request);
    return { ...figuresOf(results), rows, written: all[0] };
  });
}

/** Results as the oracle gives them: the stats of columns by name and count. */
export function figuresOf({ pks, values, schema, uncompared }: SuccessResults) {
  // Tests of their own say which types there are.
  const columns = { ...schema! };
  delete columns.incomparable_columns;
  const { columns_diff_stats: stats, ...totals } = values ?? {};
  return {
    pks,
    values: values && {
      ...totals,
      columns: stats!.map((s) => [s.column_name, s.values_different]),
    },
    schema: columns,
    uncompared,
  };
}
