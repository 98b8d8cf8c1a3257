import type { WantedRows } from '../diff-context.ts';
import { can, type Cannot, type Cost } from '../planning/planning.ts';
import type { Strategy, StrategyName } from './strategy.ts';

/** What each strategy says of two sides. */
export type Plans = Record<StrategyName, { cost: Cost } | Cannot>;

/** What the choice may want to know of the data. Each takes time, and is asked for where it decides. */
export interface Looks {
  /** The share of rows that differ, of a sample; `null` where none can be had cheaply. */
  changedRows: () => Promise<number | null>;
  /** The same of rows without their values that have tolerances. */
  changedApart: () => Promise<number | null>;
  /** How many times as long it takes to copy rows as to hash them; `null` where none can be hashed. */
  copyingTimesHashing: () => Promise<number | null>;
  /** Whether all rows of both sides may be copied. */
  mayCopyAll: () => Promise<boolean>;
}

/** Which strategies are tried, and what is known of the sides by then. */
export interface Choice {
  /** In this order, until one has compared the sides. */
  strategies: StrategyName[];
  /** The share of rows that differ, of a sample; 0 where nothing is known. */
  changed: number;
  /** What copies no rows, if slowly, where one of these would copy more than may be; `null` for nothing. */
  instead: StrategyName | null;
}

/** Below, a checksum takes longer than it saves. */
const SMALL_TABLE = 50_000;

/**
 * The share of changed rows from which on checksums do not pay. Measured with PostgreSQL, 5 M rows
 * of 6 columns: two passes over the changed buckets against one join, or one copy.
 */
const MOST_CHANGED = { 'in-source': 0.02, copy: 0.2 };

/**
 * Below, hashes of texts are not worth a look at how fast the connection is, which takes 0.1 s. Of
 * 500,000 rows of 6 columns in PostgreSQL and MariaDB, checksums take 1.9 s, and to copy them 1.3 s
 * over a fast connection and 4.9 s over one of 10 MB/s (docs/benchmarks.md).
 */
const SMALL_FOR_TEXTS = 200_000;

/** How many times as long copying must take as hashing does, which may be in vain. */
const MUCH_SLOWER = 1.5;

/** What comes in the place of a strategy that turns out not to do is further on. */
const IN_TURN: StrategyName[] = ['totals', 'buckets', 'apart', 'hash-first', 'in-source', 'copy'];

/** The same where a database may not be able to tell of all values how they compare. */
const TOO_CLOSE: StrategyName[] = ['in-source', 'buckets', 'apart', 'copy'];

/** Whether values have tolerances, or texts other letters than those that every database knows. */
const mayNotTell = ({ apart, 'in-source': inSource }: Plans): boolean =>
  can(apart) || (can(inSource) && inSource.cost.mayNotTell === true);

/** A strategy to begin with, and what is known of the sides by then. */
interface First {
  first: StrategyName;
  changed: number;
}

/** Where rows are hashed as texts: whether to copy them all takes longer. */
async function firstForTexts({ rows }: Cost, looks: Looks): Promise<First> {
  const isLarge = rows !== null && rows >= SMALL_FOR_TEXTS;
  const isSlow = isLarge && ((await looks.copyingTimesHashing()) ?? 0) > MUCH_SLOWER;
  // Not the totals first: where they differ, all would be hashed twice.
  return { first: isSlow ? 'buckets' : 'copy', changed: 0 };
}

/** What is wanted of a diff, as far as it decides on the strategy. */
export interface Wanted {
  /** The strategy to begin with. */
  strategy: Strategy | null;
  /** Which rows are wanted; all of them have only strategies that bring them to DuckDB. */
  rows: WantedRows;
  /** Whether the sides are samples of few rows, which take less to send than to find once more. */
  isThin: boolean;
}

/** Whether a database that compares rows by itself can give those that are wanted. */
const gives = ({ showsRows }: Cost, rows: WantedRows): boolean =>
  rows === 'none' || (rows === 'some' && showsRows === true);

