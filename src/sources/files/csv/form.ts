import type { Encoding, FileOptions } from '../../../contract/file-options.ts';

/** By which characters of ASCII a record is cut. */
export interface CsvMarks {
  delimiter: string;
  /** What encloses a cell; empty where nothing does. */
  quote: string;
}

/** How a text file is read, as far as it does not say that itself. */
export interface CsvForm {
  /** `null` where nobody names it. */
  delimiter: string | null;
  /** What it is by the file's ending, unless its first line tells another; `null` where the lines tell it. */
  byEnding: string | null;
  quote: string;
  hasHeader: boolean;
  /** Lines at the beginning that are no part of the table. */
  head: number;
  /** Lines at the end that are none, empty ones not counted. */
  tail: number;
  encoding: Encoding;
  hasDecimalCommas: boolean;
  /** Whether rows may have cells too few or too many, and quotes that nothing closes. */
  isLenient: boolean;
  /** What of the cells without quotes is NULL. */
  nullTexts: string[];
}

/** How to read a file by its options, and by the delimiter that its ending tells, else `null`. */
export function csvForm(options: FileOptions | null, byEnding: string | null): CsvForm {
  return {
    delimiter: options?.delimiter ?? null,
    byEnding,
    quote: options?.quote ?? '"',
    hasHeader: options?.header ?? true,
    head: options?.skip_head_rows ?? 0,
    tail: options?.skip_tail_rows ?? 0,
    encoding: options?.encoding ?? 'utf-8',
    hasDecimalCommas: options?.decimal_separator === ',',
    isLenient: options?.lenient ?? false,
    nullTexts: options?.null_texts ?? [''],
  };
}

/** Whether an empty line is a row: where it is all that a row of NULL has. */
export const areEmptyLinesRows = (columns: number, nullTexts: string[]): boolean =>
  columns === 1 && nullTexts.includes('');
