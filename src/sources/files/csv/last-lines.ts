import type { FileHandle } from 'node:fs/promises';

/** As much is read at once. */
const BLOCK = 1 << 16;

const isLineEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13;

/**
 * Where the last lines of a file begin, empty ones not counted; 0 where it has no more than these. It is
 * read from its end, and no further than needed.
 *
 * @param lines how many, at least 1.
 */
export async function startOfLastLines(file: FileHandle, lines: number): Promise<number> {
  const block = Buffer.alloc(BLOCK);
  let { size: end } = await file.stat();
  let [found, isInLine] = [0, false];
  while (end > 0) {
    const start = Math.max(0, end - BLOCK);
    const { bytesRead } = await file.read(block, 0, end - start, start);
    for (let i = bytesRead - 1; i >= 0; i -= 1) {
      if (!isLineEnd(block[i])) isInLine = true;
      else if (isInLine) {
        isInLine = false;
        found += 1;
        if (found === lines) return start + i + 1;
      }
    }
    end = start;
  }
  return 0;
}
