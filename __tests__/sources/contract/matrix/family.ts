import type { DuckDBConnection } from '../../../../src/duckdb/connection.ts';
import type { NamedSource } from '../../../../src/sources/registry.ts';
import type { Dataset } from '../../../conformance/write-dataset.ts';

/** A kind of database, or a format of files, and its types. */
export interface MatrixSource {
  name: string;
  types: SourceType[];
  /**
   * Opens it, empty.
   *
   * @param connection writes what DuckDB writes, into `folder`.
   */
  open: (folder: string, connection: DuckDBConnection) => Promise<WritableSource>;
}

/** A table of the matrix: besides its columns it has `id`, the row's number. */
export interface MatrixTable {
  columns: { name: string; type: SourceType }[];
  rows: (string | null)[][];
}

/** One source that tables are written to. */
export interface WritableSource {
  source: Omit<NamedSource, 'id'>;
  /** Writes a table in place of the one of that name. */
  write(name: string, table: MatrixTable): Promise<Dataset>;
  close(): Promise<void>;
}

/** Digits of a second that a type keeps, or that it keeps days only. */
export type Precision = 0 | 3 | 6 | 9 | 12 | 'day';

/** How a source makes a time coarser that has more digits than its type. */
export type Rounding = 'half from 2000' | 'half from 1970' | 'half up' | 'cut';

/** A column type of a source, and which values it holds. */
export interface SourceType {
  /** As the source's SQL writes it; for CSV, which has none, what its texts look like. */
  type: string;
  family: string;
  /** Types are comparable by their kinds; the family's name where this is missing. */
  kind?: string;
  /** Values by how they are written that the type cannot hold, by the reason. */
  cannot?: Record<string, RegExp>;
  /** Whole numbers from and to; of decimals, how many of their last digit. */
  integer?: [from: string, to: string];
  /** Digits, and those of them that are after the point. */
  decimal?: [digits: number, scale: number];
  /** Digits that a number keeps, wherever its point is. */
  significant?: number;
  /** Bits of a floating-point number. */
  float?: 32 | 64;
  /** Texts that say nothing of their type. */
  isUntyped?: boolean;
  /** The most characters of a text, and whether spaces at its end are its padding. */
  length?: number;
  isPadded?: boolean;
  /** The least number of bytes: shorter values get zeros at their end. */
  bytes?: number;
  /** The first and the last point in time. */
  range?: [from: string, to: string];
  precision?: Precision;
  rounding?: Rounding;
}

/** Values that are compared with each other, whatever the types that hold them. */
export interface Family {
  /** Each in the family's own notation; as a pair, how side 1 and side 2 write the same. */
  values: (string | [string, string])[];
  /** What a type makes of a value; `null` where it cannot hold it. */
  hold: (type: SourceType, value: string) => string | null;
  /**
   * Whether two held values are equal by the rule of equality (docs/numbers.md); `null` where that
   * depends on more than the two.
   */
  equal: (type1: SourceType, held1: string, type2: SourceType, held2: string) => boolean | null;
  /** Other values for a type, the nearest first. */
  near: (type: SourceType, value: string) => Iterable<string>;
}

/** Kinds that can be compared with another than themselves. */
const COMPARABLE_KINDS = [
  ['bit', 'number'],
  ['bit', 'boolean'],
  ['uuid', 'text'],
  ['uuid', 'binary'],
  ['date', 'timestamp'],
];

/** Kinds whose values are found in texts by how they are written. */
const FOUND_IN_TEXTS = ['number', 'bit', 'boolean', 'text', 'date', 'timestamp', 'instant', 'uuid'];

export const kindOf = ({ kind, family }: SourceType): string => kind ?? family;

/** Whether columns of two types are compared; else they are a mismatch, which is reported. */
export function isComparable(type1: SourceType, type2: SourceType): boolean {
  const kinds = [kindOf(type1), kindOf(type2)];
  if (kinds[0] === kinds[1]) return true;
  // Texts that declare no type are compared one by one, with whatever can be found in a text.
  const isFound = (type: SourceType): boolean => FOUND_IN_TEXTS.includes(kindOf(type));
  if ((type1.isUntyped && isFound(type2)) || (type2.isUntyped && isFound(type1))) return true;
  return COMPARABLE_KINDS.some((pair) => pair.every((kind) => kinds.includes(kind)));
}

/** Whether a type's data say that it cannot hold a value. */
export const isExcluded = ({ cannot = {} }: SourceType, value: string): boolean =>
  Object.values(cannot).some((pattern) => pattern.test(value));
