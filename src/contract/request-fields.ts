import {
  between,
  condition,
  destination,
  field,
  file,
  flag,
  key,
  labels,
  moment,
  names,
  openFlag,
  pairs,
  path,
  type RequestField,
  source,
  sql,
  type Support,
  text,
  time,
  tolerances,
  wholeFrom,
  word,
} from './field.ts';

const pastState: Support = { instead: 'use a query that reads that state' };

const TRUE_OR_FALSE = ' (`true` or `false`).';

/** The fields of the 2022 document, in its order: always sent. */
export const seedFields = {
  data_source1_id: field(source, 'Data source of side 1 (the base)', {
    input:
      '. A name or an integer id; for the embedded engine also a URL such as `duckdb:prod.duckdb` or `sqlite:prod.db`. Not needed for files.',
  }),
  data_source2_id: field(source, 'Data source of side 2 (the candidate)', {
    input: '. Default is `data_source1_id`.',
  }),
  table1: field(path, 'Table of side 1', {
    input:
      ', dotted (`db.schema.table`, double quotes around a part that holds a dot) or a JSON array. Without a data source, a file path.',
    fact: { label: 'Table' },
  }),
  table2: field(path, 'Table of side 2', { input: ', as `table1`.', fact: { label: 'Table' } }),
  query1: field(sql, 'SQL query of side 1, instead of a table', { fact: { label: 'Query' } }),
  query2: field(sql, 'SQL query of side 2, instead of a table', { fact: { label: 'Query' } }),
  materialize_dataset1: field(
    flag,
    'Whether a view or query of side 1 is first written to a table of its data source, which is dropped at the end',
    { input: ' (`true` or `false`). The data source must be writable.' },
  ),
  materialize_dataset2: field(flag, 'The same for side 2', {
    input: ', as `materialize_dataset1`.',
  }),
  materialization_destination_id: field(
    destination,
    'Data source to which all differences are written as tables',
    { input: ' (name or id). It must be writable.' },
  ),
  materialize_without_sampling: field(
    flag,
    'Whether every row is compared, so that written results are complete, where a sample is asked for',
    { input: TRUE_OR_FALSE },
  ),
  pk_columns: field(key, 'Columns of the primary key', {
    input:
      '. A list, separated by commas or newlines, or a JSON array. Left out, which is `<declared>`, it is the key that both tables declare, else whole rows are compared; of Datafold it must be set, or `infer_pk`.',
  }),
  include_columns: field(names, 'Columns to compare besides the key. Default is all', {
    fact: { label: 'Only the columns' },
  }),
  exclude_columns: field(names, 'Columns not to compare', {
    fact: { label: 'Without the columns' },
  }),
  time_column: field(text, 'Column for the time interval and for views by time', {
    fact: { label: 'Time column' },
  }),
  time_aggregate: field(
    word('minute', 'hour', 'day', 'week', 'month', 'year'),
    'Step of the view by time: `minute`, `hour`, `day`, `week`, `month` or `year`',
    {
      support: { instead: 'compare one interval in each data diff' },
      fact: { label: 'Time column' },
      needs: 'time_column',
    },
  ),
  filter1: field(condition, 'SQL condition that rows of side 1 must meet, without WHERE', {
    fact: { label: 'Filter' },
  }),
  filter2: field(condition, 'SQL condition that rows of side 2 must meet, without WHERE', {
    fact: { label: 'Filter' },
  }),
  time_travel_point1: field(
    moment,
    'State of side 1 in the past, where the data source can (negative seconds, timestamp or statement id)',
    { support: pastState, fact: { label: 'Time travel' } },
  ),
  time_travel_point2: field(moment, 'State of side 2 in the past', {
    input: ', as `time_travel_point1`.',
    support: pastState,
    fact: { label: 'Time travel' },
  }),
  time_interval_start: field(time, 'Compare only rows at or after this time (ISO 8601)', {
    fact: { label: 'From' },
    needs: 'time_column',
  }),
  time_interval_end: field(time, 'Compare only rows before this time (ISO 8601)', {
    fact: { label: 'Until' },
    needs: 'time_column',
  }),
  sampling_tolerance: field(
    between(0, 1, 'a number'),
    'Compare a sample: it is so large that, where none of its rows differs, no larger share of all rows does than this (above 0 and below 1), with `sampling_confidence`',
    {
      input:
        '. Where the share of rows with a NULL, repeated or unpaired key is above it, every row is compared.',
      fact: { label: 'Sampling', word: 'tolerance' },
    },
  ),
  sampling_confidence: field(
    between(0, 100, 'a percentage'),
    'Confidence in percent, above 0 and below 100, of a sample: its size by `sampling_tolerance`, and its intervals. Default is 99',
    { fact: { label: 'Sampling', word: 'confidence' } },
  ),
  sampling_threshold: field(
    wholeFrom(0),
    'Compare every row where the larger side has fewer rows than this',
    { fact: { label: 'Sampling', word: 'threshold' } },
  ),
  diff_tolerances_per_column: field(tolerances, 'Tolerances of numeric columns', {
    input:
      '. A YAML or JSON map from a column to its tolerance: `amount: 0.01` (absolute), `rate: 1%` (relative), or the list of objects that the API takes.',
    fact: { label: 'Tolerances' },
  }),
} satisfies Record<string, RequestField>;

