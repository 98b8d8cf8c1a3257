import { describe, expect, test } from '@jest/globals';
import type { Encoding } from '../../../../src/contract/file-options.ts';
import { decoded } from '../../../../src/sources/files/csv/decoded.ts';

// eslint-disable-next-line @typescript-eslint/require-await
async function* piecesOf(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += length) {
    yield bytes.subarray(start, start + length);
  }
}

async function decode(bytes: Buffer, encoding: Encoding, piece = 1000): Promise<string> {
  const found: Buffer[] = [];
  for await (const each of decoded(piecesOf(bytes, piece), encoding, 'a.csv')) found.push(each);
  return Buffer.concat(found).toString('utf8');
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16(text).swap16();
const TEXT = 'id,v\r\n1,"Grüße, 😀"\n2,€\n';

describe('a text is turned into UTF-8, in any pieces', () => {
  test.each<[Encoding, Buffer]>([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['utf-16', utf16(`\uFEFF${TEXT}`)],
    ['utf-16', utf16be(`\uFEFF${TEXT}`)],
    ['utf-16le', utf16(TEXT)],
    ['utf-16le', utf16(`\uFEFF${TEXT}`)],
    ['utf-16be', utf16be(TEXT)],
  ])('from %s', async (encoding, bytes) => {
    for (const piece of [1, 2, 3, 7, 1000]) {
      expect(await decode(bytes, encoding, piece)).toBe(TEXT);
    }
  });

  test('from Latin-1 and from Windows-1252, which has other signs between 0x80 and 0x9f', async () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
    const latin1 = await decode(all, 'latin1');
    expect(latin1).toBe(all.toString('latin1'));
    const windows = await decode(all, 'windows-1252');
    expect(windows.slice(0, 128)).toBe(latin1.slice(0, 128));
    expect(windows.slice(128, 160)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
    expect(windows.slice(160)).toBe(latin1.slice(160));
  });

  test('of nothing comes nothing', async () => {
    expect(await decode(Buffer.alloc(0), 'utf-16')).toBe('');
  });
});

const MARKED = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
};

describe('what is no text of its encoding is an error that names the file', () => {
  const noText = (encoding: Encoding, bytes: Buffer, piece?: number): Promise<string> =>
    decode(bytes, encoding, piece).then(
      () => 'none',
      (error: { value: string }) => error.value,
    );

  const utf8 = Buffer.from(`\uFEFF${TEXT}`);
  const marked = (asked: string, encoding: keyof typeof MARKED): string =>
    `a.csv is not ${asked} but ${MARKED[encoding]}, as the mark of its byte order says; name its encoding ${encoding} in the file's options`;

  test.each<[string, Encoding, Buffer, string]>([
    ['a surrogate alone', 'utf-16le', utf16('a\uD83Db'), 'a.csv is not UTF-16 (little-endian)'],
    ['half a character', 'utf-16be', Buffer.from([0, 65, 0]), 'a.csv is not UTF-16 (big-endian)'],
    ['a byte of Latin-1', 'utf-8', Buffer.from([65, 0xfc, 65]), 'a.csv is not UTF-8'],
    [
      'no mark',
      'utf-16',
      utf16('ab'),
      'a.csv does not begin with a mark of its byte order; name its encoding utf-16le or utf-16be',
    ],
    [
      'little-endian',
      'utf-16be',
      utf16(`\uFEFF${TEXT}`),
      marked('UTF-16 (big-endian)', 'utf-16le'),
    ],
    [
      'big-endian',
      'utf-16le',
      utf16be(`\uFEFF${TEXT}`),
      marked('UTF-16 (little-endian)', 'utf-16be'),
    ],
    ['UTF-16 that is to be UTF-8', 'utf-8', utf16be(`\uFEFF${TEXT}`), marked('UTF-8', 'utf-16be')],
    ['UTF-8 that is to be UTF-16', 'utf-16', utf8, marked('UTF-16', 'utf-8')],
    ['UTF-8 that is to be Latin-1', 'latin1', utf8, marked('Latin-1', 'utf-8')],
    ['UTF-8 that is to be Windows-1252', 'windows-1252', utf8, marked('Windows-1252', 'utf-8')],
    ['UTF-16 that is to be Latin-1', 'latin1', utf16(`\uFEFFa`), marked('Latin-1', 'utf-16le')],
  ])('%s', async (_, encoding, bytes, value) => {
    expect(await noText(encoding, bytes)).toBe(value);
    // The mark may be cut.
    expect(await noText(encoding, bytes, 1)).toBe(value);
  });
});
