import { closestMatch } from 'leven';
import { shown } from './problems.ts';

/** A sentence for a key that nobody knows, with the nearest one that somebody does. */
export function unknownKey(key: string, known: readonly string[]): string {
  const nearest = closestMatch(key.toLowerCase().replaceAll('_', '-'), known);
  return `${shown(key)} is not a known key${nearest ? `; the nearest is \`${nearest}\`` : ''}.`;
}
