import { expect, test } from '@jest/globals';
import { running, success } from './fake-datafold.ts';
import {
  garbageJson,
  htmlPage,
  loseAnswer,
  resetAfterBody,
  resetBeforeBody,
  tooManyRequests,
  unavailable,
} from './faults.ts';
import { openWorld } from './world.ts';

test.concurrent(
  'a create that 429 refused is sent again after Retry-After, and the diff exists once',
  async () => {
    await using world = await openWorld();
    world.datafold.failNext('create', tooManyRequests('2'));
    const step = await world.run();

    expect(step.outputs['conclusion']).toBe('success');
    const [first, second] = world.datafold.sent('create');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1900);
    expect(world.datafold.diffs).toHaveLength(1);
  },
);

test.concurrent('a create that 503 refused with Retry-After is sent again', async () => {
  await using world = await openWorld();
  world.datafold.failNext('create', unavailable({ 'retry-after': '1' }));
  const step = await world.run();

  expect(step.outputs['conclusion']).toBe('success');
  expect(world.datafold.diffs).toHaveLength(1);
});

test.concurrent.each([
  ['a 503 that does not say when to come back', unavailable()],
  ['a connection that broke after the request was read', resetAfterBody()],
  ['an answer that got lost', loseAnswer()],
])('a create is not sent twice after %s', async (_case, fault) => {
  await using world = await openWorld();
  world.datafold.failNext('create', fault);
  const step = await world.run();

  expect(world.datafold.sent('create')).toHaveLength(1);
  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error', status: 'failed' } });
  expect(world.ourComments()[0]).toContain('may have acted');
});

test.concurrent('polls survive 503, 429, broken connections and server errors', async () => {
  const script = [...Array.from({ length: 5 }, () => running), success()];
  await using world = await openWorld({ datafold: { script: () => script } });
  const faults = [unavailable(), tooManyRequests('1'), resetBeforeBody(), resetAfterBody()];
  world.datafold.failNext('summary', ...faults.flatMap((fault) => [fault, null]));
  const step = await world.run();

  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(world.datafold.sent('summary')).toHaveLength(faults.length + script.length);
});

test.concurrent('polls survive what a proxy says instead of the service', async () => {
  await using world = await openWorld();
  world.datafold.failNext('summary', htmlPage(200), null, garbageJson());
  const step = await world.run();

  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(world.datafold.sent('cancel')).toEqual([]);
});

test.concurrent(
  'the list of data sources is asked for again after a broken connection',
  async () => {
    const dataSources = [{ id: 31, name: 'Warehouse', type: 'pg' }];
    await using world = await openWorld({ datafold: { dataSources } });
    world.datafold.failNext('data sources', resetBeforeBody());
    const step = await world.run({ inputs: { 'data-source1': 'Warehouse' } });

    expect(step.outputs['conclusion']).toBe('success');
    expect(world.datafold.diffs).toMatchObject([{ request: { data_source1_id: 31 } }]);
  },
);
