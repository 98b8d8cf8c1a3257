import { type Phase, phases } from '../../engine/phases.ts';

/** How far a diff is, by one estimate over all that it does, which never goes back. */
export class DiffProgress {
  /** How far the running statement is, 0 to 100; 0 where none runs or nobody can tell. */
  percentDone: () => number = () => 0;
  #phase: Phase | '' = '';
  /** What was done when the phase began, in percent of the whole. */
  #begun = 0;
  /** The most that was ever told. */
  #most = 0;

  /** Begins to do something; what was done before is then done to its end, or was in vain. */
  begin(phase: Phase): void {
    const ended = this.#phase === '' ? 0 : phases[this.#phase];
    // A plan that turns out not to fit is given up for another one, which starts over.
    this.#begun = Math.max(this.#most, phases[phase] > ended ? ended : 0);
    this.#most = this.#begun;
    this.#phase = phase;
  }

  /** The progress in one line, such as `joining rows by key, 70 %`; empty before there is any. */
  line(): string {
    if (this.#phase === '') return '';
    const end = phases[this.#phase];
    const share = Math.min(100, Math.max(0, this.percentDone())) / 100;
    this.#most = Math.max(this.#most, this.#begun + (end - this.#begun) * share);
    // What opening takes says nothing of how long the rest will.
    const isKnown = this.#most > phases['opening the datasets'];
    return isKnown ? `${this.#phase}, ${String(Math.floor(this.#most))} %` : this.#phase;
  }
}

const PERCENT = /, (\d{1,2}) %$/;

/** The percentage in a line of `DiffProgress`; `null` where it has none. */
export function percentIn(line: string): number | null {
  const [, percent] = PERCENT.exec(line) ?? [];
  return percent === undefined ? null : Number(percent);
}

/** A line of `DiffProgress` without its percentage, which changes with every look. */
export const withoutPercent = (line: string): string => line.replace(PERCENT, '');
