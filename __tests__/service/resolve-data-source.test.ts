import { expect, test } from '@jest/globals';
import type { DataSource } from '../../src/contract/data-diff.ts';
import { ConfigurationError } from '../../src/contract/errors.ts';
import { resolveDataSource } from '../../src/service/resolve-data-source.ts';

function buildSources(...named: [id: number, name: string][]): DataSource[] {
  return named.map(([id, name]) => ({ id, name, type: 'pg' }));
}

test.each([
  ['7', 7],
  [' 12 ', 12],
  ['0', 0],
])('digits are an id, whatever exists: %j', (value, id) => {
  expect(resolveDataSource(value, 'data-source1', [])).toBe(id);
});

test('a name gives its id', () => {
  const sources = buildSources([3, 'replica'], [4, 'warehouse']);

  expect(resolveDataSource('warehouse', 'data-source1', sources)).toBe(4);
});

test.each(['-1', '1.5', '12abc', '1e3', '99999999999999999999'])(
  '%j is a name and no id',
  (value) => {
    expect(resolveDataSource(value, 'data-source1', buildSources([5, value]))).toBe(5);
  },
);

test('names are matched exactly, and an unknown one lists those that exist, in order', () => {
  const sources = buildSources([3, 'warehouse'], [4, 'replica'], [5, 'replica']);
  const resolve = (): unknown => resolveDataSource('Warehouse', 'data-source2', sources);

  expect(resolve).toThrow(ConfigurationError);
  expect(resolve).toThrow(
    'data-source2: there is no data source "Warehouse"; ' +
      'accepted: an id, or one of "replica", "warehouse"',
  );
});

test('of many names twenty are listed and the others counted', () => {
  const sources = buildSources(
    ...Array.from({ length: 25 }, (_, i): [number, string] => [i, `s${i + 10}`]),
  );

  expect(() => resolveDataSource('x', 'data-source1', sources)).toThrow(/"s28", "s29" and 5 more$/);
});

test('without any data source the error says so', () => {
  expect(() => resolveDataSource('x', 'data-source1', [])).toThrow(
    'data-source1: there is no data source "x"; the service shows no data sources to this API key',
  );
});

test('a name that two data sources share lists their ids', () => {
  const sources = buildSources([3, 'replica'], [4, 'warehouse'], [9, 'replica']);

  expect(() => resolveDataSource('replica', 'data-source1', sources)).toThrow(
    'data-source1: 2 data sources are named "replica"; accepted: the id of one of them (3, 9)',
  );
});

test('names cannot break out of the line', () => {
  const sources = buildSources([3, 'a\n::error::b']);

  expect(() => resolveDataSource('x\ny', 'data-source1', sources)).toThrow(
    'there is no data source "x y"; accepted: an id, or one of "a ::error::b"',
  );
});
