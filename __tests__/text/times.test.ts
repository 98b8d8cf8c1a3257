import { describe, expect, test } from '@jest/globals';
import { isBefore, isTime } from '../../src/text/times.ts';

describe('a time', () => {
  test.each([
    '2024-02-29',
    '2022-10-12T20:06',
    '2022-10-12 20:06:27,5',
    '2022-10-12t20:06:27-0700',
  ])('is %s', (text) => {
    expect(isTime(text)).toBe(true);
  });

  test.each(['', 'soon', '2023-02-29', '2024-1-1', '2024-01-01T24:00', '2024-01-01T10:00+16:00'])(
    'is not %j',
    (text) => {
      expect(isTime(text)).toBe(false);
    },
  );

  test.each([
    ['2026-01-31', '2026-02-01'],
    ['2026-01-31', '2026-01-31T00:01'],
    ['2026-01-31 12:00:00', '2026-01-31T12:00:01'],
    ['2026-01-31T13:00+02:00', '2026-01-31T12:00Z'],
    ['2026-01-31T12:00Z', '2026-01-31T13:00:00-0030'],
    // Finer than a Date is.
    ['2026-01-31T12:00:00.0001', '2026-01-31T12:00:00.00011'],
  ])('%s is before %s', (one, other) => {
    expect([isBefore(one, other), isBefore(other, one)]).toEqual([true, false]);
  });

  test.each([
    ['2026-01-31T12:00', '2026-01-31T12:00:00Z'],
    ['2026-01-31T12:00Z', '2026-01-31T12:00:00+00'],
    ['2026-01-31T12:00:00,5', '2026-01-31T12:00:00.500'],
  ])('%s is the same as %s', (one, other) => {
    expect([isBefore(one, other), isBefore(other, one)]).toEqual([false, false]);
  });
});
