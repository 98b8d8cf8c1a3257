import { isDeepStrictEqual } from 'node:util';
import type { Pair } from '../../../contract/pair.ts';
import type { Sql } from '../../../sources/dialect.ts';
import type { KeyCounts } from '../../join/key-counts.ts';
import { countJoinedKeys } from './joined-keys-sql.ts';
import { type FoundKeys, keyCountsOf, readKeys } from './key-classes.ts';
import { countKeys, keysByTexts, type Listed } from './keys-sql.ts';
import type { HashFirstPlan } from './plan.ts';
import type { Sketch } from './sketch.ts';

/** So many rows are asked for: classes of keys, of which there are a few dozen, and keys. */
const MOST_ROWS = 20_000;

/** Clusters take statements of a million characters; one that counts names the keys of each side. */
const LONGEST_LIST = { 'unequal pairs': 400_000, 'all but equal pairs': 800_000 };

/** What a statement found of keys, and the relation of those that it lists. */
export interface Keys extends FoundKeys {
  /** Whether all keys were counted. */
  isWhole: boolean;
  /** `null` where they are too many to be named, or cannot be. */
  named: Sql | null;
  /** How many rows there must be where they come of a join; `null` where no row can be more than one. */
  totalRows: Pair<number> | null;
}

/** Whether keys can be named in statements. */
export const isSpelled = ({ join }: HashFirstPlan): boolean =>
  join.keys.every(({ comparison }) => comparison.spelled);

/** Finds keys by a join of hashes, where hardly a key is repeated, or by groups of them. */
export async function findKeys(
  plan: HashFirstPlan,
  sketch: Sketch | null,
  asked: Listed,
  signal: AbortSignal,
): Promise<Keys> {
  const isJoined = plan.hashing.joinsHashes === true && sketch?.isNearlyUnique === true;
  const found = isJoined ? await askForKeys(plan, countJoinedKeys, asked, signal) : null;
  if (!found || !sketch) return askForKeys(plan, countKeys, asked, signal);
  const joined: Keys = { ...found, totalRows: sketch.rows };
  return !joined.isWhole || addsUp(keyCountsOf(joined), joined)
    ? joined
    : askForKeys(plan, countKeys, asked, signal);
}

/** Whether there are the rows of the sides, and no more: a join has more where a key is repeated on both. */
export const addsUp = (keys: KeyCounts, { totalRows }: Keys): boolean =>
  totalRows === null || isDeepStrictEqual(keys.totalRows, totalRows);

async function askForKeys(
  plan: HashFirstPlan,
  count: typeof countKeys,
  asked: Listed,
  signal: AbortSignal,
): Promise<Keys> {
  const sql = count(plan, isSpelled(plan) ? asked : null, MOST_ROWS);
  const rows = await plan.database.query(sql, signal);
  const found = readKeys(rows, plan.join.keys.length);
  const isWhole = rows.length < MOST_ROWS;
  const named = isWhole && found.listed.length > 0 ? keysByTexts(plan, found.listed) : null;
  const isTooLong = named !== null && named.length > LONGEST_LIST[asked];
  return { ...found, isWhole, named: isTooLong ? null : named, totalRows: null };
}

/** All keys by groups of them, in classes alone. */
export const countAllKeys = async (plan: HashFirstPlan, signal: AbortSignal): Promise<FoundKeys> =>
  readKeys(await plan.database.query(countKeys(plan, null, MOST_ROWS), signal), 0);

/** Keys by groups of them: no key that is repeated is taken for two. */
export const groupKeys = (plan: HashFirstPlan, asked: Listed, signal: AbortSignal): Promise<Keys> =>
  askForKeys(plan, countKeys, asked, signal);
