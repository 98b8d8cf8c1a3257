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

/** What a service knows of the versions of its tables. */
export interface Versions {
  /** The state that a table has now; `null` where it has no versions. */
  current: (table: Sql, signal: AbortSignal) => Promise<PinnedState | null>;
  /** @throws DiffError where tables keep no states of the past. */
  past: (path: string[], at: PastState, signal: AbortSignal) => Promise<PinnedState>;
}

/** Spark by itself asks its catalogs for no versions. */
export const WITHOUT_VERSIONS: Versions = {
  current: () => Promise.resolve(null),
  past: (path) => {
    const value = `${path.join('.')}: Spark keeps no states of the past; Delta tables of Databricks do`;
    return Promise.reject(new DiffError('TimeTravelException', value));
  },
};
