import { open } from 'node:fs/promises';
import { packingOf, readUnpacked } from './unpacked.ts';

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
