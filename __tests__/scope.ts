/**
 * Whether `npm run test:all` runs: every source beside every other in both orders and by every
 * strategy, and thousands of random tables, which takes hours. The name of a file says in which other
 * runs it takes part: `*.long.test.ts` in `npm run test:long`, every other in `npm test`.
 */
export const isAll = process.env['TEST_SCOPE'] === 'all';

/** What of a suite runs in `npm test`, to guard a change, or what is left to `npm run test:long`. */
export type Share = 'guard' | 'others';
