import leven from 'leven';
import { shown } from '../contract/text.ts';

/** Names that are all as near say no more than none where they are many. */
const MOST = 3;

/** A longer name is like none of these, and to find that out takes long. */
const LONGEST_NAME = 100;

/** The known names that differ least from one that is not known. */
function nearestOf(name: string, known: readonly string[]): string[] {
  const distances = known.map((candidate) => leven(name, candidate));
  const least = Math.min(...distances);
  return known.filter((_, index) => distances[index] === least).slice(0, MOST);
}

/** A sentence for a key that nobody knows, with the nearest that somebody does. */
export function unknownKey(key: string, known: readonly string[]): string {
  if (key.length > LONGEST_NAME) return `${shown(key)} is not a known key.`;
  const nearest = nearestOf(key.toLowerCase().replaceAll('_', '-'), known);
  const list = nearest.map((name) => `\`${name}\``).join(', ');
  return `${shown(key)} is not a known key; the nearest ${nearest.length > 1 ? 'are' : 'is'} ${list}.`;
}
