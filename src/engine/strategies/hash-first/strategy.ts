import type { Sql } from '../../../sources/dialect.ts';
import { type DiffContext, wantedRows, wantsRows } from '../../diff-context.ts';
import type { JoinCounts } from '../../join/join.ts';
import { hasRepeated } from '../../join/multisets.ts';
import type { Found } from '../../results.ts';
import type { StrategyShape } from '../strategy.ts';
import { countPairs, joinCounts, requirePairs, withMorePairs, withMultisets } from './counted.ts';
import { changedWhileRead } from '../../changed-while-read.ts';
import { compareFetched } from './fetched.ts';
import { equalPairs, type FoundKeys, keyCountsOf, readKeys } from './key-classes.ts';
import { countKeys, keysByTexts, keysOfPairs, keysThatDiffer, type Listed } from './keys-sql.ts';
import { type HashFirstPlan, planHashFirst } from './plan.ts';
import { joinAtOnce } from './one-join.ts';
import { showSome } from './shown.ts';

/** So many rows are asked for: classes of keys, of which there are a few dozen, and keys. */
const MOST_ROWS = 20_000;

/** Clusters take statements of a million characters; one that counts names the keys of each side. */
const LONGEST_LIST = { 'unequal pairs': 400_000, 'all but equal pairs': 800_000 };

/** What a statement found of keys, and the relation of those that it lists. */
interface Keys extends FoundKeys {
  /** Whether all keys were counted. */
  isWhole: boolean;
  /** `null` where they are too many to be named, or cannot be. */
  named: Sql | null;
}

/** Whether keys can be named in statements. */
const isSpelled = ({ join }: HashFirstPlan): boolean =>
  join.keys.every(({ comparison }) => comparison.spelled);

async function findKeys(plan: HashFirstPlan, asked: Listed, signal: AbortSignal): Promise<Keys> {
  const sql = countKeys(plan, isSpelled(plan) ? asked : null, MOST_ROWS);
  const rows = await plan.database.query(sql, signal);
  const found = readKeys(rows, plan.join.keys.length);
  const isWhole = rows.length < MOST_ROWS;
  const named = isWhole && found.listed.length > 0 ? keysByTexts(plan, found.listed) : null;
  const isTooLong = named !== null && named.length > LONGEST_LIST[asked];
  return { ...found, isWhole, named: isTooLong ? null : named };
}

/** The rows that are not pairs of equal ones are copied and compared here. */
async function compareHere(plan: HashFirstPlan, found: Keys, diff: DiffContext): Promise<Found> {
  const whole = found.isWhole
    ? found
    : readKeys(await plan.database.query(countKeys(plan, null, MOST_ROWS), diff.signal), 0);
  const counts = keyCountsOf(whole);
  const equal = equalPairs(whole);
  const all = counts.distincts[0] + counts.exclusives[1];
  const keys = found.named ?? (all > equal ? keysThatDiffer(plan, 'all but equal pairs') : null);
  return compareFetched(plan, { counts, equal }, keys, diff);
}

/**
 * The cluster counts all that there is to count, by a join of all rows or by their hashes.
 *
 * @param known what hashes have told of all keys already; `null` where they have not.
 */
async function countThere(
  plan: HashFirstPlan,
  known: Keys | null,
  diff: DiffContext,
): Promise<JoinCounts> {
  const joined = await joinAtOnce(plan, diff);
  if (joined) return joined;
  return countByHashes(plan, known ?? (await findKeys(plan, 'unequal pairs', diff.signal)), diff);
}

async function countByHashes(
  plan: HashFirstPlan,
  found: Keys,
  { signal, onPhase }: DiffContext,
): Promise<JoinCounts> {
  let keys = keyCountsOf(found);
  const equal = equalPairs(found);
  const columns = plan.join.values.length;
  let pairs = null;
  if (!found.isWhole || keys.comparedRows > equal) {
    onPhase('comparing values of unequal rows in the database');
    const isAnyRepeated = hasRepeated(joinCounts(keys, null, columns));
    const all = isAnyRepeated ? keysOfPairs(plan) : null;
    pairs = await countPairs(plan, found.named ?? all, signal);
    if (!found.isWhole) {
      // Of these, more were listed than there was room for.
      if (pairs.rows < keys.comparedRows) throw changedWhileRead();
      keys = withMorePairs(keys, pairs.rows - keys.comparedRows);
    }
    requirePairs(pairs, found.named === null ? keys.comparedRows : keys.comparedRows - equal);
  }
  return withMultisets(plan, joinCounts(keys, pairs, columns), signal);
}

/** Rows are shown, or compared here: of all that differ where they are few, and else of some. */
async function compareAndShow(plan: HashFirstPlan, diff: DiffContext): Promise<Found> {
  const found = await findKeys(plan, 'all but equal pairs', diff.signal);
  const isOfFew = found.named !== null || (found.isWhole && found.listed.length === 0);
  const canShowSome = isCountedThere(plan) && isSpelled(plan) && wantedRows(diff) === 'some';
  if (isOfFew || !canShowSome) return compareHere(plan, found, diff);
  const counts = await countThere(plan, found.isWhole ? found : null, diff);
  return { plan: plan.columns, counts, remains: await showSome(plan, counts, diff) };
}

/** Whether the cluster counts all that differs by itself. */
const isCountedThere = ({ comparesAll, isGroupable }: HashFirstPlan): boolean =>
  comparesAll && isGroupable;

/**
 * Two sides in one cluster: it puts the rows of each key together by their hashes, and then looks at the
 * values of the keys whose hashes differ, of which it names the few, and joins the many.
 */
export const hashFirst: StrategyShape<HashFirstPlan> = {
  plan: planHashFirst,
  run: async (plan, diff) => {
    diff.onPhase('comparing hashes of rows');
    if (wantsRows(diff) || !isCountedThere(plan)) return compareAndShow(plan, diff);
    return { plan: plan.columns, counts: await countThere(plan, null, diff), remains: null };
  },
};
