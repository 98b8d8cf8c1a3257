import type { ApiError } from '../contract/errors.ts';
import { messageOf } from '../contract/errors.ts';
import type { SummaryResults } from '../contract/summary-results.ts';
import { withoutPercent } from '../service/embedded/diff-progress.ts';
import { describeDuration } from '../text/quantities.ts';

/** Takes one line at a time. */
export interface LineLog {
  info(line: string): void;
}

/** Told how the diffs of a run get on. */
export interface RunProgress {
  /** A diff is with the service; `url` is its page there. */
  submitted(name: string, id: number, url: string | null): void;
  /** A poll was answered. */
  results(name: string, results: SummaryResults): void;
  /** A poll failed and will be tried again. */
  pollError(name: string, error: ApiError): void;
  /** A diff was told to stop; `problem` says why it may still run. */
  stopped(name: string, id: number, problem: string | null): void;
  /** A diff has ended, one way or another. */
  ended(name: string, how: string, durationMs: number): void;
}

const HEARTBEAT_MS = 60_000;

/** Tells the log how the diffs get on: a line for each change, and one a minute where none comes. */
export class Progress implements RunProgress {
  readonly #log: LineLog;
  readonly #now: () => number;
  readonly #many: boolean;
  readonly #startedAt: number;
  /** What was last said of each diff that has not ended. */
  readonly #said = new Map<string, string>();
  #lastLineAt: number;

  constructor(log: LineLog, now: () => number, numberOfDiffs: number) {
    this.#log = log;
    this.#now = now;
    this.#many = numberOfDiffs > 1;
    this.#startedAt = now();
    this.#lastLineAt = this.#startedAt;
  }

  submitted(name: string, id: number, url: string | null): void {
    this.#say(name, `submitted as data diff ${String(id)}${url === null ? '' : `: ${url}`}`);
    this.#said.set(name, 'waiting');
  }

  results(name: string, results: SummaryResults): void {
    if (results.status === 'success' || results.status === 'failed') return;
    const status = [results.reported_status, results.progress].filter(Boolean).join(': ');
    const before = withoutPercent(this.#said.get(name) ?? '');
    this.#said.set(name, status);
    // How far it is, is news for the heartbeat only: it changes with every poll.
    if (before !== withoutPercent(status)) this.#say(name, status);
    this.#heartbeat();
  }

  pollError(name: string, error: ApiError): void {
    this.#say(name, `${messageOf(error)}; asking again`);
  }

  stopped(name: string, id: number, problem: string | null): void {
    const outcome = problem === null ? 'was cancelled' : `may still run: ${problem}`;
    this.#say(name, `data diff ${String(id)} ${outcome}`);
  }

  ended(name: string, how: string, durationMs: number): void {
    this.#said.delete(name);
    this.#say(name, `${how} after ${describeDuration(durationMs)}`);
  }

  #say(name: string, line: string): void {
    this.#log.info(this.#many ? `${name}: ${line}` : line);
    this.#lastLineAt = this.#now();
  }

  #heartbeat(): void {
    if (this.#now() - this.#lastLineAt < HEARTBEAT_MS) return;
    const waiting = [...this.#said].map(([name, status]) =>
      this.#many ? `${name} (${status})` : status,
    );
    const elapsed = describeDuration(this.#now() - this.#startedAt);
    this.#log.info(`Still at it after ${elapsed}: ${waiting.join(', ')}`);
    this.#lastLineAt = this.#now();
  }
}
