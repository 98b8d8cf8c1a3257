import { describe, expect, it } from '@jest/globals';
import { readColumnMapping, readList, readTablePath, readWords } from '../../src/config/lists.ts';

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

describe('a list of words', () => {
  const read = readWords(['one', 'two']);

  it('has those that are known, in any order', () => {
    expect(read('two, one')).toEqual(['two', 'one']);
    expect(read('')).toEqual([]);
  });

  it('says which are known where one is not', () => {
    expect(() => read('one, three')).toThrow('must be a list of some of `one`, `two`');
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
