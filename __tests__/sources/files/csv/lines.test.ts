import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { HeadSkipper } from '../../../../src/sources/files/csv/head.ts';
import { startOfLastLines } from '../../../../src/sources/files/csv/last-lines.ts';
import { inFolder } from '../../../conformance/run-diff.ts';

describe('lines at the beginning are taken off', () => {
  test.each([
    [0, 'a\nb', 'a\nb', []],
    [1, 'a\nb\n', 'b\n', ['\n']],
    [2, 'a\r\n\r\nb', 'b', ['\r\n']],
    [2, 'a\rb\rc', 'c', ['\r']],
    [2, 'a\r\n\nb', 'b', ['\r\n', '\n']],
    [3, 'a\nb', '', ['\n']],
    [1, '\r', '', ['\r']],
  ])('%i of %j, in any pieces', (lines, text, rest, ends) => {
    for (const piece of [1, 2, 3, 100]) {
      const head = new HeadSkipper(lines, '"');
      let found = '';
      for (let start = 0; start < text.length; start += piece) {
        found += head.take(text.slice(start, start + piece));
      }
      expect(found).toBe(rest);
      // What ends with the text may be the first half of a line end.
      if (text !== '\r') expect([...head.ends]).toEqual(ends);
      expect(head.holdsQuote).toBe(false);
    }
  });

  test('and a quote in them is noted, but none behind', () => {
    const [head, behind] = [new HeadSkipper(1, '"'), new HeadSkipper(1, '"')];
    head.take('say "hi"\na');
    behind.take('a\n"b"');
    expect([head.holdsQuote, behind.holdsQuote]).toEqual([true, false]);
  });
});

describe('where the last lines of a file begin', () => {
  const startIn = (text: string, lines: number) =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'f'), text);
      const file = await open(join(folder, 'f'));
      try {
        return await startOfLastLines(file, lines);
      } finally {
        await file.close();
      }
    });

  test.each([
    ['a\nb\nc\n', 1, 4],
    ['a\nb\nc', 2, 2],
    ['a\r\nb\r\n\r\n\n', 1, 3],
    ['a\rb\r', 1, 2],
    ['a\nb', 2, 0],
    ['a\nb', 9, 0],
    ['\n\n', 1, 0],
    ['', 1, 0],
  ])('of %j, the last %i', async (text, lines, start) => {
    expect(await startIn(text, lines)).toBe(start);
  });

  test('also where a line is longer than what is read at once', async () => {
    const long = 'x'.repeat(200_000);
    expect(await startIn(`a\n${long}\n${long}\n`, 1)).toBe(200_003);
    expect(await startIn(`a\n${long}\n${long}\n`, 2)).toBe(2);
  });
});
