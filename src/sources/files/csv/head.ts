/** Takes off the first lines of a text that comes in pieces. */
export class HeadSkipper {
  #left: number;
  #isAfterCr = false;
  readonly #quote: string;
  /** How the lines that were taken off end. */
  readonly ends = new Set<string>();
  /** Whether a line that was taken off has a quote. */
  holdsQuote = false;

  /** @param quote what encloses cells; empty where nothing does. */
  constructor(lines: number, quote: string) {
    this.#left = lines;
    this.#quote = quote;
  }

  /** Whether all that follows is behind the lines. */
  get isDone(): boolean {
    return this.#left === 0 && !this.#isAfterCr;
  }

  /** What of a piece is behind the lines. */
  take(piece: string): string {
    let at = this.#endOfCrlf(piece);
    while (this.#left > 0 && at < piece.length) at = this.#skipLine(piece, at);
    return at === 0 ? piece : piece.slice(at);
  }

  /** Where a piece goes on behind a CR at the end of the one before. */
  #endOfCrlf(piece: string): number {
    if (!this.#isAfterCr || piece === '') return 0;
    this.#isAfterCr = false;
    const isCrlf = piece.startsWith('\n');
    this.ends.add(isCrlf ? '\r\n' : '\r');
    return isCrlf ? 1 : 0;
  }

  #skipLine(piece: string, at: number): number {
    const next = /\r\n?|\n/g;
    next.lastIndex = at;
    const found = next.exec(piece);
    const line = piece.slice(at, found?.index);
    this.holdsQuote ||= this.#quote !== '' && line.includes(this.#quote);
    if (found === null) return piece.length;
    this.#left -= 1;
    const [end] = found;
    // The other half of the line end may follow.
    if (end === '\r' && next.lastIndex === piece.length) this.#isAfterCr = true;
    else this.ends.add(end);
    return next.lastIndex;
  }
}
