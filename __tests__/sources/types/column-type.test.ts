import { describe, expect, test } from '@jest/globals';
import {
  BIGINT,
  BIGNUM,
  BIT_BOOLEAN,
  type ColumnType,
  DATE,
  decimal,
  digitsOf,
  DOUBLE,
  FLOAT,
  HUGEINT,
  INSTANT,
  integer,
  isDay,
  isNumber,
  isText,
  listOf,
  NUMBER_TEXT,
  sameType,
  SURE_NUMBER_TEXT,
  TEXT,
  TIMESTAMP,
  timestamp,
  TIMESTAMP_NS,
} from '../../../src/sources/types/column-type.ts';

const struct = (...names: string[]): ColumnType => ({
  kind: 'struct',
  fields: names.map((name) => ({ name, type: DATE })),
});

describe('two types are the same', () => {
  test.each<[ColumnType, ColumnType]>([
    [BIGINT, integer(64)],
    [decimal(9, 2), decimal(9, 2)],
    [listOf(decimal(9, 2)), listOf(decimal(9, 2))],
    [struct('a', 'b'), struct('a', 'b')],
    [timestamp(6, false, 'cut'), TIMESTAMP],
  ])('%j and %j in every part', (a, b) => {
    expect(sameType(a, b)).toBe(true);
  });

  test.each<[ColumnType, ColumnType]>([
    [BIGINT, integer(64, false)],
    [BIGINT, HUGEINT],
    [decimal(9, 2), decimal(9, 3)],
    [listOf(decimal(9, 2)), listOf(decimal(9, 3))],
    [listOf(DATE), { kind: 'array', item: DATE, length: 1 }],
    [struct('a', 'b'), struct('b', 'a')],
    [timestamp(3, false, 'cut'), timestamp(3, false, 'half up')],
    [TIMESTAMP, INSTANT],
    [TIMESTAMP, TIMESTAMP_NS],
    [NUMBER_TEXT, SURE_NUMBER_TEXT],
    [FLOAT, DOUBLE],
  ])('%j and %j are not', (a, b) => {
    expect(sameType(a, b)).toBe(false);
  });
});

test.each([
  [integer(8), 3],
  [integer(8, false), 3],
  [integer(16, false), 5],
  [integer(32, false), 10],
  [BIGINT, 19],
  [integer(64, false), 20],
  [HUGEINT, 39],
  [integer(128, false), 40],
])('%j has at most %i digits', (type, digits) => {
  expect(digitsOf(type)).toEqual({ digits, scale: 0 });
  const { bits, isSigned } = type;
  const largest = 2n ** BigInt(isSigned ? bits - 1 : bits) - 1n;
  expect(String(largest).length).toBeLessThanOrEqual(digits);
});

test('numbers are exact ones, floats, and those too long for a type', () => {
  for (const type of [BIGINT, decimal(9, 2), FLOAT, DOUBLE, NUMBER_TEXT, SURE_NUMBER_TEXT, BIGNUM])
    expect(isNumber(type)).toBe(true);
  for (const type of [BIT_BOOLEAN, TEXT, DATE, listOf(BIGINT)]) expect(isNumber(type)).toBe(false);
});

test('texts are plain ones and those of a list', () => {
  expect(isText(TEXT) && isText({ kind: 'enum', name: `ENUM('a')` })).toBe(true);
  expect(isText({ kind: 'knownByText', name: 'inet' })).toBe(false);
});

test('days and what a clock shows go together, instants do not', () => {
  expect([DATE, TIMESTAMP, TIMESTAMP_NS, INSTANT].map(isDay)).toEqual([true, true, true, false]);
});
