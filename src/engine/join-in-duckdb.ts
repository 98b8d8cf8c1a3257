import { DiffError } from '../contract/errors.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { Pair } from '../contract/summary-results.ts';
import type { HashingDialect } from '../sources/dialect.ts';
import type { DuckDBConnection } from '../sources/duckdb/connection.ts';
import { BothSides, type Pairing } from '../sources/duckdb/both-sides.ts';
import type { OpenedRelation } from '../sources/duckdb/files.ts';
import { COLUMNS_AT_ONCE } from '../sources/columns-at-once.ts';
import { needsCare } from '../sources/duckdb/read-error.ts';
import { namingFilter, notOneCondition } from '../sources/errors.ts';
import { type ColumnPlan, keyNames, partnerName, planColumns, timeColumnNames } from './columns.ts';
import { filtered, sideOf } from './datasets.ts';
import { type JoinCounts, runJoin, runWrittenJoin } from './join/join.ts';
import type { OnPhase } from './phases.ts';
import { isAlike, isRead, settleAfterJoin, settleBeforeJoin } from './settle-types.ts';

/** What a join in DuckDB runs with. */
export interface JoinContext {
  connection: DuckDBConnection;
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

/** Lets the database read each filter, so that what is wrong with it is said of the filter. */
async function checkFilters(
  request: DiffRequest,
  data: BothSides,
  { connection, signal }: Pick<JoinContext, 'connection' | 'signal'>,
) {
  for (const [index, { relation, isFiltered }] of data.relations().entries()) {
    const { filter, number } = sideOf(request, index === 0 ? 1 : 2);
    if (filter === null || isFiltered === true) continue;
    const input = `filter${number}`;
    const relationOf = `(SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset)`;
    const [condition] = await namingFilter(input, connection.describe(relationOf, signal));
    if (condition?.type === 'BOOLEAN') continue;
    throw notOneCondition(input, String(condition?.type));
  }
}

function prepare(request: DiffRequest, data: BothSides, dialect: HashingDialect) {
  const typed = data.relations();
  requireTimeColumn(request, typed);
  const plan = planColumns(request, [typed[0].columns, typed[1].columns], dialect);
  const relations: Pair<string> = [
    filtered(typed[0], sideOf(request, 1), request, dialect),
    filtered(typed[1], sideOf(request, 2), request, dialect),
  ];
  return { plan, join: { dialect, relations, keys: plan.keys, values: plan.values } };
}

/** What a comparison found: what was compared, and its counts. */
export interface Found {
  plan: ColumnPlan;
  counts: JoinCounts;
}

const isLossyText = (side: OpenedRelation): boolean => side.kind === 'text' && !!side.isLossy;

/** The sides, those marked that lose rows. */
async function confirmReading(
  opened: Pair<OpenedRelation>,
  signal: AbortSignal,
): Promise<Pair<OpenedRelation>> {
  const confirmed = async (side: OpenedRelation): Promise<OpenedRelation> => {
    if (side.kind !== 'text' || !side.readsAll) return side;
    return { ...side, isLossy: !(await side.readsAll(signal)) };
  };
  return Promise.all([confirmed(opened[0]), confirmed(opened[1])]);
}

/** Whether to try `joinAsWritten`. Statements that compare more columns take long to plan. */
function isForOnePass(request: DiffRequest, opened: Pair<OpenedRelation>): boolean {
  const isCsv = opened.every(
    (side) =>
      side.kind === 'text' && !side.isLossy && side.columns.every(({ json }) => json === null),
  );
  const most = Math.max(...opened.map((side) => ('columns' in side ? side.columns.length : 0)));
  return isCsv && !isRead(request) && most <= COLUMNS_AT_ONCE;
}

/**
 * Reads two CSV files once, and compares them as they are written. `null` where that is not enough:
 * where keys are repeated, or the first rows suggest other types than those behind them.
 *
 * Keys are taken for values, too: like these they need no check where both sides write the same,
 * and a key that is no value of its type finds no partner, so that it is among the rows to check.
 */
async function joinAsWritten(
  request: DiffRequest,
  pairing: Pairing,
  data: BothSides,
  { connection, signal, onPhase }: JoinContext,
): Promise<Found | null> {
  const sides = data.relations();
  const areAlike = ([0, 1] as const).every((side) =>
    sides[side].columns.every(({ name }) => isAlike(data, pairing, side, name)),
  );
  if (!areAlike) return null;
  const { join, plan } = prepare(request, data, connection.dialect);
  const texts = { ...join, values: [...join.values, ...join.keys] };
  const running = { connection, join: texts, signal, onPhase };
  const joined = await runWrittenJoin(running).catch((error: unknown) => {
    if (needsCare(error)) return null;
    throw error;
  });
  if (!joined || (await settleAfterJoin(texts, joined, data, signal))) return null;
  const differences = joined.counts.differences.slice(0, join.values.length);
  return { plan, counts: { ...joined.counts, differences } };
}

async function joinAsRead(
  request: DiffRequest,
  opened: Pair<OpenedRelation>,
  context: JoinContext,
): Promise<Found> {
  const { connection, signal, onPhase } = context;
  const pairing = pairingOf(request);
  const data = new BothSides(connection, opened, pairing);
  const isOnePass = isForOnePass(request, opened);
  if (!isOnePass) await data.keep(signal);
  await data.look(signal);
  const found = isOnePass ? await joinAsWritten(request, pairing, data, context) : null;
  if (found) return found;
  await data.keep(signal);
  await settleBeforeJoin(request, pairing, data, signal);
  await checkFilters(request, data, context);
  for (;;) {
    const { join, plan } = prepare(request, data, connection.dialect);
    const joined = await runJoin({ connection, join, signal, onPhase });
    const { nulls, dupes } = joined.counts;
    const isSetAside = [...nulls, ...dupes].some((count) => count > 0);
    const changed = isSetAside
      ? await data.settle(() => true, signal)
      : await settleAfterJoin(join, joined, data, signal);
    if (!changed) return { plan, counts: joined.counts };
  }
}

/**
 * Compares two relations that DuckDB can read. That every row of text files is read is confirmed
 * apart from DuckDB, while it reads them.
 *
 * @throws DiffError where they cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
export async function joinInDuckDB(
  request: DiffRequest,
  opened: Pair<OpenedRelation>,
  context: JoinContext,
): Promise<Found> {
  const ending = new AbortController();
  const confirming = confirmReading(opened, AbortSignal.any([context.signal, ending.signal]));
  // Where the join fails, nobody waits for this.
  confirming.catch(() => undefined);
  try {
    const found = await joinAsRead(request, opened, context);
    const confirmed = await confirming;
    if (!confirmed.some(isLossyText)) return found;
    return await joinAsRead(request, confirmed, context);
  } finally {
    ending.abort();
  }
}
