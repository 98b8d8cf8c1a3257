import { count } from './quantities.ts';

/** British: without a comma before the last. */
const words = new Intl.ListFormat('en-GB');

/** The first `most` of a list; where there are others, `others` of their number follows. */
export function firstOf<Item>(
  items: readonly Item[],
  most: number,
  others: (number: number) => Item,
): Item[] {
  const first = items.slice(0, most);
  return items.length > most ? [...first, others(items.length - most)] : first;
}

/** Texts as a sentence names them: `a`, `a and b`, `a, b and c`, or `a, b and 7 more`. */
export function enumerated(texts: readonly string[], most = Infinity): string {
  return words.format(firstOf(texts, most, (number) => `${count(number)} more`));
}

/** Texts of a list: `a, b, c`, or `a, b and 7 more`. */
export function listed(texts: readonly string[], most: number): string {
  const first = texts.slice(0, most).join(', ');
  return texts.length > most ? `${first} and ${count(texts.length - most)} more` : first;
}

/** So many names help; more of them are a wall of text. */
const MOST_NAMES = 20;

/** Names to choose from: `a, b, c`, or `a, b, and 7 more`. */
export function someOf(names: readonly string[], most = MOST_NAMES): string {
  return firstOf(names, most, (number) => `and ${count(number)} more`).join(', ');
}

/** What names are: `the nearest is id`, `the nearest are id, ids`. */
export const areThese = (what: string, names: readonly string[]): string =>
  `${what} ${names.length > 1 ? 'are' : 'is'} ${names.join(', ')}`;
