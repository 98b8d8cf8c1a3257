import { describe, jest } from '@jest/globals';
import { isAll } from '../../scope.ts';
import { describePairs } from './field-pairs/describe.ts';

describe('every two fields of a request', () => {
  jest.setTimeout(1_200_000);
  const seeds = Array.from({ length: isAll ? 12 : 2 }, (_, i) => i + 2);
  describePairs(seeds, isAll, 8);
});
