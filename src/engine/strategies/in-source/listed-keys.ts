import { type Pair, pairOf, SIDES } from '../../../contract/pair.ts';
import { hashOfNumber, HASHES } from '../../../sources/whole-key-hash.ts';
import type { Cell } from '../../../sources/dialect.ts';
import type { JoinCounts } from '../../join/join.ts';
import type { KeyList } from '../../join/key-lists-sql.ts';

/** Keys of rows that differ, as a database has listed them. */
export interface ListedKeys {
  changed: bigint[];
  /** Of rows that are on one side alone. */
  lone: Pair<bigint[]>;
}

/** What the lists are called. */
const CHANGED = 'changed_keys';
const LONE: Pair<string> = ['lone_keys1', 'lone_keys2'];

/** About how many keys are listed where many rows differ: enough that those are among them that are shown. */
const WANTED = 4000;

/** The share of rows that a sample may have missed that shows no difference. */
const MISSED = 0.003;

/** More are not listed without a look at how many there are: each takes some bytes of the server's memory. */
const MOST = 1_000_000;

/** From this share on, rows that differ may well be rows of one side alone. */
const NEARLY_ALL = 0.9;

/** Below what hash there are about `wanted` of some keys; `null` where there are no more. */
const belowFor = (keys: number, wanted = WANTED): number | null =>
  keys <= wanted ? null : Math.max(1, Math.floor((HASHES * wanted) / keys));

/** Below what hash keys are listed of which nobody knows how many there are, but about how many at most. */
const belowOf = (expected: number): number | null => (expected <= MOST ? null : belowFor(expected));

/** What is known of two sides before their rows are compared. */
export interface Known {
  /** How many rows each has, more or less; `null` where nobody knows. */
  rows: Pair<number | null>;
  /** The share of rows that differ, of a sample. */
  changed: number;
}

/** The lists of keys that rows are chosen from; where many rows differ, with those alone that have small hashes. */
export function keyLists({ rows: [rows1, rows2], changed }: Known): KeyList[] {
  const [one, other] = [rows1 ?? MOST / MISSED, rows2 ?? MOST / MISSED];
  const missed = Math.max(one, other) * MISSED;
  const differing = Math.max(one, other) * changed;
  const apart = changed > NEARLY_ALL ? differing : Math.abs(one - other);
  const below = belowOf(Math.max(apart, missed));
  return [
    { name: CHANGED, of: 'changed', below: changed > 0 ? belowFor(differing) : belowOf(missed) },
    { name: LONE[0], of: { alone: 0 }, below },
    { name: LONE[1], of: { alone: 1 }, below },
  ];
}

/** The same lists where all is known but the keys: those that have turned out to be too short. */
export function longerLists(keys: ListedKeys, counts: JoinCounts, most: number): KeyList[] {
  const { rowsWithDifferences, exclusives } = counts;
  const lists: [list: KeyList, listed: readonly bigint[]][] = [
    [{ name: CHANGED, of: 'changed', below: belowFor(rowsWithDifferences) }, keys.changed],
    ...SIDES.map((alone): [KeyList, bigint[]] => [
      { name: LONE[alone], of: { alone }, below: belowFor(exclusives[alone]) },
      keys.lone[alone],
    ]),
  ];
  const all = [rowsWithDifferences, ...exclusives];
  return lists.flatMap(([list, listed], i) =>
    listed.length < Math.min(most, all[i] ?? 0) ? [list] : [],
  );
}

/** The lists of columns that differ in none of the rows that were chosen. */
export const columnLists = (columns: readonly number[], { differences }: JoinCounts): KeyList[] =>
  columns.map((column) => ({
    name: `column_keys_${column}`,
    of: { column },
    below: belowFor(differences[column] ?? 0),
  }));

/** A list as it came; a database gives NULL for one without a key. */
export const readKeys = (cell: Cell | undefined): bigint[] =>
  typeof cell === 'string' ? cell.split(',').map(BigInt) : [];

/** The keys of a row of counts. */
export const listedKeys = (row: Record<string, Cell>): ListedKeys => ({
  changed: readKeys(row[CHANGED]),
  lone: pairOf((side) => readKeys(row[LONE[side]])),
});

/** Those with the smallest hashes. */
export function smallest(keys: readonly bigint[], most: number): bigint[] {
  const hashed = keys.map((key) => ({ key, hash: hashOfNumber(key) }));
  const sorted = hashed.toSorted((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1));
  return sorted.slice(0, most).map(({ key }) => key);
}
