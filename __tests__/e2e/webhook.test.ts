import { describe, expect, test } from '@jest/globals';
import { failed } from './fake-datafold.ts';
import { pullRequest, schedule } from './events.ts';
import type { GitHubOptions } from './fake-github.ts';
import { startFakeProxy } from './fake-proxy.ts';
import { startFakeWebhook, textsOf, type FakeWebhook } from './fake-webhook.ts';
import {
  gitHubError,
  hang,
  htmlPage,
  redirectTo,
  resetAfterBody,
  resetBeforeBody,
  tooManyRequests,
  unavailable,
  type Fault,
} from './faults.ts';
import { expectNoForeignCommands, HOSTILE } from './hostile-texts.ts';
import { commandData, withoutMasks } from './log-commands.ts';
import type { StepResult } from './runner.ts';
import { openWorld, type World, type WorldStep } from './world.ts';

const ZWSP = /\u200b/g;
const WORKFLOW_REF = 'acme/shop/.github/workflows/nightly.yml@refs/heads/main';

interface Place extends AsyncDisposable {
  world: World;
  webhook: FakeWebhook;
  run: (step?: WorldStep) => Promise<StepResult>;
}

/** A world with a webhook that its steps are to tell. */
async function openPlace(github: GitHubOptions = {}, datafold = {}): Promise<Place> {
  const world = await openWorld({ github, datafold });
  const webhook = await startFakeWebhook();
  return {
    world,
    webhook,
    run: ({ inputs, env, ...step } = {}) =>
      world.run({
        event: schedule(),
        ...step,
        env: { GITHUB_WORKFLOW_REF: WORKFLOW_REF, ...env },
        inputs: { 'notify-webhook': webhook.address, ...inputs },
      }),
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]();
      await webhook.close();
    },
  };
}

/** A run of the workflow that has ended before. */
function before(conclusion: string, more: object = {}) {
  const run = { id: 1000, workflow: 'nightly.yml', event: 'schedule', branch: 'main', attempt: 1 };
  return { ...run, conclusion, ...more };
}

const over = { 'max-exclusives': '0' };

describe('a run that does not pass is told', () => {
  test.concurrent('with what is wrong, and where to look', async () => {
    await using place = await openPlace();
    const step = await place.run({ inputs: over });

    expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
    const [message] = place.webhook.messages();
    expect(message?.text).toBe('❌ Data diff: Not passed: the data diff is over its limits');
    expect(message && textsOf(message).join('\n')).toMatch(
      /^\*❌ Data diff\*\nNot passed: .*\n❌ `.*`: .*max-exclusives.*\n<https:.*\|workflow run>$/,
    );
    expect(step.stdout).toContain('`notify-webhook` was told.');
  });

  test.concurrent('each time', async () => {
    await using place = await openPlace();
    await place.run({ inputs: over });
    await place.run({ inputs: over });
    expect(place.webhook.messages()).toHaveLength(2);
  });

  test.concurrent('where it could not even begin', async () => {
    await using place = await openPlace();
    await place.run({ inputs: { timeout: 'soon' } });
    const [message] = place.webhook.messages();
    expect(message?.text).toBe('❌ Data diff: Could not run: nothing was compared');
    expect(message && textsOf(message).join('\n')).toContain('`timeout` is `soon`');
  });

  test.concurrent('on a pull request, too', async () => {
    await using place = await openPlace();
    await place.run({ event: pullRequest(), inputs: over });
    expect(place.webhook.messages()).toHaveLength(1);
  });

  test.concurrent('by the type of an error alone, which may quote a value', async () => {
    const script = () => [failed('DataError', 'invalid input syntax: "Grace Hopper"')];
    await using place = await openPlace({}, { script });
    await place.run();
    const said = JSON.stringify(place.webhook.messages());
    expect(said).toContain('`DataError`');
    expect(said).not.toContain('Grace');
  });
});

