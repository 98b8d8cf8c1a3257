/** What a list can be filtered and sorted by, in the API's words. */
export const listFields = [
  'id',
  'user_id',
  'user_name',
  'data_source1_id',
  'data_source2_id',
  'table1',
  'table2',
  'query1',
  'query2',
  'pk_columns',
  'include_columns',
  'exclude_columns',
  'time_column',
  'time_aggregate',
  'filter1',
  'filter2',
  'file1',
  'file2',
  'done',
  'time_interval_start',
  'time_interval_end',
  'created_at',
  'updated_at',
  'finished_at',
  'diff_stats_pks',
  'diff_stats_rows',
  'diff_stats_values',
  'tags',
  'source',
  'status',
  'result',
  'archived',
  'purged',
  'kind',
] as const;
export type ListField = (typeof listFields)[number];

/** What a list can be sorted by; `runtime` is the time from the last start to the end. */
export const sortFields = [...listFields, 'runtime'] as const;
export type SortField = (typeof sortFields)[number];

/** Fields that are times: a list takes ranges of them. */
export const timeFields = ['created_at', 'updated_at', 'finished_at'] as const;
export type TimeField = (typeof timeFields)[number];

/** A time from `from` up to before `to`, in ISO 8601 with an offset; `null`: without an end there. */
export interface TimeRange {
  from: string | null;
  to: string | null;
}

/**
 * One condition on a field: equal to one of some values, or a time within one of some ranges. Flags equal `true` or `false`. What no field can hold equals nothing.
 * A list (`table1`, `pk_columns`, `tags`) equals a value where its parts, joined by dots (tables) or
 * commas, are the value, or where one of its parts is.
 *
 * Two look at both sides: one of them `reads source`, or the path of its table (parts joined by
 * dots), its file or its query holds a text, whatever the case of its letters (`reads text`).
 */
export type ListCondition =
  | { field: ListField; kind: 'one of'; values: string[] }
  | { field: TimeField; kind: 'within'; ranges: TimeRange[] }
  | { kind: 'reads source'; id: number }
  | { kind: 'reads text'; text: string };

/** Which diffs to list, and in which order. */
export interface ListQuery {
  /** From 1. */
  page: number;
  pageSize: number;
  /** Diffs that are alike in it come newest first; those without it come last in either order. */
  orderBy: SortField;
  order: 'asc' | 'desc';
  /** All of them hold. */
  conditions: ListCondition[];
  /** Only diffs whose data sources are all among these; `null`: all diffs. */
  sources: number[] | null;
}
