import { extname } from 'node:path';
import { ConfigurationError } from '../../contract/errors.ts';

export type FileFormat = 'csv' | 'tsv' | 'json' | 'parquet';

const FORMATS: Record<string, FileFormat> = {
  '.csv': 'csv',
  '.txt': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.json': 'json',
  '.jsonl': 'json',
  '.ndjson': 'json',
  '.parquet': 'parquet',
  '.parq': 'parquet',
  '.pq': 'parquet',
};

const COMPRESSIONS = ['.gz', '.zst'];

/** Whether a path lies on another machine: `https://…`, `s3://…`. */
export const isRemote = (path: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(path);

function knownFormat(path: string): FileFormat | undefined {
  const compression = COMPRESSIONS.find((ending) => path.toLowerCase().endsWith(ending)) ?? '';
  const bare = path.slice(0, path.length - compression.length);
  return FORMATS[extname(bare).toLowerCase()];
}

/** Whether a path's ending names a format. */
export const hasFileFormat = (path: string): boolean => knownFormat(path) !== undefined;

/**
 * The format that a path's ending names.
 *
 * @throws ConfigurationError for any other ending.
 */
export function fileFormat(path: string): FileFormat {
  const format = knownFormat(path);
  if (format) return format;
  throw new ConfigurationError(
    `The file "${path}" is of no known format; accepted are ${Object.keys(FORMATS).join(', ')}, ` +
      'the text formats also with .gz or .zst',
  );
}
