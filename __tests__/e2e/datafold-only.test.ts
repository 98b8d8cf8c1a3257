import { expect, test } from '@jest/globals';
import { success } from './fake-datafold.ts';
import { json } from './faults.ts';
import { openWorld } from './world.ts';

test.concurrent(
  'results of the newest generation are read: done, a list of dependencies, columns',
  async () => {
    const columns_diff_stats = [{ column_name: 'price', match: 99.5, values_different: 7 }];
    const values = { ...(success()['values'] as object), columns_diff_stats };
    const newest = success({ status: 'done', dependencies: [], values });
    await using world = await openWorld({
      datafold: { script: () => [{ status: 'queued' }, { status: 'pending' }, newest] },
    });
    const step = await world.run();

    expect(step.outputs).toMatchObject({ conclusion: 'success', exclusives2: '5' });
    expect(world.ourComments()[0]).toContain('price');
  },
);

test.concurrent('a status that nobody documented counts as running', async () => {
  await using world = await openWorld();
  world.datafold.failNext('summary', json({ status: 'defragmenting' }));
  const step = await world.run();

  expect(step.outputs['conclusion']).toBe('success');
  expect(step.stdout).toContain('defragmenting');
});

test.concurrent.each(['needs_confirmation', 'needs_authentication'])(
  '%s never ends by itself, so it ends the wait with its reason',
  async (status) => {
    await using world = await openWorld({ datafold: { script: () => [{ status }] } });
    const step = await world.run();

    expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
    expect(world.datafold.sent('summary')).toHaveLength(1);
    expect(world.ourComments()[0]).toMatch(/open/);
  },
);

test.concurrent(
  'a name that two data sources share is refused, and their ids are named',
  async () => {
    const dataSources = [33, 34].map((id) => ({ id, name: 'Twin', type: 'pg' }));
    await using world = await openWorld({ datafold: { dataSources } });
    const step = await world.run({ inputs: { 'data-source1': 'Twin' } });

    expect(step.exitCode).toBe(1);
    expect(step.stdout).toMatch(/33, 34/);
    expect(world.datafold.sent('create')).toEqual([]);
  },
);

test.concurrent('the destination of materialized results may be named, too', async () => {
  const dataSources = [{ id: 31, name: 'Warehouse', type: 'snowflake' }];
  await using world = await openWorld({ datafold: { dataSources } });
  const inputs = { 'data-source1': 'Warehouse', 'materialization-destination': 'Warehouse' };
  const step = await world.run({ inputs });

  expect(step.exitCode).toBe(0);
  expect(world.datafold.diffs).toMatchObject([
    { request: { data_source1_id: 31, materialization_destination_id: 31 } },
  ]);
  expect(world.datafold.sent('data sources')).toHaveLength(1);
});

test.concurrent('how files are read is told in the form of the API', async () => {
  await using world = await openWorld();
  const inputs = {
    ...{ table1: '', table2: '', file1: 's3://lake/old.csv', file2: 's3://lake/new.xlsx' },
    'file-options1': '{delimiter: ";", skip-head-rows: 2}',
    'file-options2': '{file-type: excel, sheet: Orders}',
  };
  const step = await world.run({ inputs });

  expect(step.exitCode).toBe(0);
  expect(world.datafold.diffs).toMatchObject([
    {
      request: {
        file1_options: { delimiter: ';', skip_head_rows: 2 },
        file2_options: { file_type: 'excel', sheet: 'Orders' },
      },
    },
  ]);
});
