import { it } from '@jest/globals';
import { fuzz } from './fuzzing.ts';

it('ten thousand requests of every kind get no 500, stop nothing and leave no memory behind', () =>
  fuzz(10_000));
