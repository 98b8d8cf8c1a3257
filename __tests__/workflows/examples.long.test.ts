import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { pullRequest } from '../e2e/events.ts';
import { startFakeDatafold, type FakeDatafold } from '../e2e/fake-datafold.ts';
import { postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { openRunner, type WorkflowRunner } from './run-workflow.ts';

const dataFile = (name: string): Buffer =>
  readFileSync(new URL(`../../examples/data/${name}.csv`, import.meta.url));

const [before, after] = [dataFile('orders-before'), dataFile('orders-after')];

const commentsOf = ({ github }: WorkflowRunner): string[] =>
  github.comments.map(({ body }) => body);

describe('the example of a pull request with files', () => {
  const workflow = 'examples/pull-request-files.yml';
  const event = pullRequest();

  test('comments, and fails where a limit is passed', async () => {
    await using runner = await openRunner();
    const base = { 'data/orders.csv': before };
    const end = await runner.run({ workflow, event, base, changed: { 'data/orders.csv': after } });

    expect(end).toMatchObject({ passed: false });
    expect(commentsOf(runner)).toEqual([expect.stringContaining('❌ Not passed')]);
    expect(commentsOf(runner)[0]).toContain('1 key of side 1 is missing on side 2');
  });

  test('passes where nothing differs', async () => {
    await using runner = await openRunner();
    const end = await runner.run({ workflow, event, base: { 'data/orders.csv': before } });

    expect(end.log).toContain('Passed: no differences');
    expect(end.passed).toBe(true);
    expect(commentsOf(runner)).toEqual([expect.stringContaining('✅ Passed: no differences')]);
  });
});

test('the example of a matrix has a comment for each of its jobs, and one that fails stops no other', async () => {
  await using runner = await openRunner();
  const customers = 'customer_id,name\n1,Ada\n2,Bob\n';
  const end = await runner.run({
    workflow: 'examples/matrix.yml',
    event: pullRequest(),
    base: { 'data/orders.csv': before, 'data/customers.csv': customers },
    changed: { 'data/orders.csv': after },
  });

  expect(end.passed).toBe(false);
  const verdicts = commentsOf(runner).map((body) => [
    /data\/(\w+)\.csv/.exec(body)?.[1],
    /Not passed|Passed/.exec(body)?.[0],
  ]);
  expect(verdicts.sort()).toEqual([
    ['customers', 'Passed'],
    ['orders', 'Not passed'],
  ]);
});

describe('the example of a pull request with PostgreSQL', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    await database.query(`
      CREATE SCHEMA prod;
      CREATE SCHEMA pr_7;
      CREATE TABLE prod.orders AS SELECT i AS order_id, i * 1.5 AS amount FROM generate_series(1, 300) i;
      CREATE TABLE pr_7.orders AS SELECT order_id, amount + (order_id = 7)::int AS amount FROM prod.orders`);
  });
  afterAll(() => database.drop());

  const workflow = 'examples/pull-request-postgresql.yml';
  const run = (runner: WorkflowRunner, event = pullRequest()) =>
    runner.run({ workflow, event, secrets: { WAREHOUSE_URL: database.readerUrl } });

  test('says what the change does to the table, and nothing of the password', async () => {
    await using runner = await openRunner();
    const end = await run(runner);

    expect(end.passed).toBe(true);
    const [body = ''] = commentsOf(runner);
    expect(body).toContain('✅ Passed: there are differences, none over a limit');
    expect(body).toContain('1 (0.33\u00a0%)');
    const { password } = new URL(database.readerUrl);
    expect(body + end.log).not.toContain(password);
  });

  test('leaves pull requests of forks out', async () => {
    await using runner = await openRunner();
    const end = await run(runner, pullRequest(7, 'stranger/shop'));

    expect(end.passed).toBe(true);
    expect(commentsOf(runner)).toEqual([]);
  });
});

describe('the examples that compare on Datafold', () => {
  let datafold: FakeDatafold;
  beforeAll(async () => {
    const dataSources = ['warehouse', 'production', 'replica'].map((name, index) => ({
      id: 31 + index,
      name,
      type: 'pg',
    }));
    datafold = await startFakeDatafold({ dataSources });
  });
  afterAll(() => datafold.close());

  const onDatafold = () => ({
    secrets: { DATAFOLD_API_KEY: datafold.key },
    env: { DATAFOLD_HOST: datafold.url },
  });

  test('a pull request sends each table by its name and its schema of that pull request', async () => {
    await using runner = await openRunner();
    const workflow = 'examples/pull-request-datafold.yml';
    const end = await runner.run({ workflow, event: pullRequest(), ...onDatafold() });

    expect(end.log).toContain('2 data diffs');
    const tables = datafold.diffs.map(({ request }) => request['table2']);
    expect(tables).toEqual([
      ['analytics', 'pr_7', 'orders'],
      ['analytics', 'pr_7', 'order_items'],
    ]);
  });

  test('calls of the reusable workflow compare, comment, and hand on their outputs', async () => {
    await using runner = await openRunner();
    const changed = String(before).replace(/\n$/, '\n99,Zoe,9.99,new\n');
    const end = await runner.run({
      workflow: 'examples/reusable-caller.yml',
      event: pullRequest(),
      base: { 'data/orders.csv': before },
      changed: { 'data/orders.csv': changed },
      ...onDatafold(),
    });

    expect(end.log).toContain('orders success, customers success');
    expect(end.passed).toBe(true);
    expect(commentsOf(runner)).toHaveLength(2);
  });
});

test('the reusable workflow fails its caller where a limit is passed, and keeps the report', async () => {
  await using runner = await openRunner();
  const end = await runner.run({
    workflow: `
on: pull_request
jobs:
  orders:
    uses: data-diff-action/data-diff-action/.github/workflows/data-diff.yml@v0.1.0
    with:
      base-ref: \${{ github.base_ref }}
      file1: .base/data/orders.csv
      file2: data/orders.csv
      pk-columns: order_id
      max-exclusives1: 0
      report-path: report.html
`,
    event: pullRequest(),
    base: { 'data/orders.csv': before },
    changed: { 'data/orders.csv': after },
  });

  expect(end.passed).toBe(false);
  expect(String(end.artifacts['data-diff-report']?.['report.html'])).toContain('<!doctype html>');
  expect(commentsOf(runner)).toEqual([expect.stringContaining('❌ Not passed')]);
});
