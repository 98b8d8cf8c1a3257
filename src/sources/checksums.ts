import type { Tolerance } from '../contract/tolerances.ts';
import type { DatabaseColumn } from './database.ts';
import type { Sql } from './dialect.ts';

/** What a column holds on both sides, as far as a key of it alone has a quicker hash. */
export type HashedKind = 'integer' | 'uuid' | 'text' | 'other';

/** How a column's values go into a row's hash. */
export interface HashedColumn {
  /**
   * Two values that differ never share it, where they have a tolerance two that are not within it. Where they
   * are equal, they usually do.
   */
  form: (value: Sql) => Sql;
  /** Whether equal values always share it. */
  isExact: boolean;
  kind: HashedKind;
}

/** The rows of one side, and what of them is hashed: SQL of each key part and each other value. */
export interface HashedRows {
  /** What can follow FROM, under the name `dataset`. */
  relation: Sql;
  /** Conditions that must all hold. */
  where: Sql[];
  keys: Sql[];
  values: Sql[];
  /** The key's columns as they are. */
  keyColumns: { reference: Sql; column: DatabaseColumn }[];
  /** The part of the key, a whole number, whose ranges can be buckets; `null` where there is none. */
  rangedBy: Sql | null;
  /** What the key is where it has one part. */
  keyKind: HashedKind;
  /** Whether no part of a key is ever NULL. */
  isKeyNotNull: boolean;
}

/** Whole numbers from `low` to `high`, both among them. */
export interface KeyRange {
  low: bigint;
  high: bigint;
}

/** Ranges of `size` numbers, one after the other, that fill one range; `null`: it is one itself. */
export interface KeyRanges extends KeyRange {
  size: bigint | null;
}

/** How rows are put into buckets: on both sides those with the same key into the same. */
export type Partition =
  /** By a hash of the key into a power of two of buckets, numbered from 0. */
  | { kind: 'hash'; buckets: number }
  /** By ranges of `rangedBy`, in order, that hold every number once; each is numbered by its `low`. */
  | { kind: 'ranges'; ranges: KeyRanges[] };

/** The number of the bucket into which rows go whose key has a NULL, where keys are hashed. */
export const NULL_KEYS = -1;

/** What follows FROM where conditions must all hold. */
export const conditions = (where: Sql[]): Sql =>
  where.length === 0 ? '' : `\n  WHERE ${where.join(' AND ')}`;

/**
 * Checksums of rows. A row's hash has at least 60 bits; a checksum is the sum of its rows' hashes,
 * in a type that cannot overflow. In the sum nothing cancels out: a value's hash depends on the key
 * of its row.
 */
export interface Checksums {
  /** Databases of one family hash alike. */
  readonly family: string;
  /**
   * How the values of a column are hashed that are compared with those of `other`, on the other
   * side; `null` where the two sides could not hash them alike.
   */
  hashed(
    column: DatabaseColumn,
    other: DatabaseColumn,
    tolerance?: Tolerance | null,
  ): HashedColumn | null;
  /** A SELECT of one row: `total_rows`, `nulls`, which are rows without a key, and `checksum` of the others. */
  total(rows: HashedRows): Sql;
  /** A SELECT of each bucket's number, its count of rows, and its checksum; buckets without rows are left out. */
  select(rows: HashedRows, buckets: number): Sql;
  /** A condition that holds for the rows in some buckets of all. */
  isIn(rows: HashedRows, some: bigint[], buckets: number): Sql;
  /** A SELECT of the numbers of buckets that hold a repeated key. */
  repeated(rows: HashedRows, buckets: number): Sql;
  /** What rows with the same key share, and others do not: expressions that can follow GROUP BY. */
  groupedBy(rows: HashedRows): Sql;
  /** What an index on the key makes cheap; `null` where rows are only read all at once. */
  readonly byIndex: IndexedChecksums | null;
}

/** Checksums of rows that are found by an index on their key. */
export interface IndexedChecksums {
  /** The same as `select` of `Checksums`, with ranges of `rangedBy` as buckets. */
  select(rows: HashedRows, ranges: KeyRanges[]): Sql;
  /** A relation of the rows in some ranges, read by the index on `rangedBy`; its filters do not hold yet. */
  inRanges(rows: HashedRows, some: KeyRange[]): Sql;
  /** A SELECT of the key and hash of some rows from all over a table: `key_0`, …, and `hash`. */
  sample(rows: HashedRows, percent: number): Sql;
  /** A SELECT of the `hash` of the rows with these keys, as `sample` gave them. */
  find(rows: HashedRows, keys: string[][]): Sql;
}
