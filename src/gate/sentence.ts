import { type Limit, type LimitName, limitText } from '../contract/outcome.ts';
import type { Bound } from './bound.ts';
import { sectionOf } from './figures.ts';

/** What a figure counts, and what is said of it: for one, and for any other number. */
interface Words {
  noun: [one: string, many: string];
  verb: [one: string, many: string];
}

const words: Record<LimitName, Words> = {
  'values-with-differences': {
    noun: ['compared value', 'compared values'],
    verb: ['differs', 'differ'],
  },
  'rows-with-differences': {
    noun: ['compared row', 'compared rows'],
    verb: ['differs', 'differ'],
  },
  'columns-with-differences': {
    noun: ['compared column', 'compared columns'],
    verb: ['differs', 'differ'],
  },
  exclusives: { noun: ['key', 'keys'], verb: ['is on one side only', 'are on one side only'] },
  exclusives1: {
    noun: ['key of side 1', 'keys of side 1'],
    verb: ['is missing on side 2', 'are missing on side 2'],
  },
  exclusives2: {
    noun: ['key of side 2', 'keys of side 2'],
    verb: ['is missing on side 1', 'are missing on side 1'],
  },
  nulls: {
    noun: ['row of side 2', 'rows of side 2'],
    verb: ['has a NULL key', 'have a NULL key'],
  },
  dupes: {
    noun: ['row of side 2', 'rows of side 2'],
    verb: ['has a key that occurs more than once', 'have a key that occurs more than once'],
  },
  'schema-changes': {
    noun: ['column', 'columns'],
    verb: ['was added, removed or changed in type', 'were added, removed or changed in type'],
  },
};

const format = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** What is seen of a limit that is not kept. */
export interface Excess {
  value: number;
  limit: Limit;
  bound: Bound;
}

/**
 * `12 of 1,453 compared rows differ; max-rows-with-differences allows 0.5%, which is 7.`
 *
 * @param note what was not compared; empty where all was.
 */
export function breachSentence(
  name: LimitName,
  { value, limit, bound }: Excess,
  note: string,
): string {
  const rest = note === '' ? '.' : `; ${note}.`;
  const { noun, verb } = words[name];
  const form = value === 1 ? 0 : 1;
  const [figure, most] = [format.format(value), format.format(bound.most)];
  if (bound.of === null) {
    return `${figure} ${noun[form]} ${verb[form]}; max-${name} allows ${most}${rest}`;
  }
  const counted = `${figure} of ${format.format(bound.of)} ${noun[1]}`;
  return `${counted} ${verb[form]}; max-${name} allows ${limitText(limit)}, which is ${most}${rest}`;
}

/** Why a limit cannot be checked: the results lack its section. */
export function missingSentence(name: LimitName): string {
  return `max-${name} cannot be checked: the results of this diff have no section ${sectionOf[name]}.`;
}

/** Why a share cannot be checked: the figure is a share of nothing. */
export function shareSentence(name: LimitName): string {
  return `max-${name} cannot be checked: it takes a count, not a share.`;
}
