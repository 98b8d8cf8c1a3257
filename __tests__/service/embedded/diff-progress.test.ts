import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Phase, phases } from '../../../src/engine/phases.ts';
import {
  DiffProgress,
  percentIn,
  withoutPercent,
} from '../../../src/service/embedded/diff-progress.ts';

/** A diff of two files that are read first, each statement half done. */
function halfWay(...begun: Phase[]): string {
  const progress = new DiffProgress();
  progress.percentDone = () => 50;
  for (const phase of begun) progress.begin(phase);
  return progress.line();
}

test('progress is what is being done, and how far the whole diff is', () => {
  expect(halfWay('opening the datasets', 'reading the datasets')).toBe(
    'reading the datasets, 32 %',
  );
  expect(halfWay('reading the datasets', 'joining rows by key')).toBe('joining rows by key, 72 %');
  expect(halfWay('opening the datasets', 'joining rows by key')).toBe('joining rows by key, 45 %');
});

test('nothing is said of how far where nobody can tell yet', () => {
  expect(new DiffProgress().line()).toBe('');
  expect(halfWay('opening the datasets')).toBe('opening the datasets');
  const progress = new DiffProgress();
  progress.begin('opening the datasets');
  progress.begin('joining in the database');
  expect(progress.line()).toBe('joining in the database');
});

test('progress never goes back, whatever is begun, given up and begun again', () => {
  const phase = fc.constantFrom(...(Object.keys(phases) as Phase[]));
  const step = fc.oneof(phase, fc.double({ min: -5, max: 120, noNaN: true }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const progress = new DiffProgress();
      let percent = 0;
      progress.percentDone = () => percent;
      let told = 0;
      for (const next of steps) {
        if (typeof next === 'number') percent = next;
        else progress.begin(next);
        const now = percentIn(progress.line()) ?? 0;
        if (told > 0 || now > 0) expect(now).toBeGreaterThanOrEqual(told);
        expect(now).toBeLessThan(100);
        told = now;
      }
    }),
  );
});

test('a line is its phase with its percentage, and either can be read from it', () => {
  expect(percentIn('joining rows by key, 7 %')).toBe(7);
  expect(percentIn('joining rows by key')).toBeNull();
  expect(withoutPercent('joining rows by key, 72 %')).toBe('joining rows by key');
  expect(withoutPercent('joining rows by key')).toBe('joining rows by key');
});
