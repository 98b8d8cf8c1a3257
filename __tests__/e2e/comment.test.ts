import { expect, test } from '@jest/globals';
import type { GitHubOptions } from './fake-github.ts';
import { badGatewayAfterWork, gitHubError, htmlPage, json, loseAnswer, problem } from './faults.ts';
import { commandData } from './log-commands.ts';
import { openWorld, type World } from './world.ts';

/** The body that a run writes, so that a test can put it there before another run. */
async function earlierBody(github: GitHubOptions = {}): Promise<string> {
  await using world = await openWorld({ github });
  await world.run();
  return world.ourComments()[0] ?? '';
}

const foreign = Array.from({ length: 140 }, (_, index) => ({ body: `+1 (${String(index)})` }));

function bodyOf(world: World, id: number): string | undefined {
  return world.github.comments.find((comment) => comment.id === id)?.body;
}

test.concurrent('our comment is found behind 140 others and updated in place', async () => {
  const earlier = (await earlierBody()).replace('Passed', 'Was');
  const ours = { id: 1, body: earlier, login: 'github-actions[bot]' };
  await using world = await openWorld({ github: { comments: [...foreign, ours] } });
  const step = await world.run();

  expect(world.github.sent('create comment')).toEqual([]);
  expect(world.github.sent('update comment')).toHaveLength(1);
  expect(bodyOf(world, 1)).toMatch(/^<!-- .* -->\n### ✅ Passed/);
  expect(step.outputs['comment-url']).toMatch(/#issuecomment-1$/);
  expect(world.github.comments).toHaveLength(141);
});

test.concurrent("somebody else's comment with our marker in it is not touched", async () => {
  const pasted = { id: 1, body: (await earlierBody()).replace('Passed', 'Pasted'), login: 'mona' };
  const quoted = { id: 2, body: `> ${pasted.body}`, login: 'github-actions[bot]' };
  await using world = await openWorld({ github: { comments: [pasted, quoted] } });
  await world.run();

  expect(bodyOf(world, 1)).toBe(pasted.body);
  expect(bodyOf(world, 2)).toBe(quoted.body);
  expect(world.github.comments).toHaveLength(3);
});

test.concurrent('the second run updates the comment of the first', async () => {
  await using world = await openWorld();
  await world.run();
  await world.run({ inputs: { 'max-exclusives': '0' } });

  expect(world.github.sent('create comment')).toHaveLength(1);
  expect(world.github.sent('update comment')).toHaveLength(1);
  expect(world.ourComments()[0]).toContain('### ❌ Not passed');
});

test.concurrent('the token may belong to an app or a person: the comment is theirs', async () => {
  await using world = await openWorld({ github: { login: 'data-team-bot[bot]' } });
  await world.run();
  await world.run({ inputs: { 'max-exclusives': '0' } });

  expect(world.github.comments).toMatchObject([{ login: 'data-team-bot[bot]' }]);
  expect(world.github.comments[0]?.body).toContain('❌');
});

test.concurrent('comment keys keep the comments of two steps apart', async () => {
  await using world = await openWorld();
  await world.run({ inputs: { 'comment-key': 'orders --> <!--' } });
  await world.run({ inputs: { 'comment-key': 'customers' } });
  await world.run({ inputs: { 'comment-key': 'orders --> <!--', 'max-exclusives': '0' } });

  expect(world.ourComments()).toHaveLength(2);
  expect(world.ourComments().map((body) => body.includes('❌'))).toEqual([true, false]);
});

test.concurrent(
  'a comment that was created although GitHub said 502 is not created twice',
  async () => {
    await using world = await openWorld();
    world.github.failNext('create comment', badGatewayAfterWork());
    const step = await world.run();

    expect(world.ourComments()).toHaveLength(1);
    expect(step.outputs['comment-url']).toMatch(/#issuecomment-\d+$/);
  },
);

test.concurrent('a comment whose creation got no answer is not created twice', async () => {
  await using world = await openWorld();
  world.github.failNext('create comment', loseAnswer());
  await world.run();

  expect(world.ourComments()).toHaveLength(1);
});

test.concurrent('a rate limit that ends soon is waited for', async () => {
  await using world = await openWorld();
  const limited = gitHubError(403, 'You have exceeded a secondary rate limit', {
    'retry-after': '1',
  });
  world.github.failNext('create comment', limited);
  await world.run();

  expect(world.ourComments()).toHaveLength(1);
});

test.concurrent('a rate limit that lasts is no missing permission', async () => {
  await using world = await openWorld();
  const limited = gitHubError(403, 'Forbidden', { 'retry-after': '3600' });
  world.github.failEvery('create comment', limited);
  const step = await world.run();

  const [warning] = commandData(step.stdout, 'warning');
  expect(warning).toContain('GitHub limits for now how often it is asked');
  expect(warning).not.toContain('permissions');
});

test.concurrent.each([
  ['a web page', htmlPage(200), 'GitHub answered with a web page, which a proxy'],
  [
    '140 comments that lack a field',
    json(Array.from({ length: 140 }, (_, id) => ({ id, body: 'x' }))),
    "in a form that is not the API's: [0].html_url: it is missing, where a text is documented",
  ],
])('%s instead of the comments is one sentence', async (_what, answer, sentence) => {
  await using world = await openWorld();
  world.github.failEvery('list comments', answer);
  const step = await world.run();

  const warnings = commandData(step.stdout, 'warning');
  expect(warnings).toEqual([expect.stringContaining(sentence)]);
  expect(warnings[0]?.length).toBeLessThan(400);
  expect(step.stdout).not.toMatch(/invalid_type|<h1>/);
});

test.concurrent('a GitHub that stays broken costs a warning, not the verdict', async () => {
  await using world = await openWorld();
  world.github.failEvery('list comments', problem(422, 'broken'));
  const step = await world.run();

  expect(step).toMatchObject({ exitCode: 0, outputs: { conclusion: 'success' } });
  expect(step.outputs['comment-url']).toBe('');
  expect(step.stdout).toContain('::warning::');
  expect(step.summary).toContain('### ✅ Passed');
});

test.concurrent('a second run with the same results does not send the comment again', async () => {
  await using world = await openWorld();
  await world.run();
  // The next diff gets the same id, and so the same link.
  world.datafold.diffs.length = 0;
  await world.run();

  expect(world.github.sent('create comment')).toHaveLength(1);
  expect(world.github.sent('update comment')).toEqual([]);
});
