import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { wantsColor } from '../../src/cli/color.ts';
import { LiveProgress } from '../../src/cli/live-progress.ts';
import { Output } from '../../src/cli/output.ts';
import { processRuntime } from '../../src/cli/runtime.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { ApiError } from '../../src/contract/errors.ts';

/** A terminal, and what was written to it. */
function terminal(columns: number) {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns });
  return { stream: stream as unknown as NodeJS.WriteStream, text: () => String(stream.read()) };
}

function openProgress(total: number) {
  const lines: string[] = [];
  const clock = { ms: 0 };
  const log = { info: (line: string) => void lines.push(line) };
  return { clock, lines, progress: new LiveProgress(log, () => clock.ms, total) };
}

const running = { status: 'running', reported_status: 'running' } as const;

describe('the status line', () => {
  test('of one diff says what is being done and for how long', () => {
    const { clock, progress } = openProgress(1);
    progress.submitted('orders', 1, null);
    progress.results('orders', { ...running, progress: 'joining rows by key' });
    clock.ms = 12_900;

    expect(progress.render(80)).toBe('orders: joining rows by key · 12 s');
  });

  test('of several diffs has a bar, and the latest news', () => {
    const { progress } = openProgress(4);
    for (const name of ['a', 'b', 'c']) progress.submitted(name, 1, null);
    progress.results('b', running);
    progress.ended('a');

    expect(progress.render(80)).toBe('█████░░░░░░░░░░░░░░░ 1 of 4 · b: running, and 1 more');
  });

  test.each([30, 40, 59, 80])('fits into %i columns', (columns) => {
    const { clock, progress } = openProgress(30);
    const name = 'analytics.reporting_monthly.fct_subscription_revenue_by_region';
    progress.submitted(name, 1, null);
    progress.results(name, { ...running, progress: 'copying rows' });
    clock.ms = 60_000;

    expect(progress.render(columns).length).toBeLessThan(columns);
    expect(progress.render(columns)).toMatch(/copyi/);
  });

  test('leaves to the log what must be kept', () => {
    const { lines, progress } = openProgress(1);
    progress.submitted('orders', 7, 'https://x/7');
    progress.pollError('orders', new ApiError('no answer', { status: null, retryable: true }));
    progress.stopped('orders', 7, 'no answer');
    progress.stopped('orders', 7, null);

    expect(lines).toEqual([
      'orders: data diff 7, https://x/7',
      'orders: no answer; asking again',
      'orders: data diff 7 may still run: no answer',
    ]);
  });

  test('goes away, with all lines above it kept', () => {
    const { stream, text } = terminal(30);
    const secrets = new Secrets(() => undefined, {});
    secrets.add('hunter2');
    const output = new Output({ ...processRuntime(), env: {}, stderr: stream }, secrets);

    output.showStatus(() => 'working on \u001b[2J hunter2, and on much more');
    output.info('first: hunter2');
    output.clearStatus();
    output.info('last');

    const written = text();
    expect(written).toContain('working on [2J ***, and on mu\u001b');
    expect(written.split('\u001b[0J')).toMatchObject([
      expect.stringContaining('first: ***\n'),
      'last\n',
    ]);
    expect(written.lastIndexOf('\u001b[?25h')).toBeGreaterThan(written.lastIndexOf('\u001b[?25l'));
  });
});

describe('colours', () => {
  test.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '', TERM: 'xterm' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('where it is a terminal (%j), with %j: %j', (isTTY, env, expected) => {
    expect(wantsColor({ isTTY }, env)).toBe(expected);
  });
});
