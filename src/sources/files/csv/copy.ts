import { randomUUID } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { copyFailure } from '../copy-failure.ts';
import type { NamedPath, SourceFile } from '../source-file.ts';
import { HeadSkipper } from './head.ts';
import { startOfLastLines } from './last-lines.ts';

/** What of a text file is not copied. */
export interface LeftOut {
  /** So many lines at its beginning. In their place are empty ones: errors name the lines of the file. */
  head: number;
  /** How an empty line ends. */
  lineEnd: string;
  /** So many lines at its end, empty ones not counted. */
  tail: number;
}

/** So many empty lines are written at once. */
const LINES_AT_ONCE = 1 << 16;

function* emptyLines(count: number, lineEnd: string): Generator<string> {
  for (let left = count; left > 0; left -= LINES_AT_ONCE) {
    yield lineEnd.repeat(Math.min(left, LINES_AT_ONCE));
  }
}

/** What is behind the lines at the beginning. */
export async function* behindHead(
  pieces: AsyncIterable<Buffer>,
  head: number,
): AsyncGenerator<Buffer> {
  const skipper = new HeadSkipper(head, '');
  for await (const piece of pieces) {
    yield skipper.isDone ? piece : Buffer.from(skipper.take(piece.toString('latin1')), 'latin1');
  }
}

/**
 * Writes a copy of a text file into the temporary folder, and gives where it lies: its name is that of the
 * file, by which DuckDB's errors name it.
 *
 * @throws DiffError where the file cannot be read, or there is no room.
 */
export async function writeCopy(
  { path, name }: NamedPath,
  file: SourceFile,
  write: (copy: FileHandle) => Promise<void>,
): Promise<string> {
  const { connection, signal } = file;
  const folder = join(await connection.temporaryDirectory(signal), randomUUID());
  const copy = join(folder, basename(path).replace(/\.(?:gz|zst)$/i, ''));
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(copy, 'wx+');
    await write(handle).finally(() => handle.close());
  } catch (error) {
    if (signal.aborted) throw error;
    throw copyFailure(name, error);
  }
  return copy;
}

/**
 * Copies a text file without some of its lines.
 *
 * @param pieces the file in UTF-8, unpacked.
 * @throws DiffError where it cannot be read, or there is no room.
 */
export function copyText(
  named: NamedPath,
  pieces: AsyncIterable<Buffer>,
  { head, lineEnd, tail }: LeftOut,
  file: SourceFile,
): Promise<string> {
  return writeCopy(named, file, async (copy) => {
    for (const lines of emptyLines(head, lineEnd)) await copy.writeFile(lines);
    for await (const piece of behindHead(pieces, head)) await copy.writeFile(piece);
    if (tail > 0) await copy.truncate(await startOfLastLines(copy, tail));
  });
}
