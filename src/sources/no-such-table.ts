import { DiffError } from '../contract/errors.ts';
import { nearestNames } from '../contract/nearest.ts';
import type { Cell } from './dialect.ts';
import { areThese } from '../text/lists.ts';

/** Of so many tables the nearest is found; to compare with more takes long. */
export const MOST_TABLES = 10_000;

/** As many as help to find the right one. */
const MOST_SHOWN = 3;

/**
 * A row of a catalog: a table's `name`, and its `place`, which is written before it, or NULL. `searched`
 * is 1 where the wanted one would have been found beside it, and 0 where the name alone is the same.
 */
export type KnownTable = Record<string, Cell>;

const nameOf = ({ name }: KnownTable): string => String(name);

const isSearched = ({ searched }: KnownTable): boolean => Number(searched) === 1;

/** Those of the wanted name but for case, where it was searched before all others; else the nearest. */
function meantBy(wanted: string, tables: KnownTable[]): KnownTable[] {
  const folded = wanted.toLowerCase();
  const same = tables.filter((table) => nameOf(table).toLowerCase() === folded);
  const here = same.filter(isSearched);
  if (same.length > 0) return here.length > 0 ? here : same;
  const searched = tables.filter(isSearched);
  const foldedNames = searched.map((table) => nameOf(table).toLowerCase());
  const nearest = new Set(nearestNames(folded, foldedNames));
  return searched.filter((_, index) => nearest.has(foldedNames[index] ?? ''));
}

/**
 * Why there is no table of a path, with those that may be meant.
 *
 * @param where what was searched, such as `the schema public`.
 */
export function noSuchTable(path: string[], where: string, tables: KnownTable[]): DiffError {
  const meant = meantBy(path.at(-1) ?? '', tables)
    .slice(0, MOST_SHOWN)
    .map(({ place, name }) => [place, name].filter((part) => part != null).join('.'));
  const hint = meant.length === 0 ? '' : `; ${areThese('the nearest', meant)}`;
  return new DiffError('NoSuchTableException', `${path.join('.')} (not in ${where}${hint})`);
}
