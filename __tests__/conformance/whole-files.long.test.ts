import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
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
});
