import { describe } from '@jest/globals';
import { describeOracle } from './oracle-runs.ts';
import { GUARD } from './seeds.ts';

describe('the engine agrees with a naive oracle on every figure, in real databases', () => {
  describeOracle(GUARD);
});
