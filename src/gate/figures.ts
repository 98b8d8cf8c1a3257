import type { LimitName } from '../contract/outcome.ts';
import { schemaChanges } from '../contract/schema-changes.ts';
import type { SchemaSummary, SuccessResults } from '../contract/summary-results.ts';
import { unmatchedRows } from '../contract/unpaired-rows.ts';

/** What a limit looks at: a figure, and what it is a share of (`null`: of nothing). */
export interface Figure {
  value: number;
  of: number | null;
}

type Section = 'pks' | 'values' | 'schema' | 'uncompared';

/** The section of the results that each limit's figure comes from. */
export const sectionOf: Record<LimitName, Section> = {
  'values-with-differences': 'values',
  'rows-with-differences': 'values',
  'columns-with-differences': 'values',
  'uncompared-rows': 'uncompared',
  exclusives: 'pks',
  exclusives1: 'pks',
  exclusives2: 'pks',
  nulls: 'pks',
  dupes: 'pks',
  'schema-changes': 'schema',
};

/** What `max-schema-changes` counts: columns added, removed and of a mismatched type. */
export function countSchemaChanges(schema: SchemaSummary): number {
  const { removed, added, retyped } = schemaChanges(schema);
  return removed + added + retyped;
}

/** The figure of a limit; `null` where the results lack its section. */
export function figureOf(name: LimitName, results: SuccessResults): Figure | null {
  const { pks, values, schema } = results;
  if (name === 'schema-changes') return schema && { value: countSchemaChanges(schema), of: null };
  if (name === 'uncompared-rows') return uncomparedFigure(results);
  if (sectionOf[name] === 'pks') return pks && keyFigure(name, pks);
  return values && valueFigure(name, values);
}

function uncomparedFigure(results: SuccessResults): Figure | null {
  const { pks, uncompared } = results;
  if (!uncompared) return null;
  const [rows1, rows2] = pks?.total_rows ?? uncompared.rows;
  return { value: unmatchedRows(results), of: rows1 + rows2 };
}

function keyFigure(name: LimitName, pks: NonNullable<SuccessResults['pks']>): Figure {
  const { exclusives, distincts, nulls, dupes, total_rows: rows } = pks;
  switch (name) {
    case 'exclusives1':
      return { value: exclusives[0], of: distincts[0] };
    case 'exclusives2':
      return { value: exclusives[1], of: distincts[1] };
    case 'nulls':
      return { value: nulls[1], of: rows[1] };
    case 'dupes':
      return { value: dupes[1], of: rows[1] };
    default:
      return { value: exclusives[0] + exclusives[1], of: distincts[0] + distincts[1] };
  }
}

function valueFigure(name: LimitName, values: NonNullable<SuccessResults['values']>): Figure {
  switch (name) {
    case 'rows-with-differences':
      return { value: values.rows_with_differences, of: values.total_rows };
    case 'columns-with-differences':
      return { value: values.columns_with_differences, of: values.compared_columns };
    default:
      return { value: values.values_with_differences, of: values.total_values };
  }
}
