import type { DiffRequest } from './request.ts';

/** Something that is made of a table: another one, or what people use, such as a dashboard. */
export interface Downstream {
  /** No other has it. */
  id: string;
  type: 'model' | 'seed' | 'snapshot' | 'exposure';
  name: string;
  /** Of an exposure: what it is, such as `dashboard`, and how people know it. */
  exposureType: string | null;
  label: string | null;
  /** Whether a diff of the run is about it. */
  isCompared: boolean;
}

/** Where the table of a diff is in a project, and what is made of it. */
export interface DiffLineage {
  /** The ids that the table has in the project. */
  ids: readonly string[];
  /**
   * How many tables of the run stand above it at most, and one: 1 is nearest to the sources. `null`
   * where the user listed the diffs, whose order is then as it is meant.
   */
  layer: number | null;
  /** The ids of the tables of the run that it is made of, with none of the run between. */
  after: readonly string[];
  /** What is nearest comes first. */
  downstream: readonly Downstream[];
}

/** Finds the tables of a run's diffs in a project; `null` for what is not there. */
export type FindLineage = (
  requests: readonly Pick<DiffRequest, 'table1' | 'table2'>[],
) => (DiffLineage | null)[];
