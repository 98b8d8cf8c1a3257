import type { DiffRequest } from '../contract/request.ts';
import type { Pair } from '../contract/summary-results.ts';
import { BothSides, type Pairing } from '../sources/duckdb/both-sides.ts';
import type { OpenedRelation } from '../sources/duckdb/files.ts';
import { namingFilter, notOneCondition } from '../sources/errors.ts';
import { keyNames, partnerName } from './columns.ts';
import { sideOf } from './datasets.ts';
import { isForOnePass, joinAsWritten } from './join-as-written.ts';
import { runJoin } from './join/join.ts';
import { countMultisets } from './join/multisets.ts';
import { type Found, type JoinContext, prepare } from './prepare-join.ts';
import { settleAfterJoin, settleBeforeJoin } from './settle-types.ts';

function pairingOf(request: DiffRequest): Pairing {
  const keys = keyNames(request);
  return {
    keys,
    partner: (side, name) => partnerName(request, side, name),
    isKey: (side, name) => keys[side].includes(name),
  };
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
    const running = { connection, join, signal, onPhase };
    const joined = await runJoin(running);
    const { nulls, dupes } = joined.counts;
    const isSetAside = [...nulls, ...dupes].some((count) => count > 0);
    const changed = isSetAside
      ? await data.settle(() => true, signal)
      : await settleAfterJoin(join, joined, data, signal);
    if (!changed) return { plan, counts: await countMultisets(running, joined.counts, request) };
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
