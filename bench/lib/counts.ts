/** What every tool must agree on. */
export interface Counts {
  rows: [number, number];
  exclusives: [number, number];
  rowsWithDifferences: number;
  /** By column; of tools that tell. */
  differences?: Record<string, number>;
}
