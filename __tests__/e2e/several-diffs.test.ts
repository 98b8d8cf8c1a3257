import { expect, test } from '@jest/globals';
import { failed, success } from './fake-datafold.ts';
import { problem } from './faults.ts';
import { openWorld } from './world.ts';

const diffs = `
- name: orders
  table1: PROD.SALES.ORDERS
  table2: CI.SALES.ORDERS
- name: customers
  table1: PROD.CRM.CUSTOMERS
  table2: CI.CRM.CUSTOMERS
  pk-columns: [TENANT, ID]
- name: events
  query1: select 1 as ID
  query2: select 2 as ID
`;

test.concurrent('one diff that fails does not keep the others from their results', async () => {
  await using world = await openWorld({
    datafold: {
      script: ({ query1 }) =>
        query1 === null ? [success()] : [failed('NoSuchTableException', 'PROD.WEB.EVENTS')],
    },
  });
  const step = await world.run({ inputs: { diffs } });

  expect(step).toMatchObject({ exitCode: 1 });
  expect(step.outputs).toMatchObject({
    conclusion: 'error',
    status: 'failed',
    'diff-id': world.datafold.diffs.map(({ id }) => id).join(','),
    'total-rows1': String(2 * 1509),
    exclusives2: '10',
  });
  const results = JSON.parse(step.outputs['results'] ?? '') as { name: string }[];
  expect(results.map((result) => result.name)).toEqual(['orders', 'customers', 'events']);
  const [comment = ''] = world.ourComments();
  expect(comment).toMatch(/### ❌ Not passed: 1 of 3\sdata diffs failed/u);
  expect(comment.indexOf('events')).toBeLessThan(comment.indexOf('customers'));
  expect(comment).toContain('NoSuchTableException');
});

test.concurrent(
  'the inputs are the defaults of each diff, and a query takes the place of a table',
  async () => {
    await using world = await openWorld();
    await world.run({ inputs: { diffs, 'exclude-columns': 'LOADED_AT' } });

    const byQuery = (query1: string | null, table1: string[] | null) => ({
      request: expect.objectContaining({ query1, table1, exclude_columns: ['LOADED_AT'] }),
    });
    expect(world.datafold.diffs.toSorted((one, other) => one.id - other.id)).toHaveLength(3);
    expect(world.datafold.diffs).toEqual(
      expect.arrayContaining([
        expect.objectContaining(byQuery(null, ['PROD', 'SALES', 'ORDERS'])),
        expect.objectContaining(byQuery(null, ['PROD', 'CRM', 'CUSTOMERS'])),
        expect.objectContaining(byQuery('select 1 as ID', null)),
      ]),
    );
    const keys = world.datafold.diffs.map((diff) => diff.request['pk_columns']);
    expect(keys).toContainEqual(['TENANT', 'ID']);
  },
);

test.concurrent('a config file holds the same keys, and an input overrules it', async () => {
  await using world = await openWorld();
  const config = `max-exclusives: 0\npk-columns: ID\ntags: nightly\ndiffs:${diffs.replaceAll('\n', '\n  ')}`;
  const step = await world.run({
    files: { 'ci/data-diff.yml': config },
    inputs: { config: 'ci/data-diff.yml', table1: '', table2: '', 'max-exclusives': '100' },
  });

  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(world.datafold.diffs).toHaveLength(3);
  expect(world.datafold.diffs).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ request: expect.objectContaining({ tags: ['nightly'] }) }),
    ]),
  );
});

test.concurrent(
  'a diff that is refused at submission is reported beside those that ran',
  async () => {
    await using world = await openWorld();
    world.datafold.failNext('create', problem(422, 'No such table'));
    const step = await world.run({ inputs: { diffs } });

    expect(step.outputs).toMatchObject({ conclusion: 'error', status: 'failed' });
    expect(world.datafold.diffs).toHaveLength(2);
    expect(world.ourComments()[0]).toContain('No such table');
  },
);

test.concurrent(
  'a limit that one diff passes fails the step, and the comment names it first',
  async () => {
    const clean = success({
      pks: {
        total_rows: [5, 5],
        nulls: [0, 0],
        dupes: [0, 0],
        exclusives: [0, 0],
        distincts: [5, 5],
      },
    });
    await using world = await openWorld({
      datafold: { script: ({ query1 }) => (query1 === null ? [clean] : [success()]) },
    });
    const step = await world.run({ inputs: { diffs, 'max-exclusives': '0' } });

    expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
    const [comment = ''] = world.ourComments();
    expect(comment).toMatch(/1 of 3\sdata diffs is over its limits/u);
    expect(comment.indexOf('events')).toBeLessThan(comment.indexOf('orders'));
  },
);

test.concurrent(
  'each diff is held against limits of its own, and its details name them',
  async () => {
    await using world = await openWorld();
    const own = `
- { name: lax, table1: PROD.A, table2: CI.A, max-dupes: 400, max-exclusives: off }
- { name: default, table1: PROD.B, table2: CI.B }
`;
    const inputs = { diffs: own, 'max-dupes': '0', 'max-exclusives': '0' };
    const step = await world.run({ inputs: { ...inputs, table1: '', table2: '' } });

    expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
    const results = JSON.parse(step.outputs['results'] ?? '') as unknown[];
    expect(results).toMatchObject([
      {
        limits: { 'max-dupes': '400', 'max-exclusives': 'off' },
        verdict: { passed: true, breaches: [] },
      },
      {
        limits: { 'max-dupes': '0', 'max-exclusives': '0' },
        verdict: { breaches: [{ limit: 'exclusives' }, { limit: 'dupes' }] },
      },
    ]);
    const [comment = ''] = world.ourComments();
    expect(comment).toMatch(/1 of 2\sdata diffs is over its limits/u);
    expect(comment).toContain('✅ Kept: `max-dupes` 400\n');
    expect(comment.match(/❌ Not kept: .*`max-dupes` allows 0/g)).toHaveLength(1);
  },
);
