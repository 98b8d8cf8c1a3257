import { expect, test } from '@jest/globals';
import {
  HEAD_SHA,
  issueComment,
  mergeGroup,
  pullRequest,
  push,
  schedule,
  workflowDispatch,
  workflowRun,
  type FakeEvent,
} from './events.ts';
import type { FakePull } from './fake-github-rest.ts';
import { openWorld } from './world.ts';

function openPull(changes: Partial<FakePull> = {}): FakePull {
  return { number: 7, state: 'open', headSha: HEAD_SHA, headRef: 'change', ...changes };
}

/** The pull requests that got a comment from a run on this event. */
async function commentedBy(
  event: FakeEvent,
  pulls: FakePull[] = [],
  inputs: Record<string, string> = {},
): Promise<number[]> {
  await using world = await openWorld({ github: { pulls } });
  const step = await world.run({ event, inputs });
  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(step.summary).toContain('### ✅ Passed');
  return world.github.comments.map((comment) => comment.issue);
}

test.concurrent('pull_request and pull_request_target comment on their pull request', async () => {
  expect(await commentedBy(pullRequest(12))).toEqual([12]);
  const event = pullRequest(12, 'mona/shop');
  const env = { ...event.env, GITHUB_EVENT_NAME: 'pull_request_target' };
  expect(await commentedBy({ ...event, env })).toEqual([12]);
});

test.concurrent('act and other forges say no more than the number, or nothing', async () => {
  const event = pullRequest(12);
  const { GITHUB_EVENT_NAME = '', GITHUB_REF = '' } = event.env;
  const env = { GITHUB_EVENT_NAME };
  expect(await commentedBy({ payload: { pull_request: { number: 12 } }, env })).toEqual([12]);
  expect(await commentedBy({ payload: {}, env: { ...env, GITHUB_REF } })).toEqual([12]);
});

test.concurrent(
  'schedule and workflow_dispatch have no pull request, and do everything else',
  async () => {
    expect(await commentedBy(schedule(), [openPull()])).toEqual([]);
    expect(await commentedBy(workflowDispatch(), [openPull()])).toEqual([]);
  },
);

test.concurrent('push comments on the open pull request whose head is the commit', async () => {
  const closed = openPull({ number: 3, state: 'closed' });
  const behind = openPull({ number: 4, headSha: 'd'.repeat(40) });
  expect(await commentedBy(push(), [closed, behind, openPull()])).toEqual([7]);
});

test.concurrent('push to a branch without an open pull request comments nowhere', async () => {
  expect(await commentedBy(push(), [openPull({ state: 'closed' })])).toEqual([]);
});

test.concurrent('merge_group comments on the pull request that is in the queue', async () => {
  expect(await commentedBy(mergeGroup(21))).toEqual([21]);
});

test.concurrent('workflow_run comments on the pull request that the run names', async () => {
  expect(await commentedBy(workflowRun(), [openPull()])).toEqual([7]);
});

test.concurrent(
  'workflow_run of a fork comments on the pull request of its branch and commit',
  async () => {
    const fork = openPull({ number: 9, headRepository: 'mona/shop' });
    expect(await commentedBy(workflowRun('mona/shop'), [openPull(), fork])).toEqual([9]);
  },
);

test.concurrent(
  'workflow_run of a fork without an open pull request comments nowhere',
  async () => {
    const old = openPull({ number: 9, headRepository: 'mona/shop', headSha: 'd'.repeat(40) });
    expect(await commentedBy(workflowRun('mona/shop'), [old])).toEqual([]);
  },
);

test.concurrent('issue_comment comments on a pull request, and not on an issue', async () => {
  expect(await commentedBy(issueComment(15, 'pull request'))).toEqual([15]);
  expect(await commentedBy(issueComment(15, 'issue'))).toEqual([]);
});

test.concurrent('pr-number overrules the event', async () => {
  expect(await commentedBy(schedule(), [], { 'pr-number': '33' })).toEqual([33]);
  expect(await commentedBy(pullRequest(7), [], { 'pr-number': '33' })).toEqual([33]);
});
