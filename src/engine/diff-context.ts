import type { Pair } from '../contract/pair.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { Confinement } from '../sources/confinement.ts';
import type { DuckDBConnection } from '../duckdb/connection.ts';
import type { NamedSource } from '../sources/registry.ts';
import type { StatementLabel } from '../sources/source.ts';
import type { FetchLimit } from './fetch-limit.ts';
import type { KeySample } from './key-sample/key-sample.ts';
import type { OnPhase } from './phases.ts';
import type { WriteDifferences } from './rows/differences.ts';
import type { Strategy } from './strategies/strategy.ts';

/** What a diff runs with, from its start to its end. */
export interface DiffContext {
  /** What is asked for; once the key is settled, with the key. */
  request: DiffRequest;
  connection: DuckDBConnection;
  sources: Pair<NamedSource>;
  /** Relative paths start here. */
  workingDirectory: string;
  /** What may be read of this machine; without it, all that this process may read. */
  confinement?: Confinement | null;
  /** What statements in data sources are marked with. */
  label?: StatementLabel;
  /** An existing folder for what goes through files. */
  temporaryDirectory: string;
  signal: AbortSignal;
  onPhase: OnPhase;
  /** Takes all differences, at the end of the diff; without it, nobody asks for them. */
  writeDifferences?: WriteDifferences;
  /** The most rows that any diff may copy out of databases; without it, as many as it asks for. */
  mostRowsFetched?: number | null;
  /** What holds for this diff, once its sides are open; without it, it may copy any number. */
  fetchLimit?: FetchLimit | null;
  /**
   * The sample that the sides have been cut down to, or `null` where every row is compared; without it,
   * what the request asks for is still to be settled.
   */
  keySample?: KeySample | null;
  /** The strategy to take where it can be taken; without it, the likely fastest. */
  strategy?: Strategy;
  /** How many buckets to sum rows in, by hash a power of two; without it, as many as suit their number. */
  buckets?: number;
}

/** Which of the rows that differ are wanted themselves, and not their counts alone. */
export type WantedRows = 'none' | 'some' | 'all';

/** Which rows a diff wants: some to be shown, or all to be written or counted by their times. */
export function wantedRows({ request, writeDifferences }: DiffContext): WantedRows {
  if (writeDifferences || request.time_aggregate !== null) return 'all';
  return (request.sample_rows ?? 0) > 0 ? 'some' : 'none';
}

/** How many rows a diff may still copy before it stops. */
export const roomOf = ({ fetchLimit }: DiffContext): number => fetchLimit?.room ?? Infinity;

/** Whether any rows are wanted. */
export const wantsRows = (diff: DiffContext): boolean => wantedRows(diff) !== 'none';
