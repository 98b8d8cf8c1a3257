import { describe, expect, test } from '@jest/globals';
import type { Modifiers } from '../../../src/contract/modifiers.ts';
import { DuckDBDialect } from '../../../src/duckdb/dialect.ts';
import { readType, storedType } from '../../../src/duckdb/types.ts';
import { type ColumnType, JSON_ARRAY, mixedWith } from '../../../src/sources/types/column-type.ts';
import { connection, openDuckDB } from './within-in-sql.ts';

openDuckDB();

const NONE: Modifiers = { case: false, whitespace: false, emptiness: false, order: false };

/** Whether two values, in the SQL of DuckDB, are equal where some of what they hold counts for nothing. */
async function areEqual(
  types: [ColumnType, ColumnType],
  values: [string, string],
  modifiers: Partial<Modifiers>,
): Promise<boolean> {
  const comparison = new DuckDBDialect().modified(...types, { ...NONE, ...modifiers })!;
  const [a, b] = values.map((value, i) => `CAST(${value} AS ${storedType(types[i]!)})`);
  const { key, hashed, equal, differ } = comparison;
  const [same] = await connection.query(
    `SELECT ${key[0](a!)} IS NOT DISTINCT FROM ${key[1](b!)} AS by_key,
      ${differ ? `NOT (${differ(a!, b!)})` : `coalesce(${equal(a!, b!)}, false)`} AS by_value,
      hash(${hashed[0](a!)}) = hash(${hashed[1](b!)}) AS by_hash`,
    new AbortController().signal,
  );
  const areNull = values.every((value) => value === 'NULL');
  if (!areNull) expect(same!['by_key']).toBe(same!['by_value']);
  // What differs never shares a hash.
  if (same!['by_value'] === false) expect(same!['by_hash']).toBe(false);
  return same!['by_key'] as boolean;
}

const type = (name: string): ColumnType => readType(name);
const both = (name: string): [ColumnType, ColumnType] => [type(name), type(name)];
const MIXED = mixedWith(type('INTEGER'), false);
const MIXED_JSON = mixedWith(type('INTEGER'), true);

const CASE = { case: true };
const SPACE = { whitespace: true };
const EMPTY = { emptiness: true };

type Case = [
  title: string,
  types: [ColumnType, ColumnType],
  values: [string, string],
  modifiers: Partial<Modifiers>,
  expected: boolean,
];

