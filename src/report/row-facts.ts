import type {
  ChangedRow,
  DuplicatedKey,
  LoneRow,
  SampledRows,
  ShownValue,
} from '../contract/rows.ts';
import type { SuccessResults } from '../contract/summary-results.ts';
import { count } from '../text/quantities.ts';
import { bounded } from './at-least.ts';

/** The sampled rows of a kind, with the words for them. */
export type RowSection =
  | { kind: 'changed'; title: string; rows: readonly ChangedRow[] }
  | { kind: 'removed' | 'added'; title: string; rows: readonly LoneRow[] }
  | { kind: 'duplicated'; title: string; rows: readonly DuplicatedKey[] };

/** The kinds of which results have rows, in the order of every output. */
export function rowSections(results: SuccessResults): RowSection[] {
  const { rows } = results;
  if (!rows) return [];
  const sections: RowSection[] = [
    { kind: 'changed', title: changedTitle(rows, results), rows: rows.changed },
    { kind: 'removed', title: 'Rows removed', rows: rows.removed },
    { kind: 'added', title: 'Rows added', rows: rows.added },
    { kind: 'duplicated', title: 'Repeated keys', rows: rows.duplicated },
  ];
  return sections.filter((section) => section.rows.length > 0);
}

/** What is made of the rows of a section, by what kind they are. */
export function ofKind<Result>(
  section: RowSection,
  make: {
    changed: (rows: readonly ChangedRow[]) => Result;
    lone: (rows: readonly LoneRow[], kind: 'removed' | 'added') => Result;
    duplicated: (rows: readonly DuplicatedKey[]) => Result;
  },
): Result {
  switch (section.kind) {
    case 'changed':
      return make.changed(section.rows);
    case 'removed':
    case 'added':
      return make.lone(section.rows, section.kind);
    case 'duplicated':
      return make.duplicated(section.rows);
  }
}

function changedTitle({ changed }: SampledRows, results: SuccessResults): string {
  const all = results.values?.rows_with_differences ?? 0;
  return all > changed.length
    ? `Changed rows, ${count(changed.length)} of ${bounded(results, 'values.rows_with_differences', count(all))}`
    : 'Changed rows';
}

/** The columns of the key, which all rows of a diff share; none where there is no key. */
export function keyNames(rows: readonly { key: Record<string, unknown> }[]): string[] {
  return Object.keys(rows.find(({ key }) => Object.keys(key).length > 0)?.key ?? {});
}

/** The columns that rows of one side have, besides their key. */
export function loneColumns(rows: readonly LoneRow[]): string[] {
  return [...new Set(rows.flatMap(({ columns }) => Object.keys(columns)))];
}

/** The value of a column that a row may lack, as hostile names of columns may be those of an object. */
export function valueOf(values: Record<string, ShownValue>, name: string): ShownValue | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** A column of a row that changed: what a line of a table shows. */
export interface ChangedLine {
  key: ChangedRow['key'];
  name: string;
  pair: [ShownValue, ShownValue];
  /** Whether it is the first of its row. */
  isFirst: boolean;
}

/** The columns of all rows that changed, in one list. */
export function changedLines(rows: readonly ChangedRow[]): ChangedLine[] {
  return rows.flatMap(({ key, columns }) =>
    Object.entries(columns).map(([name, pair], index) => ({
      ...{ key, name, pair },
      isFirst: index === 0,
    })),
  );
}
