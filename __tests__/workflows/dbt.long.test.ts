import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { SHOP } from '../dbt/dbt-project.ts';
import { pullRequest, push } from '../e2e/events.ts';
import { postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { findDbt } from '../servers/programs.ts';
import { openRunner } from './run-workflow.ts';

const PROFILES = `shop:
  target: warehouse
  outputs:
    warehouse:
      type: postgres
      threads: 2
      host: "{{ env_var('DBT_HOST') }}"
      port: "{{ env_var('DBT_PORT') | as_number }}"
      user: "{{ env_var('DBT_USER') }}"
      password: "{{ env_var('DBT_PASSWORD') }}"
      dbname: "{{ env_var('DBT_DATABASE') }}"
      schema: "{{ env_var('DBT_SCHEMA', 'prod') }}"
`;

const workflow = 'examples/pull-request-dbt.yml';

/** dbt is here already, and a runner of GitHub's has none before it is installed. */
function dbtPrograms(): Record<string, string> {
  const { command, env } = findDbt();
  const variables = Object.entries(env).map(([name, value]) => `${name}='${value}'`);
  const words = command.map((word) => `'${word}'`);
  return { pip: 'exit 0', dbt: `${[...variables, ...words].join(' ')} "$@"` };
}

let database: ServerDatabase;
beforeAll(async () => {
  database = await postgresDatabase();
});
afterAll(() => database.drop());

test('the example of dbt: production keeps its manifest, and a pull request is compared with that', async () => {
  const url = new URL(database.url);
  const user = url.pathname.slice(1);
  await database.query(`ALTER ROLE ${user} SUPERUSER`);
  const { password } = new URL(database.readerUrl);
  const setting = {
    workflow,
    base: { ...SHOP, 'profiles.yml': PROFILES },
    secrets: { WAREHOUSE_PASSWORD: password },
    env: { DBT_HOST: url.hostname, DBT_PORT: url.port, DBT_USER: user, DBT_DATABASE: user },
    programs: dbtPrograms(),
  };
  await using before = await openRunner();
  const production = await before.run({ ...setting, event: push() });
  expect([production.passed, Object.keys(production.artifacts)]).toEqual([
    true,
    ['dbt-production'],
  ]);

  await using runner = await openRunner({
    runs: [
      {
        id: 1,
        workflow: 'dbt.yml',
        event: 'push',
        branch: 'main',
        conclusion: 'success',
        attempt: 1,
      },
    ],
    artifacts: [
      {
        id: 11,
        name: 'dbt-production',
        run: 1,
        expired: false,
        content: zipSync(production.artifacts['dbt-production'] ?? {}),
      },
    ],
  });
  const changed = {
    'models/orders.sql':
      "select id, customer_id, amount + (id = 2)::int as amount from {{ ref('stg_orders') }}\n",
  };
  const end = await runner.run({ ...setting, changed, event: pullRequest() });

  const [comment = ''] = runner.github.comments.map(({ body }) => body);
  expect(comment).toContain(
    '✅ Passed: 3 of 3\u00a0data diffs have differences, none over a limit',
  );
  for (const model of ['orders', 'customers', 'totals']) expect(comment).toContain(`\`${model}\``);
  expect(end.passed).toBe(true);
  expect(comment + end.log).not.toContain(password);
});
