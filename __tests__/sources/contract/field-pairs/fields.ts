import type { DiffRequestInput } from '../../../../src/contract/request.ts';
import type { FieldName } from '../../../../src/contract/request-fields.ts';
import { ODD_OPTIONS, type OddForm } from './files.ts';
import type { Pick } from './tables.ts';
import { FIRST_REPEATED } from './values.ts';

/** Where both sides are. */
export interface Place {
  /** A query of a side. */
  query: (side: 1 | 2) => string;
  /** The path of a side's file, by how it is written; `null` where there are no files. */
  file: ((side: 1 | 2, form: OddForm | 'folders') => string) | null;
  /** How many rows the tables have. */
  rows: [number, number];
}

/** What rows of a query fulfil. */
export const QUERIED = 'n IS NULL OR n <> 10';

export type Asked = Partial<DiffRequestInput>;

/** Gives a field a value, and what it needs. */
type Generator = (request: Asked, pick: Pick, place: Place) => Asked;

const one =
  (field: FieldName, values: readonly unknown[]): Generator =>
  (_, pick) => ({ [field]: pick(values) });

/** A sample has one size. */
const sampled = (field: FieldName, values: readonly unknown[]): Generator => {
  const sizes = ['sampling_ratio', 'sampling_max_rows', 'sampling_tolerance'] as const;
  return (request, pick) => {
    const has = sizes.some((size) => request[size] != null);
    return { ...(has ? {} : { sampling_max_rows: 4 }), [field]: pick(values) };
  };
};

const timed =
  (field: FieldName, values: readonly unknown[]): Generator =>
  (_, pick) => ({ time_column: 'at', [field]: pick(values) });

const query =
  (side: 1 | 2): Generator =>
  (_, __, place) => ({
    [`table${side}`]: null,
    [`file${side}`]: null,
    [`query${side}`]: place.query(side),
  });

const options =
  (side: 1 | 2): Generator =>
  (_, pick, place) => {
    const form = pick<OddForm>(['odd', 'other']);
    return {
      [`file${side}_options`]: ODD_OPTIONS[form],
      ...(place.file && { [`file${side}`]: place.file(side, form), [`query${side}`]: null }),
    };
  };

/** Searches a key, mostly among rows that have one. */
const inferred =
  (field: FieldName, values: readonly unknown[]): Generator =>
  ({ filter1, filter2 }, pick) => {
    const isUnique = `id < ${FIRST_REPEATED}`;
    return {
      pk_columns: null,
      infer_pk: true,
      filter1: filter1 ?? isUnique,
      filter2: filter2 ?? isUnique,
      [field]: pick(values),
    };
  };

/** Columns that are named in capitals, where these count for nothing. */
function inCapitals(request: Asked): Asked {
  const names = ['pk_columns', 'include_columns', 'exclude_columns', 'columns_to_compare'] as const;
  const lists = names.flatMap((field) =>
    request[field] ? [[field, request[field].map((name) => name.toUpperCase())] as const] : [],
  );
  const own = request.diff_tolerances_per_column?.map((tolerance) => ({
    ...tolerance,
    column_name: tolerance.column_name.toUpperCase(),
  }));
  return {
    ...(Object.fromEntries(lists) as Asked),
    ...(own && { diff_tolerances_per_column: own }),
    ...(request.time_column != null && { time_column: request.time_column.toUpperCase() }),
  };
}

const MODIFIERS = [
  ['case_insensitive_strings'],
  ['null_equals_empty_string'],
  ['case_insensitive_strings', 'null_equals_empty_string'],
];

/** The fields that say where the sides are, without which there is no request. */
export const PLACES: FieldName[] = [
  'data_source1_id',
  'data_source2_id',
  'table1',
  'table2',
  'file1',
  'file2',
];

/** What the engine makes nothing of by itself: whoever runs it does. */
export const OF_SERVICE: FieldName[] = [
  'materialize_dataset1',
  'materialize_dataset2',
  'materialization_destination_id',
  'tags',
];

/** What each kind of source takes other values of, and tests of its own. */
export const OF_SOURCES: FieldName[] = [
  'data_source1_session_parameters',
  'data_source2_session_parameters',
];

