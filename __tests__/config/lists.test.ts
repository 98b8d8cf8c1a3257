import { describe, expect, it } from '@jest/globals';
import {
  readColumnMapping,
  readList,
  readTablePath,
  readTolerances,
} from '../../src/config/lists.ts';

describe('a list', () => {
  it('is separated by commas or newlines', () => {
    expect(readList('id, region\nday,\n')).toEqual(['id', 'region', 'day']);
  });

  it('is a JSON array where a name holds a comma', () => {
    expect(readList('["last, first", "id"]')).toEqual(['last, first', 'id']);
  });

  it('is a list of YAML', () => {
    expect(readList(['id', 'day'])).toEqual(['id', 'day']);
  });

  it('that starts with a bracket must be valid JSON', () => {
    expect(() => readList('[id, day]')).toThrow('is no valid JSON array');
    expect(() => readList('[1, 2]')).toThrow('must be a list of texts');
    expect(() => readList({ id: '1' })).toThrow('must be a list of texts');
  });

  it('has no dashes as in YAML, which would be parts of the names', () => {
    expect(() => readList('- id\n- day')).toThrow(
      'must be separated by commas or newlines, without dashes, or be a JSON array',
    );
    expect(readList('["- id"]')).toEqual(['- id']);
    expect(readList(['- id'])).toEqual(['- id']);
    expect(() => readList('id\n- day')).toThrow('without dashes');
    expect(readList('-id')).toEqual(['-id']);
    expect(readList('a- b')).toEqual(['a- b']);
  });

  it('names nothing twice', () => {
    expect(() => readList('id, day, id')).toThrow('names `id` twice');
  });
});

describe('the path of a table', () => {
  it.each([
    ['orders', ['orders']],
    ['db.schema.orders', ['db', 'schema', 'orders']],
    ['db."my.schema".orders', ['db', 'my.schema', 'orders']],
    ['"a""b"."c"', ['a"b', 'c']],
    ['"with, comma".t', ['with, comma', 't']],
    ['project-x.dataset.table$1', ['project-x', 'dataset', 'table$1']],
    ['["a.b", "c\\"d"]', ['a.b', 'c"d']],
  ])('%s', (text, expected) => {
    expect(readTablePath(text)).toEqual(expected);
  });

  it.each(['', 'a..b', '.a', 'a.', 'a."b', 'a"b"', '"a"b', '""', '"".a', 'a. .b'])(
    'has names between its dots, unlike %j',
    (text) => {
      expect(() => readTablePath(text)).toThrow(
        'must be names with a dot between them, double quotes around a name that holds a dot or a quote',
      );
    },
  );

  it.each(['[]', '[""]', '["a", 1]', {}])('is a list of names, unlike %j', (value) => {
    expect(() => readTablePath(value)).toThrow(
      'must be a path of names such as `schema.table` or `["schema", "table"]`',
    );
  });

  it('is a list of YAML', () => {
    expect(readTablePath(['db', 'orders'])).toEqual(['db', 'orders']);
  });
});

describe('a column mapping', () => {
  it.each([
    ['a=b, c = d\ne=f'],
    ['[["a", "b"], ["c", "d"], ["e", "f"]]'],
    [{ a: 'b', c: 'd', e: 'f' }],
    [['a=b', ['c', 'd'], 'e=f']],
  ])('of %j', (value) => {
    expect(readColumnMapping(value)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });

  it.each(['a', 'a=b=c', 'a=', '=b', '[["a"]]', '[["a", "b", "c"]]', null])(
    'is not %j',
    (value) => {
      expect(() => readColumnMapping(value)).toThrow('must be pairs');
    },
  );

  it('maps no column twice, on either side', () => {
    expect(() => readColumnMapping('a=b, a=c')).toThrow('maps `a` twice');
    expect(() => readColumnMapping('a=c, b=c')).toThrow('maps `c` twice');
  });
});

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
    'amount: [1]',
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

  it.each([
    ['absolute', 'relative'],
    ['absolute', 'absolute'],
  ])('name no column twice, as %s and %s', (...modes) => {
    const list = modes.map((tolerance_mode, index) => ({
      column_name: 'a',
      tolerance_value: String(index),
      tolerance_mode,
    }));
    const other = { column_name: 'b', tolerance_value: '0', tolerance_mode: 'absolute' };
    expect(() => readTolerances([other, ...list])).toThrow('names `a` twice');
  });

  it('that are no YAML are refused without showing them', () => {
    expect(() => readTolerances('a: [1\nb: secret')).toThrow(
      /^is no valid YAML \(line 2, column 1/,
    );
  });
});
