import { describe, jest } from '@jest/globals';
import { describePairs } from './field-pairs/describe.ts';

describe('every two fields of a request', () => {
  jest.setTimeout(300_000);
  describePairs([1], false, 24);
});
