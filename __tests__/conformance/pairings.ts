import type { Pair } from '../../src/contract/summary-results.ts';
import type { Strategy } from '../../src/engine/strategies/strategy.ts';
import { ENGINE, isOfRun } from '../engine-scope.ts';
import { type Content, holds, type Limit } from '../sources/kit.ts';
import { FORMATS } from '../sources/files/kit.ts';
import { type Case, type Source, databases, isOf, sources } from './case-format.ts';

/** One comparison of a case. */
export interface Run {
  /** Where side 1 and side 2 are. */
  sources: Pair<Source>;
  /** Whether side 2 is compared with side 1. */
  isSwapped: boolean;
  /** `null` where there is but one. */
  strategy: Strategy | null;
  isOneSource: boolean;
}

/** Both tables of a case, as they are. */
export type Contents = Pair<Content>;

const kitOf = (source: Source) => databases.find(({ kind }) => kind === source);

const isDatabase = (source: Source): boolean => kitOf(source) !== undefined;

/** What a source cannot hold. */
const limitsOf = (source: Source): Limit[] =>
  kitOf(source)?.cannotHold ?? (FORMATS as Record<string, Limit[]>)[source] ?? [];

/** Whether a source can hold a table. */
export const isHeldBy = (source: Source, table: Content): boolean => holds(limitsOf(source), table);

const hasDatabase = (pairing: Pair<Source>): boolean => pairing.some(isDatabase);

/** Pairings within files and DuckDB that run for every case, and whether in both orders. */
const LOCAL: { pairing: Pair<Source>; isBoth: boolean }[] = [
  { pairing: ['csv', 'csv'], isBoth: true },
  { pairing: ['json', 'jsonl'], isBoth: false },
  { pairing: ['parquet', 'parquet'], isBoth: false },
  { pairing: ['duckdb', 'query'], isBoth: true },
  { pairing: ['csv', 'parquet'], isBoth: true },
];

/** And those for a case that says what may be beside what. */
const LOCAL_MIXED: Pair<Source>[] = [
  ['csv', 'json'],
  ['json', 'csv'],
  ['json', 'parquet'],
  ['jsonl', 'parquet'],
  ['duckdb', 'csv'],
];

/** Whether a case lets one source be beside another. */
function mayPair({ pairings }: Case, [source1, source2]: Pair<Source>): boolean {
  if (!pairings) return true;
  return pairings.some(([name1, name2]) => isOf(name1, source1) && isOf(name2, source2));
}

/** Every pairing that a case has. */
function possiblePairings(testCase: Case, contents: Contents): Pair<Source>[] {
  const possible = (side: 0 | 1): Source[] =>
    sources.filter(
      (source) =>
        testCase.sources.some((name) => isOf(name, source)) && isHeldBy(source, contents[side]),
    );
  return possible(0)
    .flatMap((source1) => possible(1).map((source2): Pair<Source> => [source1, source2]))
    .filter((pairing) => mayPair(testCase, pairing));
}

const bothOrders = (run: Omit<Run, 'isSwapped'>): Run[] =>
  [false, true].map((isSwapped) => ({ ...run, isSwapped }));

/** The ways to compare two sources: by every strategy that they may take. */
function waysOf(pairing: Pair<Source>): Omit<Run, 'isSwapped'>[] {
  const alone = { sources: pairing, strategy: null, isOneSource: false };
  if (!pairing.every(isDatabase)) return [alone];
  const ways = (['in-source', 'copy', 'buckets', 'totals'] as const).map((strategy) => ({
    sources: pairing,
    strategy,
  }));
  const apart = ways.slice(1).map((way) => ({ ...way, isOneSource: false }));
  if (pairing[0] !== pairing[1]) return apart;
  // Of those alone that have hashes of rows.
  const hashFirst = { sources: pairing, strategy: 'hash-first' } as const;
  const more = kitOf(pairing[0])!.strategies.includes('hash-first') ? [hashFirst] : [];
  return [...apart, ...[...ways, ...more].map((way) => ({ ...way, isOneSource: true }))];
}

export const inTurn = <Item>(items: Item[], turn: number): Item[] =>
  items.length === 0 ? [] : [items[turn % items.length]!];

/** What runs within files and DuckDB. */
function localRuns({ pairings }: Case, possible: Pair<Source>[]): Run[] {
  const mixed = pairings ? LOCAL_MIXED.map((pairing) => ({ pairing, isBoth: false })) : [];
  return [...LOCAL, ...mixed]
    .filter(({ pairing }) => possible.some((known) => known.join() === pairing.join()))
    .flatMap(({ pairing, isBoth }) =>
      waysOf(pairing).flatMap((way) => bothOrders(way).slice(0, isBoth ? 2 : 1)),
    );
}

