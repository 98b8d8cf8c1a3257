import { describe } from '@jest/globals';
import { BESIDE_ITSELF, BESIDE_OTHERS, describeTypes } from './type-pairings.ts';

describe('the types of all sources', () => {
  describeTypes(BESIDE_ITSELF);
  describeTypes(BESIDE_OTHERS);
});
