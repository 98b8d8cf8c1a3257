import { expect, test } from '@jest/globals';
import { stateOf } from '../../src/dbt/state.ts';
import { manifest, type ManifestParts, node } from './builders.ts';

/** Names of what is modified between two projects. */
function modified(base: ManifestParts, candidate: ManifestParts): string[] {
  const { isModified } = stateOf(manifest(base), manifest(candidate));
  return [...isModified].map((id) => id.replace(/^\w+\.shop\./, '')).toSorted();
}

const one = (overrides: Parameters<typeof node>[1]): ManifestParts => ({
  nodes: [node('a', overrides), node('b')],
});

test('nothing is modified where nothing has changed', () => {
  expect(modified(one({}), one({}))).toEqual([]);
});

test('other code modifies a model', () => {
  expect(modified(one({}), one({ raw_code: 'select 2' }))).toEqual(['a']);
});

test('other configuration modifies a model, but not where it is, its tags or its group', () => {
  expect(modified(one({}), one({ unrendered_config: { unique_key: 'id' } }))).toEqual(['a']);
  const unrendered_config = { schema: 'x', database: 'y', tags: ['z'], group: 'g' };
  expect(modified(one({}), one({ unrendered_config }))).toEqual([]);
});

test('another target, database, schema or relation does not modify a model', () => {
  const elsewhere = { database: 'prod', schema: 'pr_7', relation_name: '"prod"."pr_7"."a"' };
  expect(modified(one({}), one(elsewhere))).toEqual([]);
});

test('an alias that is configured otherwise modifies a model', () => {
  expect(modified(one({}), one({ unrendered_config: { alias: 'c' } }))).toEqual(['a']);
});

test('a contract modifies a model where it is enforced, and its checksum is another', () => {
  const enforced = (checksum: string) => one({ contract: { enforced: true, checksum } });
  expect(modified(one({}), enforced('x'))).toEqual(['a']);
  expect(modified(enforced('x'), enforced('y'))).toEqual(['a']);
  const off = (checksum: string) => one({ contract: { enforced: false, checksum } });
  expect(modified(off('x'), off('y'))).toEqual([]);
});

test('a seed is modified where its checksum is another', () => {
  const seed = (checksum: string): ManifestParts => ({
    nodes: [node('s', { type: 'seed', raw_code: '', checksum: { name: 'sha256', checksum } })],
  });
  expect(modified(seed('x'), seed('x'))).toEqual([]);
  expect(modified(seed('x'), seed('y'))).toEqual(['s']);
});

test('a macro modifies what calls it, through other macros, too', () => {
  const project = (code: string): ManifestParts => ({
    nodes: [
      node('a', { macros: ['macro.shop.outer'] }),
      node('b', { macros: ['macro.shop.inner'] }),
      node('c', { macros: ['macro.shop.other'] }),
    ],
    macros: {
      outer: { code: 'x', calls: ['middle'] },
      middle: { code: 'x', calls: ['inner'] },
      inner: { code },
      other: { code: 'x' },
    },
  });
  expect(modified(project('1'), project('2'))).toEqual(['a', 'b']);
});

test('macros that call each other end', () => {
  const project = (code: string): ManifestParts => ({
    nodes: [node('a', { macros: ['macro.shop.x'] })],
    macros: { x: { code: '1', calls: ['y'] }, y: { code: '1', calls: ['x'] }, z: { code } },
  });
  expect(modified(project('1'), project('2'))).toEqual([]);
});

test('an ephemeral model modifies what reads it, through others like it, and no further', () => {
  const inline = { config: { materialized: 'ephemeral' }, relation_name: null };
  const project = (raw_code: string): ManifestParts => ({
    nodes: [
      node('e1', { ...inline, raw_code }),
      node('e2', { ...inline, parents: ['model.shop.e1'] }),
      node('reads', { parents: ['model.shop.e2'] }),
      node('further', { parents: ['model.shop.reads'] }),
    ],
  });
  expect(modified(project('1'), project('2'))).toEqual(['e1', 'e2', 'reads']);
});

test('a function of SQL modifies what calls it', () => {
  const project = (raw_code: string): ManifestParts => ({
    functions: [node('f', { type: 'function', raw_code })],
    nodes: [node('a', { parents: ['function.shop.f'] }), node('b')],
  });
  expect(modified(project('1'), project('2'))).toEqual(['a', 'f']);
});

test('a source is modified where it is another table, and not where it is elsewhere', () => {
  const source = (overrides: Parameters<typeof node>[1]): ManifestParts => ({
    sources: [node('s', { type: 'source', raw_code: null, alias: null, ...overrides })],
  });
  const old = source({ identifier: 'orders' });
  expect(modified(old, source({ identifier: 'orders_v2' }))).toEqual(['s']);
  expect(modified(old, source({ identifier: 'orders', schema: 'dev' }))).toEqual([]);
});

test('a new model is new, but its macros are none that have changed', () => {
  const macros = { total: { code: 'x' } };
  const added = node('b', { macros: ['macro.shop.total'] });
  const { by } = stateOf(
    manifest({ nodes: [node('a')], macros }),
    manifest({ nodes: [node('a'), added], macros }),
  );
  expect([...by.body]).toEqual(['model.shop.b']);
  expect([...by.macros]).toEqual([]);
});

test('what the base does not have is new and modified; what is gone is removed', () => {
  const state = stateOf(manifest({ nodes: [node('a')] }), manifest({ nodes: [node('b')] }));
  expect([...state.isNew]).toEqual(['model.shop.b']);
  expect([...state.isModified]).toEqual(['model.shop.b']);
  expect(state.removed.map(({ name }) => name)).toEqual(['a']);
});
