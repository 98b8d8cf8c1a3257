import { mutation } from './common.mjs';

/** What a user writes as tolerances, columns and paths. */
export default mutation(['src/config/lists.ts'], ['config/lists.test.ts']);
