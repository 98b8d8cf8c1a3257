import { describe } from '@jest/globals';
import { isAll } from '../scope.ts';
import { chosenSeeds, testAgainstOracle } from './oracle-cases.ts';

describe('the engine agrees with a naive oracle on every figure', () => {
  testAgainstOracle(chosenSeeds({ first: 21, cases: isAll ? 5000 : 180 }));
});
