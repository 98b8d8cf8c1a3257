import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
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

/**
 * The format that a path's ending names.
 *
 * @throws ConfigurationError for any other ending.
 */
export function fileFormat(path: string): FileFormat {
  const compression = COMPRESSIONS.find((ending) => path.toLowerCase().endsWith(ending)) ?? '';
  const bare = path.slice(0, path.length - compression.length).replace(/[?#].*$/, '');
  const format = FORMATS[extname(bare).toLowerCase()];
  if (format) return format;
  throw new ConfigurationError(
    `The file "${path}" is of no known format; accepted are ${Object.keys(FORMATS).join(', ')}, ` +
      'the text formats also with .gz or .zst',
  );
}

function open(path: string): Readable {
  const file = createReadStream(path);
  if (path.toLowerCase().endsWith('.gz')) return file.pipe(createGunzip());
  if (path.toLowerCase().endsWith('.zst')) return file.pipe(createZstdDecompress());
  return file;
}

/** Header lines longer than this are judged by their beginning. */
const MAX_HEADER = 1 << 20;

async function readHeader(path: string): Promise<string> {
  const stream = open(path);
  stream.setEncoding('utf8');
  let text = '';
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      text += chunk;
      if (/[\r\n]/.test(text) || text.length > MAX_HEADER) break;
    }
  } finally {
    stream.destroy();
  }
  return text.split(/[\r\n]/, 1)[0] ?? '';
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The delimiter that occurs most often in a CSV file's header, outside quotes; a comma where none
 * does. The header decides alone: a ragged line further down must be an error, not a reason to
 * take the whole line for one column.
 */
export async function csvDelimiter(path: string): Promise<string> {
  const header = (await readHeader(path)).replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string): number => header.split(delimiter).length - 1;
  return DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
}
