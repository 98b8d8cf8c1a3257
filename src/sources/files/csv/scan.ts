import { areEmptyLinesRows, type CsvMarks } from './form.ts';
import { after, kind, kindsOf, state, UNCLOSED } from './grammar.ts';

/** What a CSV file is cut by. */
export interface CsvShape extends CsvMarks {
  columns: number;
  /** Lines before the header, or the first row. */
  skip: number;
  hasHeader: boolean;
  /** What of the cells without quotes is NULL. */
  nullTexts: string[];
}

/** What is wrong with a CSV file, and where: its first line is 1. */
export interface CsvFault {
  line: number;
  reason: string;
}

/** The ways in which a file ends its records, as bits. */
const ENDS = { lf: 1, cr: 2, crlf: 4 } as const;

const ODD_END = 'ends otherwise than a line before; give all lines the same end';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

const named = (delimiter: string): string => (delimiter === '\t' ? 'a tab' : delimiter);

/** Says of a line with too many cells or too few what to do about it. */
export function raggedReason(expected: number, found: number, delimiter: string): string {
  const way =
    found > expected
      ? `put cells that hold ${named(delimiter)} into quotes`
      : `write ${named(delimiter)} for cells without a value, too`;
  // A title above the header is taken for it, and a remark below the rows for one of them.
  const other =
    (expected === 1 && ', or take out what stands before the header') ||
    (found === 1 && ', or take the line out');
  return `expected ${expected} columns, found ${found}: ${way}${other || ''}`;
}

/**
 * Reads a CSV file byte by byte, for nothing but its form: how many records it has, and the first
 * fault. It shares nothing with DuckDB's reader, so that the one can confirm the other.
 */
export class CsvScan {
  readonly #shape: CsvShape;
  readonly #kinds: Uint8Array;
  /** Records so far, the header among them. */
  #records = 0;
  #state: number = state.record;
  #delimiters = 0;
  /** Whether a cell beyond the last column holds anything. */
  #holdsMore = false;
  #toSkip: number;
  #ends = 0;
  /** The line of the next byte, and the one in which its record begins. */
  #line = 1;
  #recordLine = 1;
  /** The byte before is a CR: one that ends a record, or one within quotes. */
  #afterCr: 'record' | 'quoted' | null = null;
  /** The first line with an end that cannot be read beside the ones before it; 0: there is none. */
  #oddLine = 0;
  #isAtStart = true;

  constructor(shape: CsvShape) {
    this.#shape = shape;
    this.#kinds = kindsOf(shape);
    this.#toSkip = shape.skip;
  }

  /** Rows so far, the header not among them. */
  get rows(): number {
    return this.#shape.hasHeader ? Math.max(0, this.#records - 1) : this.#records;
  }

  /** Whether some lines end in LF, and others in CR LF. */
  get isMixed(): boolean {
    return this.#ends === (ENDS.lf | ENDS.crlf);
  }

  /** Reads on, and gives the first fault in what is read. */
  read(piece: Uint8Array): CsvFault | null {
    const isMarked = this.#isAtStart && BYTE_ORDER_MARK.every((byte, i) => piece[i] === byte);
    this.#isAtStart = false;
    for (let i = isMarked ? BYTE_ORDER_MARK.length : 0; i < piece.length; i += 1) {
      const byteKind = this.#kinds[piece[i] ?? 0] ?? kind.other;
      if (this.#afterCr !== null && this.#isOfCrlf(byteKind)) continue;
      if (this.#oddLine > 0) return { line: this.#oddLine, reason: ODD_END };
      const fault = byteKind >= kind.lf ? this.#endLine(byteKind) : this.#pass(byteKind);
      if (fault) return fault;
    }
    return null;
  }

  /** The fault that only the end of the file shows. */
  end(): CsvFault | null {
    if (this.#afterCr !== null) this.#isOfCrlf(kind.other);
    if (this.#oddLine > 0) return { line: this.#oddLine, reason: ODD_END };
    if (this.#state === state.quoted) return this.#faultOf(UNCLOSED);
    return this.#state === state.record || this.#toSkip > 0 ? null : this.#endRecord();
  }

  #faultOf(reason: string): CsvFault {
    return { line: this.#recordLine, reason };
  }

  #pass(byteKind: number): CsvFault | null {
    if (this.#toSkip > 0) return null;
    if (byteKind === kind.delimiter && this.#state !== state.quoted) this.#delimiters += 1;
    else if (this.#delimiters >= this.#shape.columns) this.#holdsMore = true;
    this.#state = after(this.#state, byteKind);
    return this.#state === state.fault ? this.#faultOf(UNCLOSED) : null;
  }

  /** Whether a byte behind a CR makes one line end with it. */
  #isOfCrlf(byteKind: number): boolean {
    const isSecond = byteKind === kind.lf;
    if (this.#afterCr === 'record') this.#note(isSecond ? ENDS.crlf : ENDS.cr, this.#line - 1);
    this.#afterCr = null;
    return isSecond;
  }

  #note(lineEnd: number, line: number): void {
    this.#ends |= lineEnd;
    // LF and CR LF are read beside each other; of a CR alone DuckDB makes a part of a value.
    const isOdd = (this.#ends & ENDS.cr) !== 0 && this.#ends !== ENDS.cr;
    if (isOdd && this.#oddLine === 0) this.#oddLine = line;
  }

  #endLine(byteKind: number): CsvFault | null {
    const isQuoted = this.#state === state.quoted;
    if (byteKind === kind.cr) this.#afterCr = isQuoted ? 'quoted' : 'record';
    else if (!isQuoted) this.#note(ENDS.lf, this.#line);
    this.#line += 1;
    return isQuoted ? null : this.#endRecord();
  }

  /** Counts the record that ends here, unless it is an empty line or one before the header. */
  #endRecord(): CsvFault | null {
    const { columns, delimiter, nullTexts } = this.#shape;
    const isEmpty = this.#state === state.record;
    const cells = this.#delimiters + 1;
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (isEmpty) {
      // Of one column, an empty line is a row with NULL.
      if (areEmptyLinesRows(columns, nullTexts)) this.#records += 1;
    } else if (cells < columns || this.#holdsMore) {
      return this.#faultOf(raggedReason(columns, cells, delimiter));
    } else this.#records += 1;
    this.#state = state.record;
    this.#delimiters = 0;
    this.#holdsMore = false;
    this.#recordLine = this.#line;
    return null;
  }
}
