import { expect, test } from '@jest/globals';
import { Secrets } from '../../src/config/secrets.ts';
import type { DiffLineage } from '../../src/contract/lineage.ts';
import type { SuccessResults } from '../../src/contract/summary-results.ts';
import { renderJson } from '../../src/report/json.ts';
import { withLineage } from '../../src/run/lineage.ts';
import { judge } from '../../src/run/outcomes.ts';
import { outcome, results } from '../report/fixtures.ts';
import { lineage, model, sales } from '../report/lineage-fixtures.ts';

const ORDERS = lineage('orders', { downstream: [model('daily'), sales] });

const BY_DBT = [
  { name: 'daily', type: 'model' },
  { name: 'sales', type: 'exposure', exposure_type: 'dashboard', label: 'Sales' },
];

/** A diff with these dependencies, after dbt has told what is downstream. */
function withDbt(dependencies: SuccessResults['dependencies'], found: DiffLineage | null = ORDERS) {
  const diff = outcome({ name: 'orders', results: { ...results(), dependencies } });
  const [told] = withLineage([{ ...diff, limits: {} }], () => [found]);
  return told?.results?.dependencies;
}

test('what is downstream is among the dependencies', () => {
  expect(withDbt(null)).toEqual({ deps: { dbt: BY_DBT } });
  expect(withDbt({ deps: {} })).toEqual({ deps: { dbt: BY_DBT } });
  expect(withDbt(null, lineage('orders'))).toEqual({ deps: { dbt: [] } });
});

test("a service's own dependencies are kept, in each form", () => {
  const syncs = [{ name: 'Sync', BiHtSync: [] }];
  expect(withDbt({ deps: { hightouch: syncs } })).toEqual({
    deps: { hightouch: syncs, dbt: BY_DBT },
  });
  expect(withDbt({ deps: { dbt: [{ name: 'x' }] } })).toEqual({
    deps: { dbt: [{ name: 'x' }, ...BY_DBT] },
  });
  const list = [{ uid: 'a', item_type: 'table', name: 'daily' }];
  expect(withDbt(list)).toEqual({ deps: { datafold: list, dbt: BY_DBT } });
});

test('a table that the project does not have gets none', () => {
  expect(withDbt({ deps: {} }, null)).toEqual({ deps: {} });
  expect(withDbt(null, null)).toBeNull();
});

test('a diff that failed has its place, too', () => {
  const error = { error_type: 'X', error_value: 'y' };
  const failed = { ...outcome({ name: 'orders', error }), limits: {} };
  expect(withLineage([failed], () => [ORDERS])).toMatchObject([{ lineage: ORDERS, results: null }]);
});

test('nothing changes without a project', () => {
  const diffs = [{ ...outcome({ name: 'orders' }), limits: {} }];
  expect(withLineage(diffs, null)).toBe(diffs);
});

test('secrets are taken out of the names, and addresses lose their passwords', () => {
  const secrets = new Secrets(() => undefined, {});
  secrets.add('hunter22');
  const named = (label: string) => ({ ...sales, label });
  const found = lineage('orders', { downstream: [named('hunter22 of https://a:pw@b.example/')] });
  const diffs = withLineage([{ ...outcome({ name: 'orders' }), limits: {} }], () => [found]);
  const judged = judge(diffs, secrets);
  expect(JSON.stringify(judged)).not.toContain('hunter22');
  const [item] = JSON.parse(renderJson(judged)) as [{ summary: SuccessResults }];
  expect(item.summary.dependencies).toEqual({
    deps: {
      dbt: [{ ...BY_DBT[1], label: '*** of https://b.example/' }],
    },
  });
});

test('an output that has no room for what is downstream keeps the columns that differ', () => {
  const stats = [{ column_name: 'price', match: 50, values_different: 1 }];
  const one = {
    ...outcome({ name: 'orders', results: results({ values: { columns_diff_stats: stats } }) }),
    limits: {},
  };
  const many = Array.from({ length: 500 }, (_, index) => model(`model_${index}`));
  const diffs = withLineage([one], () => [lineage('orders', { downstream: many })]);
  const text = renderJson(judge(diffs, new Secrets(() => undefined, {})), 8000);
  const [item] = JSON.parse(text) as [{ summary: SuccessResults }];
  expect(item.summary.values?.columns_diff_stats).toEqual(stats);
  expect(item.summary.dependencies).toBeNull();
});
