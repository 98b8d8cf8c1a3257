import { writeFileSync } from 'node:fs';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import type { FileOptions } from '../../src/contract/file-options.ts';
import type { OracleTable, Value } from './oracle.ts';
import { seeded } from './random-tables.ts';

/** How a text file is written that only its options explain. */
export interface OddForm {
  delimiter: string;
  /** What encloses cells; empty for nothing. */
  quote: string;
  hasHeader: boolean;
  /** Lines before the header and behind the rows. */
  head: string[];
  tail: string[];
  nullText: string;
  lineEnd: string;
  packing: 'none' | 'gzip' | 'zstd';
  /** Into how many files the rows are put. */
  parts: number;
}

const PLAIN: OddForm = {
  delimiter: ',',
  quote: '"',
  hasHeader: true,
  head: [],
  tail: [],
  nullText: '',
  lineEnd: '\n',
  packing: 'none',
  parts: 1,
};

const picker = (seed: number) => {
  const random = seeded(seed);
  return <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
};

/** A form by a seed; the same one always gives the same. */
export function randomForm(seed: number): OddForm {
  const pick = picker(seed);
  const quote = pick(['"', '"', "'", '`', '']);
  return {
    // Times have colons, and only quotes could tell these from delimiters.
    delimiter: pick([',', ';', '\t', '|', '~', '\u0001', '^', quote === '' ? ';' : ':']),
    quote,
    hasHeader: pick([true, true, false]),
    head: pick([[], [], ['A title'], ['one', '', 'a "lone quote', 'and; some, more']]),
    tail: pick([[], [], ['2 rows'], ['"', 'a, b; c', '']]),
    // Without quotes an empty text needs another NULL beside it.
    nullText: pick(['', '\\N', 'NULL', 'n/a']),
    lineEnd: pick(['\n', '\n', '\r\n', '\r']),
    packing: pick(['none', 'none', 'gzip', 'zstd']),
    parts: pick([1, 1, 3]),
  };
}

/** What the request says of a file that is written so. */
export function optionsOf(form: OddForm): FileOptions {
  const own: FileOptions = {};
  const { delimiter, quote, hasHeader, head, tail, nullText } = form;
  // Without a header the first row would have to tell it.
  if (delimiter !== PLAIN.delimiter || !hasHeader) own.delimiter = delimiter;
  if (quote !== PLAIN.quote) own.quote = quote;
  if (!hasHeader) own.header = false;
  if (head.length > 0) own.skip_head_rows = head.length;
  const lines = tail.filter((line) => line !== '');
  if (lines.length > 0) own.skip_tail_rows = lines.length;
  if (nullText !== PLAIN.nullText) own.null_texts = [nullText];
  return own;
}

/** A table that a form can hold: texts that it has no way to write are others, and columns unnamed. */
export function fitTo(form: OddForm, { columns, rows }: OracleTable): OracleTable {
  const clean = (text: string): string =>
    text.replaceAll(form.delimiter, '_').replaceAll(/["'`\r\n]/g, '_');
  const isOdd = (text: string): boolean => text === '' || text === form.nullText;
  const fitText = (value: Value): Value => {
    if (value === null || form.quote !== '') return value;
    return isOdd(value) ? 'x' : clean(value);
  };
  return {
    columns: form.hasHeader
      ? columns.map((column) => ({ ...column, name: fitText(column.name)! }))
      : columns.map((column, i) => ({ ...column, name: `column${i}` })),
    rows: rows.map((row) => row.map((value, i) => (isText(columns[i]!) ? fitText(value) : value))),
  };
}

const isText = ({ kind }: { kind: string }): boolean => kind === 'text';

/** Writes cells, those of texts in quotes where they need them and at times where they do not. */
function cellWriter(form: OddForm, seed: number) {
  const pick = picker(seed);
  const { quote, nullText, delimiter } = form;
  const isBare = (text: string): boolean =>
    text !== '' &&
    text !== nullText &&
    !['\r', '\n', delimiter].some((mark) => text.includes(mark)) &&
    (quote === '' || !text.includes(quote));
  return (value: Value, isOfText: boolean): string => {
    if (value === null) return nullText;
    if (quote === '' || (isBare(value) && (!isOfText || pick([true, false])))) return value;
    return quote + value.replaceAll(quote, quote + quote) + quote;
  };
}

function textOf(form: OddForm, { columns, rows }: OracleTable, seed: number): string {
  const cell = cellWriter(form, seed);
  const line = (cells: string[]): string => cells.join(form.delimiter);
  const header = form.hasHeader ? [line(columns.map(({ name }) => cell(name, true)))] : [];
  const records = rows.map((row) => line(row.map((value, i) => cell(value, isText(columns[i]!)))));
  const lines = [...form.head, ...header, ...records, ...form.tail];
  return lines.map((each) => each + form.lineEnd).join('');
}

const PACK = {
  none: (bytes: Buffer): Buffer => bytes,
  gzip: (bytes: Buffer): Buffer => gzipSync(bytes),
  zstd: (bytes: Buffer): Buffer => zstdCompressSync(bytes),
};
const ENDINGS = { none: '', gzip: '.gz', zstd: '.zst' };

/** Writes a table in a form, and gives the file's path, or the pattern of several. */
export function writeOdd(form: OddForm, table: OracleTable, base: string, seed: number): string {
  const { parts, packing } = form;
  const ending = `.csv${ENDINGS[packing]}`;
  for (let part = 0; part < parts; part += 1) {
    const rows = table.rows.filter((_, i) => i % parts === part);
    const text = textOf(form, { ...table, rows }, seed + part);
    const path = parts === 1 ? `${base}${ending}` : `${base}-${part}${ending}`;
    writeFileSync(path, PACK[packing](Buffer.from(text)));
  }
  return parts === 1 ? `${base}${ending}` : `${base}-*${ending}`;
}
