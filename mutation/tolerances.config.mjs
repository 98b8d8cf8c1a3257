import { mutation } from './common.mjs';

/** The exact arithmetic of tolerances. */
export default mutation(
  ['src/sources/duckdb/within.ts', 'src/contract/decimal.ts'],
  ['sources/duckdb/within.test.ts', 'contract/decimal.test.ts'],
);
