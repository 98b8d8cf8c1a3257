import { test } from '@jest/globals';
import { checkBelow } from './cut-comments.ts';

test.each([1200, 1500, 2000, 4096, 6000, 10_000, 40_000, 65_000])(
  'a comment is whole below %i characters',
  checkBelow,
);
