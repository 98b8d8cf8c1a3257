import { hasStopped } from '../contract/at-least.ts';
import type { PksSummary, SuccessResults } from '../contract/summary-results.ts';
import { isWithoutKey, totalRows, unmatchedRows } from '../contract/unpaired-rows.ts';
import { bounded, type Bounds } from './at-least.ts';
import { differingColumns, hasSchemaChanges, schemaFacts, type SchemaFacts } from './facts.ts';
import { NBSP, plural, share, sides, signed } from './numbers.ts';
import { count } from '../text/quantities.ts';
import { firstOf } from '../text/lists.ts';

/** The figures of a diff that every table shows, each as the lines of its cell. */
export interface Figures {
  rows: string[];
  keys: string[];
  changed: string[];
  columns: string[];
}

/** So much of a column's name is in a cell. */
export const LONGEST_COLUMN = 24;

const UNKNOWN = ['–'];

/** The figures of a diff that failed. */
export const NO_FIGURES: Figures = {
  rows: UNKNOWN,
  keys: UNKNOWN,
  changed: UNKNOWN,
  columns: UNKNOWN,
};

/**
 * What tables say of results.
 *
 * @param shown a column's name as the output shows names.
 */
export function figuresOf(results: SuccessResults, shown: (name: string) => string): Figures {
  const { schema } = results;
  const rows = totalRows(results);
  return {
    rows: rows ? [sides(rows)] : UNKNOWN,
    keys: keyLines(results),
    changed: changedLines(results),
    columns: schema ? columnLines(schemaFacts(schema), shown) : UNKNOWN,
  };
}

/** `+212 −4`; on two lines where the numbers are long. */
export function addedRemoved(added: number, removed: number): string[] {
  const signs = [added, -removed].filter((change) => change !== 0).map(signed);
  return signs.join('').length > 10 ? signs : [signs.join(NBSP)].filter((text) => text !== '');
}

/** Rows whose key is not theirs alone: `194 dupes`, `4 → 3 dupes`, `1 NULL key`. */
export function keyNotes({ dupes, nulls }: PksSummary, bounds: Bounds = {}): string[] {
  const before = (pair: [number, number]) =>
    pair[0] === 0 || pair[0] === pair[1] ? '' : `${count(pair[0])} → `;
  const has = (pair: [number, number]) => pair.some((rows) => rows > 0);
  return [
    has(dupes)
      ? bounded(bounds, 'pks.dupes', `${before(dupes)}${count(dupes[1])}${NBSP}dupes`)
      : '',
    has(nulls) ? `${before(nulls)}${plural(nulls[1], `NULL${NBSP}key`)}` : '',
  ].filter((text) => text !== '');
}

/** What happened to the keys; `same` where they are alike and each is of one row. */
function keyLines(results: SuccessResults): string[] {
  const { pks } = results;
  if (!pks) return isWithoutKey(results) ? ['no key'] : UNKNOWN;
  const [removed, added] = pks.exclusives;
  const [first, ...rest] = addedRemoved(added, removed);
  const changes = first === undefined ? [] : [bounded(results, 'pks.exclusives', first), ...rest];
  const lines = [...changes, ...keyNotes(pks, results)];
  if (lines.length > 0) return lines;
  return [hasStopped(results) ? 'none found' : 'same'];
}

/** What the lines of the keys say beside the rows, where both are in one cell. */
export const tellingKeys = ({ keys }: Figures): string[] =>
  keys.filter((line) => !['same', '–'].includes(line));

/** Rows of both sides that no key pairs and that have no equal: `3 unmatched`; empty where there are none. */
function unmatchedNote(results: SuccessResults): string {
  const rows = unmatchedRows(results);
  return rows === 0 ? '' : bounded(results, 'uncompared.unequal', `${count(rows)}${NBSP}unmatched`);
}

/** How many compared rows differ, of how many, and how many rows have no equal. */
function changedLines(results: SuccessResults): string[] {
  const unmatched = unmatchedNote(results);
  const { values } = results;
  if (values) return [...changedOf(values, results), unmatched].filter((text) => text !== '');
  if (unmatched !== '') return [unmatched];
  return isWithoutKey(results) ? [`0${NBSP}unmatched`] : UNKNOWN;
}

/** `12 (0.83 %)` over `of 1,453 compared`, `0 of 100 compared`; `?` where a service tells of columns alone. */
function changedOf(values: NonNullable<SuccessResults['values']>, bounds: Bounds): string[] {
  const { rows_with_differences: rows, total_rows: all, values_with_differences: cells } = values;
  const of = `of${NBSP}${bounded(bounds, 'values.total_rows', count(all))} compared`;
  if (rows > 0) {
    const figure = `${count(rows)} (${share(rows, all)})`;
    return [bounded(bounds, 'values.rows_with_differences', figure), of];
  }
  if (hasStopped(bounds)) return ['none found', of];
  const isUnknown = cells + differingColumns(values).length > 0;
  return [`${isUnknown ? '?' : '0'}${NBSP}${of}`];
}

/** So many columns of each kind are named. */
const MOST_NAMED = 3;

/** What happened to the columns: `+name`, `−name`, `name: new type`, `2 moved`; `same` where nothing did. */
export function columnLines(facts: SchemaFacts, shown: (name: string) => string): string[] {
  if (!hasSchemaChanges(facts)) return ['same'];
  const { added, removed, retyped, reorders } = facts;
  return [
    ...named(added, (text) => `+${text}`, shown),
    ...named(removed, (text) => `−${text}`, shown),
    ...named(retyped, (text) => `${text}: new${NBSP}type`, shown),
    ...(reorders > 0 ? [`${count(reorders)}${NBSP}moved`] : []),
  ];
}

/** Each column by its name; their number where a service does not name them. */
function named(
  { count: size, names }: { count: number; names: string[] },
  line: (text: string) => string,
  shown: (name: string) => string,
): string[] {
  if (names.length !== size) return size > 0 ? [line(count(size))] : [];
  // One name more takes no more room than the line that would count it.
  const most = names.length <= MOST_NAMED + 1 ? names.length : MOST_NAMED;
  const texts = firstOf(names.map(shown), most, (number) => `${count(number)}${NBSP}more`);
  return texts.map(line);
}
