import { expect, test } from '@jest/globals';
import { pullRequest } from './events.ts';
import { gitHubError } from './faults.ts';
import { commandData, withoutMasks } from './log-commands.ts';
import { openWorld } from './world.ts';

test('a read-only token costs the comment only: a warning names the permission', async () => {
  await using world = await openWorld({ github: { readOnly: true } });
  const step = await world.run();

  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(commandData(step.stdout, 'warning')).toEqual([
    expect.stringContaining('pull-requests: write'),
  ]);
  expect(step.summary).toContain('### ✅ Passed');
  expect(world.github.sent('create comment')).toHaveLength(1);
});

test('a read-only token changes nothing about a limit that is passed', async () => {
  await using world = await openWorld({ github: { readOnly: true } });
  const step = await world.run({ inputs: { 'max-exclusives': '0' } });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
  expect(step.summary).toContain('### ❌ Not passed');
});

test('a conversation that is locked is no question of permissions', async () => {
  await using world = await openWorld();
  const locked = gitHubError(403, 'Unable to create comment because issue is locked.');
  world.github.failEvery('create comment', locked);
  const step = await world.run();

  const [warning] = commandData(step.stdout, 'warning');
  expect(warning).toContain('issue is locked');
  expect(warning).not.toContain('permissions');
});

test('a wrong token costs the comment only', async () => {
  await using world = await openWorld();
  const step = await world.run({ token: 'ghs_expired' });

  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(commandData(step.stdout, 'warning')).toHaveLength(1);
  expect(withoutMasks(step.stdout)).not.toContain('ghs_expired');
});

test.each([
  ['a pull request of a fork', pullRequest(7, 'mona/shop'), {}, /fork/],
  ['Dependabot', pullRequest(), { GITHUB_ACTOR: 'dependabot[bot]' }, /Dependabot/],
])('%s gets no secrets, and the error says so', async (_who, event, env, says) => {
  await using world = await openWorld({ github: { readOnly: true } });
  const step = await world.run({ event, env, inputs: { 'api-key': '' } });

  expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'error' } });
  expect(step.stdout).toMatch(says);
  expect(world.datafold.requests).toEqual([]);
});
