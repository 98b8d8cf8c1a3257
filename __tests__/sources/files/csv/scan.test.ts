import { describe, expect, test } from '@jest/globals';
import { CsvScan } from '../../../../src/sources/files/csv/scan.ts';

const SHAPE = {
  ...{ delimiter: ',', quote: '"', hasHeader: true, nullTexts: [''] },
  ...{ columns: 2, skip: 0 },
};

/** Scans a text in pieces of this many bytes. */
function scan(text: string, piece = 1000, columns = 2) {
  const scanning = new CsvScan({ ...SHAPE, columns });
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += piece) {
    const fault = scanning.read(bytes.subarray(start, start + piece));
    if (fault) return fault;
  }
  return scanning.end() ?? { rows: scanning.rows, isMixed: scanning.isMixed };
}

describe('a CSV file is scanned without DuckDB', () => {
  test.each([
    ['lines that end in LF', 'id,v\n1,a\n2,b\n', { rows: 2, isMixed: false }],
    ['lines that end in CR LF', 'id,v\r\n1,a\r\n2,b', { rows: 2, isMixed: false }],
    ['lines that end in CR', 'id,v\r1,a\r2,b\r', { rows: 2, isMixed: false }],
    ['both of LF and CR LF', 'id,v\n1,a\r\n2,b\n', { rows: 2, isMixed: true }],
    ['line ends in quotes', 'id,v\n1,"a\r\nb\rc\nd"\n', { rows: 1, isMixed: false }],
    ['doubled quotes', 'id,v\n1,"a""\n"""\n2,""\n', { rows: 2, isMixed: false }],
    ['quotes in a cell without', 'id,v\n1,a"b\n2,"x" \n3, "y"\n', { rows: 3, isMixed: false }],
    ['empty lines', '\uFEFFid,v\n\n1,a\n\n', { rows: 1, isMixed: false }],
    ['empty cells behind the last column', 'id,v\n1,a,,\n2,b,\n3,c\n', { rows: 3, isMixed: false }],
    ['an empty text behind it', 'id,v\n1,a,""\n', { line: 2, reason: expect.any(String) }],
    ['a quote that is not closed', 'id,v\n1,a\n2,"b\n', { line: 3, reason: expect.any(String) }],
    ['text behind a quote', 'id,v\n1,"a\n"b\n', { line: 2, reason: expect.any(String) }],
    ['a cell too many', 'id,v\n1,"a\n"\n2,b,c\n', { line: 4, reason: expect.any(String) }],
    ['a CR alone beside LF', 'id,v\n1,a\n2,b\rc\n', { line: 3, reason: expect.any(String) }],
    ['a CR alone at the end', 'id,v\n1,a\r', { line: 2, reason: expect.any(String) }],
  ])('whatever its pieces: %s', (_, text, expected) => {
    for (const piece of [1, 2, 3, 7, 1000]) expect(scan(text, piece)).toEqual(expected);
  });

  test('an empty line of one column is a row with NULL', () => {
    expect(scan('id\n1\n\n2\n', 5, 1)).toEqual({ rows: 3, isMixed: false });
  });

  test.each([
    ['another quote', { quote: "'" }, "id,v\n1,'a\n'\n2,\"\n", 2],
    ['nothing that encloses cells', { quote: '' }, 'id,v\n1,"\n2,\'"a\n', 2],
    ['no header', { hasHeader: false }, '1,a\n2,b\n', 2],
    ['no header behind lines that are skipped', { hasHeader: false, skip: 2 }, '"a\n\n1,a\n', 1],
    ['no NULL in an empty line', { columns: 1, nullTexts: ['-'] }, 'id\n\n-\n\n', 1],
    ['tabs', { delimiter: '\t' }, 'id\tv\n1\ta,b\n', 1],
  ])('with %s', (_, shape, text, rows) => {
    const scanning = new CsvScan({ ...SHAPE, ...shape });
    for (const byte of Buffer.from(text)) expect(scanning.read(Uint8Array.of(byte))).toBeNull();
    expect([scanning.end(), scanning.rows]).toEqual([null, rows]);
  });
});
