import { type Pair, pairOf, SIDES } from '../contract/pair.ts';
import type { DiffRequest } from '../contract/request.ts';
import { COLUMNS_AT_ONCE } from '../sources/columns-at-once.ts';
import type { BothSides, Pairing } from './texts/both-sides.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { needsCare } from '../duckdb/read-error.ts';
import type { ColumnPair, ColumnPlan } from './columns.ts';
import { type Joined, runWrittenJoin } from './join/join.ts';
import { countMultisets } from './join/multisets.ts';
import type { Running } from './join/running.ts';
import type { HashJoin } from './join/sql.ts';
import { compareUnequalCells, findUnequalCells } from './join/wide.ts';
import type { DiffContext } from './diff-context.ts';
import { areAlike, isRead, prepare, settleAfterJoin } from './prepare.ts';
import type { Found } from './results.ts';

/** Whether both sides are read in full as texts, whose types nothing but the join needs. */
export const areTexts = (request: DiffRequest, opened: Pair<OpenedRelation>): boolean =>
  opened.every((side) => side.kind === 'text' && !side.isLossy) && !isRead(request);

/** Whether to try `joinAsWritten`: of what else the texts do not decide. */
export function isForOnePass(request: DiffRequest, opened: Pair<OpenedRelation>): boolean {
  const isJson = (side: OpenedRelation): boolean =>
    side.kind === 'text' && side.columns.some(({ json }) => json !== null);
  return areTexts(request, opened) && !opened.some(isJson);
}

/** Two CSV files that are to be compared as they are written. */
interface Texts {
  pairing: Pairing;
  data: BothSides;
  diff: DiffContext;
}

/**
 * Keys are taken for values, too: like these they need no check where both sides write the same,
 * and a key that is no value of its type finds no partner, so that it is among the rows to check.
 */
const withKeys = (join: HashJoin): HashJoin => ({
  ...join,
  values: [...join.values, ...join.keys],
});

function prepareTexts({ data, diff }: Texts) {
  const { join, plan } = prepare(diff.request, data, diff.connection.dialect);
  const running: Running = { ...diff, join: withKeys(join) };
  return { plan, running, values: join.values.length };
}

type PreparedTexts = ReturnType<typeof prepareTexts>;

/** `null` where reading took more care than one pass has. */
export const unlessCareless = <Result>(reading: Promise<Result>): Promise<Result | null> =>
  reading.catch((error: unknown) => {
    if (needsCare(error)) return null;
    throw error;
  });

/** Without the counts of the keys, which were taken for values. */
function found(plan: ColumnPlan, joined: Omit<Joined, 'unequal'>, values: number): Found {
  const counts = { ...joined.counts, differences: joined.counts.differences.slice(0, values) };
  return { plan, counts, remains: { ...joined.remains, columns: values } };
}

async function joinFew(texts: Texts, prepared: PreparedTexts): Promise<Found | null> {
  const { plan, running, values } = prepared;
  const joined = await unlessCareless(runWrittenJoin(running));
  if (!joined) return null;
  const changed = await settleAfterJoin(running.join, joined, texts.data, running.signal);
  if (changed) return null;
  const counts = await countMultisets(running, joined.counts);
  return found(plan, { ...joined, counts }, values);
}

/** What the cells that were found depend on: the keys' types, and which columns are compared. */
function footing({ data, pairing }: Texts, { join }: Running): string {
  const types = SIDES.map((side) =>
    pairing.keys[side].map((name) => data.column(side, name)?.type ?? null),
  );
  return JSON.stringify([types, join.values.map(({ names }) => names)]);
}

/** The sides with no other columns than the keys and these. */
function relationsOf({ data, pairing }: Texts, values: ColumnPair[]): Pair<string> {
  const named = pairOf(
    (side) => new Set([...pairing.keys[side], ...values.map(({ names }) => names[side])]),
  );
  return data.writtenRelations(named);
}

/** What differs as written is compared anew where a type turns out to be another. */
async function joinMany(texts: Texts, { running: first }: PreparedTexts): Promise<Found | null> {
  const ground = footing(texts, first);
  const finding = findUnequalCells(first, (values) => relationsOf(texts, values));
  const keys = await unlessCareless(finding);
  if (!keys) return null;
  for (;;) {
    const { plan, running, values } = prepareTexts(texts);
    if (footing(texts, running) !== ground || !areAlike(texts.data, texts.pairing)) return null;
    const joined = await compareUnequalCells(running, keys);
    const changed = await settleAfterJoin(running.join, joined, texts.data, running.signal);
    if (changed) continue;
    const counts = await countMultisets(running, joined.counts);
    return found(plan, { ...joined, counts }, values);
  }
}

/**
 * Reads two CSV files once, or where they have many columns some times, and compares them as they
 * are written. `null` where that is not enough: where keys are repeated, or the first rows suggest
 * other types of keys than those behind them.
 */
export async function joinAsWritten(
  pairing: Pairing,
  data: BothSides,
  diff: DiffContext,
): Promise<Found | null> {
  const texts = { pairing, data, diff };
  if (!areAlike(data, pairing)) return null;
  const prepared = prepareTexts(texts);
  return prepared.values > COLUMNS_AT_ONCE ? joinMany(texts, prepared) : joinFew(texts, prepared);
}
