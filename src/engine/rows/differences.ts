import type { DifferencePartName } from '../../contract/differences.ts';
import type { SideIndex } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';

/**
 * All rows of one kind, in the engine's DuckDB:
 * `diff`: the rows of a key that is once on both sides and that differ: the key once, and of each
 * compared column `…_1`, `…_2`, `…_differs`, named as side 1 names it;
 * `exclusives1`, `exclusives2`: rows without a counterpart on the other side, with all columns that
 * are compared, as their side names them;
 * `duplicates1`, `duplicates2`: rows of a key that is repeated, with the same columns.
 */
export interface DifferencePart {
  name: DifferencePartName;
  /** The side that the rows are of; `null` where they are of both. */
  side: SideIndex | null;
  /** A SELECT that can be run more than once, as long as the diff's connection is open. */
  select: Sql;
}

/** The differences of a diff. Without a key there is no `diff`, and there are no `duplicates`. */
export type Differences = DifferencePart[];

/** Takes the differences while the connection that gives them is open. */
export type WriteDifferences = (differences: Differences) => Promise<void>;
