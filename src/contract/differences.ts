/** What kinds of rows there are among the differences: of each a file, or a table. */
export const differenceParts = [
  'diff',
  'exclusives1',
  'exclusives2',
  'duplicates1',
  'duplicates2',
] as const;
export type DifferencePartName = (typeof differenceParts)[number];

/** What all differences can be written as: of each kind of rows a file that ends so. */
export const resultFormats = ['parquet', 'csv', 'jsonl'] as const;
export type ResultFormat = (typeof resultFormats)[number];

/**
 * Where the embedded engine writes all differences of a diff. No field of a request says it: a server
 * cannot be told to write a file.
 */
export interface ResultFiles {
  /** An absolute path; it is made where it does not exist. */
  folder: string;
  format: ResultFormat;
}

/** The files that were written, by absolute paths. */
export type ResultPaths = Partial<Record<DifferencePartName, string>>;
