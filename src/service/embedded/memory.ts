import { totalmem } from 'node:os';

/** The part of half of the memory that this process may use for each of `diffsAtOnce`, in DuckDB's notation. */
export function memoryForEach(diffsAtOnce: number): string {
  const limit = process.constrainedMemory();
  const bytes = limit > 0 && limit < totalmem() ? limit : totalmem();
  return `${Math.floor(bytes / 2 / diffsAtOnce / 2 ** 20)}MiB`;
}
