import type { CsvMarks } from './form.ts';
import { after, kind, kindsOf, state } from './grammar.ts';

/** Smaller files are read whole by any reader: DuckDB's buffer has this many bytes. */
export const READ_WHOLE = 32_000_000;

/** Of a larger one, as much of its end is looked at. DuckDB loses no shorter row: none below 8 MB. */
export const END = 2_000_000;

/** All that a byte may be within, where what is before it is not known. */
const POSSIBLE = [state.record, state.bare, state.quoted, state.closed];

const isLineEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13;

/** What is left without the line ends behind the last row. */
function withoutLastEnds(end: Uint8Array): Uint8Array {
  let { length } = end;
  while (length > 0 && isLineEnd(end[length - 1])) length -= 1;
  return end.subarray(0, length);
}

/** The byte of the quote; one that never is where there is none. */
const codeOf = ({ quote }: CsvMarks): number => (quote === '' ? -1 : quote.charCodeAt(0));

/** Whether a row ends in these bytes, or they cannot be what a file in this state holds. */
function endsARow(bytes: Uint8Array, marks: CsvMarks, start: number): boolean {
  let current = start;
  const kinds = kindsOf(marks);
  // Without a quote nothing ends a cell in quotes: most files have none, and 2 MB take 50 ms.
  if (current === state.quoted && !bytes.includes(codeOf(marks))) return true;
  for (const byte of bytes) {
    const byteKind = kinds[byte] ?? kind.other;
    if (byteKind >= kind.lf && current !== state.quoted) return true;
    current = after(current, byteKind);
    if (current === state.fault) return true;
  }
  return current === state.quoted;
}

/**
 * Whether the last row of a file certainly begins within its last bytes. DuckDB's readers in
 * parallel check that each goes on where the other stopped, but not that the last one reaches the
 * end: where the last row fills more than a buffer, it is lost without a word.
 *
 * @param end the last `END` bytes of the file.
 */
export function beginsLastRow(end: Uint8Array, marks: CsvMarks): boolean {
  const bytes = withoutLastEnds(end);
  // A quote right at the start may be the second of two.
  const quote = codeOf(marks);
  const start = bytes.findIndex((byte, i) => i > 0 && byte !== quote && bytes[i - 1] !== quote);
  if (start === -1) return false;
  return POSSIBLE.every((current) => endsARow(bytes.subarray(start), marks, current));
}
