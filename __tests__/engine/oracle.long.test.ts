import { describe } from '@jest/globals';
import { isAll } from '../scope.ts';
import { testAgainstOracle } from './oracle-cases.ts';
import { chosenSeeds } from './seeds.ts';

describe('the engine agrees with a naive oracle on every figure', () => {
  testAgainstOracle(chosenSeeds({ first: 21, count: isAll ? 5000 : 180 }));
});