describe('that all is well again is told', () => {
  test.concurrent('once, where the issue was open', async () => {
    await using place = await openPlace({ readsActions: false });
    await place.run({ inputs: { ...over, issue: 'failure' } });
    await place.run({ inputs: { issue: 'failure' } });
    await place.run({ inputs: { issue: 'failure' } });

    expect(place.webhook.messages().map(({ text }) => text)).toEqual([
      '❌ Data diff: Not passed: the data diff is over its limits',
      expect.stringMatching(/^✅ Data diff: All is well again. Passed: /),
    ]);
    const [last] = place.webhook.messages().slice(-1);
    expect(last && textsOf(last).at(-1)).toMatch(/\|workflow run> · <http.*issues\/101\|issue>$/);
  });

  test.concurrent('where the issue is locked: it is closed, and takes no comment', async () => {
    await using place = await openPlace({ readsActions: false });
    await place.run({ inputs: { ...over, issue: 'failure' } });
    const locked = gitHubError(403, 'Unable to create comment because issue is locked.');
    place.world.github.failEvery('create comment', locked);
    const step = await place.run({ inputs: { issue: 'failure' } });

    expect(place.world.github.issues).toMatchObject([{ state: 'closed' }]);
    expect(place.webhook.messages()).toHaveLength(2);
    expect(commandData(step.stdout, 'warning')).toEqual([
      'The issue is closed, without a comment that says why (403: Unable to create comment because issue is locked.); the job summary carries the same text.',
    ]);
  });

  test.concurrent.each([
    ['failed', [before('failure')]],
    ['timed out', [before('timed_out')]],
    ['failed before one was cancelled', [before('failure'), before('cancelled', { id: 1001 })]],
    [
      'failed, where a fork passed',
      [before('failure'), before('success', { id: 1001, headRepository: 'mona/shop' })],
    ],
    [
      'failed, where another branch passed',
      [before('failure'), before('success', { id: 1001, branch: 'x' })],
    ],
  ])('where the run before %s', async (_how, runs) => {
    await using place = await openPlace({ runs });
    await place.run();
    expect(place.webhook.messages()).toHaveLength(1);
  });

  test.concurrent('where the attempt before failed', async () => {
    const runs = [before('success'), before('failure', { id: 7, attempt: 1 })];
    await using place = await openPlace({ runs });
    await place.run({ env: { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2' } });
    expect(place.webhook.messages()).toHaveLength(1);
  });

  test.concurrent.each([
    ['passed', [before('failure'), before('success', { id: 1001 })]],
    ['was the first', []],
  ])('not where the run before %s', async (_how, runs) => {
    await using place = await openPlace({ runs });
    await place.run();
    expect(place.webhook.requests).toEqual([]);
  });

  test.concurrent('not where nobody knows, which the log says', async () => {
    await using place = await openPlace({ runs: [before('failure')], readsActions: false });
    const step = await place.run();
    expect(place.webhook.requests).toEqual([]);
    expect(step.stdout).toContain('permissions: { actions: read }');
    expect(commandData(step.stdout, 'warning')).toEqual([]);
  });
});

/** Everything that leaves the step, but by the webhook itself. */
function everything({ world }: Place, step: StepResult): string {
  return [
    withoutMasks(step.stdout),
    step.stderr,
    JSON.stringify([step.outputs, step.state]),
    step.summary,
    ...world.github.requests.map(({ body }) => body ?? ''),
  ].join('\n');
}

const SECRET = /T0123ABCD|B0456EFGH|x7Yz0AbCdEfGhIjKlMnOpQrS/i;

describe('a webhook that does not take a message is a warning without its address', () => {
  test.concurrent.each<[string, Fault, RegExp, number]>([
    ['500', htmlPage(500), /it answered 500\.$/, 1],
    ['404', htmlPage(404), /it answered 404; check that the address is still in use/, 1],
    [
      'a redirect',
      redirectTo('https://evil.test/x7Yz0AbCdEfGhIjKlMnOpQrS'),
      /it answered 307; redirects are not followed/,
      1,
    ],
    ['429 for an hour', tooManyRequests('3600'), /it answered 429/, 1],
    ['a broken connection', resetAfterBody(), /it could not be reached: ECONNRESET/, 1],
    ['a connection that breaks early', resetBeforeBody(), /could not be reached: ECONNRESET/, 1],
    ['nothing', hang(), /no answer within 10 s/, 1],
  ])('%s', async (_how, fault, says, sent) => {
    await using place = await openPlace();
    place.webhook.failEvery('message', fault);
    const step = await place.run({ inputs: over, env: { RUNNER_DEBUG: '1' } });

    expect(step).toMatchObject({ exitCode: 1, outputs: { conclusion: 'failure' } });
    const [warning] = commandData(step.stdout, 'warning');
    expect(warning).toMatch(says);
    expect(warning).toMatch(/^`notify-webhook` could not be told/);
    expect(place.webhook.sent('message')).toHaveLength(sent);
    expect(everything(place, step)).not.toMatch(SECRET);
  });

  test.concurrent('an address where nobody listens', async () => {
    await using place = await openPlace();
    const address = place.webhook.address.replace(/:\d+/, ':1');
    const step = await place.run({ inputs: { ...over, 'notify-webhook': address } });

    expect(commandData(step.stdout, 'warning').join()).toContain(
      'could not be reached: ECONNREFUSED',
    );
    expect(everything(place, step)).not.toMatch(SECRET);
  });
});

test.concurrent.each<[string, Fault]>([
  ['429', tooManyRequests('1')],
  ['503 and a time', unavailable({ 'retry-after': '1' })],
])('what was answered with %s is sent again, and taken once', async (_how, fault) => {
  await using place = await openPlace();
  place.webhook.failNext('message', fault);
  const step = await place.run({ inputs: over });

  expect(place.webhook.messages()).toHaveLength(1);
  expect(commandData(step.stdout, 'warning')).toEqual([]);
  expect(everything(place, step)).not.toMatch(SECRET);
});

test.concurrent('the address is masked before anything is printed, and is in nothing', async () => {
  await using place = await openPlace();
  const inputs = {
    ...over,
    issue: 'failure',
    'report-path': 'r.html',
    tags: place.webhook.address,
  };
  const step = await place.run({ inputs, env: { RUNNER_DEBUG: '1' } });

  const masks = commandData(step.stdout, 'add-mask');
  expect(masks).toEqual(expect.arrayContaining([place.webhook.address]));
  expect(step.stdout.split(/\r?\n/).findIndex((line) => !line.startsWith('::add-mask::'))).toBe(
    masks.length,
  );
  expect(everything(place, step)).not.toMatch(SECRET);
});

test.concurrent.each([
  ['plain http', 'http://hooks.example.com/services/T0123ABCD/B0456EFGH/x7Yz0AbCdEfGhIjKlMnOpQrS'],
  ['no scheme', 'hooks.example.com/services/T0123ABCD/B0456EFGH/x7Yz0AbCdEfGhIjKlMnOpQrS'],
  ['a password', 'https://user:x7Yz0AbCdEfGhIjKlMnOpQrS@hooks.example.com/services/T0123ABCD'],
])('an address with %s is refused without being shown', async (_how, address) => {
  await using place = await openPlace();
  const step = await place.run({ inputs: { 'notify-webhook': address, issue: 'failure' } });

  expect(step.outputs['conclusion']).toBe('error');
  expect(step.stdout).toContain('`notify-webhook` must be an address that starts with `https://`');
  expect(everything(place, step)).not.toMatch(SECRET);
});

test.concurrent('a config file, which a branch may write, cannot name a webhook', async () => {
  await using place = await openPlace();
  const files = { 'data-diff.yml': `notify-webhook: ${place.webhook.address}\n` };
  const inputs = { ...over, 'notify-webhook': '', config: 'data-diff.yml' };
  const step = await place.run({ inputs, files });

  expect(step.stdout).toContain('cannot set `notify-webhook`, which is an input');
  expect(place.webhook.requests).toEqual([]);
  expect(everything(place, step)).not.toMatch(SECRET);
});

test.concurrent('names in a message are only texts, and a long one is cut', async () => {
  await using place = await openPlace();
  const names = [...HOSTILE, '<!channel> <@U123> <https://evil.test|x>', '@here @channel'];
  const long = '&<>'.repeat(80);
  const many = Array.from(
    { length: 60 },
    (_, index) => `${String(index)} ${names[index % names.length] ?? ''} ${long}`,
  );
  const diffs = JSON.stringify(many.map((name) => ({ name })));
  const inputs = { ...over, diffs, 'comment-key': '<!here> @channel' };
  const step = await place.run({ inputs });

  const [message] = place.webhook.messages();
  const texts = message ? [message.text, ...textsOf(message)] : [];
  const own = /<https:\/\/github\.com\/acme\/shop\/actions\/runs\/1\|workflow run>/;
  const rest = texts.map((text) => text.replace(own, '')).join('\n');
  expect(rest).toContain('&lt;!channel&gt;');
  expect(rest).not.toMatch(/[<>]|@(?!\u200b)|:\/\/|www\.|\]\(|&(?!amp;|lt;|gt;)/i);
  expect(rest.replace(ZWSP, '')).toContain('@channel');
  expect(rest).toContain('and 40 more');
  expect(
    message?.blocks.every(({ text, elements = [] }) =>
      [text, ...elements].every((part) => !part || part.verbatim === true),
    ),
  ).toBe(true);
  expectNoForeignCommands(step);
});

test.concurrent('nothing of rows is in a message, where comments show them', async () => {
  await using place = await openPlace();
  const files = { 'old.csv': 'id,name\n1,Grace Hopper\n', 'new.csv': 'id,name\n1,Ada Lovelace\n' };
  const inputs = {
    ...{ 'api-key': '', 'api-url': '', 'data-source1': '', table1: '', table2: '' },
    ...{ file1: 'old.csv', file2: 'new.csv', 'pk-columns': 'id' },
    ...{ 'sample-rows': '5', 'sample-rows-in-comment': 'true', 'max-values-with-differences': '0' },
  };
  const step = await place.run({ inputs, files });

  expect(step.summary).toContain('Grace Hopper');
  expect(JSON.stringify(place.webhook.messages())).not.toMatch(/Grace|Hopper|Ada|Lovelace/);
  expect(place.webhook.messages()).toHaveLength(1);
});

test.concurrent('a proxy of the environment is used', async () => {
  await using place = await openPlace();
  const proxy = await startFakeProxy();
  try {
    // No certificate is made for this: that the tunnel was asked for is all that is looked at.
    const inputs = { ...over, 'notify-webhook': 'https://hooks.example.test/services/T0123ABCD' };
    const env = { HTTPS_PROXY: proxy.url, NO_PROXY: '127.0.0.1' };
    const step = await place.run({ inputs, env });
    expect(proxy.seen).toContain('CONNECT hooks.example.test:443');
    expect(commandData(step.stdout, 'warning').join()).toContain('could not be told');
  } finally {
    await proxy.close();
  }
});