/** Two tables of one database: by every strategy that it has, in one source or apart in turn. */
function ownRuns(pairing: Pair<Source>, turn: number): Run[] {
  return kitOf(pairing[0])!.strategies.flatMap((strategy) => {
    const ways = waysOf(pairing).filter((way) => way.strategy === strategy);
    return inTurn(ways.flatMap(bothOrders), turn);
  });
}

/** Each database on each side, beside another source and by another strategy in each turn. */
function mixedRuns(possible: Pair<Source>[], turn: number): Run[] {
  const mixed = databases.flatMap(({ kind }) =>
    ([0, 1] as const).flatMap((side) =>
      inTurn(
        possible.filter((pairing) => pairing[side] === kind && pairing[0] !== pairing[1]),
        turn,
      ),
    ),
  );
  return mixed.flatMap((pairing) => inTurn(waysOf(pairing).flatMap(bothOrders), turn));
}

/** What runs with databases: each beside other sources, and beside itself by each strategy. */
function databaseRuns(possible: Pair<Source>[], turn: number): Run[] {
  const itself = possible.filter((pairing) => isDatabase(pairing[0]) && pairing[0] === pairing[1]);
  return [...mixedRuns(possible, turn), ...itself.flatMap((pairing) => ownRuns(pairing, turn))];
}

/**
 * The comparisons of a case that take no more than a minute for all cases together: one of files or
 * DuckDB, in every other turn of CSV files; one of a database beside itself, each in its turn and by
 * each of its strategies; and for each third case a database beside another source.
 */
function fewRuns(testCase: Case, possible: Pair<Source>[], turn: number): Run[] {
  const local = localRuns(testCase, possible);
  const csv = local.filter(({ sources: pairing }) => pairing.every((source) => source === 'csv'));
  const own = databases.flatMap(({ kind }) =>
    possible.some((pairing) => pairing.every((source) => source === kind)) ? [kind] : [],
  );
  const round = Math.floor(turn / 3);
  return [
    ...inTurn(turn % 2 === 0 && csv.length > 0 ? csv : local, Math.floor(turn / 2)),
    ...inTurn(own, turn).flatMap((kind) => inTurn(ownRuns([kind, kind], round), round)),
    ...(turn % 3 === 0 ? inTurn(mixedRuns(possible, round), round) : []),
  ];
}

/** With an engine: it beside itself by one strategy, and beside one other source. */
function engineRuns(_: Case, possible: Pair<Source>[], turn: number): Run[] {
  const tested = possible.filter((pairing) => isOfRun(...pairing));
  const itself = tested.filter(([source1, source2]) => source1 === source2);
  // Of two kinds that take turns, each has all of its strategies in its own.
  const round = Math.floor(turn / Math.max(1, itself.length));
  const own = inTurn(itself, turn).flatMap((pairing) => ownRuns(pairing, round));
  return [...inTurn(own, round), ...inTurn(mixedRuns(tested, turn), turn)];
}

/**
 * How many comparisons of a case: few of them, those that show every source on each side and every
 * strategy, or all that there are.
 */
export type Extent = 'few' | 'many' | 'all';

/** Whether a case says nothing of side 2 compared with side 1. */
function isOneWay({ expect, options }: Case): boolean {
  // The base of a relative tolerance is side 2, so its figures need not swap.
  return 'error' in expect || options.tolerances.some(({ mode }) => mode === 'relative');
}

/** What tells a run apart from others of its case. */
const keyOf = (run: Run): string => JSON.stringify(run);

const distinct = (runs: Run[]): Run[] => [
  ...new Map(runs.map((run) => [keyOf(run), run])).values(),
];

/** The runs that are not among others. */
export function without(runs: Run[], others: Run[]): Run[] {
  const keys = new Set(others.map(keyOf));
  return runs.filter((run) => !keys.has(keyOf(run)));
}

/**
 * The comparisons of a case.
 *
 * @param turn the number of the case: cases that follow each other take different pairings.
 */
export function runsOf(testCase: Case, contents: Contents, turn: number, extent: Extent): Run[] {
  const possible = possiblePairings(testCase, contents);
  const runs = {
    all: () => possible.flatMap(waysOf).flatMap(bothOrders),
    few: () => (ENGINE ? engineRuns : fewRuns)(testCase, possible, turn),
    many: () => [...localRuns(testCase, possible), ...databaseRuns(possible, turn)],
  }[extent]();
  return distinct(isOneWay(testCase) ? runs.map((run) => ({ ...run, isSwapped: false })) : runs);
}

/** Whether a run takes a connection to a database on one side or both. */
export const isWithDatabase = ({ sources: pairing }: Run): boolean => hasDatabase(pairing);
