import { expect, it } from '@jest/globals';
import { Log } from '../../src/action/log.ts';
import { Progress } from '../../src/run/progress.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { ApiError } from '../../src/contract/errors.ts';
import type { RunningResults } from '../../src/contract/summary-results.ts';
import { FakeToolkit } from '../action/fakes.ts';

function openProgress(numberOfDiffs: number) {
  const toolkit = new FakeToolkit();
  const clock = { ms: 0 };
  const log = new Log(toolkit, new Secrets(() => undefined, {}));
  return {
    clock,
    lines: toolkit.lines,
    progress: new Progress(log, () => clock.ms, numberOfDiffs),
  };
}

function running(reported_status: string, progress?: string): RunningResults {
  return { status: 'running', reported_status, ...(progress ? { progress } : {}) };
}

it('a diff gets one line for each change of its status', () => {
  const { clock, lines, progress } = openProgress(1);
  progress.submitted('orders', 12, 'https://x/12');
  for (const status of ['queued', 'queued', 'running', 'running']) {
    progress.results('orders', running(status));
  }
  clock.ms = 90_000;
  progress.ended('orders', 'done', clock.ms);
  expect(lines).toEqual([
    'submitted as data diff 12: https://x/12',
    'queued',
    'running',
    'done after 90 s',
  ]);
});

it('phases are changes, and counts of rows alone are not', () => {
  const { lines, progress } = openProgress(1);
  progress.submitted('orders', 1, null);
  for (const phase of ['reading', 'reading, 10 %', 'reading, 20 %', 'joining']) {
    progress.results('orders', running('running', phase));
  }
  expect(lines).toEqual(['submitted as data diff 1', 'running: reading', 'running: joining']);
});

it('among several diffs each line says which it is about', () => {
  const { lines, progress } = openProgress(2);
  progress.submitted('orders', 1, null);
  progress.results('orders', running('running'));
  expect(lines).toEqual(['orders: submitted as data diff 1', 'orders: running']);
});

it('a minute without news gets one line for all', () => {
  const { clock, lines, progress } = openProgress(3);
  for (const name of ['a', 'b', 'c']) progress.submitted(name, 1, null);
  for (const name of ['a', 'b', 'c']) progress.results(name, running('running', 'joining, 5 %'));
  progress.ended('c', 'done', 1);
  lines.length = 0;
  for (clock.ms = 0; clock.ms <= 150_000; clock.ms += 20_000) {
    progress.results('a', running('running', 'joining, 9 %'));
    progress.results('b', running('running', 'joining, 9 %'));
  }
  expect(lines).toEqual([
    'Still at it after 60 s: a (running: joining, 9 %), b (running: joining, 9 %)',
    'Still at it after 2 min: a (running: joining, 9 %), b (running: joining, 9 %)',
  ]);
});

it('a poll that failed is told', () => {
  const { lines, progress } = openProgress(1);
  progress.pollError('orders', new ApiError('answered 503', { status: 503, retryable: true }));
  expect(lines).toEqual(['answered 503; asking again']);
});
