import { describe, expect, test } from '@jest/globals';
import type { LimitName, Limits } from '../../src/contract/outcome.ts';
import { evaluate } from '../../src/gate/evaluate.ts';
import { parseLimit } from '../../src/gate/parse-limit.ts';
import type { Asked } from '../../src/gate/uncompared-rows.ts';
import { type ResultParts, results } from '../report/fixtures.ts';

type Texts = Partial<Record<LimitName, string>>;

function limitsOf(texts: Texts): Limits {
  const entries = Object.entries(texts).map(([name, text]) => [
    name,
    parseLimit(text, name as LimitName),
  ]);
  return Object.fromEntries(entries) as Limits;
}

const breachesOf = (texts: Texts, parts: ResultParts, asked: Partial<Asked> = {}) =>
  evaluate(results(parts), limitsOf(texts), {
    pk_columns: ['order_id'],
    compare_duplicates: null,
    ...asked,
  }).breaches;

const messages = (texts: Texts, parts: ResultParts, asked: Partial<Asked> = {}) =>
  breachesOf(texts, parts, asked).map(({ message }) => message);

/** 2,000 rows become 3,900: 1,900 keys are doubled, and no row of theirs is as it was. */
const fanOut: ResultParts = {
  pks: { total_rows: [2000, 3900], dupes: [0, 3800], distincts: [2000, 2000] },
  values: { total_rows: 100, total_values: 700 },
  uncompared: { rows: [1900, 3800], equal: 0, unequal: [1900, 3800] },
};
const equalOnes: ResultParts = {
  pks: { dupes: [2, 2] },
  uncompared: { rows: [2, 2], equal: 2, unequal: [0, 0] },
};
const remaining = (one: number, two: number): ResultParts => ({
  pks: { total_rows: [400, 600], dupes: [one, two] },
  uncompared: { rows: [one + 3, two + 3], equal: 3, unequal: [one, two] },
});

describe('the limit on rows that no key pairs one to one', () => {
  test.each([
    ['values-with-differences', '0'],
    ['rows-with-differences', '100%'],
    ['columns-with-differences', '7'],
  ] as const)('is 0 as soon as max-%s is set (%s)', (name, text) => {
    expect(breachesOf({ [name]: text }, fanOut)).toEqual([
      {
        limit: 'uncompared-rows',
        allowed: '0',
        figure: 5700,
        of: null,
        message:
          '5,700 rows share a key and differ; their values cannot be compared one by one; is "order_id" the key? max-uncompared-rows allows 0.',
      },
    ]);
  });

  test.each(['exclusives', 'exclusives1', 'exclusives2', 'nulls', 'schema-changes'] as const)(
    'is not there by default where only max-%s is set',
    (name) => {
      expect(breachesOf({ [name]: '0' }, fanOut)).toEqual([]);
    },
  );

  test.each(['values', 'rows', 'columns'] as const)(
    'is not there by default where max-%s-with-differences is off',
    (name) => {
      expect(breachesOf({ [`${name}-with-differences`]: 'off' }, fanOut)).toEqual([]);
    },
  );

  test('is kept where the rows are equal, as often as they occur', () => {
    expect(breachesOf({ 'values-with-differences': '0' }, equalOnes)).toEqual([]);
    expect(breachesOf({ 'uncompared-rows': '0' }, equalOnes)).toEqual([]);
  });

  test.each<[string, number, number, boolean]>([
    ['5', 2, 3, true],
    ['5', 3, 3, false],
    ['5', 6, 0, false],
    ['0.5%', 2, 3, true],
    ['0.5%', 3, 3, false],
    ['off', 400, 600, true],
  ])('of %s allows %i and %i of 400 and 600 rows: %j', (text, one, two, isKept) => {
    const limits = { 'uncompared-rows': text, 'values-with-differences': '0' };
    expect(breachesOf(limits, remaining(one, two)).length === 0).toBe(isKept);
    expect(breachesOf({ 'uncompared-rows': text }, remaining(one, two)).length === 0).toBe(isKept);
  });

  test('says of a share what it is of', () => {
    expect(messages({ 'uncompared-rows': '0.1%' }, remaining(1, 1))).toEqual([
      '2 of 1,000 rows share a key and differ; their values cannot be compared one by one; is "order_id" the key? max-uncompared-rows allows 0.1%, which is 1.',
    ]);
  });

  test.each<[string, ResultParts, string]>([
    ['a repeated key', { pks: { dupes: [0, 2] } }, 'share a key and'],
    ['NULL in the key', { pks: { nulls: [0, 2] } }, 'have NULL in the key and'],
    ['both', { pks: { nulls: [1, 0], dupes: [0, 2] } }, 'share a key or have NULL in it and'],
  ])('says what is wrong: %s', (_, parts, words) => {
    const found = { ...parts, uncompared: { rows: [1, 1], equal: 0, unequal: [1, 1] } } as const;
    const [message] = messages({ 'uncompared-rows': '0' }, structuredClone(found) as ResultParts);
    expect(message).toMatch(`2 rows ${words} differ; their values`);
  });

  test.each<[ResultParts, string]>([
    [{ pks: { dupes: [0, 2] } }, '1 row shares a key and differs; its values'],
    [{ pks: { nulls: [0, 1] } }, '1 row has NULL in the key and differs; its values'],
    [
      { pks: { nulls: [0, 1], dupes: [0, 2] } },
      '1 row shares a key or has NULL in it and differs; its values',
    ],
  ])('says it of one row: %j', (parts, words) => {
    const uncompared = { rows: [1, 2], equal: 1, unequal: [0, 1] } as const;
    const found = { ...parts, uncompared: structuredClone(uncompared) } as ResultParts;
    expect(messages({ 'uncompared-rows': '0' }, found)[0]).toMatch(words);
  });

  test.each([
    [['a', 'b'], 'are "a" and "b" the key?'],
    [['a', 'b', 'c', 'd', 'e'], 'are "a", "b", "c" and 2 more the key?'],
    [['x'.repeat(41)], `is "${'x'.repeat(39)}…" the key?`],
  ])('asks whether %j are the key', (columns, question) => {
    const [message] = messages({ 'uncompared-rows': '0' }, fanOut, { pk_columns: columns });
    expect(message).toContain(`one by one; ${question} max-uncompared-rows allows 0.`);
  });
});

