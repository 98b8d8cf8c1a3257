import { DiffError } from '../../contract/errors.ts';
import type { PastState } from '../../contract/past-state.ts';
import type { Sql } from '../dialect.ts';

/** One state of a table, which all statements read. */
export interface PinnedState {
  /** What follows the table's name. */
  sql: Sql;
  /** The state, for people to read. */
  version: string;
}

/** A table, and how SQL refers to it. */
export interface NamedTable {
  path: string[];
  reference: Sql;
}

/** What a service knows of the versions of its tables. */
export interface Versions {
  /** The state that a table has now; `null` where it has no versions. */
  current: (table: Sql, signal: AbortSignal) => Promise<PinnedState | null>;
  /** @throws DiffError where the table has no such state, or keeps none of the past. */
  past: (table: NamedTable, at: PastState, signal: AbortSignal) => Promise<PinnedState>;
}

/** Spark by itself asks its catalogs for no versions. */
export const WITHOUT_VERSIONS: Versions = {
  current: () => Promise.resolve(null),
  past: ({ path }) => {
    const value = `${path.join('.')}: Spark keeps no states of the past; Delta tables of Databricks do`;
    return Promise.reject(new DiffError('TimeTravelException', value));
  },
};
