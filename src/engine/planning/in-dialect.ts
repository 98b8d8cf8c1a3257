import { mapPair, type Pair } from '../../contract/pair.ts';
import { isOrdinary } from '../../sources/tolerances/amount.ts';
import type { ColumnPair } from '../columns.ts';
import { columnOf, type DatabaseSide } from '../sides.ts';

/** A pair as the database of both sides itself would compare it; `null` where it would do otherwise. */
export function inDialect(sides: Pair<DatabaseSide>, pair: ColumnPair): ColumnPair | null {
  const { dialect } = sides[0].database;
  const [own1, own2] = mapPair(sides, (side, index) => columnOf(side, pair.names[index]).own);
  const { modifiers } = pair;
  const comparison = modifiers
    ? dialect.modified(own1, own2, modifiers)
    : dialect.comparison(own1, own2);
  const references = mapPair(pair.names, (name) => dialect.quoteIdentifier(name));
  return comparison && { ...pair, comparison, references };
}

/** Whether the database cannot tell of all values how they compare. */
export const isOpen = ({ comparison }: ColumnPair): boolean => comparison.isOpen === true;

/** The same of a part of the key, and of whole rows: by what is open, nothing is put together. */
export function keyInDialect(sides: Pair<DatabaseSide>, pair: ColumnPair): ColumnPair | null {
  const there = inDialect(sides, pair);
  return there && !isOpen(there) ? there : null;
}

/** The same of a pair that may have a tolerance, which the database has to work out then. */
export function inDialectWithin(sides: Pair<DatabaseSide>, pair: ColumnPair): ColumnPair | null {
  const there = inDialect(sides, pair);
  if (pair.tolerance === null) return there;
  return there?.comparison.within && isOrdinary(pair.tolerance) ? there : null;
}

/** What is made of every pair; `null` where nothing can be made of one. */
export function ofEach<Made>(
  pairs: readonly ColumnPair[],
  make: (pair: ColumnPair) => Made | null,
): Made[] | null {
  const made = pairs.flatMap((pair) => make(pair) ?? []);
  return made.length === pairs.length ? made : null;
}

/** Whether the database can put rows together by columns that no catalog proves unique. */
export function isGroupable(sides: Pair<DatabaseSide>, columns: readonly ColumnPair[]): boolean {
  return sides.every((side) =>
    columns.every(({ names }) => {
      const { own } = columnOf(side, names[side.index]);
      return side.database.dialect.isGroupable(own);
    }),
  );
}
