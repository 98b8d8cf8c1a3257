import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { FileOptions } from '../../src/contract/file-options.ts';
import { SMALL, compared } from './whole-files-fixture.ts';

describe('no row of a large text file is lost', () => {
  const long = `2,${'x'.repeat(32_000_000)}\n`;
  const found = { rows: [1, 2], exclusives: [0, 1], differences: 0, columns: [2, 2] };

  test.each([
    ['b.csv.gz', gzipSync(`id,v\n1,a\n${long}`)],
    ['b.csv.zst', zstdCompressSync(`id,v\n1,a\n${long}`)],
  ])('a last row of 32 MB is read, in %s', async (name, content) => {
    expect(await compared({ ...SMALL, [name]: content }, ['a.csv', name])).toEqual(found);
  });

  test('a last row of 9 MB is read where a buffer of the reader ends within it', async () => {
    const rows = '1,bbbbbbbbbbbbb\n'.repeat(1_493_750);
    const b = `id,v\n${rows}2,${'x'.repeat(9_000_000)}\n`;
    const run = compared({ ...SMALL, 'b.csv': b }, ['a.csv', 'b.csv']);
    expect(await run).toMatchObject({ rows: [1, 1_493_751] });
  });

  test('a long cell in quotes is read, whatever its lines look like', async () => {
    const rows = '1,bbbbbbbbbbbbb\n'.repeat(3_999_374);
    const b = `id,v\n${rows}2,"${'1,bbbbbbbbbbbbb\n'.repeat(6250)}"\n`;
    const run = compared({ ...SMALL, 'b.csv': b }, ['a.csv', 'b.csv']);
    expect(await run).toMatchObject({ rows: [1, 3_999_375] });
  });

  test.each<[string, FileOptions, string]>([
    ['as it is', {}, ''],
    ['without the last line', { skip_tail_rows: 1 }, "'sum\n"],
    ['with lines before it', { skip_head_rows: 2 }, ''],
    ['leniently', { lenient: true }, ''],
  ])('a last row of 32 MB is read by options: %s', async (_, options, behind) => {
    const before = 'a title\n'.repeat(options.skip_head_rows ?? 0);
    const odd = `${before}1~'a'\n2~'${'x'.repeat(16_000_000)}\n${'y'.repeat(16_000_000)}'\n${behind}`;
    const run = compared({ 'a.csv': 'column0,column1\n1,a\n', 'b.csv': odd }, ['a.csv', 'b.csv'], {
      pk_columns: ['column0'],
      file2_options: { ...options, delimiter: '~', quote: "'", header: false },
    });
    expect(await run).toEqual(found);
  });

  test('a long cell in other quotes is read, whatever its lines look like', async () => {
    const rows = '1;bbbbbbbbbbbbb\n'.repeat(3_999_374);
    const b = `id;v\n${rows}2;'${'1;bbbbbbbbbbbbb\n'.repeat(6250)}'\n`;
    const run = compared({ ...SMALL, 'b.csv': b }, ['a.csv', 'b.csv'], {
      pk_columns: ['id'],
      file2_options: { quote: "'" },
    });
    expect(await run).toMatchObject({ rows: [1, 3_999_375] });
  });
});
