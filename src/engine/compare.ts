import { DiffError } from '../contract/errors.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { Pair, SuccessResults } from '../contract/summary-results.ts';
import type { DuckDBConnection } from '../sources/duckdb/connection.ts';
import { type Pairing, typeBothSides } from '../sources/duckdb/load-text.ts';
import { openDataset } from '../sources/duckdb/open-dataset.ts';
import type { NamedSource } from '../sources/registry.ts';
import { keyNames, partnerName, planColumns } from './columns.ts';
import { datasetOf, filtered, sideOf } from './datasets.ts';
import { type OnPhase, runJoin } from './join/join.ts';
import { assertInvariants, toResults } from './results.ts';

/** What a diff runs with. */
export interface CompareContext {
  connection: DuckDBConnection;
  sources: Pair<NamedSource>;
  /** Relative paths start here. */
  workingDirectory: string;
  signal: AbortSignal;
  onPhase: OnPhase;
}

function pairingOf(request: DiffRequest): Pairing {
  const keys = keyNames(request);
  return {
    keys,
    partner: (side, name) => partnerName(request, side, name),
    isKey: (side, name) => keys[side].includes(name),
  };
}

function requireTimeColumn(request: DiffRequest, sides: Pair<{ columns: { name: string }[] }>) {
  const name = request.time_column;
  const missing = sides.findIndex(({ columns }) => !columns.some((column) => column.name === name));
  if (name !== null && missing !== -1) {
    throw new DiffError(
      'NoSuchColumnException',
      `${name} (time-column, not on side ${missing + 1})`,
    );
  }
}

/**
 * Runs one data diff in DuckDB.
 *
 * @throws DiffError where a dataset cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
export async function compare(
  request: DiffRequest,
  context: CompareContext,
): Promise<SuccessResults> {
  const { connection, sources, workingDirectory, signal, onPhase } = context;
  const { dialect } = connection;
  onPhase('opening the datasets');
  const sides = [sideOf(request, 1), sideOf(request, 2)] as const;
  const open = { connection, workingDirectory, signal, attached: new Map<string, string>() };
  const opened1 = await openDataset(datasetOf(sides[0], sources[0]), open);
  const opened2 = await openDataset(datasetOf(sides[1], sources[1]), open);
  onPhase('reading the datasets');
  const typed = await typeBothSides(connection, [opened1, opened2], pairingOf(request), signal);
  requireTimeColumn(request, typed);
  const plan = planColumns(request, [typed[0].columns, typed[1].columns], dialect);
  const relations: Pair<string> = [
    filtered(typed[0], sides[0], request, dialect),
    filtered(typed[1], sides[1], request, dialect),
  ];
  const join = { dialect, relations, keys: plan.keys, values: plan.values };
  const counts = await runJoin({ connection, join, signal, onPhase });
  const results = toResults(plan, counts);
  assertInvariants(results, counts);
  return results;
}
