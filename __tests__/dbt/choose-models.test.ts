import { expect, test } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { chooseModels } from '../../src/dbt/choose-models.ts';
import { type Built, readRunResults } from '../../src/dbt/run-results.ts';
import { readSelection } from '../../src/dbt/select/criterion.ts';
import { manifest, node } from './builders.ts';

type Nodes = ReturnType<typeof node>[];

interface Wanted {
  select?: string;
  built?: Built | null;
}

/** What is chosen between two projects: `name` or `old → name`, and what is left out, by its reason. */
function choose(
  base: Nodes,
  candidate: Nodes,
  { select = 'state:modified', built = null }: Wanted = {},
  problems = new Problems(),
) {
  const { models, chosen } = chooseModels(
    {
      base: manifest({ nodes: base }),
      candidate: manifest({ nodes: candidate }),
      selection: readSelection(select),
      built,
    },
    problems,
  );
  const left = chosen.leftOut.map(
    ({ reason, names }) => `${reason.split(',')[0]}: ${names.join(' ')}`,
  );
  const chosenNames = models.map(({ name, base: old, isRenamed }) =>
    isRenamed ? `${old.name} → ${name}` : name,
  );
  return { names: chosenNames, left, nothing: chosen.nothing };
}

const changed = (name: string, rest: Parameters<typeof node>[1] = {}) =>
  node(name, { raw_code: 'other', ...rest });

test('models that have changed are chosen, and nothing is said of others', () => {
  const { names, left } = choose([node('a'), node('b')], [changed('a'), node('b')]);
  expect([names, left]).toEqual([['a'], []]);
});

test('nothing has changed', () => {
  expect(choose([node('a')], [node('a')])).toEqual({
    names: [],
    left: [],
    nothing: 'no model has changed',
  });
});

test('nothing is selected, where the selection is not about changes', () => {
  expect(choose([node('a')], [node('a')], { select: 'tag:x' }).nothing).toBe(
    'no model is selected',
  );
});

test('models, seeds and snapshots of any materialization are compared, and nothing else', () => {
  const nodes = ['table', 'view', 'incremental', 'materialized_view', 'dynamic_table'].map((kind) =>
    node(kind, { config: { materialized: kind } }),
  );
  const others = ['test', 'analysis', 'operation'].map((type) => node(type, { type }));
  const built = ['seed', 'snapshot'].map((type) =>
    node(type, { type, config: { materialized: type } }),
  );
  const all = [...nodes, ...others, ...built];
  const { names, left } = choose(
    all,
    all.map((one) => ({ ...one, raw_code: 'other' })),
  );
  expect(names).toEqual([...nodes, ...built].map(({ name }) => name));
  expect(left).toEqual([]);
});

test('what is left out is named with its reason', () => {
  const ephemeral = { config: { materialized: 'ephemeral' }, relation_name: null };
  const never = { meta: { 'data-diff': { never: true } } };
  const { names, left, nothing } = choose(
    [node('gone', { raw_code: '1' }), node('inline', ephemeral), node('secret', never)],
    [node('fresh', { raw_code: '2' }), changed('inline', ephemeral), changed('secret', never)],
  );
  expect(names).toEqual([]);
  expect(left).toEqual([
    'new: fresh',
    'ephemeral: inline',
    'never compared: secret',
    'removed or disabled: gone',
  ]);
  expect(nothing).toBe('no model to compare, 4 left out');
});

test('a model that was ephemeral has no table of before', () => {
  const ephemeral = {
    config: { materialized: 'ephemeral' },
    unrendered_config: { materialized: 'e' },
  };
  expect(choose([node('a', ephemeral)], [node('a')]).left).toEqual(['new: a']);
});

test('a model with another name is the one that is gone with the same code', () => {
  const { names, left } = choose(
    [node('old', { raw_code: 'x' }), node('other', { raw_code: 'y' })],
    [node('new', { raw_code: 'x' }), node('other', { raw_code: 'y' })],
  );
  expect([names, left]).toEqual([['old → new'], []]);
});

test('a model with another name is the one that is gone with the same alias', () => {
  const { names } = choose(
    [node('old', { alias: 'orders', raw_code: 'x' })],
    [node('new', { alias: 'orders', raw_code: 'y' })],
  );
  expect(names).toEqual(['old → new']);
});

