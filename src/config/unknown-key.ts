import { nearestNames } from '../contract/nearest.ts';
import { areThese } from '../text/lists.ts';
import { shown } from '../text/message.ts';

/** A sentence for a key that nobody knows, with the nearest that somebody does. */
export function unknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestNames(key.toLowerCase().replaceAll('_', '-'), known);
  if (nearest.length === 0) return `${shown(key)} is not a known key.`;
  const quoted = nearest.map((name) => `\`${name}\``);
  return `${shown(key)} is not a known key; ${areThese('the nearest', quoted)}.`;
}
