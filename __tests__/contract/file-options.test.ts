import { describe, expect, test } from '@jest/globals';
import { type FileOptions, fileOptionsSchema } from '../../src/contract/file-options.ts';
import type { DiffRequestInput } from '../../src/contract/request.ts';
import { problemsOfRequest } from '../../src/contract/request-problems.ts';
import { buildRequest } from './builders.ts';

/** What our engine says of how a file is read. */
function problemsOf(options: FileOptions, file: string): string[] {
  const files: Partial<DiffRequestInput> = { table1: null, file1: file, file1_options: options };
  return problemsOfRequest(buildRequest(files)).map(({ message }) => message);
}

/** Options with the file that they are of. */
const inFile = ([options, file = 'a.csv']: [FileOptions, (string | undefined)?]) =>
  [options, file] as const;

describe('the options of a file', () => {
  test('may be left out or null, each of them', () => {
    expect(fileOptionsSchema.parse({})).toEqual({});
    expect(fileOptionsSchema.parse({ delimiter: null, lenient: null })).toEqual({
      delimiter: null,
      lenient: null,
    });
    expect(problemsOf({ sheet: null, delimiter: null, file_type: null }, 'a.parquet')).toEqual([]);
  });

  test('have known names, and the nearest is told', () => {
    expect(fileOptionsSchema.safeParse({ delimeter: ';' }).error?.issues).toMatchObject([
      { message: 'has "delimeter", which is no option of a file; the nearest is delimiter' },
    ]);
  });

  const taken: [FileOptions, string?][] = [
    [{ delimiter: ';', quote: "'", header: false, skip_head_rows: 3, skip_tail_rows: 0 }],
    [{ delimiter: '\t', quote: '' }],
    [{ delimiter: '\u0001', null_texts: ['\\N', ''] }],
    [{ encoding: 'utf-16le', decimal_separator: ',', lenient: true }],
    [{ file_type: 'csv', null_texts: ['a;b'] }, 'a.tsv.gz'],
    [{ file_type: 'parquet' }, 'a.parquet'],
    // What it is, the engine says when it opens it.
    [{ file_type: 'csv', header: false }, 'a.unknown'],
  ];

  test.each(taken.map(inFile))('are taken where they make sense: %j in %s', (options, file) => {
    expect(problemsOf(options, file)).toEqual([]);
  });

  const mustBeOne = 'must be one character of ASCII that ends no line';

  const refused: [FileOptions, string, string?][] = [
    [{ delimiter: '||' }, `file1_options.delimiter ${mustBeOne}`],
    [{ delimiter: '§' }, `file1_options.delimiter ${mustBeOne}`],
    [{ delimiter: '\n' }, `file1_options.delimiter ${mustBeOne}`],
    [{ quote: '«' }, `file1_options.quote ${mustBeOne}, or empty`],
    [{ quote: ' ' }, 'file1_options.quote is a space, which cannot enclose cells'],
    [
      { quote: ';', delimiter: ';' },
      'file1_options.quote is the delimiter, which cannot enclose cells',
    ],
    [
      { delimiter: '"' },
      'file1_options.delimiter is what encloses cells; name another file1_options.quote',
    ],
    [{ quote: '\t' }, 'file1_options.quote is the delimiter, which cannot enclose cells', 'a.tsv'],
    [
      { null_texts: ['NULL', 'a;b'], delimiter: ';' },
      'file1_options.null_texts holds "a;b", which no cell without quotes can be',
    ],
    [
      { null_texts: ['"NULL"'] },
      'file1_options.null_texts holds "\\"NULL\\"", which no cell without quotes can be',
    ],
    [
      { null_texts: ['a\nb'] },
      'file1_options.null_texts holds "a\\nb", which no cell without quotes can be',
    ],
    [
      { file_type: 'excel' },
      'file1_options.file_type needs Datafold; the embedded engine reads no Excel files: export the sheet as CSV',
    ],
    [
      { sheet: 'Orders' },
      'file1_options.sheet needs Datafold; the embedded engine reads no Excel files: export the sheet as CSV',
    ],
    [
      { file_type: 'parquet', delimiter: ';' },
      'file1_options.file_type is parquet, and file1 is a CSV file by its ending',
    ],
    [
      { file_type: 'csv' },
      'file1_options.file_type is csv, and file1 is a Parquet file by its ending',
      'a.parquet',
    ],
    [
      { delimiter: ';' },
      'file1_options.delimiter is for CSV and TSV files, and file1 is a Parquet file',
      'a.parquet',
    ],
    [
      { encoding: 'latin1' },
      'file1_options.encoding is for CSV and TSV files, and file1 is a JSON file',
      'a.jsonl.gz',
    ],
  ];

  test.each(
    refused.map(([options, problem, file]) => [...inFile([options, file]), problem] as const),
  )('are refused where they do not: %j in %s', (options, file, problem) => {
    expect(problemsOf(options, file)).toEqual([problem]);
  });

  test('need a file', () => {
    const request = buildRequest({ file1_options: { delimiter: ';' } });
    expect(problemsOfRequest(request).map(({ message }) => message)).toEqual([
      'file1_options needs file1',
    ]);
  });
});
