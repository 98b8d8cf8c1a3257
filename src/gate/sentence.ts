import type { Limit, LimitName } from '../contract/outcome.ts';
import type { Figure } from './figures.ts';
import { sectionOf } from './figures.ts';
import { allowedCount } from './share.ts';

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
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 20, useGrouping: false });

/** A limit as its user writes it: `0`, `25`, `0.5%`. */
export function limitText(limit: Limit): string {
  return limit.kind === 'count' ? String(limit.count) : `${plain.format(limit.percent)}%`;
}

/**
 * `12 of 1,453 compared rows differ; max-rows-with-differences allows 0.5%, which is 7.`
 *
 * @param note what was not compared; empty where all was.
 */
export function breachSentence(
  name: LimitName,
  limit: Limit,
  figure: Figure,
  note: string,
): string {
  const rest = note === '' ? '.' : `; ${note}.`;
  const { noun, verb } = words[name];
  const form = figure.value === 1 ? 0 : 1;
  const value = format.format(figure.value);
  if (limit.kind === 'count' || figure.of === null) {
    const allowed = limit.kind === 'count' ? format.format(limit.count) : limitText(limit);
    return `${value} ${noun[form]} ${verb[form]}; max-${name} allows ${allowed}${rest}`;
  }
  const most = format.format(allowedCount(figure.of, limit.percent));
  const counted = `${value} of ${format.format(figure.of)} ${noun[1]}`;
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
