import type { Asked } from './fields.ts';
import type { Run } from './runs.ts';

/** The fields of which each side has one. */
const SIDED = ['table', 'query', 'file', 'filter', 'time_travel_point'] as const;

/** The names that side 2 has for columns that side 1 calls otherwise, or by the request's own word. */
function renaming({ column_mapping: mapping, case_insensitive_names: isFolded }: Asked) {
  const to2 = new Map(mapping ?? []);
  if (isFolded === true && !to2.has('Note')) to2.set('Note', 'note');
  return (name: string): string => to2.get(name) ?? name;
}

/** The same diff seen from the other side. */
export function swapped({ asked, sources, tables, ...others }: Run): Run {
  const rename = renaming(asked);
  const all = (names: string[] | null | undefined) => names?.map(rename) ?? null;
  const sided = SIDED.flatMap((field) => [
    [`${field}1`, asked[`${field}2`] ?? null],
    [`${field}2`, asked[`${field}1`] ?? null],
  ]);
  return {
    ...others,
    sources: [sources[1], sources[0]],
    tables: [tables[1], tables[0]],
    asked: {
      ...asked,
      ...(Object.fromEntries(sided) as Asked),
      file1_options: asked.file2_options ?? null,
      file2_options: asked.file1_options ?? null,
      pk_columns: all(asked.pk_columns),
      include_columns: all(asked.include_columns),
      exclude_columns: all(asked.exclude_columns),
      columns_to_compare: all(asked.columns_to_compare),
      column_mapping:
        asked.column_mapping?.map(([one, two]): [string, string] => [two, one]) ?? null,
      diff_tolerances_per_column:
        asked.diff_tolerances_per_column?.map((tolerance) => ({
          ...tolerance,
          column_name: rename(tolerance.column_name),
        })) ?? null,
    },
  };
}

/** The same of side 1 and itself, which differ in nothing. */
export function onOneTable({ asked, sources, tables, ...others }: Run): Run {
  const sided = SIDED.map((field) => [`${field}2`, asked[`${field}1`] ?? null]);
  return {
    ...others,
    sources: [sources[0], sources[0]],
    tables: [tables[0], tables[0]],
    asked: {
      ...asked,
      ...(Object.fromEntries(sided) as Asked),
      file2_options: asked.file1_options ?? null,
      column_mapping: null,
      mask_columns: asked.mask_columns?.filter((name) => name !== 'note') ?? null,
    },
  };
}
