import type { CsvMarks } from './form.ts';

/** What is wrong with a line whose quotes are not as the grammar has them. */
export const UNCLOSED = 'has a quote that is not closed or is misplaced';

/** Where in a record a byte stands. */
export const state = {
  /** Before anything of a record. */
  record: 0,
  /** Before anything of a cell but spaces. */
  cell: 1,
  bare: 2,
  quoted: 3,
  /** Behind a quote that closes a cell, or is the first of two. */
  closing: 4,
  /** Behind spaces that follow the closing quote. */
  closed: 5,
  /** There is text behind a closing quote. */
  fault: 6,
} as const;

/** What a byte is to the grammar. */
export const kind = { other: 0, delimiter: 1, quote: 2, space: 3, lf: 4, cr: 5 } as const;

const { record, cell, bare, quoted, closing, closed, fault } = state;

/** By state and kind, for kinds that end no line: the state behind the byte. */
const NEXT = Uint8Array.of(
  ...[bare, cell, quoted, cell],
  ...[bare, cell, quoted, cell],
  ...[bare, cell, bare, bare],
  ...[quoted, quoted, closing, quoted],
  ...[fault, cell, quoted, closed],
  ...[fault, cell, fault, closed],
  ...[fault, fault, fault, fault],
);

/** What each of the 256 bytes is. */
export function kindsOf({ delimiter, quote }: CsvMarks): Uint8Array {
  const kinds = new Uint8Array(256);
  if (quote !== '') kinds[quote.charCodeAt(0)] = kind.quote;
  kinds[' '.charCodeAt(0)] = kind.space;
  kinds['\n'.charCodeAt(0)] = kind.lf;
  kinds['\r'.charCodeAt(0)] = kind.cr;
  kinds[delimiter.charCodeAt(0)] = kind.delimiter;
  return kinds;
}

/**
 * The state behind a byte of a kind. CSV as DuckDB's strict mode has it: a quote that opens a cell,
 * spaces before it not counted, encloses the cell; any other is a character.
 */
export function after(current: number, byteKind: number): number {
  if (byteKind >= kind.lf) return current === quoted ? quoted : record;
  return NEXT[current * kind.lf + byteKind] ?? fault;
}
