import { expect, test } from '@jest/globals';
import {
  amountOf,
  decimalOf,
  isOrdinary,
  unitsOf,
} from '../../../src/sources/tolerances/amount.ts';

test.each([
  ['0', 0n, 0],
  ['0.00', 0n, 0],
  ['0.30', 3n, 1],
  ['12.5', 125n, 1],
  ['1200', 1200n, 0],
  ['1e-3', 1n, 3],
  ['1.50e2', 150n, 0],
  ['2e29', 2n * 10n ** 29n, 0],
  ['1e-30', 1n, 30],
])('%s is so many units of a place', (decimal, units, places) => {
  expect(amountOf(decimal)).toEqual({ units, places });
  const amount = amountOf(decimal)!;
  expect(amountOf(decimalOf(amount))).toEqual(amount);
});

test.each(['1e30', '1e400', '1e-31', '1e-400', `0.${'3'.repeat(31)}`, '9'.repeat(31)])(
  'of %s there is no room in every database',
  (decimal) => {
    expect(amountOf(decimal)).toBeNull();
    expect(isOrdinary({ absolute: '1', relative: decimal })).toBe(false);
    expect(isOrdinary({ absolute: '1', relative: null })).toBe(true);
  },
);

test('units of a coarser place are rounded down', () => {
  const amount = { units: 12_345n, places: 3 };
  expect([0, 1, 2, 3, 4].map((scale) => unitsOf(amount, scale))).toEqual([
    12n,
    123n,
    1234n,
    12_345n,
    123_450n,
  ]);
});
