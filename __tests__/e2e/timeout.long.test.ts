import { expect, test } from '@jest/globals';
import { running } from './fake-datafold.ts';
import { hang, tooManyRequests } from './faults.ts';
import { openWorld } from './world.ts';

/** Enough for what does end, on a machine that is busy, too. */
const LIMITED = { timeout: '5s', 'poll-interval': '0.5s' };

test.concurrent(
  'a diff that never ends is cancelled remotely when its time is up, and reported',
  async () => {
    await using world = await openWorld({ datafold: { script: () => [running] } });
    const step = await world.run({ inputs: LIMITED });

    expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error', status: 'failed' } });
    expect(world.datafold.diffs).toMatchObject([{ cancelled: true }]);
    expect(world.ourComments()[0]).toMatch(/did not end within 5 s/);
    expect(step.summary).toMatch(/`timeout`/);
  },
);

test.concurrent('after a timeout post has nothing left to cancel', async () => {
  await using world = await openWorld({ datafold: { script: () => [running] } });
  const step = world.start({ inputs: LIMITED });
  await step.ended;
  const post = await step.post();

  expect(post.exitCode).toBe(0);
  expect(world.datafold.sent('cancel')).toHaveLength(1);
});

test.concurrent(
  'a service that never answers a poll does not keep the step past its time',
  async () => {
    await using world = await openWorld();
    world.datafold.failEvery('summary', hang());
    const { exitCode, outputs } = await world.run({ inputs: LIMITED });

    expect(exitCode).toBe(1);
    expect(outputs['conclusion']).toBe('error');
    expect(world.datafold.diffs).toMatchObject([{ cancelled: true }]);
    // A poll that is given up for its own want of an answer is sent again.
    expect(world.datafold.sent('summary').length).toBeLessThanOrEqual(1);
  },
);

test.concurrent(
  'one diff that never ends does not keep the others from their results',
  async () => {
    await using world = await openWorld({
      datafold: {
        script: ({ filter1 }) =>
          filter1 === 'slow' ? [running] : [{ status: 'done', pks: null, values: null }],
      },
    });
    const diffs = '[{ name: slow, filter1: slow }, { name: fast }]';
    const step = await world.run({ inputs: { ...LIMITED, diffs } });

    const ids = world.datafold.diffs.map(({ id }) => id).join(',');
    expect(step.outputs).toMatchObject({ conclusion: 'error', 'diff-id': ids });
    expect(world.datafold.diffs.map((diff) => diff.cancelled)).toEqual([true, false]);
  },
);

test.concurrent(
  'a service that puts the create off past the time ends the step in time',
  async () => {
    await using world = await openWorld();
    world.datafold.failEvery('create', tooManyRequests('60'));
    const { exitCode, outputs } = await world.run({ inputs: { timeout: '2s' } });

    expect({ exitCode, conclusion: outputs['conclusion'] }).toEqual({
      exitCode: 1,
      conclusion: 'error',
    });
    // The time that the service asks for is over much later.
    expect(world.datafold.sent('create')).toHaveLength(1);
    expect(world.ourComments()[0]).toMatch(/not created within 2 s/);
  },
);
