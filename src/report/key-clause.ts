import type { SuccessResults } from '../contract/summary-results.ts';
import type { DiffView } from './facts.ts';
import { enumerated } from '../text/lists.ts';
import { count } from '../text/quantities.ts';

/** So many columns are named. */
const MOST_NAMED = 3;

function listOf(columns: string[], shown: (name: string) => string): string {
  return enumerated(columns.map(shown), MOST_NAMED);
}

/**
 * Columns that may be the key where that of a diff is none, as a sentence; empty where there is no
 * such hint.
 *
 * @param shown a name as the output shows names.
 */
export function keyHint(
  { proposed_pk_columns: columns }: Pick<SuccessResults, 'proposed_pk_columns'>,
  shown: (name: string) => string,
): string {
  if (!columns) return '';
  const question =
    columns.length === 1
      ? `is ${listOf(columns, shown)} the key? It is unique on both.`
      : `are ${listOf(columns, shown)} the key? Together they are unique on both.`;
  return `Most keys repeat on both sides: ${question}`;
}

/**
 * How rows were paired where no key was asked for, as a clause that follows the verdict; empty where
 * every diff names its key, or failed.
 *
 * @param shown a name as the output shows names.
 */
export function keyClause(views: readonly DiffView[], shown: (name: string) => string): string {
  const found = views.flatMap(({ outcome }) => outcome.results?.inferred_pk ?? []);
  const [only] = found;
  if (!only) return '';
  const keyless = found.filter(({ found_in }) => found_in === null).length;
  if (views.length > 1) {
    const have = keyless === 1 ? 'has' : 'have';
    return keyless === 0
      ? ''
      : `; ${count(keyless)} ${have} no key, so that whole rows were compared`;
  }
  if (only.found_in === null) return '; there is no key, so that whole rows were compared';
  const list = listOf(only.pk_columns, shown);
  const is = only.pk_columns.length === 1 ? 'which is' : 'which together are';
  const why =
    only.found_in === 'catalog' ? 'the key that both sides declare' : `${is} unique on both sides`;
  return `; rows were paired by ${list}, ${why}`;
}
