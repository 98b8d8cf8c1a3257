import { mutation } from './common.mjs';

/** What a user writes as limits, tolerances, columns and paths. */
export default mutation(
  ['src/config/lists.ts', 'src/config/limits.ts'],
  ['config/lists.test.ts', 'config/limits.test.ts'],
);
