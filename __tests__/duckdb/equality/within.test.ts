import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWithin, type Measure } from '../../../src/duckdb/equality/within.ts';

type Numbers = [a: string, b: string, tolerance: string];

describe('an absolute tolerance', () => {
  test.each<Numbers>([
    ['1.30', '1.00', '0.3'],
    ['1.00', '1.30', '0.3'],
    ['-1.30', '-1.00', '0.30'],
    ['0.1', '-0.2', '0.3'],
    ['1e-5', '0', '0.00001'],
    ['100000000000000000', '100000000000000005', '5'],
    ['99999999999999999999999999999999999999', '99999999999999999999999999999999999999.5', '.5'],
    ['1e400', '0', '1e400'],
    ['5e-324', '0', '5e-324'],
    ['1e-999999999', '0', '1e-999999999'],
    ['1e999999999', '1e999999999', '0'],
    ['1', '1e-999999999', '1'],
    ['2', '1', '1e999999999'],
    ['1e999999999', '0', '1e999999999'],
    ['7', '7.0', '0'],
    ['0', '-0', '0'],
  ])('of %s and %s is kept by %s', (a, b, tolerance) => {
    expect(isWithin('absolute', a, b, tolerance)).toBe(true);
  });

  test.each<Numbers>([
    ['1.31', '1.00', '0.3'],
    ['1.00', '1.31', '0.3'],
    ['0.30000000000000004', '0', '0.3'],
    ['0.3', '0', '0.29999999999999999999'],
    ['100000000000000000', '100000000000000005', '4'],
    ['1', '-1', '1'],
    ['1e400', '-1', '1e400'],
    ['1e999999999', '0', '1'],
    ['1e999999999', '1e999999998', '1e999999998'],
    ['1', '-1e-999999999', '1'],
    ['-1e-999999999', '1', '1'],
    ['5e-324', '0', '0'],
  ])('of %s and %s is not kept by %s', (a, b, tolerance) => {
    expect(isWithin('absolute', a, b, tolerance)).toBe(false);
  });
});

describe('a relative tolerance', () => {
  test.each<Numbers>([
    ['103', '100', '0.03'],
    ['97', '100', '0.03'],
    ['-103', '-100', '0.03'],
    ['9090000000000000000', '9000000000000000000', '0.01'],
    ['0', '100', '1'],
    ['0', '1e308', '1'],
    ['0', '0.0', '0'],
    ['1e400', '2e400', '0.5'],
    ['1e-400', '2e-400', '0.5'],
    ['1e999999999', '2e999999999', '0.5'],
  ])('of %s and %s is kept by %s', (a, b, tolerance) => {
    expect(isWithin('relative', a, b, tolerance)).toBe(true);
  });

  test.each<Numbers>([
    ['103.0000000000000000000001', '100', '0.03'],
    ['9090000000000000001', '9000000000000000000', '0.01'],
    ['-103', '100', '0.03'],
    ['1e-400', '0', '1e400'],
    ['100', '0', '1'],
    ['200', '100', '0.5'],
    ['1e999999999', '1', '0.5'],
    ['1', '1e999999999', '0.5'],
  ])('of %s and %s is not kept by %s', (a, b, tolerance) => {
    expect(isWithin('relative', a, b, tolerance)).toBe(false);
  });
});

const measures: Measure[] = ['absolute', 'relative'];

describe.each(measures)('an %s tolerance', (measure) => {
  test.each([
    ['nan', '1'],
    ['1', 'nan'],
    ['NaN', 'NaN'],
    ['inf', '1'],
    ['1', '-inf'],
    ['Infinity', 'Infinity'],
    ['', '0'],
    ['0', ''],
    ['0', 'x'],
    ['0', 'x0'],
    ['0', '0x'],
    ['0', '0e1x'],
  ])('is kept by no two of which one is no number: %j and %j', (a, b) => {
    expect(isWithin(measure, a, b, '1e400')).toBe(false);
  });

  test('is kept by none where it is no number itself', () => {
    expect(isWithin(measure, '1', '1', 'nan')).toBe(false);
  });

  test('says what fractions of whole numbers say', () => {
    const decimal = fc.tuple(
      fc.bigInt(-(10n ** 25n), 10n ** 25n),
      fc.integer({ min: -30, max: 30 }),
    );
    const small = fc.tuple(fc.bigInt(-12n, 12n), fc.integer({ min: -2, max: 2 }));
    const number = fc.oneof(decimal, small);
    const units = ([digits, exponent]: [bigint, number]): bigint =>
      digits * 10n ** BigInt(exponent + 60);
    const size = (value: bigint): bigint => (value < 0n ? -value : value);
    const written = ([digits, exponent]: [bigint, number]): string => `${digits}e${exponent}`;
    fc.assert(
      fc.property(number, number, number, (a, b, [digits, exponent]) => {
        const tolerance: [bigint, number] = [size(digits), exponent];
        const one = 10n ** 60n;
        const most =
          measure === 'absolute' ? units(tolerance) * one : units(tolerance) * size(units(b));
        const expected = size(units(a) - units(b)) * one <= most;
        expect(isWithin(measure, written(a), written(b), written(tolerance))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
