import type { MendedRows } from '../contract/mended-rows.ts';
import type { Column, Sql } from '../sources/dialect.ts';

/** What a side reads: its columns are typed, or texts whose types must still be found. */
export type OpenedRelation =
  | TableRelation
  | TextRelation
  /** A file without even a header: it takes the other side's columns. */
  | { kind: 'empty' };

/** A table, or what has types as one. */
export interface TableRelation {
  kind: 'typed';
  relation: Sql;
  columns: Column[];
  /** Whether only the rows are in it that the request's filter lets through. */
  isFiltered?: boolean;
  /** Whether its rows were copied for the diff: they are of a view or a query of a database file. */
  isCopied?: boolean;
  /** Asks the catalog for the columns that are declared unique: few diffs leave their key out. */
  declaredKeys?: () => Promise<string[][]>;
}

/** Text files, of which every value is a text. */
export interface TextRelation {
  kind: 'text';
  relation: Sql;
  columns: TextColumn[];
  /**
   * Looks at the files apart from what reads them: whether `relation` certainly gives every row.
   * Rejects with a DiffError where a packed file is damaged or cut.
   */
  readsAll?: (signal?: AbortSignal) => Promise<boolean>;
  /** Another reader, slower, for files that are too unusual for `relation`. */
  readCarefully?: (signal?: AbortSignal) => Promise<CarefulReading>;
  /** What of its rows was mended, where it was read leniently. */
  mended?: MendedRows | null;
  /** `relation` is known not to give every row. */
  isLossy?: boolean;
}

/** What reads unusual files, and how many rows it must give. */
export interface CarefulReading {
  relation: Sql;
  rows: number;
}

export interface TextColumn {
  name: string;
  /** The value as text, over the relation; NULL where the file has none. */
  text: Sql;
  /** The value as JSON, where the file is JSON. */
  json: Sql | null;
  /** Whether numbers have a comma where others have a point; one with a point is a text then. */
  hasDecimalCommas?: boolean;
}
