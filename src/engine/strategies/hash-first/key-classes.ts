import { pairOf, type SideIndex } from '../../../contract/pair.ts';
import type { Cell } from '../../../sources/dialect.ts';
import type { KeyCounts } from '../../join/key-counts.ts';

/** Keys that occur equally often, up to two, on each side. */
interface KeyClass {
  /** How often on each side: 0, 1, or 2 for more. */
  occurs: [number, number];
  isKeyed: boolean;
  /** Whether they are pairs of equal rows. */
  isSame: boolean;
  /** Rows on each side. */
  rows: [number, number];
  keys: number;
}

/** What a statement of classes and listed keys gave. */
export interface FoundKeys {
  classes: KeyClass[];
  /** The parts of each listed key, as texts. */
  listed: string[][];
}

/** Reads rows of `countKeys`. */
export function readKeys(rows: readonly Record<string, Cell>[], parts: number): FoundKeys {
  const number = (row: Record<string, Cell>, name: string): number => Number(row[name]);
  const classes = rows.map((row): KeyClass => ({
    occurs: [number(row, 'occurs1'), number(row, 'occurs2')],
    isKeyed: number(row, 'keyed') === 1,
    isSame: number(row, 'same') === 1,
    rows: [number(row, 'rows1'), number(row, 'rows2')],
    keys: number(row, 'key_count'),
  }));
  const listed = rows.filter((row) => number(row, 'is_listed') === 1);
  return { classes, listed: textsOf(listed, parts) };
}

/** The parts of keys that have come as texts. */
export const textsOf = (rows: readonly Record<string, Cell>[], parts: number): string[][] =>
  rows.map((row) => Array.from({ length: parts }, (_, i) => String(row[`text_${i}`])));

type Is = (of: KeyClass) => boolean;

const isPair: Is = ({ isKeyed, occurs }) => isKeyed && occurs[0] === 1 && occurs[1] === 1;
const isOnBoth: Is = ({ isKeyed, occurs }) => isKeyed && occurs[0] > 0 && occurs[1] > 0;

/** All counts of keys that follow from their classes. */
export function keyCountsOf({ classes }: FoundKeys): KeyCounts {
  const keys = (is: Is): number =>
    classes.filter(is).reduce((sum, { keys: some }) => sum + some, 0);
  const rows = (side: SideIndex, is: Is): number =>
    classes.filter(is).reduce((sum, { rows: some }) => sum + some[side], 0);
  const isAlone = (side: SideIndex): Is => {
    const other = side === 0 ? 1 : 0;
    return ({ isKeyed, occurs }) => isKeyed && occurs[side] > 0 && occurs[other] === 0;
  };
  return {
    totalRows: pairOf((side) => rows(side, () => true)),
    nulls: pairOf((side) => rows(side, ({ isKeyed }) => !isKeyed)),
    dupes: pairOf((side) => rows(side, ({ isKeyed, occurs }) => isKeyed && occurs[side] > 1)),
    distincts: pairOf((side) => keys(({ isKeyed, occurs }) => isKeyed && occurs[side] > 0)),
    exclusives: pairOf((side) => keys(isAlone(side))),
    onceKeys: pairOf((side) => keys(({ isKeyed, occurs }) => isKeyed && occurs[side] === 1)),
    comparedRows: keys(isPair),
    exclusiveRows: pairOf((side) => rows(side, isAlone(side))),
    uncomparedRows: pairOf((side) =>
      rows(side, (of) => !of.isKeyed || (isOnBoth(of) && !isPair(of))),
    ),
  };
}

/** Pairs of rows that are equal. */
export const equalPairs = ({ classes }: FoundKeys): number =>
  classes.filter(({ isSame }) => isSame).reduce((sum, { keys }) => sum + keys, 0);