describe('where other columns are unique on both sides', () => {
  test.each([
    [['line_id'], ['order_id'], 'is "line_id" the key, and not "order_id"?'],
    [['a', 'b'], ['a', 'c'], 'are "a" and "b" the key, and not "a" and "c"?'],
  ])('it asks for %j in the place of %j', (proposed_pk_columns, pk_columns, question) => {
    const found = { ...results(fanOut), proposed_pk_columns };
    const asked = { pk_columns, compare_duplicates: null };
    const { breaches } = evaluate(found, limitsOf({ 'uncompared-rows': '0' }), asked);
    expect(breaches[0]?.message).toContain(`one by one; ${question} max-uncompared-rows allows 0.`);
  });
});

describe('where the service does not tell of such rows', () => {
  const unseen: ResultParts = { pks: { dupes: [0, 303] } };

  test('there is no limit by default, and the limits on values say what was not compared', () => {
    expect(breachesOf({ 'values-with-differences': '0' }, unseen)).toEqual([]);
    const values = { values_with_differences: 1, rows_with_differences: 1 };
    expect(messages({ 'rows-with-differences': '0' }, { ...unseen, values })).toEqual([
      '1 compared row differs; max-rows-with-differences allows 0; 303 rows share a key and were not compared.',
    ]);
    expect(messages({ dupes: '0' }, unseen)).toEqual([
      '303 rows of side 2 have a key that occurs more than once; max-dupes allows 0.',
    ]);
  });

  test('the verdict of a limit names columns and rows that were not compared', () => {
    const schema = { column_type_mismatches: 1 };
    const values = { rows_with_differences: 2 };
    const pks = { nulls: [0, 1] as [number, number] };
    expect(messages({ 'rows-with-differences': '0' }, { pks, values, schema })).toEqual([
      '2 compared rows differ; max-rows-with-differences allows 0; 1 column of another type was not compared; 1 row has NULL in the key and was not compared.',
    ]);
  });

  test.each(['0', '1000', '100%'])('one of %s that is set cannot be checked', (text) => {
    expect(breachesOf({ 'uncompared-rows': text }, unseen)).toEqual([
      {
        limit: 'uncompared-rows',
        allowed: text,
        figure: null,
        of: null,
        message:
          'max-uncompared-rows cannot be checked: the results of this diff have no section uncompared; 303 rows share a key and were not compared.',
      },
    ]);
    expect(messages({ 'uncompared-rows': text }, {})).toEqual([
      'max-uncompared-rows cannot be checked: the results of this diff have no section uncompared.',
    ]);
  });

  test('`off` is kept', () => {
    expect(
      breachesOf({ 'uncompared-rows': 'off', 'values-with-differences': '0' }, unseen),
    ).toEqual([]);
  });
});

