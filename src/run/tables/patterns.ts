import type { PatternPart, TablePattern } from '../../config/settings.ts';
import type { ListedTable, SearchedSchema } from '../../contract/listed-table.ts';
import { patternOf } from '../../text/patterns.ts';

/** Where the tables of a pattern are listed: what it says of their schema, and of their catalog. */
export const searchedBy = ({ parts }: TablePattern): SearchedSchema =>
  parts.slice(0, -1).map(({ text, isPattern }) => (isPattern ? null : text));

/** Whether a name is like a part of a pattern. */
export function isLike({ text, isPattern }: PatternPart, name: string, isFolded: boolean): boolean {
  if (isPattern) return patternOf(text, isFolded).test(name);
  return isFolded ? text.toLowerCase() === name.toLowerCase() : text === name;
}

/** Whether the end of a path is like a pattern, part by part. */
export function endsLike(
  { parts }: TablePattern,
  path: readonly string[],
  isFolded: boolean,
): boolean {
  const fromEnd = path.toReversed();
  // A path has no catalog where the data source has only one, which was looked at when it was listed.
  return parts.toReversed().every((part, index) => {
    const name = fromEnd[index];
    return name === undefined || isLike(part, name, isFolded);
  });
}

/** Whether a table is chosen by a pattern: by one of a name alone, where this leads to it. */
export function isChosenBy(
  pattern: TablePattern,
  { path, isFoundByName }: ListedTable,
  isFolded: boolean,
): boolean {
  if (pattern.parts.length === 1 && !isFoundByName) return false;
  return endsLike(pattern, path, isFolded);
}

/**
 * What a table is paired by: the parts that the pattern speaks of. What it names counts as it is written,
 * since two data sources may spell one name in two ways.
 */
export function keyParts({ parts }: TablePattern, path: readonly string[]): string[] {
  const fromEnd = path.toReversed();
  return parts
    .toReversed()
    .map(({ text, isPattern }, index) => (isPattern ? (fromEnd[index] ?? text) : text))
    .toReversed();
}
