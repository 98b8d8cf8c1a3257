import { equalityFields } from './equality-fields.ts';
import {
  between,
  field,
  labels,
  names,
  openFlag,
  pairs,
  parameters,
  wholeFrom,
  type RequestField,
} from './field.ts';
import { fileFields } from './file-fields.ts';
import { seedFields } from './seed-fields.ts';

export { seedFields };

/** More are for a person no easier to read than all of them, which can be written to files. */
export const MOST_SAMPLE_ROWS = 1000;

/** The fields that came later, and those of our own: sent where they are set. */
export const laterFields = {
  tags: field(labels, 'Tags of the diff'),
  ...fileFields,
  columns_to_compare: field(names, 'The same as `include_columns`'),
  case_insensitive_names: field(
    openFlag,
    'Whether columns are paired and named whatever the case of their letters, so that `ID` is `id`',
    {
      input: ' (`true` or `false`, the default).',
      fact: { label: 'Names of columns', set: true, text: 'in upper or lower case' },
    },
  ),
  column_mapping: field(pairs, 'Columns with different names on the two sides', {
    input: '. Lines or commas of `name1=name2`, or a JSON array of pairs.',
    fact: { label: 'Renamed columns' },
  }),
  ...equalityFields,
  data_source1_session_parameters: field(
    parameters,
    'Parameters of the session in the data source of side 1, beside its own options',
    {
      input:
        '. A YAML map such as `{statement_timeout: 60000}`, of the options that the data source takes.',
    },
  ),
  data_source2_session_parameters: field(parameters, 'The same for side 2', {
    input: ', as `data_source1_session_parameters`.',
  }),
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
  sampling_max_rows: field(wholeFrom(1), 'Compare a sample: about so many keys', {
    fact: { label: 'Sampling', word: 'rows' },
  }),
  per_column_diff_limit: field(
    wholeFrom(1),
    'Count the differences of each column up to so many; a column that has as many is reported with «at least»',
    {
      input:
        '. How many rows and values differ is then «at least», too, and a limit on them that is not passed cannot be checked.',
      fact: { label: 'Stops early', word: 'differences for each column:' },
    },
  ),
  download_limit: field(
    wholeFrom(1),
    'Stop before more rows of both sides together than these are copied out of databases: what was compared until then is reported with «at least»',
    {
      input:
        '. A diff that needs no more is not touched by it. A limit on a figure that is «at least» and not passed cannot be checked.',
      fact: { label: 'Stops early', word: 'rows copied:' },
    },
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
    'Columns, or patterns in which `*` is any text, of which no value is shown or written: a hash by a secret of the diff stands in its place, in keys, too',
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
