import { fileEndings, type FileFormat, formatOfEnding } from '../../contract/file-endings.ts';
import { ConfigurationError } from '../../contract/errors.ts';

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
