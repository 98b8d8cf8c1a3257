import { diffRequestSchema } from '../../../src/contract/request.ts';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import { compare } from '../../../src/engine/compare.ts';
import type { Strategy } from '../../../src/engine/strategy.ts';
import type { NamedSource } from '../../../src/sources/registry.ts';
import { withDuckDB } from '../../engine/run-case.ts';

/** A table by its name, or a query. */
export type Dataset = string | { query: string };

export interface CompareOptions {
  strategy?: Strategy;
  keys?: string[];
  include?: string[];
  filters?: [string | null, string | null];
  signal?: AbortSignal;
}

const sideOf = (dataset: Dataset, side: 1 | 2) =>
  typeof dataset === 'string'
    ? { [`table${side}`]: dataset.split('.') }
    : { [`query${side}`]: dataset.query };

/** Compares two datasets of one PostgreSQL database by their column `id`. */
export function compareTables(
  url: string,
  [dataset1, dataset2]: [Dataset, Dataset],
  { strategy, keys, include, filters, signal }: CompareOptions = {},
): Promise<SuccessResults> {
  const source: NamedSource = { id: 1, name: 'test', type: 'postgresql', location: url };
  const request = diffRequestSchema.parse({
    data_source1_id: 1,
    data_source2_id: 1,
    ...sideOf(dataset1, 1),
    ...sideOf(dataset2, 2),
    pk_columns: keys ?? ['id'],
    include_columns: include ?? null,
    filter1: filters?.[0] ?? null,
    filter2: filters?.[1] ?? null,
  });
  return withDuckDB((connection, folder) =>
    compare(request, {
      connection,
      sources: [source, source],
      workingDirectory: folder,
      temporaryDirectory: folder,
      signal: signal ?? new AbortController().signal,
      onPhase: () => {},
      ...(strategy ? { strategy } : {}),
    }),
  );
}

/** The columns that differ, with how many values. */
export function differencesOf({ values }: SuccessResults): Record<string, number> {
  const counts = values!.columns_diff_stats!.map((column): [string, number] => [
    column.column_name,
    column.values_different ?? 0,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
