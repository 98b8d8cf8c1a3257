import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Circus } from '@jest/types';
import { missingProgramOf } from '../missing-program.ts';

/** A test that did not run. */
export interface LeftOutTest {
  /** Of the test file. */
  path: string;
  program: string;
}

/** Leaves out the tests of a file that cannot run for want of a program, and notes each. */
export class LeftOut {
  readonly #notes: string;
  readonly #path: string;
  #hasLeftOut = false;

  /** @param notes the file in which all test files of a run note what they leave out. */
  constructor(notes: string, path: string) {
    this.#notes = notes;
    this.#path = path;
  }

  /** A test, or what is done before it, that asked for a program that is missing has not failed. */
  onTestDone(test: Circus.TestEntry): void {
    const program = test.errors.flat().map(missingProgramOf).find(Boolean);
    if (program === undefined) return;
    this.#hasLeftOut = true;
    // What comes after it complains of what it did not make.
    test.errors = [];
    test.status = 'skip';
    const note: LeftOutTest = { path: this.#path, program };
    appendFileSync(this.#notes, `${JSON.stringify(note)}\n`);
  }

  /** Nor has the file, if what comes after all tests complains of what they did not make. */
  onHookFailure({ type }: Circus.Hook, state: Circus.State): void {
    if (type === 'afterAll' && this.#hasLeftOut) state.unhandledErrors.length = 0;
  }
}

/** Makes the file in which the test files of a run note what they leave out. */
export function startNotes(): string {
  const notes = join(mkdtempSync(join(tmpdir(), 'data-diff-left-out-')), 'notes');
  writeFileSync(notes, '');
  return notes;
}

/** Removes it. */
export function endNotes(notes: string): void {
  rmSync(dirname(notes), { recursive: true });
}

/** What a run has left out until now. */
export function readLeftOut(notes: string): LeftOutTest[] {
  const lines = readFileSync(notes, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as LeftOutTest);
}

const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

/** What is said of it: one line for each program. */
export function linesFor(tests: LeftOutTest[]): string[] {
  return [...Map.groupBy(tests, ({ program }) => program)].map(([program, those]) => {
    const files = new Set(those.map(({ path }) => path)).size;
    const left = `${count(those.length, 'test')} of ${count(files, 'file')}`;
    return `Left out, since ${program} is not on this machine: ${left}.`;
  });
}