test('nobody guesses where two models have the same code', () => {
  const { names, left } = choose(
    [node('old1', { raw_code: 'x' }), node('old2', { raw_code: 'x' })],
    [node('new', { raw_code: 'x' })],
  );
  expect([names, left]).toEqual([[], ['new: new', 'removed or disabled: old1 old2']]);
});

test('a model that gets versions is its latest one', () => {
  const version = (number: number) =>
    node(`orders.v${number}`, {
      ...{ name: 'orders', version: number, latest_version: 2, alias: `orders_v${number}` },
      raw_code: `v${number}`,
    });
  const { names, left } = choose([node('orders')], [version(1), version(2)]);
  expect([names, left]).toEqual([['orders → orders.v2'], ['new: orders.v1']]);
});

test('two models of one name are named with their packages', () => {
  const two = (raw_code: string) => [
    node('a', { raw_code }),
    node('a', { unique_id: 'model.other.a', package_name: 'other', raw_code }),
  ];
  expect(choose(two('1'), two('2')).names).toEqual(['shop.a', 'other.a']);
});

test('what dbt did not build in the pull request is left out', () => {
  const results = (which: string) =>
    readRunResults(
      JSON.stringify({
        args: { which },
        results: [
          { unique_id: 'model.shop.a', status: 'success' },
          { unique_id: 'saved_query.shop.b', status: 'no-op' },
        ],
      }),
    );
  const base = [node('a'), node('b'), node('s', { type: 'seed' })];
  const now = [changed('a'), changed('b'), changed('s', { type: 'seed' })];
  const after = (which: string) => choose(base, now, { built: results(which) });
  expect(after('build').names).toEqual(['a']);
  expect(after('build').left).toEqual(['not built in the pull request: b s']);
  expect(after('run').names).toEqual(['a', 's']);
  // The results of tests say nothing of models.
  expect(after('test').names).toEqual(['a', 'b', 's']);
});

test('what dbt could not build is a problem, where it was to be compared', () => {
  const statuses = { a: 'success', b: 'error', c: 'skipped', d: 'error', e: 'error', f: 'error' };
  const built = readRunResults(
    JSON.stringify({
      args: { which: 'build' },
      results: Object.entries(statuses).map(([name, status]) => ({
        unique_id: `model.shop.${name}`,
        status,
      })),
    }),
  );
  const never = { meta: { 'data-diff': { never: true } } };
  const base = [...'abcd'].map((name) => node(name));
  const now = [...[...'abc'].map((name) => changed(name)), changed('d', never), changed('f')];
  const problems = new Problems();

  const { names, left } = choose([...base, node('e')], [...now, node('e')], { built }, problems);

  expect(names).toEqual(['a']);
  expect(left).toEqual(['never compared: d', 'new: f']);
  expect(() => problems.throwIfAny()).toThrow(
    'dbt has not built `b` (error), `c` (skipped), as run_results.json beside `dbt-manifest` says; build what is to be compared, or leave it out by `never` in its meta.',
  );
});

test('a model that older dbt deferred to production is not built', () => {
  const { left } = choose([node('a')], [changed('a', { deferred: true })]);
  expect(left).toEqual(['not built in the pull request: a']);
});

test('`slim_diff: diff_when_downstream` chooses what is below a changed model', () => {
  const meta = { datafold: { datadiff: { slim_diff: 'diff_when_downstream' } } };
  const project = (raw_code: string) => [
    node('a', { raw_code }),
    node('b', { parents: ['model.shop.a'] }),
    node('c', { parents: ['model.shop.b'], meta }),
    node('elsewhere', { meta }),
  ];
  expect(choose(project('1'), project('2')).names).toEqual(['a', 'c']);
});

test('of a seed that dbt keeps no checksum of, a change is not seen, which is said', () => {
  const seed = node('s', {
    type: 'seed',
    raw_code: '',
    checksum: { name: 'path', checksum: 'seeds/s.csv' },
  });
  expect(choose([seed], [seed]).left[0]).toContain('seeds of more than 1 MiB');
});
