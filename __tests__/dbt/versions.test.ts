import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { chooseModels } from '../../src/dbt/choose-models.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { readSelection } from '../../src/dbt/select/criterion.ts';
import { tablePathOf } from '../../src/dbt/table-path.ts';

const read = (name: string) => {
  const path = join(import.meta.dirname, 'manifests', `${name}.json`);
  return readManifest(readFileSync(path, 'utf8'), name);
};

describe.each([
  ['1.5', 9],
  ['1.6', 10],
  ['1.7', 11],
  ['1.8', 12],
  ['1.11', 12],
])('of dbt %s', (version, form) => {
  const base = read(`dbt-${version}-base`);
  const candidate = read(`dbt-${version}`);

  const choose = (selection: string) =>
    chooseModels(
      { base, candidate, selection: readSelection(selection), built: null },
      new Problems(),
    );

  test('a manifest is read', () => {
    expect([candidate.version, candidate.adapter]).toEqual([form, 'duckdb']);
  });

  test('what has changed is chosen: a seed, and what calls a changed macro through another one', () => {
    const { models, chosen } = choose('state:modified');
    expect(models.map(({ name, key, wishes }) => [name, key?.columns, wishes.item])).toEqual([
      ['orders', ['id'], { 'exclude-columns': ['cents'] }],
      ['raw_orders', undefined, {}],
    ]);
    expect(chosen.leftOut).toEqual([]);
  });

  test('and what depends on it', () => {
    const { models, chosen } = choose('state:modified+');
    expect(models.map(({ name, key }) => [name, key?.columns]).toSorted()).toEqual([
      ['customers', ['customer_id']],
      ['daily', ['customer_id']],
      ['history', ['id', 'dbt_valid_from']],
      ['orders', ['id']],
      ['raw_orders', undefined],
    ]);
    expect(chosen.leftOut.map(({ names }) => names)).toEqual([['stg_orders']]);
  });

  test('tables of both sides are where each target has them', () => {
    const [orders] = choose('orders').models;
    const places = [orders?.base, orders?.candidate].map(
      (node) => node && tablePathOf(node, 'duckdb'),
    );
    expect(places).toEqual([
      ['prod', 'main', 'orders'],
      ['dev', 'main', 'orders'],
    ]);
  });

  test('an exposure has what it depends on', () => {
    const { models } = choose('+exposure:board,customers');
    expect(models.map(({ name }) => name)).toEqual(['customers']);
  });
});
