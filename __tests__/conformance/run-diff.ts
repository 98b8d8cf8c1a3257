import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffRequestSchema, type DiffRequestInput } from '../../src/contract/request.ts';
import type { Pair, SuccessResults } from '../../src/contract/summary-results.ts';
import { ConfigurationError, DiffError } from '../../src/contract/errors.ts';
import { compare } from '../../src/engine/compare.ts';
import type { Strategy } from '../../src/engine/strategies/strategy.ts';
import { checkRequest } from '../../src/engine/datasets.ts';
import type { DuckDBConnection } from '../../src/duckdb/connection.ts';
import { lendDuckDB } from '../engine/lent-duckdb.ts';
import { FILES } from '../../src/sources/registry.ts';
import type { NamedSource } from '../../src/sources/registry.ts';
import { namedSource } from '../sources/named-source.ts';
import { type Dataset, requestSides } from './write-dataset.ts';

/** Calls back with an empty folder, and removes it. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Calls back with an empty DuckDB. One thread is quickest for small tables. */
export const withDuckDB = <T>(
  folder: string,
  use: (connection: DuckDBConnection) => Promise<T>,
  threads = 1,
): Promise<T> => lendDuckDB({ threads, temporaryDirectory: folder }, use);

const sourceOf = ({ database, source }: Dataset, id: number): NamedSource => {
  if (source) return { ...source, id };
  return database === null ? FILES : { ...namedSource('test', `duckdb:${database}`), id };
};

/** Everything of a request that does not say where the rows are. */
export type RequestOptions = Omit<DiffRequestInput, 'data_source1_id' | 'data_source2_id'>;

/** How a diff is run. */
export interface RunOptions {
  threads?: number;
  strategy?: Strategy;
  /** Whether both sides are of one data source, and not of two that happen to be the same. */
  isOneSource?: boolean;
  onPhase?: (phase: string) => void;
}

/** Runs one diff of two datasets. */
export function runDiff(
  folder: string,
  datasets: Pair<Dataset>,
  options: RequestOptions,
  { threads = 1, strategy, isOneSource = false, onPhase = () => {} }: RunOptions = {},
): Promise<SuccessResults> {
  const sources: Pair<NamedSource> = [
    sourceOf(datasets[0], 1),
    sourceOf(datasets[1], isOneSource ? 1 : 2),
  ];
  const request = diffRequestSchema.parse({
    data_source1_id: sources[0].id,
    data_source2_id: sources[1].id,
    ...requestSides(datasets),
    ...options,
  });
  const compareIn = (connection: DuckDBConnection): Promise<SuccessResults> => {
    checkRequest(request);
    return compare(request, {
      connection,
      sources,
      workingDirectory: folder,
      temporaryDirectory: folder,
      signal: new AbortController().signal,
      onPhase,
      ...(strategy ? { strategy } : {}),
    });
  };
  return lendDuckDB({ threads, temporaryDirectory: folder }, compareIn);
}

/** What a run gives, or its error in the same place: one comparison then shows either. */
export async function outcomeOf<T>(
  run: Promise<SuccessResults>,
  read: (results: SuccessResults) => T,
): Promise<T | { error: string; value: string }> {
  try {
    return read(await run);
  } catch (error) {
    if (error instanceof DiffError) return { error: error.type, value: error.value };
    if (error instanceof ConfigurationError) return { error: error.name, value: error.message };
    throw error;
  }
}
