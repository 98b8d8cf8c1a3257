import type { DiffRequest } from '../../../contract/request.ts';
import type { Pair } from '../../../contract/summary-results.ts';
import type { Confinement } from '../../../sources/confinement.ts';
import type { DuckDBConnection } from '../../../duckdb/connection.ts';
import type { NamedSource } from '../../../sources/registry.ts';
import { joinInDuckDB } from '../../compare-in-duckdb.ts';
import type { OnPhase } from '../../phases.ts';
import { landSides } from '../../land-sides.ts';
import type { OpenedSide } from '../../open-sides.ts';
import type { Found } from '../../prepare.ts';
import type { Strategy } from '../strategy.ts';

/** What a diff runs with. */
export interface CompareContext {
  connection: DuckDBConnection;
  sources: Pair<NamedSource>;
  /** Relative paths start here. */
  workingDirectory: string;
  /** What may be read of this machine; without it, all that this process may read. */
  confinement?: Confinement | null;
  /** An existing folder for what goes through files. */
  temporaryDirectory: string;
  signal: AbortSignal;
  onPhase: OnPhase;
  /** The strategy to take where it can be taken; without it, the likely fastest. */
  strategy?: Strategy;
  /** How many buckets to sum rows in, by hash a power of two; without it, as many as suit their number. */
  buckets?: number;
}

/** The same, and what is asked for. */
export interface Comparing extends CompareContext {
  request: DiffRequest;
}

/** Compares all rows in DuckDB. */
export async function copyAndJoin(sides: Pair<OpenedSide>, context: Comparing): Promise<Found> {
  context.onPhase('reading the datasets');
  return joinInDuckDB(context.request, await landSides(sides, context), context);
}
