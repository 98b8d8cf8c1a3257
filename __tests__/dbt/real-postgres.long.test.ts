import { afterAll, expect, test } from '@jest/globals';
import { openPlace } from '../cli/start.ts';
import { postgresDatabase } from '../servers/databases.ts';
import { openProject, SHOP } from './dbt-project.ts';

const PROFILES = `shop:
  target: dev
  outputs:
    dev:
      type: postgres
      threads: 2
      host: "{{ env_var('DBT_HOST') }}"
      port: "{{ env_var('DBT_PORT') | as_number }}"
      user: "{{ env_var('DBT_USER') }}"
      password: "{{ env_var('DBT_PASSWORD', 'none-is-asked') }}"
      dbname: "{{ env_var('DBT_DATABASE') }}"
      schema: "{{ env_var('DBT_SCHEMA', 'prod') }}"
`;

const database = await postgresDatabase();
afterAll(() => database.drop());

test('in PostgreSQL a pull request builds only what it changes, and the rest is that of production', async () => {
  const url = new URL(database.url);
  const env = {
    DBT_HOST: url.hostname,
    DBT_PORT: url.port,
    DBT_USER: decodeURIComponent(url.username),
    DBT_DATABASE: url.pathname.slice(1),
  };
  using project = openProject({ ...SHOP, 'profiles.yml': PROFILES });
  await project.dbt(['build', '-q', '--target-path', 'prod'], env);
  project.write({
    'macros/total.sql': '{% macro total(column) %}sum({{ column }} + 1){% endmacro %}\n',
  });
  await project.dbt(['build', '-q', '--select', 'state:modified', '--state', 'prod', '--defer'], {
    ...env,
    DBT_SCHEMA: 'pr_7',
  });

  using place = openPlace({});
  const { stdout, stderr, exitCode } = await place.run(
    [
      ...['run', '--json', '--dbt-manifest', `${project.folder}/target/manifest.json`],
      ...['--dbt-base-manifest', `${project.folder}/prod/manifest.json`],
      ...['--dbt-select', 'state:modified+', '--max-rows-with-differences', '0'],
    ],
    env,
  );

  expect(JSON.parse(stdout || stderr)).toMatchObject([
    {
      name: 'customers',
      request: {
        pk_columns: ['customer_id'],
        table1: [env.DBT_DATABASE, 'prod', 'customers'],
        table2: [env.DBT_DATABASE, 'pr_7', 'customers'],
      },
      summary: { values: { rows_with_differences: 2 } },
      verdict: { passed: false },
    },
  ]);
  expect(stderr).toContain('Not compared (not built in the pull request): totals');
  expect(exitCode).toBe(1);
});
