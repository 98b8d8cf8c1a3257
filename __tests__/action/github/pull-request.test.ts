import { describe, expect, it } from '@jest/globals';
import { readEvent, secretsHint } from '../../../src/action/event.ts';
import { findPullRequest } from '../../../src/action/github/pull-request.ts';
import { FakeGitHub } from '../fakes.ts';

const sha = 'a'.repeat(40);
const other = 'b'.repeat(40);
const tools = { sleep: () => Promise.resolve(), now: () => 0, log: () => undefined };
const repository = { id: 1, full_name: 'acme/shop' };

function event(name: string, payload: unknown, env: Record<string, string> = {}) {
  const variables = { GITHUB_EVENT_NAME: name, GITHUB_SHA: sha, GITHUB_REPOSITORY: 'acme/shop' };
  return readEvent({ ...variables, ...env }, JSON.stringify(payload));
}

function pullRequest(head = repository) {
  return {
    number: 7,
    head: { sha: other, repo: head },
    base: { sha, repo: repository },
  };
}

function workflowRun(overrides: Record<string, unknown> = {}) {
  return {
    repository,
    workflow_run: {
      head_sha: sha,
      head_branch: 'change',
      head_repository: { owner: { login: 'mona' } },
      pull_requests: [],
      ...overrides,
    },
  };
}

async function find(
  of: ReturnType<typeof event>,
  fromInput: number | null = null,
  github = new FakeGitHub(),
) {
  return { number: await findPullRequest(of, fromInput, github, tools), calls: github.calls };
}

describe('the pull request', () => {
  it.each(['pull_request', 'pull_request_target'])('of %s is its own', async (name) => {
    const found = await find(event(name, { pull_request: pullRequest() }));
    expect(found).toEqual({ number: 7, calls: [] });
  });

  it.each([
    ['its number', { pull_request: { number: 7 } }],
    ['a head without a repository', { pull_request: { number: 7, head: { sha: other } } }],
    ['parts of other forms', { pull_request: { number: 7, head: 'change', base: [], x: 1 } }],
    [
      'a repository without an id',
      { pull_request: { number: 7 }, repository: { full_name: 'a/b' } },
    ],
    ['a comment', { issue: { number: 7, pull_request: {} } }],
    [
      'a comment, and nothing of a pull request',
      { issue: { number: 7, pull_request: {} }, pull_request: null },
    ],
    ['a finished workflow', { workflow_run: { pull_requests: [{ number: 7 }] } }],
    ['a merge group', { merge_group: { head_ref: 'gh-readonly-queue/main/pr-7-0123abcd' } }],
  ])('is found in an event with no more than %s', async (_what, payload) => {
    expect(await find(event('pull_request', payload))).toEqual({ number: 7, calls: [] });
  });

  it.each(['refs/pull/7/merge', 'refs/pull/7/head'])(
    'is the one that is checked out where the event names none: %s',
    async (GITHUB_REF) => {
      expect(await find(event('pull_request', {}, { GITHUB_REF }))).toMatchObject({ number: 7 });
      const odd = { pull_request: { number: 'seven' } };
      expect(await find(event('pull_request', odd, { GITHUB_REF }))).toMatchObject({ number: 7 });
      const named = { pull_request: { number: 12 } };
      expect(await find(event('pull_request', named, { GITHUB_REF }))).toMatchObject({
        number: 12,
      });
      expect(await find(event('pull_request', {}, { GITHUB_REF }), 3)).toMatchObject({ number: 3 });
    },
  );

  it.each(['refs/heads/pull/7/merge', 'refs/pull/0/merge', 'refs/pull/7/other', 'refs/tags/7', ''])(
    'is not read from %j',
    async (GITHUB_REF) => {
      expect(await find(event('pull_request', {}, { GITHUB_REF }))).toMatchObject({ number: null });
    },
  );

  it('is that of the input before any other', async () => {
    expect(await find(event('push', {}), 12)).toEqual({ number: 12, calls: [] });
  });

  it('of a comment is the one that was commented on, and none for an issue', async () => {
    const onPull = { issue: { number: 7, pull_request: { url: 'x' } } };
    expect(await find(event('issue_comment', onPull))).toMatchObject({ number: 7 });
    expect(await find(event('issue_comment', { issue: { number: 7 } }))).toMatchObject({
      number: null,
    });
  });

  it('of a merge group is in the name of the branch', async () => {
    const head_ref = 'refs/heads/gh-readonly-queue/release/pr-9/pr-12-0123abcd';
    const payload = { merge_group: { head_ref, head_sha: sha } };
    expect(await find(event('merge_group', payload))).toEqual({ number: 12, calls: [] });
  });

  it('of a push is the open one whose newest commit this is', async () => {
    const github = new FakeGitHub();
    github.pulls = [
      { number: 3, open: false, headSha: sha },
      { number: 5, open: true, headSha: other },
      { number: 9, open: true, headSha: sha },
      { number: 8, open: true, headSha: sha },
    ];
    expect(await find(event('push', {}), null, github)).toEqual({
      number: 8,
      calls: [`commit ${sha}`],
    });
  });

  it('of a push that deletes a branch is none', async () => {
    const zero = { GITHUB_SHA: '0'.repeat(40) };
    expect(await find(event('push', {}, zero))).toEqual({ number: null, calls: [] });
  });

  it('of a workflow run is ours, and not one of a fork that merges from us', async () => {
    const theirs = { number: 3, head: { sha }, base: { repo: { id: 2 } } };
    const stale = { number: 4, head: { sha: other }, base: { repo: { id: 1 } } };
    const ours = { number: 5, head: { sha }, base: { repo: { id: 1 } } };
    const payload = workflowRun({ pull_requests: [theirs, stale, ours] });
    expect(await find(event('workflow_run', payload))).toEqual({ number: 5, calls: [] });
  });

  it('of a workflow run of a fork is found by its branch', async () => {
    const github = new FakeGitHub();
    github.pulls = [{ number: 7, open: true, headSha: sha }];
    expect(await find(event('workflow_run', workflowRun()), null, github)).toEqual({
      number: 7,
      calls: ['branch mona:change'],
    });
  });

  it('of a workflow run without a branch is found by its commit', async () => {
    const github = new FakeGitHub();
    github.pulls = [{ number: 7, open: true, headSha: sha }];
    const payload = workflowRun({ head_branch: null });
    expect(await find(event('workflow_run', payload), null, github)).toEqual({
      number: 7,
      calls: [`commit ${sha}`],
    });
  });

  it.each([
    ['is no JSON', 'pull_request: 7'],
    ['breaks off', '{"pull_request": {"num'],
    ['is empty', ''],
    ['is no object', '[]'],
    ['is null', 'null'],
    ['cannot be read', null],
  ])('of an event whose file %s is the one that the run checks out', async (_, file) => {
    const run = (GITHUB_REF: string) => {
      const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: sha, GITHUB_REF };
      return find(readEvent({ ...env, GITHUB_REPOSITORY: 'acme/shop' }, file));
    };
    expect(await run('refs/pull/7/merge')).toEqual({ number: 7, calls: [] });
    const queue = `refs/heads/gh-readonly-queue/main/pr-7-${other}`;
    expect(await run(queue)).toEqual({ number: 7, calls: [] });
    expect(await run('refs/heads/main')).toEqual({ number: null, calls: [] });
  });

  it.each(['schedule', 'workflow_dispatch', 'repository_dispatch'])(
    'of %s is none',
    async (name) => {
      expect(await find(event(name, { schedule: '0 4 * * *' }))).toEqual({
        number: null,
        calls: [],
      });
    },
  );
});

