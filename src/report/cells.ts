import type { PksSummary, SuccessResults } from '../contract/summary-results.ts';
import type { SchemaFacts } from './facts.ts';
import { hasSchemaChanges } from './facts.ts';
import { count, NBSP, plural, sides, signed } from './numbers.ts';

/** `+212 −4`; on two lines where the numbers are long. */
export function addedRemoved(added: number, removed: number): string[] {
  const signs = [added, -removed].filter((change) => change !== 0).map(signed);
  return signs.join('').length > 10 ? signs : [signs.join(NBSP)].filter((text) => text !== '');
}

/** Rows whose key is not theirs alone: `194 dupes`, `4 → 3 dupes`, `1 NULL key`. */
export function keyNotes({ dupes, nulls }: PksSummary): string[] {
  const before = (pair: [number, number]) =>
    pair[0] === 0 || pair[0] === pair[1] ? '' : `${count(pair[0])} → `;
  const has = (pair: [number, number]) => pair.some((rows) => rows > 0);
  return [
    has(dupes) ? `${before(dupes)}${count(dupes[1])}${NBSP}dupes` : '',
    has(nulls) ? `${before(nulls)}${plural(nulls[1], `NULL${NBSP}key`)}` : '',
  ].filter((text) => text !== '');
}

/** Rows of both sides that no key pairs and that have no equal: `3 unmatched`; empty where there are none. */
export function unmatchedNote({ uncompared }: Pick<SuccessResults, 'uncompared'>): string {
  const rows = uncompared ? uncompared.unequal[0] + uncompared.unequal[1] : 0;
  return rows === 0 ? '' : `${count(rows)}${NBSP}unmatched`;
}

/** How many rows there are, where their number changes, and what happened to the keys; empty where nothing did. */
export function rowLines(pks: PksSummary): string[] {
  const [before, after] = pks.total_rows;
  const [removed, added] = pks.exclusives;
  const rows = before === after ? [] : [sides(pks.total_rows)];
  return [...rows, ...addedRemoved(added, removed), ...keyNotes(pks)];
}

/** What happened to the columns: `+1 −2`, `1 new type`, `2 moved`; `same` where nothing did. */
export function columnLines(facts: SchemaFacts): string[] {
  if (!hasSchemaChanges(facts)) return ['same'];
  const { added, removed, retyped, reorders } = facts;
  return [
    ...addedRemoved(added.count, removed.count),
    ...(retyped.count > 0 ? [plural(retyped.count, `new${NBSP}type`)] : []),
    ...(reorders > 0 ? [`${count(reorders)}${NBSP}moved`] : []),
  ];
}
