import { ConfigurationError } from './errors.ts';

/** What a file is, as its ending says. */
export type FileFormat = 'csv' | 'tsv' | 'json' | 'parquet';

/** The endings that name a format, in lower case. */
export const fileEndings: Readonly<Record<string, FileFormat>> = {
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

const COMPRESSED = /\.(?:gz|zst)$/i;

/** The format that a path's ending names, in upper or lower case; `null` for any other ending. */
export function formatOfEnding(path: string): FileFormat | null {
  const ending = /\.[^./\\]+$/.exec(path.replace(COMPRESSED, '').replace(/[/\\]+$/, ''))?.[0];
  const known = ending?.toLowerCase() ?? '';
  return Object.hasOwn(fileEndings, known) ? (fileEndings[known] ?? null) : null;
}

/** Whether a path lies on another machine: `https://…`, `s3://…`. */
export const isRemote = (path: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(path);

/** Whether a path's ending names a format. */
export const hasFileFormat = (path: string): boolean => formatOfEnding(path) !== null;

/**
 * The format that a path's ending names.
 *
 * @throws ConfigurationError for any other ending.
 */
export function fileFormat(path: string): FileFormat {
  const format = formatOfEnding(path);
  if (format) return format;
  throw new ConfigurationError(
    `The file "${path}" is of no known format; accepted are ${Object.keys(fileEndings).join(', ')}, ` +
      'the text formats also with .gz or .zst',
  );
}
