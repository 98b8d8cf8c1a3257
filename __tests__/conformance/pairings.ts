import type { Pair } from '../../src/contract/summary-results.ts';
import type { Strategy } from '../../src/engine/strategies/strategy.ts';
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
  return [...apart, ...ways.map((way) => ({ ...way, isOneSource: true }))];
}

const inTurn = <Item>(items: Item[], turn: number): Item[] =>
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

/**
 * What runs with databases: each of them on each side, beside another source and by another
 * strategy in each turn, and beside itself by each strategy.
 */
function databaseRuns(possible: Pair<Source>[], turn: number): Run[] {
  const mixed = databases.flatMap(({ kind }) =>
    ([0, 1] as const).flatMap((side) =>
      inTurn(
        possible.filter((pairing) => pairing[side] === kind && pairing[0] !== pairing[1]),
        turn,
      ),
    ),
  );
  const itself = possible.filter((pairing) => isDatabase(pairing[0]) && pairing[0] === pairing[1]);
  return [
    ...mixed.flatMap((pairing) => inTurn(waysOf(pairing).flatMap(bothOrders), turn)),
    ...itself.flatMap((pairing) => ownRuns(pairing, turn)),
  ];
}

/**
 * The comparisons of a case. All that there are, or some of them: every source on each side and
 * every strategy.
 *
 * @param turn the number of the case: cases that follow each other take different pairings.
 */
export function runsOf(testCase: Case, contents: Contents, turn: number, isAll: boolean): Run[] {
  const possible = possiblePairings(testCase, contents);
  if (isAll) return possible.flatMap(waysOf).flatMap(bothOrders);
  return [...localRuns(testCase, possible), ...databaseRuns(possible, turn)];
}

/** Whether a run takes a connection to a database on one side or both. */
export const isWithDatabase = ({ sources: pairing }: Run): boolean => hasDatabase(pairing);
