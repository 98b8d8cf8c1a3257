import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { schedule } from '../e2e/events.ts';
import { startFakeDatafold, success } from '../e2e/fake-datafold.ts';
import { postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { openRunner } from './run-workflow.ts';

describe('the example of a replica', () => {
  let databases: ServerDatabase[];
  beforeAll(async () => {
    databases = await Promise.all([postgresDatabase(), postgresDatabase()]);
    const tables = Array.from(
      { length: 30 },
      (_, index) => `
      CREATE TABLE app.t${String(index)} (id int PRIMARY KEY, amount numeric);
      INSERT INTO app.t${String(index)} SELECT i, i * 1.5 FROM generate_series(1, 100) i;`,
    );
    for (const { query } of databases) await query(`CREATE SCHEMA app; ${tables.join('')}`);
  });
  afterAll(() => Promise.all(databases.map(({ drop }) => drop())));

  test('compares its thirty tables, opens an issue when one differs, and closes it when it does no longer', async () => {
    const [primary, replica] = databases;
    const secrets = {
      PRIMARY_URL: primary?.readerUrl ?? '',
      REPLICA_URL: replica?.readerUrl ?? '',
    };
    const run = { workflow: 'examples/replica.yml', event: schedule(), secrets };
    await using runner = await openRunner();
    await replica?.query('UPDATE app.t7 SET amount = 0 WHERE id = 7');

    const differs = await runner.run(run);
    expect(differs.passed).toBe(false);
    expect(runner.github.issues).toMatchObject([{ state: 'open' }]);
    expect(runner.github.issues[0]?.body).toContain('1 of 30\u00a0data diffs is over its limits');

    await replica?.query('UPDATE app.t7 SET amount = 10.5 WHERE id = 7');
    const equal = await runner.run(run);
    expect(equal.passed).toBe(true);
    expect(runner.github.issues).toMatchObject([{ state: 'closed' }]);
  });
});

test('the example of a scheduled run on Datafold says nothing where all is well', async () => {
  const dataSources = [
    { id: 31, name: 'production', type: 'pg' },
    { id: 32, name: 'replica', type: 'pg' },
  ];
  const pks = {
    total_rows: [5, 5],
    nulls: [0, 0],
    dupes: [0, 0],
    exclusives: [0, 0],
    distincts: [5, 5],
  };
  const values = { total_rows: 5, total_values: 35 };
  const datafold = await startFakeDatafold({
    dataSources,
    script: () => [success({ pks, values: { ...Object(success()['values']), ...values } })],
  });
  await using runner = await openRunner();
  const end = await runner.run({
    workflow: 'examples/scheduled.yml',
    event: schedule(),
    secrets: { DATAFOLD_API_KEY: datafold.key },
    env: { DATAFOLD_HOST: datafold.url },
  });
  await datafold.close();

  expect(end.passed).toBe(true);
  expect(runner.github.issues).toEqual([]);
});
