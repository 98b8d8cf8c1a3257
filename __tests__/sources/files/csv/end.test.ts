import { describe, expect, test } from '@jest/globals';
import { beginsLastRow } from '../../../../src/sources/files/csv/end.ts';

const begins = (end: string, quote = '"'): boolean =>
  beginsLastRow(Buffer.from(end), { delimiter: ',', quote });

describe('the end of a file shows whether its last row begins there', () => {
  test.each([
    ['rows', 'bbb,c\n2,bbb\n3,c\n'],
    ['rows in quotes', 'bbb","c"\n"2","bbb"\n"3","c"\n'],
    ['a last row without a line end', 'bbb,c\r\n2,bbb\r\n3'],
    ['a row in quotes with line ends', 'bbb","c"\n"2","b\nb\n"'],
  ])('it does where there are %s', (_, end) => {
    expect(begins(end)).toBe(true);
  });

  test.each([
    ['one long cell', 'xxxxxxxxxxxxxxx'],
    ['one long cell and its line end', 'xxxxxxxxxxxxxxx\n'],
    ['one long cell and empty lines', 'xxxxxxxxxxxxxxx\r\n\r\n\n'],
    ['nothing but empty lines', '\n\n\n\n'],
    ['line ends that may be within quotes', 'xx\nxx\nxx"\n'],
    ['nothing but quotes', '""""""""""'],
  ])('it may not where there is %s', (_, end) => {
    expect(begins(end)).toBe(false);
  });

  test('by the quote that the file has', () => {
    const end = `xx\nxx\nxx'\n`;
    expect([begins(end), begins(end, "'"), begins(end, '')]).toEqual([true, false, true]);
    expect([begins('"""""\n2,"\n'), begins('"""""\n2,"\n', '')]).toEqual([false, true]);
  });
});
