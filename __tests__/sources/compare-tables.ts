import { readdirSync } from 'node:fs';
import { diffRequestSchema, type DiffRequestInput } from '../../src/contract/request.ts';
import type { SuccessResults } from '../../src/contract/summary-results.ts';
import type { DuckDBConnection } from '../../src/duckdb/connection.ts';
import { compare } from '../../src/engine/compare.ts';
import type { Strategy } from '../../src/engine/strategies/strategy.ts';
import type { Options } from '../../src/sources/options.ts';
import { FILES, type NamedSource, namedSources } from '../../src/sources/registry.ts';
import { withDuckDB } from '../engine/run-case.ts';

/** A table by its path, a query, or a file by its path. */
export type Dataset = string | string[] | { query: string } | { file: string };

export interface CompareOptions {
  strategy?: Strategy;
  buckets?: number;
  keys?: string[];
  include?: string[];
  filters?: [string | null, string | null];
  mapping?: [string, string][];
  time?: { column: string; start: string | null; end: string | null };
  signal?: AbortSignal;
  onPhase?: (phase: string) => void;
  /** Hears of each statement without rows that the engine's own DuckDB has begun. */
  onOwnStatement?: (sql: string) => void;
  /** Other fields of the request, which replace those above. */
  request?: Partial<DiffRequestInput>;
  /** The options of each data source. */
  sourceOptions?: Options;
  /** The most rows that any diff may copy out of databases. */
  mostRowsFetched?: number;
  /** Data sources in the place of those that the URLs make. */
  sources?: [NamedSource, NamedSource];
  /** Whether one URL is two data sources. */
  twoSources?: boolean;
}

function sideOf(dataset: Dataset, side: 1 | 2) {
  if (typeof dataset === 'string') return { [`table${side}`]: [dataset] };
  if (Array.isArray(dataset)) return { [`table${side}`]: dataset };
  return 'query' in dataset
    ? { [`query${side}`]: dataset.query }
    : { [`file${side}`]: dataset.file };
}

function requestOf(
  ids: [number, number],
  [dataset1, dataset2]: [Dataset, Dataset],
  { keys, include, filters, mapping, time, request }: CompareOptions,
) {
  return diffRequestSchema.parse({
    data_source1_id: ids[0],
    data_source2_id: ids[1],
    ...sideOf(dataset1, 1),
    ...sideOf(dataset2, 2),
    pk_columns: keys ?? ['id'],
    include_columns: include ?? null,
    column_mapping: mapping ?? null,
    filter1: filters?.[0] ?? null,
    filter2: filters?.[1] ?? null,
    time_column: time?.column ?? null,
    time_interval_start: time?.start ?? null,
    time_interval_end: time?.end ?? null,
    ...request,
  });
}

/** Lets a test know what a connection runs. */
function watch(connection: DuckDBConnection, onStatement: (sql: string) => void): void {
  const execute = connection.execute.bind(connection);
  connection.execute = (sql, signal) => {
    const running = execute(sql, signal);
    onStatement(sql);
    return running;
  };
  const withDatabase = connection.withDatabase.bind(connection);
  connection.withDatabase = (path, folder, use) =>
    withDatabase(path, folder, (own) => {
      watch(own, onStatement);
      return use(own);
    });
}

/** Compares two datasets by their column `id`, each of the database that its URL names. */
export function compareTables(
  urls: string | [string, string],
  datasets: [Dataset, Dataset],
  options: CompareOptions = {},
): Promise<SuccessResults> {
  const [url1, url2] = typeof urls === 'string' ? [urls, urls] : urls;
  const isSame = url1 === url2 && options.twoSources !== true;
  const configured = (url: string) =>
    options.sourceOptions ? { url, options: options.sourceOptions } : url;
  const one = configured(url1);
  const sources = namedSources(isSame ? { one } : { one, two: configured(url2) });
  const made = [sources[1], sources[isSame ? 1 : 2]];
  const [source1 = FILES, source2 = FILES] = options.sources ?? made;
  return withDuckDB(async (connection, folder) => {
    if (options.onOwnStatement) watch(connection, options.onOwnStatement);
    const comparing = compare(requestOf([source1.id, source2.id], datasets, options), {
      connection,
      sources: [source1, source2],
      workingDirectory: folder,
      temporaryDirectory: folder,
      signal: options.signal ?? new AbortController().signal,
      onPhase: options.onPhase ?? (() => {}),
      mostRowsFetched: options.mostRowsFetched ?? null,
      ...(options.strategy ? { strategy: options.strategy } : {}),
      ...(options.buckets ? { buckets: options.buckets } : {}),
    });
    return comparing.finally(() => requireNoPipes(folder));
  });
}

/** However a diff ends, it leaves nothing that rows went through. */
function requireNoPipes(folder: string): void {
  const left = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
}

/** The columns that differ, with how many values. */
export function differencesOf({ values }: SuccessResults): Record<string, number> {
  const differing = values!.columns_diff_stats!.filter((column) => column.values_different! > 0);
  return Object.fromEntries(differing.map((c) => [c.column_name, c.values_different!]));
}

/** Why two datasets cannot be compared, or `no problem`. */
export async function problemOf(...[urls, datasets, options]: Parameters<typeof compareTables>) {
  return compareTables(urls, datasets, options).then(
    () => 'no problem',
    (error: unknown) => String(error),
  );
}

/** A URL with some part of it changed. */
export function changedUrl(from: string, change: (url: URL) => void): string {
  const url = new URL(from);
  change(url);
  return url.href;
}
