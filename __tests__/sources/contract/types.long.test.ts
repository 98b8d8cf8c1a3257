import { describe } from '@jest/globals';
import { BESIDE_OTHERS, describeTypes } from './type-pairings.ts';

describe('the types of all sources', () => describeTypes(BESIDE_OTHERS));
