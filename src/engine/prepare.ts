import { DiffError } from '../contract/errors.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { Pair } from '../contract/summary-results.ts';
import type { HashingDialect } from '../sources/dialect.ts';
import type { BothSides } from './texts/both-sides.ts';
import type { DuckDBConnection } from '../duckdb/connection.ts';
import { type ColumnPlan, planColumns, timeColumnNames } from './columns.ts';
import { filtered, sideOf } from './datasets.ts';
import type { JoinCounts } from './join/join.ts';
import type { HashJoin } from './join/sql.ts';
import type { OnPhase } from './phases.ts';

/** What a join in DuckDB runs with. */
export interface JoinContext {
  connection: DuckDBConnection;
  signal: AbortSignal;
  onPhase: OnPhase;
}

/** What a comparison found: what was compared, and its counts. */
export interface Found {
  plan: ColumnPlan;
  counts: JoinCounts;
}

/** @throws DiffError where a side lacks the column that the time interval is of. */
export function requireTimeColumn(
  request: DiffRequest,
  sides: Pair<{ columns: { name: string }[] }>,
) {
  for (const [index, name] of (timeColumnNames(request) ?? []).entries()) {
    if (sides[index]?.columns.some((column) => column.name === name)) continue;
    throw new DiffError('NoSuchColumnException', `${name} (time-column, not on side ${index + 1})`);
  }
}

/** What is to be joined, and how its columns were planned. */
export interface Prepared {
  plan: ColumnPlan;
  join: HashJoin;
}

/**
 * Plans the join of both sides in the types that are known by now.
 *
 * @throws DiffError where a column that the request names does not exist or cannot be compared.
 */
export function prepare(request: DiffRequest, data: BothSides, dialect: HashingDialect): Prepared {
  const typed = data.relations();
  requireTimeColumn(request, typed);
  const plan = planColumns(request, [typed[0].columns, typed[1].columns], dialect);
  const relations: Pair<string> = [
    filtered(typed[0], sideOf(request, 1), request, dialect),
    filtered(typed[1], sideOf(request, 2), request, dialect),
  ];
  return { plan, join: { dialect, relations, keys: plan.keys, values: plan.values } };
}
