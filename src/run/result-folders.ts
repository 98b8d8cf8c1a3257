import { join, resolve } from 'node:path';
import type { ResultFiles } from '../contract/differences.ts';
import type { ResultsSettings } from '../config/settings.ts';
import { distinctNames } from '../text/distinct-names.ts';

/** Of a longer name, its start; the system allows 255 bytes, of which a letter may take four. */
const LONGEST = 48;

/** What Windows takes for a device. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name as that of a folder: letters and digits of any script, dots, dashes and underscores. */
function folderName(name: string): string {
  const safe = [...name.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '_')]
    .slice(0, LONGEST)
    .join('')
    .replaceAll(/^[._-]+|[._]+$/g, '');
  return safe === '' || RESERVED.test(safe) ? `diff_${safe}` : safe;
}

/**
 * Where each diff writes all its differences: one alone into the folder itself, of several each into
 * a folder of its name.
 *
 * @param working where a relative path starts.
 */
export function resultFilesOf(
  { path, format }: ResultsSettings,
  names: readonly string[],
  working: string,
): ResultFiles[] {
  const folder = resolve(working, path);
  if (names.length === 1) return [{ folder, format }];
  const folders = distinctNames(names.map(folderName), (name, time) => `${name}-${time + 1}`);
  return folders.map((name) => ({ folder: join(folder, name), format }));
}
