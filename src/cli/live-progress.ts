import type { ApiError } from '../contract/errors.ts';
import { messageOf } from '../contract/errors.ts';
import type { SummaryResults } from '../contract/summary-results.ts';
import { shortName } from '../report/markdown.ts';
import { describeDuration } from '../text/quantities.ts';
import { clip } from '../text/foreign.ts';
import type { RunProgress, LineLog } from '../run/progress.ts';

/** Columns of the bar; it is left out where the terminal has no room for it and some words. */
const BAR_SIZE = 20;
const LEAST_COLUMNS = 60;

/** A name of fewer characters says nothing. */
const LEAST_NAME = 8;

/** How diffs get on, as one line for a terminal; what must be kept goes to the log above it. */
export class LiveProgress implements RunProgress {
  readonly #log: LineLog;
  readonly #now: () => number;
  readonly #total: number;
  readonly #startedAt: number;
  /** What each diff under way does, the one with the latest news last. */
  readonly #underWay = new Map<string, string>();
  #ended = 0;

  constructor(log: LineLog, now: () => number, total: number) {
    this.#log = log;
    this.#now = now;
    this.#total = total;
    this.#startedAt = now();
  }

  /** The line, as it is now. */
  render(columns: number): string {
    const elapsedMs = Math.floor((this.#now() - this.#startedAt) / 1000) * 1000;
    const elapsed = elapsedMs > 0 ? ` · ${describeDuration(elapsedMs)}` : '';
    const bar = this.#total > 1 ? `${this.#bar(columns)} · ` : '';
    return `${bar}${this.#latest(columns - bar.length - elapsed.length - 1)}${elapsed}`;
  }

  submitted(name: string, id: number, url: string | null): void {
    this.#underWay.set(name, 'waiting');
    if (url !== null) this.#log.info(`${name}: data diff ${String(id)}, ${url}`);
  }

  results(name: string, results: SummaryResults): void {
    if (results.status === 'success' || results.status === 'failed') return;
    const status = results.progress ?? results.reported_status;
    if (this.#underWay.get(name) === status) return;
    this.#underWay.delete(name);
    this.#underWay.set(name, status);
  }

  pollError(name: string, error: ApiError): void {
    this.#log.info(`${name}: ${messageOf(error)}; asking again`);
  }

  stopped(name: string, id: number, problem: string | null): void {
    if (problem !== null)
      this.#log.info(`${name}: data diff ${String(id)} may still run: ${problem}`);
  }

  ended(name: string): void {
    this.#underWay.delete(name);
    this.#ended += 1;
  }

  #bar(columns: number): string {
    const counts = `${String(this.#ended)} of ${String(this.#total)}`;
    if (columns < LEAST_COLUMNS) return counts;
    const full = Math.round((this.#ended / this.#total) * BAR_SIZE);
    return `${'█'.repeat(full)}${'░'.repeat(BAR_SIZE - full)} ${counts}`;
  }

  /** What is being done; where there is little room, less of the name is said. */
  #latest(room: number): string {
    const [name, status] = [...this.#underWay].at(-1) ?? [];
    if (name === undefined || status === undefined) return 'waiting';
    const others = this.#underWay.size - 1;
    const what = `${status}${others > 0 ? `, and ${String(others)} more` : ''}`;
    const roomForName = room - what.length - 2;
    return roomForName < LEAST_NAME ? clip(what, room) : `${shortName(name, roomForName)}: ${what}`;
  }
}
