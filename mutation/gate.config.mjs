import { mutation } from './common.mjs';

/** The gate, and the limits that a user writes. */
export default mutation(
  [
    'src/gate/**/*.ts',
    'src/contract/schema-changes.ts',
    'src/contract/outcome.ts',
    'src/text/lists.ts',
    'src/text/message.ts',
  ],
  ['gate/**/*.test.ts', 'text/*.test.ts'],
);