/** More are for a person no easier to read than all of them, which can be written to files. */
export const MOST_SAMPLE_ROWS = 1000;

/** The fields that came later, and those of our own: sent where they are set. */
export const laterFields = {
  tags: field(labels, 'Tags of the diff'),
  file1: field(
    file,
    'File of side 1 (CSV, TSV, JSON, JSON lines, Parquet). A path, a pattern for several files such as `data/*.csv`, a folder of Parquet files or, for Datafold, a URL',
    { fact: { label: 'File' } },
  ),
  file2: field(file, 'File of side 2', { input: ', as `file1`.', fact: { label: 'File' } }),
  column_mapping: field(pairs, 'Columns with different names on the two sides', {
    input: '. Lines or commas of `name1=name2`, or a JSON array of pairs.',
    fact: { label: 'Renamed columns' },
  }),
  hive_partitions: field(
    openFlag,
    'Whether folders `x=y` of the files that a pattern finds, as Hive and Spark write them, make a column `x`',
    {
      input: ' (`true` or `false`, the default). A column in the files themselves goes before it.',
      fact: { label: 'Columns by folders', set: true, text: 'x=y' },
    },
  ),
  compare_duplicates: field(
    openFlag,
    'Whether rows that the key does not pair one to one, by repeated keys or NULL in the key, are compared as whole rows',
    {
      input: ' (`true`, the default, or `false`). Of Datafold, what its API says.',
      fact: { label: 'Duplicates', set: false, text: 'not compared' },
    },
  ),
  infer_pk: field(
    openFlag,
    'Whether a key that is left out is searched in the data, where the tables declare none',
    {
      input:
        ' (`true` or `false`, the default). It is the fewest columns that are unique and never NULL on both sides.',
    },
  ),
  infer_pk_avoid_names: field(names, 'Columns that are no part of a key that is searched for', {
    needs: 'infer_pk',
  }),
  infer_pk_avoid_types: field(
    names,
    'Types, as the data source names them, whose columns are no part of a key that is searched for',
    { needs: 'infer_pk' },
  ),
  sampling_ratio: field(
    between(0, 1, 'a number'),
    'Compare a sample: this share of the keys, above 0 and below 1',
    { fact: { label: 'Sampling', word: 'ratio' } },
  ),
  sampling_max_rows: field(
    wholeFrom(1),
    'Compare a sample: about so many keys',
    { fact: { label: 'Sampling', word: 'rows' } },
  ),
  sample_rows: field(
    wholeFrom(0, MOST_SAMPLE_ROWS),
    'How many rows of each kind (changed, removed, added, duplicated) to show, of changed ones the columns that differ, old → new',
    {
      input: `. At most ${MOST_SAMPLE_ROWS.toLocaleString('en')}. Default is 0; of the command line 5 where its output is a terminal. The report, the results and a terminal show them, a comment and the job summary only with \`sample-rows-in-comment\`.`,
    },
  ),
  mask_columns: field(
    names,
    'Columns of which no value is shown or written: a hash by a secret of the diff stands in its place, in keys, too',
  ),
  max_rows_fetched: field(
    wholeFrom(0),
    'How many rows of both sides together are copied out of databases at most; a diff that would need more fails before it copies them',
    {
      input:
        '. Default is 5,000,000 where a side is in a warehouse or a cluster, and none for other servers and for files.',
    },
  ),
} satisfies Record<string, RequestField>;

/**
 * The one table of the request's fields. The schema of the request, the inputs and flags, what our
 * engine and our server refuse, the OpenAPI document, the reports and the tables of the docs follow
 * from it.
 */
export const requestFields = { ...seedFields, ...laterFields };
export type FieldName = keyof typeof requestFields;

/** A side as its user counts: 1 is the base, 2 what is under review. */
export type SideNumber = 1 | 2;

/** The fields of one side's dataset, of which one is set; inputs have the same names. */
export const datasetFields = {
  1: ['table1', 'query1', 'file1'],
  2: ['table2', 'query2', 'file2'],
} as const satisfies Record<SideNumber, readonly FieldName[]>;
