import { nearestNames } from '../contract/nearest.ts';
import { shown } from '../text/message.ts';

/** A sentence for a key that nobody knows, with the nearest that somebody does. */
export function unknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestNames(key.toLowerCase().replaceAll('_', '-'), known);
  if (nearest.length === 0) return `${shown(key)} is not a known key.`;
  const list = nearest.map((name) => `\`${name}\``).join(', ');
  return `${shown(key)} is not a known key; the nearest ${nearest.length > 1 ? 'are' : 'is'} ${list}.`;
}
