import { describe, expect, test } from '@jest/globals';
import { bar, growth, percent, plural, share, signed } from '../../src/report/numbers.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('numbers', () => {
  test.each([
    [0, '0'],
    [3, '+3'],
    [-2, '−2'],
    [-1234, '−1,234'],
  ])('%d with its sign', (value, text) => {
    expect(signed(value)).toBe(text);
  });

  test.each([
    [0, '0 %'],
    [1e-9, '< 0.01 %'],
    [0.00999, '< 0.01 %'],
    [0.01, '0.010 %'],
    [0.1234, '0.12 %'],
    [0.999, '1.0 %'],
    [5.68, '5.7 %'],
    [9.96, '10 %'],
    [12.34, '12 %'],
    [98.6, '99 %'],
    [99.4, '99.4 %'],
    [99.6, '99.6 %'],
    [99.987, '99.98 %'],
    [99.995, '> 99.99 %'],
    [100, '100 %'],
  ])('%d as a percentage', (value, text) => {
    expect(spaced(percent(value))).toBe(text);
  });

  test.each([
    [0, 0, '0 %'],
    [0, 10, '0 %'],
    [3, 0, '–'],
    [10, 10, '100 %'],
    [1, 1e12, '< 0.01 %'],
    [1e12 - 1, 1e12, '> 99.99 %'],
    [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER, '> 99.99 %'],
    [1, 3, '33 %'],
  ])('%d of %d', (part, whole, text) => {
    expect(spaced(share(part, whole))).toBe(text);
  });

  test('never says 0 % of something or 100 % of less than all', () => {
    const wrong: unknown[] = [];
    for (let whole = 1; whole < 400; whole++) {
      for (let part = 1; part < whole; part++) {
        const text = share(part * 100, whole * 100 + 1);
        if (/^(0(\.0+)?|100(\.0+)?)\s%$/.test(text)) wrong.push({ part, whole, text });
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    [100, 100, ''],
    [0, 5, ''],
    [1509, 1761, '+17 %'],
    [1000, 990, '−1.0 %'],
    [100, 0, '−100 %'],
    [100, 250, '+150 %'],
    [310, 1_204_310, '× 3,885'],
  ])('growth from %d to %d', (before, after, text) => {
    expect(spaced(growth(before, after))).toBe(text);
  });

  test.each([
    [0, ''],
    [1e-9, '▏'],
    [0.1, '█'],
    [0.55, '█████▌'],
    [1, '██████████'],
  ])('bar of %d', (ratio, text) => {
    expect(bar(ratio)).toBe(text);
  });

  test('knows one from many', () => {
    expect([1, 2, 0].map((value) => spaced(plural(value, 'key')))).toEqual([
      '1 key',
      '2 keys',
      '0 keys',
    ]);
  });
});