/** What is likely the fastest, by the size of the tables and a sample of their rows. */
async function likelyFastest(
  plans: Plans,
  looks: Looks,
  { rows, isThin }: Omit<Wanted, 'strategy'>,
): Promise<First> {
  const { 'in-source': inSource, 'hash-first': hashFirst, buckets } = plans;
  // What a cluster does by itself is always less than what it would send.
  if (can(hashFirst) && hashFirst.cost.isFromCluster) return { first: 'hash-first', changed: 0 };
  const joining = can(inSource) && gives(inSource.cost, rows) ? inSource.cost.work : 'join slowly';
  // To merge two indexes takes no longer than two checksums, and leaves nothing to fetch.
  if (joining === 'merge') {
    const changed = rows === 'none' || !can(buckets) ? 0 : await looks.changedRows();
    return { first: 'in-source', changed: changed ?? 0 };
  }
  const otherwise = joining === 'join' ? 'in-source' : 'copy';
  const unchanged: First = { first: otherwise, changed: 0 };
  if (!can(buckets)) return unchanged;
  const { rows: rowCount, work, isFromCluster } = buckets.cost;
  if (isFromCluster && otherwise === 'copy') return { first: 'buckets', changed: 0 };
  if (isThin) return unchanged;
  if (work === 'hash texts') {
    return otherwise === 'copy' ? firstForTexts(buckets.cost, looks) : unchanged;
  }
  if (rowCount !== null && rowCount < SMALL_TABLE) return unchanged;
  const changed = await looks.changedRows();
  // Where a sample shows no change there may well be none, and one sum of all is the cheapest.
  if (!changed) return { first: 'totals', changed: 0 };
  if (changed <= MOST_CHANGED[otherwise]) return { first: 'buckets', changed };
  const isApart = otherwise === 'copy' && rows === 'none' && can(plans.apart);
  const others = isApart ? await looks.changedApart() : null;
  return { first: others !== null && others <= MOST_CHANGED.copy ? 'apart' : otherwise, changed };
}

/** What compares the sides, if more slowly, where they have more rows than may be copied. */
async function withinLimit(
  likely: First,
  { buckets, 'in-source': inSource }: Plans,
  looks: Looks,
  rows: WantedRows,
): Promise<First> {
  const canJoin = can(inSource) && gives(inSource.cost, rows);
  const isAlone = !can(buckets) && !canJoin;
  if (likely.first !== 'copy' || isAlone || (await looks.mayCopyAll())) return likely;
  return { ...likely, first: can(buckets) ? 'buckets' : 'in-source' };
}

/**
 * Which strategies to try: the likely fastest or the one that is asked for, and in its place, where it
 * turns out not to do, the next.
 */
export async function chooseStrategy(
  plans: Plans,
  looks: Looks,
  { strategy: asked, ...other }: Wanted,
): Promise<Choice> {
  const { rows: wanted } = other;
  const { first, changed }: First =
    asked === null
      ? await withinLimit(await likelyFastest(plans, looks, other), plans, looks, wanted)
      : { first: asked === 'hash-buckets' ? 'buckets' : asked, changed: 0 };
  const isWanted = (name: StrategyName): boolean => {
    const plan = plans[name];
    if (!can(plan) || (name === 'in-source' && !gives(plan.cost, wanted))) return false;
    if (name === 'apart') return wanted === 'none';
    if (name === 'hash-first') return asked === name || plan.cost.isFromCluster === true;
    return asked !== null || name === first || plan.cost.work !== 'join slowly';
  };
  const inTurn =
    first === 'in-source' && mayNotTell(plans) ? TOO_CLOSE : IN_TURN.slice(IN_TURN.indexOf(first));
  const { 'in-source': inSource } = plans;
  const isAlone = asked === null && can(inSource) && gives(inSource.cost, wanted);
  return { strategies: inTurn.filter(isWanted), changed, instead: isAlone ? 'in-source' : null };
}
