import type { ShownValue } from '../../contract/rows.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { Remains } from '../join/remains.ts';
import type { Mask } from './texts-sql.ts';

/** The longest value that is shown, in UTF-16 units, more or less. */
export const LONGEST = 1000;

/** Longer values, in bytes, are read one by one: there may be some of many megabytes. */
export const LONGEST_AT_ONCE = 1000;

/** What rows are sampled with. */
export interface Sampling {
  remains: Remains;
  connection: DuckDBConnection;
  signal: AbortSignal;
  mask: Mask;
  /** How many rows of a kind, at most. */
  most: number;
  /** The columns that differ in some row, by their place among those compared. */
  changed: number[];
  /** A key by the names of its columns. */
  keyOf: (parts: ShownValue[]) => Record<string, ShownValue>;
}
