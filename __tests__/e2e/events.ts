import type { StepOptions } from './runner.ts';

/** An event as the runner tells a step of it. */
export type FakeEvent = Required<Pick<StepOptions, 'payload' | 'env'>>;

export const HEAD_SHA = 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334';
const MERGE_SHA = 'f'.repeat(40);

/** The repository of the run, or a fork of it. */
function repositoryOf(fullName: string): object {
  const [owner = '', name = ''] = fullName.split('/');
  const id = fullName === 'acme/shop' ? 1_296_269 : 2_000_000;
  const fork = id !== 1_296_269;
  return { id, full_name: fullName, name, owner: { login: owner }, fork, default_branch: 'main' };
}

function event(name: string, payload: object, env: Record<string, string> = {}): FakeEvent {
  return {
    payload: { repository: repositoryOf('acme/shop'), sender: { login: 'octocat' }, ...payload },
    env: { GITHUB_EVENT_NAME: name, GITHUB_SHA: HEAD_SHA, ...env },
  };
}

function pull(number: number, headRepository: string): object {
  return {
    number,
    state: 'open',
    html_url: `https://github.com/acme/shop/pull/${String(number)}`,
    head: { ref: 'change', sha: HEAD_SHA, repo: repositoryOf(headRepository) },
    base: { ref: 'main', sha: 'b'.repeat(40), repo: repositoryOf('acme/shop') },
  };
}

/** A pull request; from a fork where `headRepository` is another one. */
export function pullRequest(number = 7, headRepository = 'acme/shop'): FakeEvent {
  const payload = {
    action: 'synchronize',
    number,
    pull_request: pull(number, headRepository),
  };
  return event('pull_request', payload, {
    GITHUB_SHA: MERGE_SHA,
    GITHUB_REF: `refs/pull/${String(number)}/merge`,
    GITHUB_REF_NAME: `${String(number)}/merge`,
    GITHUB_HEAD_REF: 'change',
    GITHUB_BASE_REF: 'main',
  });
}

export function push(): FakeEvent {
  const payload = { ref: 'refs/heads/change', after: HEAD_SHA, head_commit: { id: HEAD_SHA } };
  return event('push', payload, { GITHUB_REF: 'refs/heads/change', GITHUB_REF_NAME: 'change' });
}

export function mergeGroup(number = 7): FakeEvent {
  const head_ref = `refs/heads/gh-readonly-queue/main/pr-${String(number)}-${'b'.repeat(40)}`;
  const merge_group = { head_sha: HEAD_SHA, head_ref, base_ref: 'refs/heads/main' };
  const payload = { action: 'checks_requested', merge_group };
  return event('merge_group', payload, { GITHUB_REF: head_ref });
}

/** A finished workflow. GitHub lists no pull requests where the branch is one of a fork. */
export function workflowRun(headRepository = 'acme/shop'): FakeEvent {
  const listed = headRepository === 'acme/shop' ? [pull(7, headRepository)] : [];
  const workflow_run = {
    id: 1,
    event: 'pull_request',
    head_branch: 'change',
    head_sha: HEAD_SHA,
    head_repository: repositoryOf(headRepository),
    pull_requests: listed,
  };
  return event(
    'workflow_run',
    { action: 'completed', workflow_run },
    { GITHUB_SHA: 'c'.repeat(40), GITHUB_REF: 'refs/heads/main' },
  );
}

/** A comment on a pull request, or on an issue that is none. */
export function issueComment(number: number, on: 'pull request' | 'issue'): FakeEvent {
  const url = `https://api.github.com/repos/acme/shop/pulls/${String(number)}`;
  const issue = on === 'issue' ? { number } : { number, pull_request: { url } };
  return event('issue_comment', { action: 'created', issue, comment: { id: 1, body: '/diff' } });
}

export function schedule(): FakeEvent {
  return event('schedule', { schedule: '0 6 * * *' });
}

export function workflowDispatch(branch = 'main'): FakeEvent {
  const ref = `refs/heads/${branch}`;
  const env = { GITHUB_REF: ref, GITHUB_REF_NAME: branch };
  return event('workflow_dispatch', { inputs: null, ref }, env);
}
