import type { AtLeast } from '../contract/at-least.ts';
import type { Breach, LimitName, Limits, Most, Verdict } from '../contract/outcome.ts';
import { isOn, limitNames, limitText } from '../contract/outcome.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { boundOf } from './bound.ts';
import { type Figure, figureOf, sectionOf } from './figures.ts';
import { boundedSentence, boundsOf, mostOf } from './lower-bounds.ts';
import { blindSentence, notCompared } from './not-compared.ts';
import {
  allowance,
  breachSentence,
  type Excess,
  missingSentence,
  sampledSentence,
  shareSentence,
} from './sentence.ts';
import { upperEnd } from './sampled.ts';
import {
  type Asked,
  heldLimits,
  remainingClause,
  rowsClause,
  unseenSentence,
} from './uncompared-rows.ts';

/**
 * Holds the results of a diff against the limits that a team set. A figure passes while it is not
 * above its limit; a limit whose figure the results lack is not kept, since a gate that cannot see
 * must not open. Nor is one whose figure may be higher than the results say, since the diff stopped early,
 * nor one on values, rows or columns where a column could not be compared, or where
 * rows remain that no key pairs: these have a limit of their own, which is 0 then by default.
 *
 * @param asked what the diff was asked to do.
 * @returns the verdict, with the limits that are not kept in the order of `limitNames`.
 */
export function evaluate(results: SuccessResults, limits: Limits, asked: Asked): Verdict {
  const held = heldLimits(limits, results, asked);
  const breaches = limitNames.flatMap((name) => {
    const limit = held[name];
    if (!isOn(limit)) return [];
    const isImplied = limits[name] === undefined;
    const breach = check(name, limit, { results, asked, isImplied });
    return breach ? [breach] : [];
  });
  return { passed: breaches.length === 0, breaches };
}

/** What a diff found, and what it was asked to do. */
interface Seen {
  results: SuccessResults;
  asked: Asked;
  /** Whether the limit holds without being set. */
  isImplied: boolean;
}

/**
 * What a limit is held against: of a sample the most that the figure may be of all rows, but for a limit
 * that nobody has set, which no sample could keep.
 */
const heldAgainst = (name: LimitName, figure: Figure, { results, isImplied }: Seen): Figure =>
  results.sampling && !isImplied ? upperEnd(name, figure, results, results.sampling) : figure;

/** Why a figure may be higher than it is held to be; `null` where it is exact, or the end of a sample's interval. */
const boundsHeld = (name: LimitName, { results }: Seen): AtLeast | null =>
  results.sampling ? null : boundsOf(name, results);

function check(name: LimitName, limit: Most, seen: Seen): Breach | null {
  const { results, isImplied } = seen;
  const found = { limit: name, allowed: limitText(limit) };
  const figure = figureOf(name, results);
  if (!figure) return { ...found, figure: null, of: null, message: lackSentence(name, seen) };
  const { value, of } = heldAgainst(name, figure, seen);
  const bounds = boundsHeld(name, seen);
  const most = bounds && mostOf(name, results);
  const bound = boundOf(limit, most ?? of);
  if (!bound) return { ...found, figure: value, of: null, message: shareSentence(name) };
  const known = { ...found, figure: value, of: bound.of };
  if (value > bound.most) {
    const excess = { value, limit, bound, isAtLeast: bounds !== null, isOfMost: most !== null };
    const isEstimated = value !== figure.value;
    const message =
      isEstimated && results.sampling
        ? sampledSentence(name, excess, figure.value, results.sampling)
        : excessSentence(name, excess, seen);
    return { ...known, message };
  }
  if (bounds && !isImplied) return { ...known, message: boundedSentence(name, value, bounds) };
  const { isBlind, note } = notCompared(name, results);
  return isBlind ? { ...known, message: blindSentence(name, note) } : null;
}

function lackSentence(name: LimitName, { results, asked }: Seen): string {
  return name === 'uncompared-rows'
    ? unseenSentence(results, asked)
    : missingSentence(name, results);
}

function excessSentence(name: LimitName, excess: Excess, { results, asked }: Seen): string {
  if (name === 'uncompared-rows') {
    const { value, bound, isAtLeast } = excess;
    const clause = remainingClause({ value, of: bound.of }, results, asked);
    return `${isAtLeast ? 'at least ' : ''}${clause} ${allowance(name, excess)}.`;
  }
  const rows = sectionOf[name] === 'values' ? rowsClause(results) : '';
  return breachSentence(name, excess, [notCompared(name, results).note, rows]);
}
