import { describe, expect, it } from '@jest/globals';
import { asJsonNumber, hundredthOf, plainNumber, readDecimal } from '../../src/contract/decimal.ts';

describe('a decimal', () => {
  it.each([
    ['0.30', '0.30'],
    ['0.30000000000000000001', '0.30000000000000000001'],
    ['12', '12'],
    ['+1.5', '1.5'],
    ['.5', '0.5'],
    ['1.', '1'],
    ['007', '7'],
    ['1001', '1001'],
    ['100.001', '100.001'],
    ['00.10', '0.10'],
    ['-0', '0'],
    ['-0.00', '0.00'],
    ['1e400', '1e400'],
    ['2.5E-7', '2.5e-7'],
    ['1e+6', '1e+6'],
    ['9'.repeat(1000), '9'.repeat(1000)],
  ])('keeps the digits of %s', (text, decimal) => {
    expect(readDecimal(text)).toBe(decimal);
    expect(JSON.parse(JSON.stringify([asJsonNumber(decimal)]))).toEqual([Number(text) || 0]);
    expect(JSON.stringify([asJsonNumber(decimal)])).toBe(`[${decimal}]`);
  });

  it.each([
    '',
    '.',
    'e5',
    '-1',
    '-0.1',
    '-1e9',
    '1e',
    '1e1.5',
    '1,5',
    '1 ',
    ' 1',
    'NaN',
    'Infinity',
    '1%',
    '0x10',
    "1'",
    '1_0',
    '9'.repeat(1001),
  ])('is not %j', (text) => {
    expect(readDecimal(text)).toBeNull();
  });
});

describe('a hundredth', () => {
  it.each([
    ['3', '0.03'],
    ['1', '0.01'],
    ['50', '0.5'],
    ['100', '1'],
    ['1234', '12.34'],
    ['1200', '12'],
    ['0', '0'],
    ['0.5', '0.005'],
    ['12.50', '0.125'],
    ['0.00', '0'],
    ['1e-5', '1e-7'],
    ['2.5e400', '2.5e398'],
    ['1e+6', '1e4'],
  ])('of %s is %s', (decimal, hundredth) => {
    expect(hundredthOf(decimal)).toBe(hundredth);
  });
});

describe('a double without an exponent', () => {
  it.each([
    [0, '0'],
    [0.1, '0.1'],
    [33.3, '33.3'],
    [12_345.5, '12345.5'],
    [1e-7, '0.0000001'],
    [1.5e-30, `0.${'0'.repeat(29)}15`],
    [2 ** 53, '9007199254740992'],
    [1e21, `1${'0'.repeat(21)}`],
  ])('%j is %s', (value, text) => {
    expect(plainNumber(value)).toBe(text);
    expect(Number(text)).toBe(value);
  });
});
