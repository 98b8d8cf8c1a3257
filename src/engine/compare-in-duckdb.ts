import { mapPair, type Pair } from '../contract/pair.ts';
import { keyOf } from '../contract/request.ts';
import { BothSides, type Pairing } from './texts/both-sides.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import type { DiffContext } from './diff-context.ts';
import { areTexts, isForOnePass, joinAsWritten } from './join-as-written.ts';
import { NOTHING_COUNTED, runJoin } from './join/join.ts';
import { remainsOf } from './join/remains.ts';
import { countMultisets, type MultisetCounts, rowCounts } from './join/multisets.ts';
import { compareWholeRows } from './join/multisets-sql.ts';
import { counts } from './join/running.ts';
import { joinOfSample, settleSample } from './key-sample/in-duckdb.ts';
import { joinTextSample } from './key-sample/in-texts.ts';
import { isToSample } from './key-sample/key-sample.ts';
import {
  checkFilters,
  requireCompared,
  pairingOf,
  prepare,
  settleAfterJoin,
  settleBeforeJoin,
  settledSides,
} from './prepare.ts';
import type { Found } from './results.ts';

/** Compares a sample of text files in one pass, where that does; else `null`. */
async function joinSample(
  pairing: Pairing,
  opened: Pair<OpenedRelation>,
  diff: DiffContext,
): Promise<Found | null> {
  if (!isToSample(diff) || !areTexts(diff.request, opened)) return null;
  const data = new BothSides(diff.connection, opened, pairing);
  await data.look(diff.signal);
  return joinTextSample(pairing, data, diff);
}

async function joinAsRead(opened: Pair<OpenedRelation>, diff: DiffContext): Promise<Found> {
  const { request, connection, signal } = diff;
  const pairing = pairingOf(request);
  const sampled = await joinSample(pairing, opened, diff);
  if (sampled) return sampled;
  const data = new BothSides(connection, opened, pairing);
  const isOnePass = isForOnePass(request, opened) && !isToSample(diff);
  if (!isOnePass) await data.keep(signal);
  await data.look(signal);
  const found = isOnePass ? await joinAsWritten(pairing, data, diff) : null;
  if (found) return found;
  await data.keep(signal);
  await settleBeforeJoin(request, pairing, data, signal);
  await checkFilters(data, diff);
  const keySample = isToSample(diff)
    ? await settleSample({ ...diff, join: prepare(request, data, connection.dialect).join })
    : null;
  for (;;) {
    const { join: all, plan } = prepare(request, data, connection.dialect);
    const names = mapPair(data.relations(), ({ columns }) => columns.map(({ name }) => name));
    const join = keySample ? await joinOfSample(all, keySample, names, diff) : all;
    const running = { ...diff, join };
    const joined = await runJoin(running);
    const { nulls, dupes } = joined.counts;
    const isSetAside = [...nulls, ...dupes].some((count) => count > 0);
    const changed = isSetAside
      ? await data.settle(() => true, signal)
      : await settleAfterJoin(join, joined, data, signal);
    if (changed) continue;
    const counts = await countMultisets(running, joined.counts);
    return { plan, counts, remains: joined.remains, keySample };
  }
}

/** Without a key, every row is one of a multiset. */
async function compareRows(opened: Pair<OpenedRelation>, diff: DiffContext): Promise<Found> {
  const data = await settledSides(opened, diff);
  await checkFilters(data, diff);
  const { join, plan } = prepare(diff.request, data, diff.connection.dialect);
  // Two files without even a header hold no rows.
  if (opened.every(({ kind }) => kind === 'empty'))
    return { plan, counts: NOTHING_COUNTED, remains: null };
  const all = mapPair(data.relations(), ({ columns }) => columns);
  requireCompared(plan, all);
  diff.onPhase('comparing whole rows');
  const sql = compareWholeRows(join);
  const found = rowCounts(await counts<keyof MultisetCounts>({ ...diff, join }, sql));
  return { plan, counts: found, remains: remainsOf(join, {}) };
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
  return Promise.all(mapPair(opened, confirmed));
}

/**
 * Compares two relations that DuckDB can read: by their key, or where there is none as multisets of
 * rows. That every row of text files is read is confirmed apart from DuckDB, while it reads them;
 * where a reader lost rows, they are compared once more.
 *
 * @throws DiffError where they cannot be read or compared.
 * @throws CancelledError where the signal aborts.
 */
export async function compareInDuckDB(
  opened: Pair<OpenedRelation>,
  diff: DiffContext,
): Promise<Found> {
  const compare = keyOf(diff.request).length > 0 ? joinAsRead : compareRows;
  const ending = new AbortController();
  const confirming = confirmReading(opened, AbortSignal.any([diff.signal, ending.signal]));
  // Where the join fails, nobody waits for this.
  confirming.catch(() => undefined);
  try {
    const found = await compare(opened, diff);
    const relations = await confirming;
    return relations.some(isLossyText) ? await compare(relations, diff) : found;
  } finally {
    ending.abort();
  }
}
