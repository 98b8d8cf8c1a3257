import { expect, test } from '@jest/globals';
import { running } from './fake-datafold.ts';
import { hang } from './faults.ts';
import { openWorld } from './world.ts';

/** A diff that only ends when it is cancelled. */
const endless = { datafold: { script: () => [running] } };

test.concurrent.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s cancels the diff remotely and ends the step', async (signal, exitCode) => {
  await using world = await openWorld(endless);
  const step = world.start();
  await world.datafold.called('summary', 2);
  step.process.kill(signal);
  const result = await step.ended;

  expect(result).toMatchObject({ exitCode, signal: null });
  expect(world.datafold.diffs).toMatchObject([{ cancelled: true }]);
  expect((await step.post()).exitCode).toBe(0);
  expect(world.datafold.sent('cancel')).toHaveLength(1);
});

test.concurrent('every diff under way is cancelled', async () => {
  await using world = await openWorld(endless);
  const diffs = '[{ name: one }, { name: two }, { name: three }]';
  const step = world.start({ inputs: { diffs } });
  await world.datafold.called('summary', 6);
  step.process.kill('SIGINT');

  expect((await step.ended).exitCode).toBe(130);
  expect(world.datafold.diffs.map((diff) => diff.cancelled)).toEqual([true, true, true]);
});

test.concurrent(
  'a signal before the answer to a create still cancels the diff that it created',
  async () => {
    await using world = await openWorld(endless);
    world.datafold.delayNext('create', 100);
    const step = world.start();
    await world.datafold.called('create', 1);
    step.process.kill('SIGINT');

    expect((await step.ended).exitCode).toBe(130);
    expect(world.datafold.diffs).toMatchObject([{ cancelled: true }]);
  },
);

test.concurrent(
  'a service that does not answer the cancellation does not keep the step',
  async () => {
    await using world = await openWorld(endless);
    world.datafold.failNext('cancel', hang());
    const step = world.start();
    await world.datafold.called('summary', 1);
    step.process.kill('SIGINT');
    const result = await step.ended;

    expect(result.exitCode).toBe(130);
    // It is given up before the time that other requests have, or it would be asked again.
    expect(world.datafold.sent('cancel')).toHaveLength(1);
    // The runner then starts post, which tries once more.
    await step.post();
    expect(world.datafold.diffs).toMatchObject([{ cancelled: true }]);
  },
);

test.concurrent('a signal while the comment is written ends the step, too', async () => {
  await using world = await openWorld();
  world.github.failEvery('list comments', hang());
  const step = world.start();
  await world.github.called('list comments', 1);
  step.process.kill('SIGINT');
  const result = await step.ended;

  expect(result).toMatchObject({ exitCode: 130, outputs: { conclusion: 'error' } });
  // Nor is GitHub asked again.
  expect(world.github.sent('list comments')).toHaveLength(1);
  expect(world.datafold.sent('cancel')).toEqual([]);
});

test.concurrent(
  'the second signal that a runner sends does not break the cancellation',
  async () => {
    await using world = await openWorld(endless);
    world.datafold.delayNext('cancel', 100);
    const step = world.start();
    await world.datafold.called('summary', 1);
    step.process.kill('SIGINT');
    await world.datafold.called('cancel', 1);
    step.process.kill('SIGTERM');

    expect((await step.ended).exitCode).toBe(130);
    expect(world.datafold.diffs).toMatchObject([{ cancelled: true }]);
  },
);

test.concurrent('after SIGKILL post cancels what was left running, and says so', async () => {
  await using world = await openWorld(endless);
  const step = world.start();
  await world.datafold.called('summary', 1);
  step.process.kill('SIGKILL');
  expect(await step.ended).toMatchObject({ signal: 'SIGKILL' });
  expect(world.datafold.diffs).toMatchObject([{ cancelled: false }]);
  const post = await step.post();

  expect(post.exitCode).toBe(0);
  expect(post.stdout).toContain(`Cancelled data diff ${String(world.datafold.diffs[0]?.id)},`);
  expect(world.datafold.diffs).toMatchObject([{ cancelled: true }]);
});

test.concurrent('after a run that ended post asks nobody anything', async () => {
  await using world = await openWorld();
  const step = world.start();
  await step.ended;
  const before = world.datafold.requests.length + world.github.requests.length;
  const post = await step.post();

  expect(post).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
  expect(world.datafold.requests.length + world.github.requests.length).toBe(before);
});

test.concurrent('post never fails the job, even where the service is gone', async () => {
  await using world = await openWorld(endless);
  const step = world.start();
  await world.datafold.called('summary', 1);
  step.process.kill('SIGKILL');
  await step.ended;
  world.datafold.failEvery('cancel', hang());
  const post = await step.post();

  expect(post.exitCode).toBe(0);
  expect(post.stdout).toContain('may still run');
});
