import { describe, expect, test } from '@jest/globals';
import { LenientRecords } from '../../../../src/sources/files/csv/lenient-records.ts';
import { contentOf, isMisquoted, recordsOf } from '../../../../src/sources/files/csv/records.ts';
import { seeded } from '../../../engine/random-tables.ts';

/** The cells of each record, those in quotes marked, of a text that comes in pieces of this length. */
function read(text: string, piece = 1000, delimiter = ','): string[][] {
  const records = new LenientRecords({ delimiter, quote: '"' });
  const found = [];
  for (let start = 0; start < text.length; start += piece) {
    found.push(...records.read(text.slice(start, start + piece)));
  }
  found.push(...records.end());
  return found.map((cells) => cells.map(({ text, isQuoted }) => (isQuoted ? `<${text}>` : text)));
}

describe('records are read whatever their quotes', () => {
  test.each([
    [
      'a,b\n1,"x"\n',
      [
        ['a', 'b'],
        ['1', '<x>'],
      ],
    ],
    [
      '1,"a,b\nc"\r\n2,',
      [
        ['1', '<a,b\nc>'],
        ['2', ''],
      ],
    ],
    ['"a""b", "c" ,""\r', [['<a"b>', '<c>', '<>']]],
    [
      '1,"lone\n2,x\n',
      [
        ['1', '"lone'],
        ['2', 'x'],
      ],
    ],
    ['1,"a"b,c\n', [['1', '"a"b', 'c']]],
    [
      '1,"a"b"\n2,"c"\n',
      [
        ['1', '"a"b"'],
        ['2', '<c>'],
      ],
    ],
    ['5" pipe,it\'s "x"\n', [['5" pipe', 'it\'s "x"']]],
    ['"', [['"']]],
    ['""', [['<>']]],
    ['"""', [['"""']]],
    ['a\n\n\nb', [['a'], [''], [''], ['b']]],
    ['', []],
    [',', [['', '']]],
  ])('%j', (text, expected) => {
    for (const piece of [1, 2, 3, 1000]) expect(read(text, piece)).toEqual(expected);
  });

  test('as the pattern reads them that reads headers, in any pieces', () => {
    const random = seeded(7);
    const parts = ['"', '""', ',', '\n', '\r\n', '\r', ' ', 'a', 'b"', '"c"', ';'];
    for (let i = 0; i < 2000; i += 1) {
      const length = Math.floor(random() * 12);
      const text = Array.from({ length }, () => parts[Math.floor(random() * parts.length)]).join(
        '',
      );
      const marks = { delimiter: ',', quote: '"' };
      const expected = [...recordsOf(text, marks)].map(({ cells }) =>
        cells.map((cell) => {
          const isQuoted = cell.trimStart().startsWith('"') && !isMisquoted(cell, marks);
          return isQuoted ? `<${contentOf(cell, marks)}>` : cell;
        }),
      );
      for (const piece of [1, 2, 5, 1000]) {
        const found = read(text, piece).filter((cells) => cells.length > 1 || cells[0] !== '');
        expect({ text, piece, found }).toEqual({ text, piece, found: expected });
      }
    }
  });
});
