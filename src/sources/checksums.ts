import type { Pair } from '../contract/summary-results.ts';
import type { DatabaseColumn } from './database.ts';
import type { Sql } from './dialect.ts';

/** How a column's values go into a row's hash, on each side. */
export interface HashedColumn {
  /** Two values that differ never share it. Where they are equal, they usually do. */
  forms: Pair<(value: Sql) => Sql>;
  /** Whether equal values always share it. */
  isExact: boolean;
  /** Whether it is a whole number on both sides. */
  isInteger: boolean;
}

/** The rows of one side, and what of them is hashed: SQL of each key part and each other value. */
export interface HashedRows {
  /** What can follow FROM, under the name `dataset`. */
  relation: Sql;
  /** Conditions that must all hold. */
  where: Sql[];
  keys: Sql[];
  values: Sql[];
  /** The key's columns as they are, with their declared types. */
  keyColumns: { reference: Sql; type: string }[];
  /** Whether the key is one whole number. */
  isIntegerKey: boolean;
  /** Whether no part of a key is ever NULL. */
  isKeyNotNull: boolean;
}

/** The number of the bucket into which rows go whose key has a NULL. */
export const NULL_KEYS = -1;

/**
 * Checksums of buckets of rows, by the database's own hash. Rows are in a bucket by a hash of their
 * key, so that keys that are equal on two sides are in buckets of the same number. A row's hash has
 * at least 60 bits; a bucket's checksum is the sum of its rows' hashes, in a type that cannot
 * overflow. In the sum nothing cancels out: a value's hash depends on the key of its row.
 */
export interface Checksums {
  /** Databases of one family hash alike. */
  readonly family: string;
  hashed(columns: Pair<DatabaseColumn>): HashedColumn;
  /** A SELECT of each bucket's number, its count of rows, and its checksum. */
  select(rows: HashedRows, buckets: number): Sql;
  /** A condition that holds for the rows of some buckets of all. */
  isIn(rows: HashedRows, some: number[], buckets: number): Sql;
  /** A SELECT of the key and hash of some rows from all over a table: `key_0`, …, and `hash`. */
  sample(rows: HashedRows, percent: number): Sql;
  /** A SELECT of the `hash` of the rows with these keys, as `sample` gave them. */
  find(rows: HashedRows, keys: string[][]): Sql;
}
