import { describe } from '@jest/globals';
import { describeChecksums } from './oracle-checksums-runs.ts';
import { GUARD } from './seeds.ts';

describe('with checksums in common the engine agrees with a naive oracle on every figure', () => {
  describeChecksums(GUARD);
});
