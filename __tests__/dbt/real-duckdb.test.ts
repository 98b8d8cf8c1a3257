import { expect, test } from '@jest/globals';
import { openPlace } from '../cli/start.ts';
import { openProject, SHOP } from './dbt-project.ts';

/** As much of the results as is looked at here. */
interface Item {
  name: string;
  request: { pk_columns?: string[]; table1: string[] };
  summary: { values?: { rows_with_differences: number }; pks?: { exclusives: number[] } };
}

/** Chooses diffs by the manifests of a project, and compares. */
async function compare(folder: string, args: string[] = []) {
  using place = openPlace({});
  const ended = await place.run([
    ...['run', '--json', '--dbt-manifest', `${folder}/target/manifest.json`],
    ...['--dbt-base-manifest', `${folder}/.base/target/manifest.json`, ...args],
  ]);
  return { ...ended, items: JSON.parse(ended.stdout || '[]') as Item[] };
}

test('a base run, a changed model and a run of the pull request are a data diff with the right counts', async () => {
  using project = openProject(SHOP);
  project.copyTo('.base');
  await project.dbt(['build', '-q'], {}, '.base');
  project.write({
    'models/orders.sql':
      "select id, customer_id, amount + (id = 2)::int as amount from {{ ref('stg_orders') }} where id < 3 union all select 9, 9, 9\n",
    'models/fresh.sql': 'select 1 as id\n',
  });
  await project.dbt(['build', '-q']);

  const { items, stderr, exitCode } = await compare(project.folder);

  expect(items).toMatchObject([
    {
      name: 'orders',
      request: { pk_columns: ['id'], table1: ['shop', 'main', 'orders'] },
      summary: { values: { rows_with_differences: 1 }, pks: { exclusives: [1, 1] } },
    },
  ]);
  expect(stderr).toContain('Not compared (new, without a table in production): fresh');
  expect(exitCode).toBe(0);
});
