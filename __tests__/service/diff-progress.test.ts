import { expect, test } from '@jest/globals';
import { DiffProgress } from '../../src/service/diff-progress.ts';

function lineAt(percent: number, phase = 'joining rows by key'): string {
  const progress = new DiffProgress();
  progress.phase = phase;
  progress.percentDone = () => percent;
  return progress.line();
}

test('progress is what is being done, and how far the statement is once that is known', () => {
  expect(lineAt(37.9)).toBe('joining rows by key, 37 %');
  expect(lineAt(1)).toBe('joining rows by key, 1 %');
});

test('nothing is said of how far where nobody can tell, or there is no more to wait for', () => {
  for (const percent of [0, 0.4, 100]) expect(lineAt(percent)).toBe('joining rows by key');
  expect(new DiffProgress().line()).toBe('');
});
