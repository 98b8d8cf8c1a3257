import type { CsvMarks } from './form.ts';

/** A cell as it is meant. */
export interface LenientCell {
  text: string;
  isQuoted: boolean;
}

/** A cell that has been read, and what stands behind it. */
interface ReadCell extends LenientCell {
  /** Where the next cell begins. */
  next: number;
  endsRecord: boolean;
}

/** A quote that nothing closes within so many characters is one itself: DuckDB reads no longer line. */
const LONGEST_CELL = 64_000_000;

/**
 * Reads the records of a text that comes in pieces, whatever its quotes: one that opens a cell encloses it
 * where another closes it right before a delimiter or the end of a line; any other is a character.
 */
export class LenientRecords {
  readonly #marks: CsvMarks;
  readonly #ends: RegExp;
  #text = '';
  #isWhole = false;
  #cells: LenientCell[] = [];

  constructor(marks: CsvMarks) {
    this.#marks = marks;
    const delimiter = marks.delimiter.replace(/[\\\]^-]/, '\\$&');
    this.#ends = new RegExp(`[${delimiter}\\r\\n]`, 'g');
  }

  /** The records that end in what is known by now, empty lines among them. */
  *read(piece: string): Generator<LenientCell[]> {
    this.#text += piece;
    let at = 0;
    for (;;) {
      const cell = at === this.#text.length ? null : this.#cellAt(at);
      if (cell === null) break;
      this.#cells.push({ text: cell.text, isQuoted: cell.isQuoted });
      at = cell.next;
      if (cell.endsRecord) yield this.#takeRecord();
    }
    this.#text = this.#text.slice(at);
  }

  /** What is left when all of the text is there. */
  *end(): Generator<LenientCell[]> {
    this.#isWhole = true;
    yield* this.read('');
    // A delimiter at the very end has an empty cell behind it.
    if (this.#cells.length === 0) return;
    this.#cells.push({ text: '', isQuoted: false });
    yield this.#takeRecord();
  }

  #takeRecord(): LenientCell[] {
    const cells = this.#cells;
    this.#cells = [];
    return cells;
  }

  /** `null` where more of the text has to be known. */
  #cellAt(start: number): ReadCell | null {
    const quoted = this.#quotedAt(start);
    return quoted === 'none' ? this.#bareAt(start) : quoted;
  }

  #spacesFrom(at: number): number {
    let behind = at;
    if (this.#marks.delimiter !== ' ') while (this.#text[behind] === ' ') behind += 1;
    return behind;
  }

  #quotedAt(start: number): ReadCell | 'none' | null {
    const { quote } = this.#marks;
    const open = this.#spacesFrom(start);
    if (quote === '' || (open < this.#text.length && this.#text[open] !== quote)) return 'none';
    const isUnknown = !this.#isWhole && this.#text.length - start < LONGEST_CELL;
    const close = this.#closingQuote(open + 1);
    if (close === null) return isUnknown ? null : 'none';
    const behind = this.#spacesFrom(close + 1);
    const text = this.#text.slice(open + 1, close).replaceAll(quote + quote, quote);
    const cell = { text, isQuoted: true };
    if (behind === this.#text.length) {
      if (this.#isWhole) return { ...cell, next: behind, endsRecord: true };
      return isUnknown ? null : 'none';
    }
    this.#ends.lastIndex = behind;
    return this.#ends.exec(this.#text)?.index === behind ? this.#endAt(behind, cell) : 'none';
  }

  /** The first quote from here on that is not doubled; `null` where there is none yet. */
  #closingQuote(from: number): number | null {
    const { quote } = this.#marks;
    let at = this.#text.indexOf(quote, from);
    while (at !== -1 && this.#text[at + 1] === quote) at = this.#text.indexOf(quote, at + 2);
    // The second of two may follow.
    const isLast = at === this.#text.length - 1 && !this.#isWhole;
    return at === -1 || isLast ? null : at;
  }

  #bareAt(start: number): ReadCell | null {
    this.#ends.lastIndex = start;
    const end = this.#ends.exec(this.#text)?.index ?? this.#text.length;
    const cell = { text: this.#text.slice(start, end), isQuoted: false };
    if (end < this.#text.length) return this.#endAt(end, cell);
    return this.#isWhole ? { ...cell, next: end, endsRecord: true } : null;
  }

  /** A cell with the delimiter or the line end at `end` behind it. */
  #endAt(end: number, cell: LenientCell): ReadCell | null {
    const mark = this.#text[end];
    if (mark === this.#marks.delimiter) return { ...cell, next: end + 1, endsRecord: false };
    const isLast = end === this.#text.length - 1;
    if (mark === '\r' && isLast && !this.#isWhole) return null;
    const isCrlf = mark === '\r' && this.#text[end + 1] === '\n';
    return { ...cell, next: end + (isCrlf ? 2 : 1), endsRecord: true };
  }
}
