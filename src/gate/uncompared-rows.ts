import { isOn, type LimitName, type Limits } from '../contract/outcome.ts';
import type { DiffRequest } from '../contract/request.ts';
import { keyColumns } from '../contract/key-columns.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { clip } from '../text/foreign.ts';
import { enumerated } from '../text/lists.ts';
import { count } from '../text/quantities.ts';
import {
  isWithoutKey,
  keyTrouble,
  rowsNotCompared,
  unpairedRows,
} from '../contract/unpaired-rows.ts';
import { counted } from './sentence.ts';

/** What the gate needs to know of a request. */
export type Asked = Pick<DiffRequest, 'pk_columns' | 'compare_duplicates'>;

const ON_VALUES = [
  'values-with-differences',
  'rows-with-differences',
  'columns-with-differences',
] as const satisfies LimitName[];
const ON_KEYS = ['exclusives', 'exclusives1', 'exclusives2'] as const satisfies LimitName[];

/**
 * The limits that results are held against. Rows that no key pairs one to one are in no figure of the
 * values, so the limit on them is 0 as soon as one on values, rows or columns is set, unless it says
 * something else; not for results of a service that never tells of such rows.
 */
export function heldLimits(limits: Limits, results: SuccessResults, asked: Asked): Limits {
  const isUnasked = asked.compare_duplicates === false;
  if (isUnasked && results.pks && rowsNotCompared(results) === 0) {
    return without(limits, ['uncompared-rows']);
  }
  if (!results.uncompared && !isUnasked) return limits;
  const isKeyless = isWithoutKey(results);
  const replaced = isKeyless ? [...ON_VALUES, ...ON_KEYS] : ON_VALUES;
  if (!replaced.some((name) => isOn(limits[name]))) return limits;
  const held: Limits = { 'uncompared-rows': { kind: 'count', count: 0 }, ...limits };
  // Without a key every row is such a row. What is switched off stands for nothing.
  const stands = isKeyless && isOn(held['uncompared-rows']);
  return stands ? without(held, replaced) : held;
}

function without(limits: Limits, names: readonly LimitName[]): Limits {
  return Object.fromEntries(
    Object.entries(limits).filter(([name]) => !names.includes(name as LimitName)),
  );
}

/** So many columns are named, and so much of each name. */
const [MOST_NAMED, LONGEST_NAME] = [3, 40];

function namesOf(columns: readonly string[]): string {
  const names = columns.map((name) => `"${clip(name, LONGEST_NAME)}"`);
  return enumerated(names, MOST_NAMED);
}

const keyQuestion = (columns: readonly string[]): string =>
  `${columns.length === 1 ? 'is' : 'are'} ${namesOf(columns)} the key`;

/** What is wrong with rows that remain, up to where the sentence says what the limit allows. */
export function remainingClause(
  { value, of }: { value: number; of: number | null },
  results: SuccessResults,
  asked: Asked,
): string {
  const rows = of === null ? counted(value, 'row') : `${count(value)} of ${counted(of, 'row')}`;
  const columns = keyColumns(asked, results);
  if (isWithoutKey(results) || columns.length === 0) {
    const have = value === 1 ? 'has' : 'have';
    return `${rows} ${have} no equal on the other side, and there is no key to pair rows by;`;
  }
  const [differ, their] = value === 1 ? ['differs', 'its'] : ['differ', 'their'];
  const trouble = keyTrouble(unpairedRows(results), value);
  const proposed = results.proposed_pk_columns;
  const question = proposed
    ? `${keyQuestion(proposed)}, and not ${namesOf(columns)}?`
    : `${keyQuestion(columns)}?`;
  return `${rows} ${trouble} and ${differ}; ${their} values cannot be compared one by one; ${question}`;
}

/** How many rows were not compared, as a clause; empty where all were. */
export function rowsClause(results: SuccessResults): string {
  const rows = rowsNotCompared(results);
  if (rows === 0) return '';
  const were = rows === 1 ? 'was' : 'were';
  return `${counted(rows, 'row')} ${keyTrouble(unpairedRows(results), rows)} and ${were} not compared`;
}

/** Why the limit cannot be checked: nobody compared these rows. */
export function unseenSentence(results: SuccessResults, asked: Asked): string {
  const cannot = 'max-uncompared-rows cannot be checked';
  const clause = rowsClause(results);
  if (asked.compare_duplicates === false) {
    const rows = clause || 'rows that no key pairs one to one were not compared';
    return `${cannot}: ${rows}, since compare-duplicates is false; set max-uncompared-rows to off to allow that.`;
  }
  const rest = clause === '' ? '' : `; ${clause}`;
  return `${cannot}: the results of this diff have no section uncompared${rest}.`;
}
