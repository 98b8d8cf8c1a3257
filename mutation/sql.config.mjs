import logic from './logic.config.mjs';

/** The same of what is said in SQL, which DuckDB must run: minutes for each change that survives. */
export default {
  ...logic,
  mutate: ['src/sources/duckdb/tolerances.ts'],
  jest: {
    ...logic.jest,
    config: {
      ...logic.jest.config,
      testMatch: ['<rootDir>/__tests__/sources/duckdb/tolerances.test.ts'],
    },
  },
};
