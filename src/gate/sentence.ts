import { type LimitName, limitText, type Most } from '../contract/outcome.ts';
import { sampledRows, type SamplingSummary } from '../contract/sampling.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { isWithoutKey } from '../contract/unpaired-rows.ts';
import type { Bound } from './bound.ts';
import { sectionOf } from './figures.ts';
import { count } from '../text/quantities.ts';

/** What a figure counts, and what is said of it: for one, and for any other number. */
interface Words {
  noun: [one: string, many: string];
  verb: [one: string, many: string];
}

/** A limit whose sentence is made of these words. */
type WordedName = Exclude<LimitName, 'uncompared-rows'>;

const words: Record<WordedName, Words> = {
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

const UNPAIRED: Words = {
  noun: ['row', 'rows'],
  verb: [
    'is paired by no key and has no equal on the other side',
    'are paired by no key and have no equal on the other side',
  ],
};

/** `1 row`, `1,453 rows`. */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${value === 1 ? noun : `${noun}s`}`;
}

/** What is seen of a limit that is not kept. */
export interface Excess {
  value: number;
  limit: Most;
  bound: Bound;
  /** Whether the figure may be higher. */
  isAtLeast: boolean;
  /** Whether what it is a share of may be less. */
  isOfMost: boolean;
}

/**
 * `12 of 1,453 compared rows differ; max-rows-with-differences allows 0.5%, which is 7.`
 *
 * @param notes what was not compared; empty texts where all was.
 */
export function breachSentence(
  name: WordedName,
  { value, limit, bound, isAtLeast, isOfMost }: Excess,
  notes: readonly string[],
): string {
  const { noun, verb } = words[name];
  const form = value === 1 ? 0 : 1;
  const figure = `${isAtLeast ? 'at least ' : ''}${count(value)}`;
  const counted =
    bound.of === null
      ? `${figure} ${noun[form]}`
      : `${figure} of ${isOfMost ? 'at most ' : ''}${count(bound.of)} ${noun[1]}`;
  const parts = [`${counted} ${verb[form]}`, allowance(name, { limit, bound }), ...notes];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/**
 * Why a limit is not kept where a sample was compared: what was seen, and how many it may be of all.
 *
 * @param seen the figure in the sample.
 */
export function sampledSentence(
  name: LimitName,
  { value, limit, bound }: Excess,
  seen: number,
  sampling: SamplingSummary,
): string {
  const { noun, verb } = name === 'uncompared-rows' ? UNPAIRED : words[name];
  const form = seen === 1 ? 0 : 1;
  const { rows, of } = sampledRows(sampling);
  const sample = `a sample of ${count(rows)} of ${counted(of, 'row')}`;
  const most = limit.kind === 'count' ? limit.count : limit.percent;
  const cannot = most === 0 ? ', and a sample cannot keep a limit of 0' : '';
  return (
    `${count(seen)} ${noun[form]} ${verb[form]} in ${sample}, which may be up to ${count(value)} ` +
    `of all, at ${sampling.confidence} % confidence; ${allowance(name, { limit, bound })}${cannot}.`
  );
}

/** `max-exclusives allows 0`, `max-exclusives allows 0.5%, which is 7` */
export function allowance(
  name: LimitName,
  { limit, bound }: Pick<Excess, 'limit' | 'bound'>,
): string {
  const most = count(bound.most);
  const allowed = bound.of === null ? most : `${limitText(limit)}, which is ${most}`;
  return `max-${name} allows ${allowed}`;
}

/** Why a limit cannot be checked: the rows have no key, or the results lack its section for another reason. */
export function missingSentence(name: LimitName, results: SuccessResults): string {
  if (sectionOf[name] !== 'schema' && isWithoutKey(results)) {
    return `max-${name} cannot be checked without a key: name it by pk-columns, or set max-${name} to off.`;
  }
  return `max-${name} cannot be checked: the results of this diff have no section ${sectionOf[name]}.`;
}

/** Why a share cannot be checked: the figure is a share of nothing. */
export function shareSentence(name: LimitName): string {
  return `max-${name} cannot be checked: it takes a count, not a share.`;
}
