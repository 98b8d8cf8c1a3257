import type { Breach, Limit, LimitName, Limits, Verdict } from '../contract/outcome.ts';
import { limitNames, limitText } from '../contract/outcome.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { boundOf } from './bound.ts';
import { figureOf } from './figures.ts';
import { breachSentence, missingSentence, shareSentence } from './sentence.ts';
import { blindSentence, notCompared } from './not-compared.ts';

/**
 * Holds the results of a diff against the limits that a team set. A figure passes while it is not
 * above its limit; a limit whose figure the results lack is not kept, since a gate that cannot see
 * must not open. Nor is one on values, rows or columns where a column could not be compared.
 *
 * @returns the verdict, with the limits that are not kept in the order of `limitNames`.
 */
export function evaluate(results: SuccessResults, limits: Limits): Verdict {
  const breaches = limitNames.flatMap((name) => {
    const limit = limits[name];
    const breach = limit && check(name, limit, results);
    return breach ? [breach] : [];
  });
  return { passed: breaches.length === 0, breaches };
}

function check(name: LimitName, limit: Limit, results: SuccessResults): Breach | null {
  const found = { limit: name, allowed: limitText(limit) };
  const figure = figureOf(name, results);
  if (!figure) return { ...found, figure: null, of: null, message: missingSentence(name) };
  const { value } = figure;
  const bound = boundOf(limit, figure.of);
  if (!bound) return { ...found, figure: value, of: null, message: shareSentence(name) };
  const seen = { ...found, figure: value, of: bound.of };
  const { isBlind, note } = notCompared(name, results);
  if (value > bound.most) {
    return { ...seen, message: breachSentence(name, { value, limit, bound }, note) };
  }
  return isBlind ? { ...seen, message: blindSentence(name, note) } : null;
}
