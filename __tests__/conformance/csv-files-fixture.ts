import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type RawFile, readFileCases } from './case-format.ts';
import type { Dataset } from './write-dataset.ts';

/** Text files as they are written, and what is read of them. */
export const cases = readFileCases(join(import.meta.dirname, 'csv-files.yaml'));

/** Writes a file of a case. */
export function writeFile(folder: string, { name, text, base64, packed }: RawFile): Dataset {
  const bytes = base64 === undefined ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64');
  const pack = { gzip: gzipSync, zstd: zstdCompressSync };
  writeFileSync(join(folder, name), packed ? pack[packed](bytes) : bytes);
  return { database: null, file: name };
}
