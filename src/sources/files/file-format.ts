import { fileEndings, type FileFormat, formatOfEnding } from '../../contract/file-endings.ts';
import { ConfigurationError } from '../../contract/errors.ts';

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
