import { writeFileSync } from 'node:fs';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type Encoding, encodings, type FileOptions } from '../../src/contract/file-options.ts';
import { isNumber, type OracleColumn, type OracleTable, type Value } from './oracle.ts';
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
  encoding: Encoding;
  hasDecimalCommas: boolean;
  /** Whether rows lack cells of NULL at their ends, or have empty ones behind them. */
  isLenient: boolean;
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
  encoding: 'utf-8',
  hasDecimalCommas: false,
  isLenient: false,
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
  // Times have colons, and numbers commas: only quotes could tell these from delimiters.
  const others = quote === '' ? ['|'] : [',', ':', ' '];
  return {
    delimiter: pick([...others, ';', '\t', '|', '~', '\u0001', '^']),
    quote,
    hasHeader: pick([true, true, false]),
    head: pick([[], [], ['A title'], ['one', '', 'a "lone quote', 'and; some, more']]),
    tail: pick([[], [], ['2 rows'], ['"', 'a, b; c', '']]),
    // Without quotes an empty text needs another NULL beside it.
    nullText: pick(['', '\\N', 'NULL', 'n/a']),
    lineEnd: pick(['\n', '\n', '\r\n', '\r']),
    encoding: pick(['utf-8', 'utf-8', ...encodings]),
    hasDecimalCommas: pick([true, false, false]),
    isLenient: pick([true, false, false]),
    packing: pick(['none', 'none', 'gzip', 'zstd']),
    parts: pick([1, 1, 3]),
  };
}

/** What the request says of a file that is written so. */
export function optionsOf(form: OddForm): FileOptions {
  const own: FileOptions = {};
  const { delimiter, quote, hasHeader, head, tail, nullText, encoding } = form;
  // Without a header the first row would have to tell it.
  if (delimiter !== PLAIN.delimiter || !hasHeader) own.delimiter = delimiter;
  if (quote !== PLAIN.quote) own.quote = quote;
  if (!hasHeader) own.header = false;
  if (head.length > 0) own.skip_head_rows = head.length;
  const lines = tail.filter((line) => line !== '');
  if (lines.length > 0) own.skip_tail_rows = lines.length;
  if (nullText !== PLAIN.nullText) own.null_texts = [nullText];
  if (encoding !== PLAIN.encoding) own.encoding = encoding;
  if (form.hasDecimalCommas) own.decimal_separator = ',';
  if (form.isLenient) own.lenient = true;
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

const isText = ({ kind }: OracleColumn): boolean => kind === 'text';

/** A value as a form writes values of its kind. */
const withMark = (form: OddForm, value: Value, { kind }: OracleColumn): Value =>
  form.hasDecimalCommas && isNumber(kind) ? (value?.replace('.', ',') ?? null) : value;

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

/** The cells of a row, where that is so without some that are empty, or with more. */
function raggedOf(form: OddForm, cells: string[], pick: <T>(items: readonly T[]) => T): string[] {
  if (!form.isLenient) return cells;
  const ragged = [...cells];
  // An empty line is no row.
  while (ragged.length > 1 && ragged.at(-1) === form.nullText && pick([true, false])) ragged.pop();
  if (ragged.join('') === '') return cells;
  return ragged.length === cells.length && pick([true, false]) ? [...ragged, '', ''] : ragged;
}

function textOf(form: OddForm, { columns, rows }: OracleTable, seed: number): string {
  const cell = cellWriter(form, seed);
  const pick = picker(seed);
  const line = (cells: string[]): string => cells.join(form.delimiter);
  const header = form.hasHeader ? [line(columns.map(({ name }) => cell(name, true)))] : [];
  const records = rows.map((row, number) => {
    const cells = columns.map((column, i) => cell(withMark(form, row[i]!, column), isText(column)));
    // Without a header, the first row says how many columns there are.
    return line(number === 0 && !form.hasHeader ? cells : raggedOf(form, cells, pick));
  });
  const lines = [...form.head, ...header, ...records, ...form.tail];
  return lines.map((each) => each + form.lineEnd).join('');
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

const ENCODE: Record<Encoding, (text: string) => Buffer> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16': (text) => utf16(`\uFEFF${text}`).swap16(),
  'utf-16le': utf16,
  'utf-16be': (text) => utf16(text).swap16(),
  latin1: (text) => Buffer.from(text, 'latin1'),
  // As far as its signs are those of Latin-1.
  'windows-1252': (text) => Buffer.from(text, 'latin1'),
};

const PACK = {
  none: (bytes: Buffer): Buffer => bytes,
  gzip: (bytes: Buffer): Buffer => gzipSync(bytes),
  zstd: (bytes: Buffer): Buffer => zstdCompressSync(bytes),
};
const ENDINGS = { none: '', gzip: '.gz', zstd: '.zst' };

/** Writes a table in a form, and gives the file's path, or the pattern of several. */
export function writeOdd(form: OddForm, table: OracleTable, base: string, seed: number): string {
  const { parts, packing, encoding } = form;
  const ending = `.csv${ENDINGS[packing]}`;
  for (let part = 0; part < parts; part += 1) {
    const rows = table.rows.filter((_, i) => i % parts === part);
    const text = textOf(form, { ...table, rows }, seed + part);
    const path = parts === 1 ? `${base}${ending}` : `${base}-${part}${ending}`;
    writeFileSync(path, PACK[packing](ENCODE[encoding](text)));
  }
  return parts === 1 ? `${base}${ending}` : `${base}-*${ending}`;
}