const CASES: Case[] = [
  ['ASCII', both('VARCHAR'), [`'Abc'`, `'aBC'`], CASE, true],
  ['other letters', both('VARCHAR'), [`'ÅΣЖ'`, `'åσж'`], CASE, true],
  ['one letter that is two', both('VARCHAR'), [`'ß'`, `'SS'`], CASE, false],
  ['a letter and its accent', both('VARCHAR'), [`'ü'`, `'u' || chr(776)`], CASE, false],
  ['white space, though only the case is none', both('VARCHAR'), [`'a '`, `'A'`], CASE, false],
  ['an enum beside text', [type(`ENUM('A', 'b')`), type('VARCHAR')], [`'A'`, `'a'`], CASE, true],
  ['ends', both('VARCHAR'), [`chr(9) || 'a b' || chr(13) || chr(10)`, `'a b'`], SPACE, true],
  ['what is within', both('VARCHAR'), [`'a  b'`, `'a b'`], SPACE, false],
  ['a no-break space', both('VARCHAR'), [`'a' || chr(160)`, `'a'`], SPACE, false],
  ['case, though only white space is none', both('VARCHAR'), [`' a'`, `'A'`], SPACE, false],
  ['both', both('VARCHAR'), [`' É'`, `'é'`], { ...CASE, ...SPACE }, true],
  ['NULL beside nothing', both('VARCHAR'), ['NULL', `''`], EMPTY, true],
  ['NULL beside NULL', both('VARCHAR'), ['NULL', 'NULL'], EMPTY, true],
  ['NULL beside a text', both('VARCHAR'), ['NULL', `'a'`], EMPTY, false],
  ['NULL beside white space', both('VARCHAR'), ['NULL', `' '`], EMPTY, false],
  ['NULL beside none', both('VARCHAR'), ['NULL', `' '`], { ...EMPTY, ...SPACE }, true],
  [
    'a UUID beside a text',
    [type('UUID'), type('VARCHAR')],
    [`'550e8400-e29b-41d4-a716-446655440000'`, `' 550E8400-E29B-41D4-A716-446655440000'`],
    SPACE,
    true,
  ],
  ['numbers among texts', [MIXED, MIXED], [`' 7'`, `'7 '`], SPACE, true],
  ['a number beside one among texts', [type('INTEGER'), MIXED], ['7', `'7 '`], SPACE, true],
  ['texts among numbers', [MIXED, MIXED], [`'N/A'`, `'n/a '`], { ...CASE, ...SPACE }, true],
  ['nothing among numbers', [type('INTEGER'), MIXED], ['NULL', `''`], EMPTY, true],
  ['nothing beside a number', [MIXED, type('INTEGER')], [`''`, '7'], EMPTY, false],
  ['texts among numbers of JSON', [MIXED_JSON, MIXED_JSON], [`'"N/A"'`, `'"n/a"'`], CASE, true],
  ['nothing among numbers of JSON', [MIXED_JSON, MIXED_JSON], ['NULL', `'""'`], EMPTY, true],
  ['a text of JSON that is no number', [MIXED_JSON, MIXED_JSON], ['7', `'"7"'`], CASE, false],
  ['lists', both('INTEGER[]'), ['[3, NULL, 1]', '[1, 3, NULL]'], { order: true }, true],
  ['lists of other items', both('INTEGER[]'), ['[3, 1, 1]', '[1, 3, 3]'], { order: true }, false],
  ['an empty list beside NULL', both('INTEGER[]'), ['[]', '[NULL]'], { order: true }, false],
  [
    'lists of two types',
    [type('INTEGER[]'), type('DOUBLE[]')],
    ['[2, 1]', '[1, 2]'],
    { order: true },
    true,
  ],
  [
    'lists of lists, in order',
    both('INTEGER[][]'),
    ['[[2, 1]]', '[[1, 2]]'],
    { order: true },
    false,
  ],
  ['arrays of one length', both('INTEGER[2]'), ['[2, 1]', '[1, 2]'], { order: true }, true],
  [
    'structs',
    both('STRUCT(a INTEGER)[]'),
    ['[{a: 2}, {a: 1}]', '[{a: 1}, {a: 2}]'],
    { order: true },
    true,
  ],
  [
    'arrays in JSON',
    [JSON_ARRAY, type('JSON')],
    [`'["b", 1.0]'`, `'[1, "b"]'`],
    { order: true },
    true,
  ],
  [
    'what they hold, in order',
    [JSON_ARRAY, JSON_ARRAY],
    [`'[[1, 2]]'`, `'[[2, 1]]'`],
    { order: true },
    false,
  ],
  ['JSON that is no array', [JSON_ARRAY, type('JSON')], [`'[1]'`, `'1'`], { order: true }, false],
];

describe('what counts for nothing', () => {
  test.each(CASES)('is told apart: %s', async (_, types, values, modifiers, expected) => {
    expect(await areEqual(types, values, modifiers)).toBe(expected);
    const [type1, type2] = types;
    expect(await areEqual([type2, type1], [values[1], values[0]], modifiers)).toBe(expected);
  });

  test('makes no types comparable that are not', () => {
    const dialect = new DuckDBDialect();
    expect(dialect.modified(type('VARCHAR'), type('INTEGER'), { ...NONE, case: true })).toBeNull();
    expect(
      dialect.modified(type('INTEGER[]'), type('VARCHAR[]'), { ...NONE, order: true }),
    ).toBeNull();
  });
});