describe('where duplicates are not to be compared', () => {
  const asked = { compare_duplicates: false };
  const unseen: ResultParts = { pks: { dupes: [0, 2], nulls: [1, 0] } };
  const onValues = { 'values-with-differences': '0' };

  test('the limit by default cannot be checked, and says how many rows were left out', () => {
    const message =
      'max-uncompared-rows cannot be checked: 3 rows share a key or have NULL in it and were not compared, since compare-duplicates is false; set max-uncompared-rows to off to allow that.';
    expect(messages(onValues, unseen, asked)).toEqual([message]);
    expect(messages({ 'uncompared-rows': '9' }, unseen, asked)).toEqual([message]);
  });

  test('`off` lets it pass, and so does no limit on values', () => {
    expect(breachesOf({ ...onValues, 'uncompared-rows': 'off' }, unseen, asked)).toEqual([]);
    expect(breachesOf({ exclusives: '0' }, unseen, asked)).toEqual([]);
  });

  test('every limit is kept where no key is repeated or NULL', () => {
    expect(breachesOf({ ...onValues, 'uncompared-rows': '0' }, {}, asked)).toEqual([]);
    expect(breachesOf(onValues, {}, asked)).toEqual([]);
  });

  test('what the results do not tell cannot be checked', () => {
    expect(messages({ 'columns-with-differences': '0' }, { pks: null }, asked)).toEqual([
      'max-uncompared-rows cannot be checked: rows that no key pairs one to one were not compared, since compare-duplicates is false; set max-uncompared-rows to off to allow that.',
    ]);
  });
});

describe('without a key', () => {
  const unkeyed = (one: number, two: number): ResultParts => ({
    pks: null,
    values: null,
    uncompared: { rows: [10 + one, 10 + two], equal: 10, unequal: [one, two] },
  });
  const asked = { pk_columns: [] };

  test.each(['values-with-differences', 'columns-with-differences', 'exclusives2'] as const)(
    'the limit stands for max-%s',
    (name) => {
      expect(breachesOf({ [name]: '5' }, unkeyed(0, 0), asked)).toEqual([]);
      expect(messages({ [name]: '5' }, unkeyed(0, 1), asked)).toEqual([
        '1 row has no equal on the other side, and there is no key to pair rows by; max-uncompared-rows allows 0.',
      ]);
    },
  );

  test('a share is of all rows', () => {
    expect(messages({ 'uncompared-rows': '10%' }, unkeyed(0, 3), asked)).toEqual([
      '3 of 23 rows have no equal on the other side, and there is no key to pair rows by; max-uncompared-rows allows 10%, which is 2.',
    ]);
  });

  test('`off` stands for nothing: a limit on values cannot be checked then', () => {
    const limits = { 'uncompared-rows': 'off', 'values-with-differences': '0' };
    expect(messages(limits, unkeyed(0, 0), asked)).toEqual([
      'max-values-with-differences cannot be checked without a key: name it by pk-columns, or set max-values-with-differences to off.',
    ]);
  });

  test('nobody can tell of NULL or repeated keys, and the sentence says why', () => {
    expect(messages({ dupes: '0' }, unkeyed(0, 0), asked)).toEqual([
      'max-dupes cannot be checked without a key: name it by pk-columns, or set max-dupes to off.',
    ]);
  });
});

describe('where the types of a column cannot be compared', () => {
  const schema: ResultParts['schema'] = {
    columns_mismatched: [1, 1],
    column_type_mismatches: 1,
    column_type_differs: ['v'],
    incomparable_columns: [{ column_name: 'v', types: ['DATE', 'INTEGER'] }],
  };
  const unseen =
    'max-uncompared-rows cannot be checked: the column "v" (DATE and INTEGER) was not compared, since these types cannot be; make them the same, or exclude the column (exclude-columns).';
  const equalRows = { rows: [2, 2], equal: 2, unequal: [0, 0] } as const;
  const withoutKey = structuredClone({
    pks: null,
    values: null,
    schema,
    uncompared: equalRows,
  }) as unknown as ResultParts;

  test.each([
    'values-with-differences',
    'rows-with-differences',
    'columns-with-differences',
    'exclusives',
    'uncompared-rows',
  ] as const)('whole rows do not keep max-%s: nobody saw all of them', (name) => {
    expect(messages({ [name]: '0' }, withoutKey, { pk_columns: [] })).toEqual([unseen]);
  });

  test('rows that remain over the limit say first how many they are', () => {
    const uncompared = { rows: [2, 2], equal: 1, unequal: [1, 1] };
    const found = { ...withoutKey, uncompared } as ResultParts;
    expect(messages({ 'uncompared-rows': '0' }, found, { pk_columns: [] })[0]).toMatch(
      /^2 rows have no equal on the other side/,
    );
  });

  test('neither do rows that share a key, but where there are none, nothing is unseen', () => {
    const repeated = { schema, uncompared: structuredClone(equalRows) } as unknown as ResultParts;
    expect(messages({ 'uncompared-rows': '0' }, repeated)).toEqual([unseen]);
    const none = { rows: [0, 0], equal: 0, unequal: [0, 0] } as const;
    const unique = { schema, uncompared: structuredClone(none) } as unknown as ResultParts;
    expect(messages({ 'uncompared-rows': '0' }, unique)).toEqual([]);
  });
});