/** Values of every other field. */
export const GENERATORS: Partial<Record<FieldName, Generator>> = {
  query1: query(1),
  query2: query(2),
  materialize_without_sampling: one('materialize_without_sampling', [true]),
  pk_columns: one('pk_columns', [['id', 'word'], ['word'], ['n', 'id'], null]),
  include_columns: one('include_columns', [
    ['n', 'price'],
    ['a*', 'word'],
    ['n*', 'at'],
  ]),
  exclude_columns: one('exclude_columns', [['n'], ['w*'], ['at', 'n*']]),
  columns_to_compare: one('columns_to_compare', [['price', 'at'], ['*']]),
  time_column: one('time_column', ['at']),
  time_aggregate: timed('time_aggregate', ['minute', 'hour', 'day', 'week', 'month', 'year']),
  filter1: one('filter1', ['n >= 1']),
  filter2: one('filter2', ['n >= 1']),
  time_travel_point1: one('time_travel_point1', [-60, '2024-01-01T00:00:00Z']),
  time_travel_point2: one('time_travel_point2', [-60, '2024-01-01T00:00:00Z']),
  time_interval_start: timed('time_interval_start', [
    '2024-01-02T00:00:00Z',
    '2024-01-15T13:00:00+01:00',
  ]),
  time_interval_end: timed('time_interval_end', ['2024-02-02T00:00:00Z', '2024-01-15T12:00:00.9Z']),
  sampling_tolerance: one('sampling_tolerance', [0.5, 0.1, 0.001]),
  sampling_confidence: sampled('sampling_confidence', [90, 99.9]),
  sampling_threshold: (request, pick, place) => {
    const rows = Math.max(...place.rows);
    return sampled('sampling_threshold', [2, rows, rows + 1])(request, pick, place);
  },
  sampling_ratio: one('sampling_ratio', [0.3, 0.7]),
  sampling_max_rows: one('sampling_max_rows', [3, 20, 1000]),
  diff_tolerances_per_column: one('diff_tolerances_per_column', [
    [
      { column_name: 'n', tolerance_value: 1, tolerance_mode: 'absolute' },
      { column_name: '*', tolerance_value: 0.1, tolerance_mode: 'absolute' },
    ],
    [
      { column_name: 'rate', tolerance_value: 0.5, tolerance_mode: 'absolute' },
      { column_name: 'rate', tolerance_value: 0.25, tolerance_mode: 'relative' },
      { column_name: '*', tolerance_value: 0.5, tolerance_mode: 'relative' },
    ],
  ]),
  diff_tolerance: one('diff_tolerance', [0.5, 1]),
  // Of all numbers, where nothing else is.
  tolerance_mode: ({ diff_tolerances_per_column: own, diff_tolerance: value }, pick) => ({
    ...(own && {
      diff_tolerances_per_column: own.filter(({ column_name: name }) => name !== '*'),
    }),
    diff_tolerance: value ?? 0.5,
    tolerance_mode: pick(['absolute', 'relative'] as const),
  }),
  datetime_tolerance: one('datetime_tolerance', [0, 1, 6]),
  table_modifiers: one('table_modifiers', MODIFIERS),
  ignore_whitespace: one('ignore_whitespace', [true]),
  sort_array_columns: one('sort_array_columns', [true]),
  compare_duplicates: one('compare_duplicates', [false, true]),
  file1_options: options(1),
  file2_options: options(2),
  hive_partitions: (_, __, { file }) => ({
    hive_partitions: true,
    ...(file && { file1: file(1, 'folders'), query1: null, file1_options: null }),
  }),
  case_insensitive_names: (request, pick) => ({
    ...(pick([true, false]) && inCapitals(request)),
    case_insensitive_names: true,
  }),
  column_mapping: one('column_mapping', [
    [['price', 'cost']],
    [
      ['price', 'cost'],
      ['Note', 'note'],
    ],
  ]),
  infer_pk: inferred('infer_pk', [true]),
  infer_pk_avoid_names: inferred('infer_pk_avoid_names', [['id'], ['n', 'id'], ['word']]),
  infer_pk_avoid_types: inferred('infer_pk_avoid_types', [['integer'], ['text']]),
  sample_rows: one('sample_rows', [2, 1000]),
  mask_columns: ({ sample_rows: shown }, pick) => ({
    sample_rows: shown ?? 1000,
    mask_columns: pick([['Note', 'note'], ['word', 'Note', 'note'], ['id']]),
  }),
  max_rows_fetched: (_, pick, { rows: [rows1, rows2] }) => ({
    max_rows_fetched: pick([0, rows1 + rows2 - 1, rows1 + rows2]),
  }),
  download_limit: (_, pick, { rows: [rows1, rows2] }) => ({
    download_limit: pick([1, Math.floor(rows1 / 2), rows1 + rows2]),
  }),
  per_column_diff_limit: one('per_column_diff_limit', [1, 2, 1000]),
};

/** A request with some fields, beside what is there without them. */
export function requestWith(base: Asked, fields: FieldName[], pick: Pick, place: Place): Asked {
  let request = base;
  for (const field of fields) {
    const generator = GENERATORS[field];
    if (!generator) throw new Error(`no test knows a value of ${field}`);
    request = { ...request, ...generator(request, pick, place) };
  }
  return request;
}
