import { closestMatch } from 'leven';
import { fileEndings } from '../../contract/file-endings.ts';
import { isUrl } from '../../config/data-sources.ts';
import { looksLikeFile } from '../../config/diff-plan.ts';
import { readList, readTablePath } from '../../config/lists.ts';
import { shown } from '../../text/message.ts';
import { InvalidValue } from '../../config/problems.ts';
import { hidePasswords } from './hide-passwords.ts';
import { embeddedSources } from '../../service/embedded/facts.ts';

/** Throws InvalidValue or ConfigurationError where a text is no answer. */
export type Check = (text: string) => unknown;

/** A file of the repository. */
export const checkFile: Check = (text) => {
  if (/^(\/|~|[a-z]:\\)|(^|[/\\])\.\.([/\\]|$)|:\/\//i.test(text) || !looksLikeFile(text)) {
    const endings = Object.keys(fileEndings).join(', ');
    throw new InvalidValue(`must be the path of a file in this repository (${endings})`);
  }
};

/** A name by which diffs refer to a data source. */
export const checkSourceName: Check = (text) => {
  if (text === '' || isUrl(text) || /^\d+$|["'`\n=]/.test(text)) {
    throw new InvalidValue('must be a name such as `warehouse`');
  }
};

/** A URL that the embedded engine can read, and whose passwords can be told from the rest. */
export function checkUrl(source: string, url: string): void {
  if (!isUrl(url)) throw new InvalidValue('must be a URL such as `duckdb:prod.duckdb`');
  // Without its password, which is encoded when the variable is filled in.
  embeddedSources({ [source]: hidePasswords(url, source).url });
}

/** A table. */
export const checkTable: Check = (text) => readTablePath(text);

/**
 * One or more columns.
 *
 * @param known the columns that there are; none where that is not known.
 */
export const checkColumns =
  (known: readonly string[]): Check =>
  (text) => {
    const names = readList(text);
    if (names.length === 0) throw new InvalidValue('must name at least one column');
    const missing = names.find((name) => known.length > 0 && !known.includes(name));
    if (missing === undefined) return;
    const nearest = closestMatch(missing, known) ?? '';
    throw new InvalidValue(
      `must name columns that there are, and ${shown(missing)} is none; the nearest is ${shown(nearest)}`,
    );
  };
