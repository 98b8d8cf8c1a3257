import { describe, expect, it } from '@jest/globals';
import { readAmount, readTolerances } from '../../src/config/tolerances.ts';

describe('tolerances', () => {
  it('are absolute, or relative with a percent sign', () => {
    expect(readTolerances('amount: 0.01\nrate: 1%\n"a: b": 0')).toEqual([
      { column_name: 'amount', tolerance_value: '0.01', tolerance_mode: 'absolute' },
      { column_name: 'rate', tolerance_value: '0.01', tolerance_mode: 'relative' },
      { column_name: 'a: b', tolerance_value: '0', tolerance_mode: 'absolute' },
    ]);
  });

  it.each([
    ['0.3', '0.3'],
    ['0.30', '0.30'],
    ['0.30000000000000000001', '0.30000000000000000001'],
    ['1e400', '1e400'],
    ['.5', '0.5'],
    ['"0.30"', '0.30'],
  ])('of %s are that decimal, and no double', (amount, decimal) => {
    expect(readTolerances(`amount: ${amount}`)).toEqual([
      { column_name: 'amount', tolerance_value: decimal, tolerance_mode: 'absolute' },
    ]);
    const object = `[{ column_name: amount, tolerance_value: ${amount}, tolerance_mode: absolute }]`;
    expect(readTolerances(object)).toEqual(readTolerances(`amount: ${amount}`));
  });

  it.each([
    ['3%', '0.03'],
    ['7 %', '0.07'],
    ['0.1%', '0.001'],
    ['29%', '0.29'],
    ['100%', '1'],
    ['250%', '2.5'],
    ['1e-400%', '1e-402'],
    ['0.00000000000000000000000000001%', '0.0000000000000000000000000000001'],
  ])('of %s are exactly that share', (share, decimal) => {
    expect(readTolerances(`rate: ${share}`)).toEqual([
      { column_name: 'rate', tolerance_value: decimal, tolerance_mode: 'relative' },
    ]);
  });

  it('are a JSON map, or the list of objects that the API takes', () => {
    const tolerance = {
      column_name: 'amount',
      tolerance_value: '0.5',
      tolerance_mode: 'relative' as const,
    };
    expect(readTolerances('{"amount": "50%"}')).toEqual([tolerance]);
    expect(readTolerances({ amount: '50%' })).toEqual([tolerance]);
    expect(readTolerances(JSON.stringify([tolerance]))).toEqual([tolerance]);
    expect(readTolerances([tolerance])).toEqual([tolerance]);
  });

  it.each([
    'amount',
    '- amount',
    'amount: [[1]]',
    'amount: { a: 1 }',
    '- { column_name: a, tolerance_value: 1, tolerance_mode: fuzzy }',
    '- { column_name: a, tolerance_value: 1, tolerance_mode: absolute, extra: 1 }',
    '- { column_name: "", tolerance_value: 1, tolerance_mode: absolute }',
    '- { column_name: [a], tolerance_value: 1, tolerance_mode: absolute }',
    '- { tolerance_value: 1, tolerance_mode: absolute }',
  ])('are not %j', (text) => {
    expect(() => readTolerances(text)).toThrow('must be a map such as');
  });

  it.each([
    'amount: -1',
    'amount: 12abc',
    'amount: "%"',
    'amount: .inf',
    `amount: ${'9'.repeat(1001)}`,
  ])('have an amount, unlike %j', (text) => {
    expect(() => readTolerances(text)).toThrow('must give `amount` a number of 0 or more');
  });

  it('are absolute and relative together in a list, and of all numbers by a star', () => {
    expect(readTolerances('price: [0.01, 1%]\n"*": 5%')).toEqual([
      { column_name: 'price', tolerance_value: '0.01', tolerance_mode: 'absolute' },
      { column_name: 'price', tolerance_value: '0.01', tolerance_mode: 'relative' },
      { column_name: '*', tolerance_value: '0.05', tolerance_mode: 'relative' },
    ]);
  });

  it.each(['absolute', 'relative'])('give no column two that are %s', (tolerance_mode) => {
    const list = [1, 2].map((value) => ({
      column_name: 'a',
      tolerance_value: String(value),
      tolerance_mode,
    }));
    const other = { column_name: 'b', tolerance_value: '0', tolerance_mode };
    expect(() => readTolerances([other, ...list])).toThrow(
      `gives \`a\` two tolerances that are ${tolerance_mode}`,
    );
  });

  it('that are no YAML are refused without showing them', () => {
    expect(() => readTolerances('a: [1\nb: secret')).toThrow(
      /^is no valid YAML \(line 2, column 1/,
    );
  });
});

describe('a tolerance of all numbers', () => {
  it.each([
    ['0.30', '0.30'],
    ['.5', '0.5'],
    ['1e-400', '1e-400'],
  ])('of %s is that decimal', (text, decimal) => {
    expect(readAmount(text)).toBe(decimal);
  });

  it.each(['', '1%', '-1', 'abc', ['1']])('is not %j', (value) => {
    expect(() => readAmount(value)).toThrow('must be a number of 0 or more, such as `0.01`');
  });
});
