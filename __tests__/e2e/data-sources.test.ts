import { expect, test } from '@jest/globals';
import { openWorld } from './world.ts';

const dataSources = [
  { id: 31, name: 'Warehouse', type: 'snowflake' },
  { id: 32, name: 'Replica', type: 'pg' },
];

test('names of data sources become their ids', async () => {
  await using world = await openWorld({ datafold: { dataSources } });
  const step = await world.run({
    inputs: {
      'data-source1': 'Warehouse',
      'data-source2': 'Replica',
    },
  });

  expect(step.exitCode).toBe(0);
  expect(world.datafold.diffs).toMatchObject([
    {
      request: {
        data_source1_id: 31,
        data_source2_id: 32,
      },
    },
  ]);
  expect(world.datafold.sent('data sources')).toHaveLength(1);
});

test('ids need no look-up', async () => {
  await using world = await openWorld({ datafold: { dataSources } });
  await world.run({ inputs: { 'data-source1': '32', 'data-source2': '31' } });

  expect(world.datafold.sent('data sources')).toEqual([]);
  expect(world.datafold.diffs).toMatchObject([
    { request: { data_source1_id: 32, data_source2_id: 31 } },
  ]);
});

test('an unknown name lists the names that exist, and nothing is submitted', async () => {
  await using world = await openWorld({ datafold: { dataSources } });
  const step = await world.run({
    inputs: { 'data-source1': 'warehouse', 'data-source2': 'Nowhere' },
  });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(step.stdout).toMatch(/data-source1.*warehouse.*Replica.*Warehouse/);
  expect(step.stdout).toContain('Nowhere');
  expect(world.datafold.sent('create')).toEqual([]);
});
