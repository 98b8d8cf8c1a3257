/** How far a diff is. */
export class DiffProgress {
  /** What is being done, in a few words. */
  phase = '';
  /** How many rows the running statement has read; 0 where none runs. */
  rowsRead: () => number = () => 0;

  /** The progress in one line; empty before there is any. */
  line(): string {
    const rows = this.rowsRead();
    return this.phase + (rows > 0 ? `, ${rows.toLocaleString('en-US')} rows read` : '');
  }
}
