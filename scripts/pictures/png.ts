import { crc32 } from 'node:zlib';

/** The word under which a picture says what it was taken of. */
const KEYWORD = 'Source';

/** The signature of a PNG file, and its first chunk, which has the size. */
const HEAD_BYTES = 8 + 25;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The picture with a text in it that says what it was taken of. */
export function withSource(png: Uint8Array, source: string): Buffer {
  const text = chunk('tEXt', Buffer.from(`${KEYWORD}\0${source}`, 'latin1'));
  return Buffer.concat([png.subarray(0, HEAD_BYTES), text, png.subarray(HEAD_BYTES)]);
}

/** What a picture was taken of; `null` where it does not say. */
export function sourceOf(png: Buffer): string | null {
  const prefix = `tEXt${KEYWORD}\0`;
  const at = png.indexOf(prefix, 0, 'latin1');
  if (at < 0) return null;
  const length = png.readUInt32BE(at - 4);
  return png.toString('latin1', at + prefix.length, at + 4 + length);
}
