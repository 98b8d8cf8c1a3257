import leven from 'leven';

/** Names that are all as near say no more than none where they are many. */
const MOST = 3;

/** A longer name is like none of these, and to find that out takes long. */
const LONGEST_NAME = 100;

/** The known names that differ least from one that is not known; none where that is a long one. */
export function nearestNames(name: string, known: readonly string[]): string[] {
  if (name.length > LONGEST_NAME) return [];
  const distances = known.map((candidate) => leven(name, candidate));
  const least = distances.reduce((one, other) => Math.min(one, other), Infinity);
  return known.filter((_, index) => distances[index] === least).slice(0, MOST);
}
