import type { Pair, SideIndex } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { DiffContext } from '../diff-context.ts';
import { unlessCareless } from '../join-as-written.ts';
import { runJoin } from '../join/join.ts';
import { ROWS, startCounting } from '../join/pairs-sql.ts';
import { counts, type Running } from '../join/running.ts';
import type { HashJoin } from '../join/sql.ts';
import { areAlike, prepare, settleAfterJoin } from '../prepare.ts';
import type { Found } from '../results.ts';
import type { BothSides, Pairing } from '../texts/both-sides.ts';
import type { Reading } from '../texts/text-side.ts';
import { isIn, settleSample } from './in-duckdb.ts';
import { keySampleOf, namedShare } from './key-sample.ts';

/**
 * The rows of a sample, and those whose key is NULL or not of its type: of the latter there must be none.
 * Counts all rows beside.
 */
function isWanted(
  join: HashJoin,
  side: SideIndex,
  share: number,
  read: (name: string) => Reading,
): Sql {
  const keys = join.keys.map(({ names }) => read(names[side]));
  const values = keys.map(({ value }) => value);
  const isApart = keys.map(({ value, fits }) => `${value} IS NULL OR NOT ${fits}`).join(' OR ');
  const isSampled = `${isApart} OR ${isIn(join, side, values, share)}`;
  return `CASE WHEN nextval('${ROWS[side]}') < 0 THEN false ELSE ${isSampled} END`;
}

/** The share that a request asks for of all rows, which are counted; `null` where reading took more care. */
async function shareOf(running: Running): Promise<number | null> {
  return (await unlessCareless(settleSample(running)))?.share ?? null;
}

/** Keeps the rows of a sample; all rows of each side, or `null` where reading took more care. */
async function keepSample(
  data: BothSides,
  running: Running,
  share: number,
): Promise<Pair<number> | null> {
  const { connection, join, signal } = running;
  await connection.execute(startCounting(), signal);
  const keeping = data.keepSome((side, read) => isWanted(join, side, share, read), signal);
  if ((await unlessCareless(keeping.then(() => true))) === null) return null;
  const select = ROWS.map((name) => `currval('${name}') AS ${name}`).join(', ');
  const { rows1, rows2 } = await counts<'rows1' | 'rows2'>(running, `SELECT ${select}`);
  return [rows1, rows2];
}

/**
 * Reads two text files once, and before it counts their rows where the share of the keys depends on that, and
 * compares a sample of their rows. `null` where that is not enough: where keys of the sample are NULL or
 * repeated, or where more than its rows decides on the type of a column.
 */
export async function joinTextSample(
  pairing: Pairing,
  data: BothSides,
  diff: DiffContext,
): Promise<Found | null> {
  const { request, connection, signal, onPhase } = diff;
  if (!areAlike(data, pairing)) return null;
  const first: Running = { ...diff, join: prepare(request, data, connection.dialect).join };
  onPhase('reading the datasets');
  const share = namedShare(request) ?? (await shareOf(first));
  const of = share === null ? null : await keepSample(data, first, share);
  const keySample = of && keySampleOf(request, of);
  const isKey = (side: SideIndex, name: string): boolean => pairing.isKey(side, name);
  if (!keySample || (await data.settle(isKey, signal))) return null;
  const { join, plan } = prepare(request, data, connection.dialect);
  const joined = await runJoin({ ...diff, join });
  const { nulls, dupes, rewritten } = joined.counts;
  if ([...nulls, ...dupes, ...rewritten].some((count) => count > 0)) return null;
  if (await settleAfterJoin(join, joined, data, signal)) return null;
  return { plan, counts: joined.counts, remains: joined.remains, keySample };
}
