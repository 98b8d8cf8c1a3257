import type { Reporter } from '@jest/reporters';
import { linesFor, readLeftOut } from './left-out.ts';

/** Says at the end what was left out, and fails the run for it, whichever files it was to run. */
class LeftOutReporter implements Reporter {
  #lines: string[] = [];

  onRunComplete(): void {
    const notes = process.env['TEST_LEFT_OUT'];
    this.#lines = notes ? linesFor(readLeftOut(notes)) : [];
    for (const line of this.#lines) console.error(`\n${line}`);
  }

  getLastError(): Error | undefined {
    return this.#lines.length > 0 ? new Error(this.#lines.join('\n')) : undefined;
  }
}

// Jest takes nothing but a default export.
export { LeftOutReporter as default };
