import { describe, expect, it } from '@jest/globals';
import { InvalidValue } from '../../src/config/problems.ts';
import {
  readAddress,
  readBoolean,
  readDuration,
  readMemorySize,
  readNumber,
  readTime,
  readTimeTravelPoint,
  readWholeNumber,
} from '../../src/config/scalars.ts';

describe('a duration', () => {
  it.each([
    ['90s', 90_000],
    ['60m', 3_600_000],
    ['2h', 7_200_000],
    ['45', 45_000],
    ['1.5', 1500],
    ['1.5h', 5_400_000],
    ['500ms', 500],
  ])('%s is %d ms', (text, expected) => {
    expect(readDuration(text)).toBe(expected);
  });

  it.each(['0', '-3s', '12abc', '1h30m', 'soon', '', '60 m m', 'Infinity', 'NaN'])(
    '%j is none',
    (text) => {
      expect(() => readDuration(text)).toThrow(InvalidValue);
    },
  );

  it('is at most what a timer can hold', () => {
    expect(() => readDuration('600h')).toThrow('must be at most 24 days');
  });
});

describe('a boolean', () => {
  it('is written with the words of YAML 1.2', () => {
    expect(['true', 'True', 'TRUE'].map(readBoolean)).toEqual([true, true, true]);
    expect(['false', 'False', 'FALSE'].map(readBoolean)).toEqual([false, false, false]);
  });

  it.each(['yes', 'no', 'on', '1', '0', 'tRUE', 'y'])('is not %j', (text) => {
    expect(() => readBoolean(text)).toThrow('must be `true` or `false`');
  });
});

describe('a number', () => {
  const read = readNumber('a number above 0', (number) => number > 0);

  it('may have a fraction and an exponent', () => {
    expect(['5', '0.25', '.5', '1e-3'].map(read)).toEqual([5, 0.25, 0.5, 0.001]);
  });

  it.each(['12abc', '', '1,5', '0x10', '0', '-1', 'Infinity', '1 2', '１'])('is not %j', (text) => {
    expect(() => read(text)).toThrow('must be a number above 0');
  });

  it('that is whole has digits only', () => {
    expect(readWholeNumber(1)('12')).toBe(12);
    for (const text of ['12abc', '1.0', '-1', '0', '1e3', '9007199254740993']) {
      expect(() => readWholeNumber(1)(text)).toThrow('must be a whole number from 1 up');
    }
  });
});

describe('an amount of memory', () => {
  it('has a unit', () => {
    expect(readMemorySize('2GB')).toBe('2GB');
    expect(readMemorySize('1.5 GiB')).toBe('1.5GiB');
    expect(readMemorySize('512mb')).toBe('512mb');
  });

  it.each(['2', '0GB', '-1GB', '50%', 'lots', '2GBs'])('is not %j', (text) => {
    expect(() => readMemorySize(text)).toThrow('must be an amount of memory');
  });
});

describe('a time', () => {
  it.each([
    '2026-01-31',
    '2026-01-31T12:00',
    '2026-01-31 12:00:00',
    '2026-01-31T12:00:00.123Z',
    '2026-01-31T12:00:00+02:00',
    '2026-01-31T12:00:00.5-0330',
    '2026-01-31 12:00+14',
  ])('can be %s', (text) => {
    expect(readTime(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '31.01.2026',
    '2026-01-31T25:00',
    'yesterday',
    '2026-13-01',
    '2026-01-31T12:00:00+99:00',
    '2026-01-31T12:00-02:60',
    '1738000000',
  ])('is not %j', (text) => {
    expect(() => readTime(text)).toThrow('must be a time such as');
  });
});

it('a point in the past is a negative number of seconds, a timestamp or a statement', () => {
  expect(readTimeTravelPoint('-220')).toBe(-220);
  expect(readTimeTravelPoint('2026-01-31T00:00:00')).toBe('2026-01-31T00:00:00');
  expect(readTimeTravelPoint('01b2-0304')).toBe('01b2-0304');
});

it('an address is http(s), without a user, and loses its trailing slash', () => {
  expect(readAddress('https://eu.datafold.com/')).toBe('https://eu.datafold.com');
  for (const text of ['app.datafold.com', 'ftp://x', 'https://user:pw@x', 'javascript:alert(1)']) {
    expect(() => readAddress(text)).toThrow('must be an address');
  }
});
