import { describe, expect, test } from '@jest/globals';
import { failed } from './fake-datafold.ts';
import { pullRequest, push, schedule, workflowDispatch } from './events.ts';
import { badGatewayAfterWork, gitHubError, loseAnswer } from './faults.ts';
import { linksIn, renderLikeGitHub } from './github-markdown.ts';
import { expectNoForeignCommands, HOSTILE } from './hostile-texts.ts';
import { commandData } from './log-commands.ts';
import { openWorld, type World } from './world.ts';

const issue = { issue: 'failure' };
const over = { ...issue, 'max-exclusives': '0' };

/** The issues that are there: number, state and title. */
function issuesOf({ github }: World): string[] {
  return github.issues.map(({ number, state, title }) => `#${String(number)} ${state}: ${title}`);
}

const OVER = 'Data diff · Not passed: the data diff is over its limits';

test.concurrent('a scheduled run opens, updates, closes and reopens one issue', async () => {
  await using world = await openWorld();
  await world.run({ event: schedule(), inputs: over });
  expect(issuesOf(world)).toEqual([`#101 open: ${OVER}`]);
  expect(world.github.issues[0]?.body).toMatch(/^<!-- .* -->\n### ❌ Not passed/);

  await world.run({ event: schedule(), inputs: { ...over, 'max-dupes': '0' } });
  expect(issuesOf(world)).toEqual([`#101 open: ${OVER}`]);
  expect(world.github.issues[0]?.body).toContain('max-dupes');
  expect(world.ourComments()).toEqual([]);

  await world.run({ event: schedule(), inputs: issue });
  expect(issuesOf(world)).toEqual([`#101 closed: ${OVER}`]);
  expect(world.github.comments).toMatchObject([{ issue: 101 }]);
  expect(world.ourComments()[0]).toMatch(
    /^✅ All is well again \(\[workflow run\]\(http.*\)\)\. Passed/,
  );

  await world.run({ event: schedule(), inputs: over });
  expect(issuesOf(world)).toEqual([`#101 open: ${OVER}`]);
  expect(world.ourComments()).toHaveLength(1);
});

test.concurrent('a run that passes writes nothing where no issue is open', async () => {
  const closed = { number: 3, title: 'x', body: 'x', login: 'github-actions[bot]' };
  await using world = await openWorld({ github: { issues: [{ ...closed, state: 'closed' }] } });
  const step = await world.run({ event: schedule(), inputs: issue });

  expect(step.exitCode).toBe(0);
  expect(world.github.requests.map(({ method }) => method)).not.toContain('PATCH');
  expect(world.github.comments).toEqual([]);
});

test.concurrent('without the input no issue is looked for', async () => {
  await using world = await openWorld();
  await world.run({ event: schedule(), inputs: { 'max-exclusives': '0' } });

  expect(world.github.requests).toEqual([]);
});

test.concurrent('a pull request has a comment and no issue, which the log says once', async () => {
  await using world = await openWorld();
  const step = await world.run({ event: pullRequest(), inputs: over });

  expect(world.github.issues).toEqual([]);
  expect(world.ourComments()).toHaveLength(1);
  expect(step.stdout.match(/`issue` is for runs without a pull request/g)).toHaveLength(1);
});

test.concurrent('a push whose commit has a pull request is told there', async () => {
  const sha = push().env['GITHUB_SHA'] ?? '';
  const pull = { number: 7, state: 'open' as const, headSha: sha, headRef: 'change' };
  await using world = await openWorld({ github: { pulls: [pull] } });
  await world.run({ event: push(), inputs: over });

  expect(world.github.issues).toEqual([]);
  expect(world.ourComments()).toHaveLength(1);
});

test.concurrent('a branch has an issue of its own, and closes no other', async () => {
  await using world = await openWorld();
  await world.run({ event: schedule(), inputs: over });
  await world.run({ event: workflowDispatch('release'), inputs: over });
  await world.run({ event: workflowDispatch('release'), inputs: issue });

  expect(issuesOf(world)).toEqual([
    `#101 open: ${OVER}`,
    '#102 closed: Data diff (branch release) · Not passed: the data diff is over its limits',
  ]);
});

test.concurrent(
  'a workflow closes no issue of a copy of it that has its name and jobs',
  async () => {
    await using world = await openWorld();
    const of = (file: string) => ({
      GITHUB_WORKFLOW_REF: `acme/shop/.github/workflows/${file}.yml@refs/heads/main`,
    });
    await world.run({ event: schedule(), inputs: over, env: of('orders') });
    await world.run({ event: schedule(), inputs: issue, env: of('customers') });
    expect(issuesOf(world)).toEqual([`#101 open: ${OVER}`]);

    await world.run({ event: schedule(), inputs: over, env: of('customers') });
    await world.run({ event: schedule(), inputs: issue, env: of('orders') });
    expect(issuesOf(world)).toEqual([`#101 closed: ${OVER}`, `#102 open: ${OVER}`]);
  },
);

test.concurrent('two keys have two issues', async () => {
  await using world = await openWorld();
  for (const key of ['orders --> <!--', 'customers', 'orders --> <!--']) {
    await world.run({ event: schedule(), inputs: { ...over, 'comment-key': key } });
  }
  await world.run({ event: schedule(), inputs: { ...issue, 'comment-key': 'customers' } });

  expect(issuesOf(world)).toEqual([
    '#101 open: Data diff (orders --> <!--) · Not passed: the data diff is over its limits',
    '#102 closed: Data diff (customers) · Not passed: the data diff is over its limits',
  ]);
});

describe('a run that cannot begin, or whose diff fails, has an issue too', () => {
  test.concurrent('a wrong input', async () => {
    await using world = await openWorld();
    const step = await world.run({ event: schedule(), inputs: { ...issue, timeout: 'soon' } });

    expect(step.outputs['conclusion']).toBe('error');
    expect(issuesOf(world)).toEqual(['#101 open: Data diff · Could not run: nothing was compared']);
    expect(world.github.issues[0]?.body).toContain('`timeout` is `soon`');

    await world.run({ event: schedule(), inputs: issue });
    expect(world.github.issues[0]?.state).toBe('closed');
  });

  test.concurrent('a diff that fails', async () => {
    const script = () => [failed('NoSuchTableException', 'DATABASE.SCHEMA.TABLE_1')];
    await using world = await openWorld({ datafold: { script } });
    await world.run({ event: schedule(), inputs: issue });

    expect(issuesOf(world)).toEqual(['#101 open: Data diff · Not passed: the data diff failed']);
  });
});

test.concurrent(
  "ours is found behind 140 others and pull requests, and nobody else's",
  async () => {
    const marked = await firstBody();
    const others = Array.from({ length: 140 }, (_, index) => ({
      ...{ number: 200 + index, title: 'Bug', body: 'It breaks', login: 'github-actions[bot]' },
      state: 'open' as const,
    }));
    const pasted = {
      number: 5,
      title: 'Mine',
      body: marked,
      login: 'mona',
      state: 'open' as const,
    };
    const ours = { ...pasted, number: 6, title: 'Old', login: 'github-actions[bot]' };
    const pulls = Array.from({ length: 30 }, (_, index) => ({
      ...{ number: 20 + index, headSha: 'c'.repeat(40), headRef: 'x', state: 'open' as const },
    }));
    await using world = await openWorld({ github: { issues: [pasted, ours, ...others], pulls } });
    await world.run({ event: schedule(), inputs: over });

    expect(world.github.sent('create issue')).toEqual([]);
    expect(world.github.sent('update issue').map(({ path }) => path)).toEqual([
      '/repos/acme/shop/issues/6',
    ]);
    expect(pasted).toMatchObject({ title: 'Mine', body: marked });
  },
);

/** The body that a run writes, so that a test can put it there before another run. */
async function firstBody(): Promise<string> {
  await using world = await openWorld();
  await world.run({ event: schedule(), inputs: over });
  return world.github.issues[0]?.body ?? '';
}

describe('a GitHub that does not tell who we are', () => {
  test.concurrent.each(['github-actions[bot]', 'data-team[bot]'])(
    'has one issue of %s all the same',
    async (login) => {
      await using world = await openWorld({ github: { login, hasGraphql: false } });
      await world.run({ event: schedule(), inputs: over });
      await world.run({ event: schedule(), inputs: { ...over, 'max-dupes': '0' } });

      expect(world.github.issues).toMatchObject([{ login, state: 'open' }]);
      expect(world.github.issues[0]?.body).toContain('max-dupes');
    },
  );
});

describe('an answer that gets lost', () => {
  test.concurrent.each([
    ['breaks off', loseAnswer],
    ['is a 502', badGatewayAfterWork],
  ])('where it %s opens no second issue', async (_how, fault) => {
    await using world = await openWorld();
    world.github.failNext('create issue', fault());
    await world.run({ event: schedule(), inputs: over });

    expect(issuesOf(world)).toEqual([`#101 open: ${OVER}`]);
  });

  test.concurrent('closes an issue with one comment', async () => {
    await using world = await openWorld();
    await world.run({ event: schedule(), inputs: over });
    world.github.failNext('create comment', badGatewayAfterWork());
    world.github.failNext('update issue', badGatewayAfterWork());
    await world.run({ event: schedule(), inputs: issue });

    expect(world.github.issues[0]?.state).toBe('closed');
    expect(world.ourComments()).toHaveLength(1);
  });
});

describe('an issue that may not be written', () => {
  test.concurrent(
    'is a warning that names the permission, and the summary has the text',
    async () => {
      await using world = await openWorld({ github: { readOnly: true } });
      const step = await world.run({ event: schedule(), inputs: over });

      expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
      expect(commandData(step.stdout, 'warning')).toEqual([
        'The issue could not be written (403: Resource not accessible by integration); the job summary carries the same text. To have it written, add `permissions: { issues: write }` to the job.',
      ]);
      expect(step.summary).toContain('### ❌ Not passed');
    },
  );

  test.concurrent('for want of issues, which a repository may switch off, says so', async () => {
    await using world = await openWorld();
    world.github.failEvery('list issues', gitHubError(410, 'Issues are disabled for this repo'));
    const step = await world.run({ event: schedule(), inputs: issue });

    const [warning] = commandData(step.stdout, 'warning');
    expect(warning).toContain('410: Issues are disabled for this repo');
    expect(warning).not.toContain('permissions');
    expect(step.exitCode).toBe(0);
  });

  test.concurrent('for want of a token is a warning', async () => {
    await using world = await openWorld();
    const step = await world.run({ event: schedule(), inputs: { ...over, 'github-token': '' } });

    expect(commandData(step.stdout, 'warning').join()).toContain('`issue` needs `github-token`');
    expect(step.outputs['conclusion']).toBe('failure');
  });
});

test.concurrent('names of workflows, keys and tables are only texts', async () => {
  await using world = await openWorld();
  const diffs = JSON.stringify(HOSTILE.map((name) => ({ name })));
  const name = '::error::@octocat `x` <!-- :tada: #1\n##[error]';
  const inputs = { ...over, diffs, 'comment-key': name };
  const step = await world.run({ event: schedule(), env: { GITHUB_WORKFLOW: name }, inputs });

  const { title, body } = world.github.issues[0] ?? { title: '', body: '' };
  expect(title.replaceAll('\u200b', '')).toBe(
    "::error::@octocat 'x' <!-- :tada: #1 ##[error] (::error::@octocat 'x' <!-- :tada: #1 ##[error]) · Not passed: 12 of 12 data diffs are over their limits",
  );
  expect(title).not.toMatch(/[@:#](?=[^\s\u200b])/);
  const own = [world.datafold.url, 'https://github.com/acme/shop/actions/'];
  const links = linksIn(renderLikeGitHub(body));
  expect(links.filter((link) => !own.some((start) => link.startsWith(start)))).toEqual([]);
  expect(renderLikeGitHub(body)).not.toMatch(/<(img|script|h1|h2)/);
  expectNoForeignCommands(step);
});

test.concurrent('rows of the data are not in the issue, where comments show them', async () => {
  const files = { 'old.csv': 'id,name\n1,Grace Hopper\n', 'new.csv': 'id,name\n1,Ada Lovelace\n' };
  const inputs = {
    ...{ 'api-key': '', 'api-url': '', 'data-source1': '', table1: '', table2: '' },
    ...{ file1: 'old.csv', file2: 'new.csv', 'pk-columns': 'id', issue: 'failure' },
    ...{ 'sample-rows': '5', 'sample-rows-in-comment': 'true', 'max-values-with-differences': '0' },
  };
  await using world = await openWorld();
  const step = await world.run({ event: schedule(), inputs, files });

  expect(step.summary).toContain('Grace Hopper');
  expect(world.github.issues[0]?.body).toContain('Not passed');
  expect(JSON.stringify(world.github.issues)).not.toMatch(/Grace|Hopper|Ada|Lovelace/);
});
