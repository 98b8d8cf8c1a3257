import { columnText } from '../driver.ts';

/**
 * Stands around each part of a list that is kept as one text, so that a part can be found in it.
 * No name has this character; where one does, it is kept as a replacement character there.
 */
export const SEPARATOR = '\u001f';

/** A list as one text; that of one part is found in that of a list with this part. */
export function columnList(parts: readonly string[]): string {
  const kept = parts.map((part) => columnText(part).replaceAll(SEPARATOR, '\ufffd'));
  return SEPARATOR + kept.map((part) => part + SEPARATOR).join('');
}
