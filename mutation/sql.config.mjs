import { mutation } from './common.mjs';

/** Tolerances as they are said in SQL, which DuckDB must run: minutes for each change that survives. */
export default mutation(
  ['src/duckdb/equality/tolerances.ts'],
  ['duckdb/equality/tolerances.test.ts', 'duckdb/equality/tolerances.long.test.ts'],
);
