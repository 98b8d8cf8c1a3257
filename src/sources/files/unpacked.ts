import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { DiffError } from '../../contract/errors.ts';

/** How a text file can be packed, in the word that DuckDB's readers take. */
export type Packing = 'gzip' | 'zstd' | 'none';

/** How a file is packed, as its ending says in any case. */
export function packingOf(path: string): Packing {
  if (/\.gz$/i.test(path)) return 'gzip';
  return /\.zst$/i.test(path) ? 'zstd' : 'none';
}

/** Large pieces: each costs a turn of the event loop. */
const PIECE = 1 << 20;

/** The reader of a packed stream, whose errors reach whoever reads it. */
function unpacking<Unpacker extends Transform>(packed: Readable, unpacker: Unpacker): Unpacker {
  pipeline(packed, unpacker, () => {});
  return unpacker;
}

/** The frames of a file in turn: Node's reader ends where the first one does. */
async function* framesOf(path: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const { size } = await stat(path);
  for (let start = 0; start < size;) {
    const packed = createReadStream(path, { start, highWaterMark: PIECE, signal });
    const unpacker = unpacking(packed, createZstdDecompress({ chunkSize: PIECE }));
    try {
      yield* unpacker as AsyncIterable<Buffer>;
    } finally {
      packed.destroy();
    }
    if (unpacker.bytesWritten === 0) throw new Error('unexpected end of file');
    start += unpacker.bytesWritten;
  }
}

async function* membersOf(path: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const { size } = await stat(path);
  const packed = createReadStream(path, { highWaterMark: PIECE, signal });
  const unpacker = unpacking(packed, createGunzip({ chunkSize: PIECE }));
  yield* unpacker as AsyncIterable<Buffer>;
  // Node's reader passes over zeros, and DuckDB's reads on, or fails.
  if (unpacker.bytesWritten < size)
    throw new Error('something follows what is packed in it; pack it anew');
}

function piecesOf(path: string, signal?: AbortSignal): AsyncIterable<Buffer> {
  const packing = packingOf(path);
  if (packing === 'zstd') return framesOf(path, signal);
  if (packing === 'gzip') return membersOf(path, signal);
  return createReadStream(path, { highWaterMark: PIECE, signal }) as AsyncIterable<Buffer>;
}

/**
 * What a text file holds, unpacked, piece by piece.
 *
 * @param name the file as messages name it.
 * @throws DiffError where it cannot be read, or is not packed as its name says, damaged or cut.
 */
export async function* readUnpacked(
  path: string,
  name: string,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  try {
    yield* piecesOf(path, signal);
  } catch (error) {
    if (signal?.aborted) throw error;
    const { message: why } = error as Error;
    const value =
      why === 'unexpected end of file'
        ? `${name} breaks off: it is packed, and its end is missing`
        : `${name} cannot be read: ${why}`;
    throw new DiffError('InvalidInputException', value, { cause: error });
  }
}

/** The last bytes of a text file, unpacked, and how many there are in all. */
export interface FileEnd {
  size: number;
  end: Buffer;
}

async function readPlainEnd(path: string, length: number): Promise<FileEnd> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const end = Buffer.alloc(Math.min(size, length));
    const { bytesRead } = await file.read(end, 0, end.length, size - end.length);
    return { size, end: end.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

/**
 * Reads the end of a text file; of a packed one all of it, which shows whether it is whole.
 *
 * @param name the file as messages name it.
 * @param length how many bytes of the end are wanted.
 * @throws DiffError where a packed file is damaged or cut.
 */
export async function readEnd(
  path: string,
  name: string,
  length: number,
  signal?: AbortSignal,
): Promise<FileEnd> {
  if (packingOf(path) === 'none') return readPlainEnd(path, length);
  let size = 0;
  let kept: Buffer[] = [];
  for await (const piece of readUnpacked(path, name, signal)) {
    size += piece.length;
    kept.push(piece);
    const held = kept.reduce((sum, each) => sum + each.length, 0);
    if (held - (kept[0]?.length ?? 0) >= length) kept = kept.slice(1);
  }
  const end = Buffer.concat(kept);
  return { size, end: end.subarray(Math.max(0, end.length - length)) };
}
