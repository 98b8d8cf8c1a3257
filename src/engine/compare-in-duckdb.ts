import type { DiffRequest } from '../contract/request.ts';
import type { Pair } from '../contract/summary-results.ts';
import { BothSides } from './texts/both-sides.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { confirmed } from './confirm-reading.ts';
import { isForOnePass, joinAsWritten } from './join-as-written.ts';
import { runJoin } from './join/join.ts';
import { countMultisets } from './join/multisets.ts';
import { type Found, type JoinContext, prepare } from './prepare.ts';
import { settleAfterJoin, settleBeforeJoin } from './settle-types.ts';
import { checkFilters, pairingOf } from './typed-sides.ts';

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
 * Compares two relations that DuckDB can read by their key.
 *
 * @throws DiffError where they cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
export const joinInDuckDB = (
  request: DiffRequest,
  opened: Pair<OpenedRelation>,
  context: JoinContext,
): Promise<Found> =>
  confirmed(opened, context.signal, (relations) => joinAsRead(request, relations, context));
