import { mutation } from './common.mjs';

/** The exact arithmetic of tolerances. */
export default mutation(
  ['src/duckdb/equality/within.ts', 'src/contract/decimal.ts'],
  ['duckdb/equality/within.test.ts', 'contract/decimal.test.ts'],
);
