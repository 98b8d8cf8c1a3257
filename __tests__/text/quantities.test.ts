import { describe, expect, test } from '@jest/globals';
import { count, describeDuration } from '../../src/text/quantities.ts';

describe('quantities', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1234567, '1,234,567'],
  ])('count of %d', (value, text) => {
    expect(count(value)).toBe(text);
  });

  test.each([
    [0, '0 ms'],
    [999, '999 ms'],
    [1_250, '1.3 s'],
    [90_000, '90 s'],
    [119_999, '120 s'],
    [120_000, '2 min'],
    [3_600_000, '60 min'],
    [129_600_000, '36 h'],
  ])('%d milliseconds are %s', (ms, text) => {
    expect(describeDuration(ms)).toBe(text);
  });
});
