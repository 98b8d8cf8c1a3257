/** How far a diff is. */
export class DiffProgress {
  /** What is being done, in a few words. */
  phase = '';
  /** How far the running statement is, 0 to 100; 0 where none runs or nobody can tell. */
  percentDone: () => number = () => 0;

  /** The progress in one line; empty before there is any. */
  line(): string {
    const percent = Math.floor(this.percentDone());
    return this.phase + (percent > 0 && percent < 100 ? `, ${percent} %` : '');
  }
}
