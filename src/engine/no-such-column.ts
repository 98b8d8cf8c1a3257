import { DiffError } from '../contract/errors.ts';
import { numberOf, type Pair, type SideIndex } from '../contract/pair.ts';
import { someOf } from '../text/lists.ts';

/** What names there are that may be meant by one that is of no column. */
function hintOf(name: string, sides: Pair<readonly string[]>, names: readonly string[]): string {
  const alike = (known: readonly string[]): string[] =>
    known.filter((other) => other.toLowerCase() === name.toLowerCase());
  const near = alike(names).map((other) => `"${other}"`);
  if (near.length === 0) return `the columns are ${someOf(names)}`;
  // Of two on one side nobody could tell which is meant, whatever the request says of case.
  if (sides.some((known) => alike(known).length > 1))
    return `there are ${someOf(near)}, which case alone tells apart`;
  return `there is ${String(near[0])}, and names are case-sensitive unless case-insensitive-names is set`;
}

/**
 * The error of a name that is of no column.
 *
 * @param sides the names that there are on each side.
 * @param side the one that lacks it; without it, both do.
 * @param input what names it, where that is no list of columns.
 */
export function noSuchColumn(
  name: string,
  sides: Pair<readonly string[]>,
  side: SideIndex | null = null,
  input: string | null = null,
): DiffError {
  const names = [...new Set(side === null ? sides.flat() : sides[side])];
  const hint = names.includes(name)
    ? 'side 2 calls it so; name it as side 1 does'
    : hintOf(name, sides, names);
  const where = side === null ? 'either side' : `side ${numberOf(side)}`;
  const what = input === null ? '' : `${input}, `;
  return new DiffError('NoSuchColumnException', `${name} (${what}not on ${where}; ${hint})`);
}
