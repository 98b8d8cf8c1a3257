import { expect, test } from '@jest/globals';
import { keyOf, testsByNode } from '../../src/dbt/keys.ts';
import { genericTest, manifest, node, type Overrides } from './builders.ts';

const column = (name: string, rest: object = {}) => ({ [name]: { name, ...rest } });

/** The key of a model with these tests, and where it is from. */
function keyIn(overrides: Overrides, tests: ReturnType<typeof node>[] = [], adapter = 'duckdb') {
  const project = manifest({ adapter, nodes: [node('orders', overrides), ...tests] });
  const id = `${overrides.type ?? 'model'}.shop.orders`;
  const found = project.nodes.get(id);
  const key = found && keyOf(found, testsByNode(project), project);
  return key ? `${key.columns.join(' ')}: ${key.origin}` : null;
}

const everything: Overrides = {
  meta: { 'primary-key': ['of_meta'] },
  columns: {
    ...column('of_column', { meta: { 'primary-key': true } }),
    ...column('of_tag', { tags: ['primary-key'] }),
  },
  config: { materialized: 'incremental', unique_key: 'of_config' },
  constraints: [{ type: 'primary_key', columns: ['of_constraint'] }],
};
const uniqueTest = genericTest('unique', { column_name: 'of_test' });

test('each way to say the key goes before the ones after it', () => {
  const without = (from: Overrides, key: keyof Overrides): Overrides =>
    Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));
  const second = without(everything, 'meta');
  const third: Overrides = { ...second, columns: column('of_tag', { tags: ['primary-key'] }) };
  const fourth = without(third, 'columns');
  const last = without(fourth, 'config');
  expect([
    keyIn(everything, [uniqueTest]),
    keyIn(second, [uniqueTest]),
    keyIn(third, [uniqueTest]),
    keyIn(fourth, [uniqueTest]),
    keyIn(fourth),
    keyIn(last),
    keyIn({}),
  ]).toEqual([
    'of_meta: the meta of the model',
    'of_column: the meta of columns',
    'of_tag: tags of columns',
    'of_test: a test',
    'of_config: unique_key',
    'of_constraint: a constraint',
    null,
  ]);
});

test('newer dbt keeps meta and tags of columns in their configuration', () => {
  const inConfig = (config: object) => keyIn({ columns: column('id', { config }) });
  expect(inConfig({ meta: { 'primary-key': true } })).toBe('id: the meta of columns');
  expect(inConfig({ tags: ['primary-key'] })).toBe('id: tags of columns');
});

test('the meta of a model may be a text, with commas between columns', () => {
  expect(keyIn({ meta: { 'primary-key': 'a, b' } })).toBe('a b: the meta of the model');
});

test('several columns with the mark are one key', () => {
  const columns = { ...column('a', { tags: ['primary-key'] }), ...column('b') };
  expect(keyIn({ columns: { ...columns, ...column('c', { tags: ['primary-key'] }) } })).toBe(
    'a c: tags of columns',
  );
});

test.each([
  ['a test with a condition', { config: { where: 'x > 0' } }],
  ['a test that is disabled', { config: { enabled: false } }],
  ['a test of another model', { of: 'model.shop.customers' }],
])('%s says nothing', (_what, rest) => {
  expect(keyIn({}, [genericTest('unique', { column_name: 'id' }, rest)])).toBeNull();
});

test('of two unique columns the one that is never NULL is the key, else the first of the model', () => {
  const columns = { ...column('email'), ...column('id') };
  const tests = ['email', 'id'].map((name) => genericTest('unique', { column_name: name }));
  expect(keyIn({ columns }, tests.toReversed())).toBe('email: a test');
  const notNull = genericTest('not_null', { column_name: 'id' });
  expect(keyIn({ columns }, [...tests, notNull])).toBe('id: a test');
});

test('a combination of columns is a key, and one column goes before it', () => {
  const combination = genericTest('unique_combination_of_columns', {
    combination_of_columns: ['day', '"Shop"'],
  });
  expect(keyIn({}, [combination])).toBe('day Shop: a test');
  expect(keyIn({}, [combination, uniqueTest])).toBe('of_test: a test');
});

test.each([
  ['"Order ID"', 'Order ID'],
  ['`id`', 'id'],
  ["a || '-' || b", 'a b'],
  ['concat(a, \',\', cast(b as varchar(20)), "C d")', 'a b C d'],
  ['a::text || b', 'a b'],
  ['coalesce(a, b)', null],
  ['a + b', null],
  ["date_trunc('day', at)", null],
])('the columns of %s are %s', (expression, columns) => {
  const key = keyIn({}, [genericTest('unique', { column_name: expression })]);
  expect(key).toBe(columns && `${columns}: a test`);
});

test('unique_key is a key where rows are merged by it', () => {
  const by = (config: Record<string, unknown>) => keyIn({ config });
  expect(by({ materialized: 'incremental', unique_key: ['a', 'b'] })).toBe('a b: unique_key');
  expect(by({ materialized: 'table', unique_key: 'a' })).toBeNull();
  expect(by({ materialized: 'incremental', unique_key: 'md5(a)' })).toBeNull();
});

test('a snapshot has a row for each state of its key', () => {
  const snapshot = (config: Record<string, unknown>) => keyIn({ type: 'snapshot', config });
  expect(snapshot({ unique_key: 'id' })).toBe('id dbt_valid_from: unique_key');
  const snapshot_meta_column_names = { dbt_valid_from: 'since' };
  expect(snapshot({ unique_key: 'id', snapshot_meta_column_names })).toBe('id since: unique_key');
});

test('a constraint of columns is a key, another kind of constraint is none', () => {
  const of = (type: string) => keyIn({ columns: column('id', { constraints: [{ type }] }) });
  expect([of('primary_key'), of('not_null')]).toEqual(['id: a constraint', null]);
});

test('a column in quotes is known as never NULL, too', () => {
  const columns = { ...column('amount'), ...column('Order Id', { quote: true }) };
  const tests = [
    genericTest('unique', { column_name: 'amount' }),
    genericTest('unique', { column_name: '"Order Id"' }),
    genericTest('not_null', { column_name: '"Order Id"' }),
  ];
  expect(keyIn({ columns }, tests)).toBe('Order Id: a test');
});

test.each([
  ['postgres', 'id Day'],
  ['snowflake', 'ID Day'],
  ['duckdb', 'Id Day'],
])('names without quotes are those that %s takes them for', (adapter, key) => {
  const columns = column('Day', { quote: true });
  const combination = genericTest('unique_combination_of_columns', {
    combination_of_columns: ['Id', '"Day"'],
  });
  const incremental = { materialized: 'incremental', unique_key: ['Id', '"Day"'] };
  const constraints = [{ type: 'primary_key', columns: ['Id', 'Day'] }];
  expect([
    keyIn({}, [combination], adapter),
    keyIn({ config: incremental }, [], adapter),
    keyIn({ columns, constraints }, [], adapter),
  ]).toEqual([`${key}: a test`, `${key}: unique_key`, `${key}: a constraint`]);
});

test('a test that puts its columns into quotes means them letter by letter', () => {
  const args = { combination_of_columns: ['Order Id', 'Day'], quote_columns: true };
  const combination = genericTest('unique_combination_of_columns', args);
  expect(keyIn({}, [combination], 'postgres')).toBe('Order Id Day: a test');
});

test('a name may have letters of any language', () => {
  const unique = genericTest('unique', { column_name: 'größe' });
  expect(keyIn({}, [unique], 'postgres')).toBe('größe: a test');
});
