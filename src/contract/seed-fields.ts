import {
  between,
  condition,
  destination,
  field,
  flag,
  key,
  moment,
  names,
  path,
  source,
  sql,
  text,
  time,
  tolerances,
  wholeFrom,
  word,
  type RequestField,
} from './field.ts';
import { timeSteps } from './time-series.ts';

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
  table2: field(path, 'Table of side 2', {
    input:
      ', as `table1`. Default is `table1` where another data source, filter or time-travel point tells the sides apart.',
    fact: { label: 'Table' },
  }),
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
  include_columns: field(
    names,
    'Columns to compare besides the key, or patterns in which `*` is any text. Default is all',
    {
      fact: { label: 'Only the columns' },
    },
  ),
  exclude_columns: field(names, 'Columns not to compare, or patterns in which `*` is any text', {
    fact: { label: 'Without the columns' },
  }),
  time_column: field(text, 'Column for the time interval and for views by time', {
    fact: { label: 'Time column' },
  }),
  time_aggregate: field(
    word(...timeSteps),
    'Step of the view by time, in which differences are counted: `minute`, `hour`, `day`, `week` (from Monday), `month` or `year`, in UTC',
    {
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
    'State of the table of side 1 in the past: negative seconds, a time (ISO 8601), or the number of a version',
    {
      input:
        '. Of tables that keep their states: system-versioned ones of MariaDB, Iceberg in Trino, Delta in Databricks.',
      fact: { label: 'Time travel' },
    },
  ),
  time_travel_point2: field(moment, 'State of the table of side 2 in the past', {
    input: ', as `time_travel_point1`.',
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
      '. A YAML or JSON map from a column to its tolerance: `amount: 0.01` (absolute), `rate: 1%` (relative), `price: [0.01, 1%]` (equal where either allows it), `"*": 0.01` for all columns of numbers that are not named; or the list of objects that the API takes.',
    fact: { label: 'Tolerances' },
  }),
} satisfies Record<string, RequestField>;
