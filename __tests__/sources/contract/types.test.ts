import { describe } from '@jest/globals';
import { BESIDE_ITSELF, describeTypes } from './type-pairings.ts';

describe('the types of all sources', () => describeTypes(BESIDE_ITSELF));
