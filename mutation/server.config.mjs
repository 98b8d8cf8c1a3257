import { mutation } from './common.mjs';

/** Tolerances as the server reads and answers them. */
export default mutation(['src/server/api/tolerances.ts'], ['server/api/tolerances.test.ts']);
