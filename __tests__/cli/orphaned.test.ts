import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { orphanedOr } from '../../src/cli/orphaned.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** A process whose parent is 7, and what it hears. */
function openProcess() {
  const heard: string[] = [];
  let parent = 7;
  let send: (signal: NodeJS.Signals) => void = () => undefined;
  const onSignal = orphanedOr(
    (listener) => {
      send = listener;
      return () => (send = () => undefined);
    },
    () => parent,
  );
  const release = onSignal((signal) => heard.push(signal));
  const orphan = () => {
    parent = 1;
    jest.advanceTimersByTime(10_000);
  };
  return { heard, release, orphan, send: (signal: NodeJS.Signals) => send(signal) };
}

test('the end of the parent counts as one SIGTERM', () => {
  const { heard, orphan } = openProcess();
  jest.advanceTimersByTime(10_000);
  expect(heard).toEqual([]);
  orphan();
  expect(heard).toEqual(['SIGTERM']);
});

test('after a signal, which ended the parent too, it is no second one', () => {
  const { heard, orphan, send } = openProcess();
  send('SIGINT');
  orphan();
  expect(heard).toEqual(['SIGINT']);
  send('SIGTERM');
  expect(heard).toEqual(['SIGINT', 'SIGTERM']);
});

test('nothing is heard once nobody listens', () => {
  const { heard, release, orphan } = openProcess();
  release();
  orphan();
  expect(heard).toEqual([]);
});
