import { expect, test } from '@jest/globals';
import { whatIsMissing } from './programs.ts';

test('every program that tests need is on this machine', () => {
  // Tests that need one that is not are left out: this one stands for all of them.
  expect(whatIsMissing().map(({ says }) => says)).toEqual([]);
});