describe('the event', () => {
  it('is about the newest commit of the pull request, not the merge commit', () => {
    expect(event('pull_request', { pull_request: pullRequest() }).sha).toBe(other);
    expect(event('workflow_run', workflowRun({ head_sha: other })).sha).toBe(other);
    expect(event('push', {}).sha).toBe(sha);
  });

  it('of another form than GitHub documents is an event without details', () => {
    expect(event('pull_request', { pull_request: { number: 'seven' } }).payload.pull_request).toBe(
      undefined,
    );
    expect(readEvent({}, 'no JSON')).toMatchObject({ name: '', payload: {}, sha: null });
    expect(readEvent({}, null)).toMatchObject({ repository: null, runUrl: null });
  });

  it('links to the run, and to the attempt from the second on', () => {
    const env = { GITHUB_SERVER_URL: 'https://ghe.example.com', GITHUB_RUN_ID: '5' };
    const url = 'https://ghe.example.com/acme/shop/actions/runs/5';
    expect(event('push', {}, { ...env, GITHUB_RUN_ATTEMPT: '1' }).runUrl).toBe(url);
    expect(event('push', {}, { ...env, GITHUB_RUN_ATTEMPT: '2' }).runUrl).toBe(`${url}/attempts/2`);
  });
});

describe('secrets', () => {
  const fork = { id: 2, full_name: 'mona/shop' };

  it('are withheld from a fork and from Dependabot', () => {
    const dependabot = { GITHUB_ACTOR: 'dependabot[bot]' };
    const own = { pull_request: pullRequest() };
    const deleted = { pull_request: { ...pullRequest(), head: { sha, repo: null } } };
    expect(event('pull_request', { pull_request: pullRequest(fork) }).withheld).toBe('fork');
    expect(event('pull_request', deleted).withheld).toBe('fork');
    expect(event('pull_request', own, dependabot).withheld).toBe('dependabot');
    expect(event('pull_request', own).withheld).toBeNull();
    expect(event('pull_request', { pull_request: { number: 7 } }).withheld).toBeNull();
    const nameless = { pull_request: { number: 7, head: { sha }, base: { sha } } };
    expect(event('pull_request', nameless).withheld).toBeNull();
  });

  it('are given to pull_request_target', () => {
    const payload = { pull_request: pullRequest(fork) };
    expect(event('pull_request_target', payload).withheld).toBeNull();
  });

  it('that are withheld are explained', () => {
    expect(secretsHint('fork')).toContain('a pull request from a fork');
    expect(secretsHint('dependabot')).toContain('Dependabot secrets');
    expect(secretsHint(null)).toBeNull();
  });
});
