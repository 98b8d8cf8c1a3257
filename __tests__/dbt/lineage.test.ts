import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { relationFinder } from '../../src/dbt/find-relations.ts';
import { lineageFinder } from '../../src/dbt/lineage.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { exposure, manifest, type ManifestParts, node } from './builders.ts';

const model = (name: string, ...parents: string[]) =>
  node(name, { parents: parents.map((parent) => `model.shop.${parent}`) });

const tablesOf = (name: string) => ({ table1: null, table2: ['dev', 'main', name] });

/** Of each table its layer, those above it, and what is downstream, by names. */
function lineages(parts: ManifestParts, names: string[]) {
  const found = lineageFinder(manifest(parts), { isChosen: true })(names.map(tablesOf));
  return found.map(
    (one) =>
      one && {
        layer: one.layer,
        after: one.after.map((id) => id.split('.').at(-1)),
        downstream: one.downstream.map(({ name }) => name),
      },
  );
}

/** raw → stg → mid → mart, and of stg a side table. */
const SHOP = {
  nodes: [
    model('stg'),
    model('mid', 'stg'),
    model('mart', 'mid'),
    model('side', 'stg'),
    model('other'),
  ],
};

describe('what is downstream', () => {
  test('is every model below, the nearest first', () => {
    expect(lineages(SHOP, ['stg', 'other'])).toMatchObject([
      { downstream: ['mid', 'side', 'mart'] },
      { downstream: [] },
    ]);
  });

  test('is found through ephemeral models, tests and metrics, which are not named', () => {
    const ephemeral = { config: { materialized: 'ephemeral' }, relation_name: null };
    const parts = {
      nodes: [
        model('stg'),
        { ...model('between', 'stg'), ...ephemeral },
        model('mart', 'between'),
        node('is_unique', { type: 'test', parents: ['model.shop.stg'] }),
        node('history', { type: 'snapshot', parents: ['model.shop.between'] }),
      ],
      functions: [node('rounded', { type: 'function', parents: ['model.shop.stg'] })],
      exposures: [exposure('sales', ['function.shop.rounded'], { label: 'Sales' })],
    };
    expect(lineages(parts, ['stg'])).toMatchObject([{ downstream: ['mart', 'history', 'sales'] }]);
  });

  test('has of an exposure its kind, its label and its name alone', () => {
    const sales = {
      ...exposure('sales', ['model.shop.stg'], { label: 'Sales' }),
      url: 'https://evil.example',
      owner: { email: 'someone@shop.example' },
    };
    const parts = {
      nodes: [model('stg')],
      exposures: [sales, exposure('churn', [], { kind: 'ml' })],
    };
    const [found] = lineageFinder(manifest(parts), { isChosen: true })([tablesOf('stg')]);
    expect(found?.downstream).toEqual([
      {
        id: 'exposure.shop.sales',
        type: 'exposure',
        name: 'sales',
        exposureType: 'dashboard',
        label: 'Sales',
        isCompared: false,
      },
    ]);
  });

  test('of an exposure whose label is no text is its name', () => {
    const odd = { ...exposure('sales', ['model.shop.stg']), label: 7 as unknown as string };
    const parts = { nodes: [model('stg')], exposures: [odd] };
    const [found] = lineageFinder(manifest(parts), { isChosen: true })([tablesOf('stg')]);
    expect(found?.downstream).toMatchObject([{ name: 'sales', label: null }]);
  });
});

test.each(['1.5', '1.6', '1.7', '1.8', '1.11'])(
  'a manifest of dbt %s says all of it',
  (version) => {
    const file = new URL(`manifests/dbt-${version}.json`, import.meta.url);
    const real = readManifest(readFileSync(file, 'utf8'), '`dbt-manifest`');
    const tables = ['orders', 'raw_orders', 'daily'].map((name) => ({
      table1: null,
      table2: [String(real.nodes.get('model.shop.daily')?.schema), name],
    }));
    const found = lineageFinder(real, { isChosen: true })(tables);
    const board = { type: 'exposure', name: 'board', exposureType: 'dashboard' };
    expect(found).toMatchObject([
      { layer: 2, downstream: [{ name: 'customers' }, { name: 'daily' }, board] },
      { layer: 1, downstream: expect.arrayContaining([expect.objectContaining(board)]) },
      { layer: 3, after: ['model.shop.orders'], downstream: [] },
    ]);
  },
);

describe('the place in the lineage', () => {
  test('is one more than how many tables of the run stand above it at most', () => {
    const found = lineages(SHOP, ['mart', 'stg', 'mid', 'side', 'other']);
    expect(found.map((one) => one?.layer)).toEqual([3, 1, 2, 2, 1]);
  });

  test('does not count models that are not compared', () => {
    expect(lineages(SHOP, ['mart', 'stg'])).toMatchObject([
      { layer: 2, after: ['stg'] },
      { layer: 1, after: [] },
    ]);
  });

  test('is after the nearest tables of the run alone', () => {
    expect(lineages(SHOP, ['mart', 'mid', 'stg'])).toMatchObject([
      { layer: 3, after: ['mid'] },
      { layer: 2, after: ['stg'] },
      { layer: 1, after: [] },
    ]);
  });

  test('is somewhere even where a manifest leads in a circle', () => {
    const parts = { nodes: [model('a', 'b'), model('b', 'a')] };
    expect(lineages(parts, ['a', 'b'])).toMatchObject([{ after: ['b'] }, { after: ['a'] }]);
  });

  test('is none where the user listed the diffs', () => {
    const find = lineageFinder(manifest(SHOP), { isChosen: false });
    expect(find([tablesOf('stg')])).toMatchObject([{ layer: null }]);
  });
});

describe('the table of a diff', () => {
  const found = (parts: ManifestParts, path: string[]) =>
    relationFinder(manifest(parts))(path).map(({ id }) => id);
  const orders = (parts = {}) => node('orders', parts);

  test('is looked up on side 2, else on side 1', () => {
    const find = lineageFinder(manifest(SHOP), { isChosen: true });
    const [stg, mid, both] = [tablesOf('stg').table2, tablesOf('mid').table2, ['a', 'b']];
    expect(
      find([
        { table1: stg, table2: mid },
        { table1: stg, table2: both },
        { table1: stg, table2: null },
        { table1: null, table2: both },
      ]),
    ).toMatchObject([
      { ids: ['model.shop.mid'] },
      { ids: ['model.shop.stg'] },
      { ids: ['model.shop.stg'] },
      null,
    ]);
  });

  test.each([
    ['with its database', ['dev', 'main', 'orders'], 1],
    ['without it', ['main', 'orders'], 1],
    ['by its name alone in the schema that needs none', ['orders'], 1],
    ['not in another database', ['prod', 'main', 'orders'], 0],
    ['not in another schema', ['staging', 'orders'], 0],
  ])('is found %s', (_title, path, number) => {
    expect(found({ nodes: [orders()] }, path)).toHaveLength(number);
  });

  test('is not found by its name alone in another schema, but in a file of SQLite', () => {
    const parts = { nodes: [orders({ relation_name: '"prod"."orders"' })] };
    expect(found(parts, ['orders'])).toEqual([]);
    expect(found({ ...parts, adapter: 'sqlite' }, ['orders'])).toHaveLength(1);
  });

  test('is found whatever its case, where that says nothing', () => {
    expect(found({ nodes: [orders()] }, ['Main', 'ORDERS'])).toHaveLength(1);
    expect(found({ nodes: [orders()], adapter: 'postgres' }, ['main', 'ORDERS'])).toEqual([]);
  });

  test('is none where it may be one of several', () => {
    const archive = node('archive', { relation_name: '"old"."main"."orders"' });
    const parts = { nodes: [orders(), archive] };
    expect(found(parts, ['main', 'orders'])).toEqual([]);
    expect(found(parts, ['old', 'main', 'orders'])).toEqual(['model.shop.archive']);
  });

  test('is a source, too, and the model that builds it', () => {
    const source = node('raw.orders', { type: 'source', relation_name: '"dev"."main"."orders"' });
    const ids = found({ nodes: [orders()], sources: [source] }, ['dev', 'main', 'orders']);
    expect(ids).toEqual(['model.shop.orders', 'source.shop.raw.orders']);
  });
});
