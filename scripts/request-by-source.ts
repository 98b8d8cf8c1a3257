import { fieldNames } from '../src/contract/field-names.ts';
import type { FieldName } from '../src/contract/request-fields.ts';

/** The kinds of data sources, as the documents call them. */
export const KINDS = {
  files: 'Files',
  duckdb: 'DuckDB',
  postgresql: 'PostgreSQL',
  redshift: 'Redshift',
  mysql: 'MySQL, MariaDB',
  sqlite: 'SQLite',
  trino: 'Trino',
  spark: 'Spark',
  databricks: 'Databricks',
} as const;
export type Kind = keyof typeof KINDS;

const kinds = Object.keys(KINDS) as Kind[];
const databases = kinds.filter((kind) => kind !== 'files');

/** What a source says where it cannot do what a field asks for, as its documents have it. */
export type Sentence = string;

const all = (of: readonly Kind[], sentence: Sentence): Partial<Record<Kind, Sentence>> =>
  Object.fromEntries(of.map((kind) => [kind, sentence]));

const NO_PAST =
  'TimeTravelException: the data source keeps no states of the past; system-versioned tables of MariaDB, Iceberg tables of Trino and Delta tables of Databricks do';
const OF_TABLES =
  'it is of a table; a query names the state that it reads by itself, and a file has one';
const OF_FILES = 'it is of a file';
const NOT_WRITTEN = 'a file is not written to a table first; the data source must be writable';

const NO_OPTIONS = 'a data source of this kind takes no options';

const past: Partial<Record<Kind, Sentence>> = {
  ...all(['duckdb', 'postgresql', 'redshift', 'sqlite'], NO_PAST),
  spark: 'TimeTravelException: Spark keeps no states of the past; Delta tables of Databricks do',
  files: OF_TABLES,
};

/** The fields that some sources cannot do, and what these say. */
export const CANNOT: Partial<Record<FieldName, Partial<Record<Kind, Sentence>>>> = {
  time_travel_point1: past,
  time_travel_point2: past,
  file1: all(databases, OF_FILES),
  file2: all(databases, OF_FILES),
  file1_options: all(databases, OF_FILES),
  file2_options: all(databases, OF_FILES),
  hive_partitions: all(databases, OF_FILES),
  data_source1_session_parameters: { files: NO_OPTIONS, duckdb: NO_OPTIONS },
  data_source2_session_parameters: { files: NO_OPTIONS, duckdb: NO_OPTIONS },
  materialize_dataset1: { files: NOT_WRITTEN },
  materialize_dataset2: { files: NOT_WRITTEN },
};

/** What works with a restriction that a mark alone does not tell. */
const REMARKS: Partial<Record<FieldName, string>> = {
  time_travel_point1:
    'MariaDB: system-versioned tables, by a time or seconds; MySQL has none. Trino: Iceberg. Databricks: Delta, tested with Delta Lake in a Spark that stands in for it.',
  materialization_destination_id: 'Any source but files that is `writable`.',
  sampling_ratio:
    'Of keys of one whole number the same keys in every database but those of DuckDB. Where two sources have no hash in common, and for files beside a database, rows are chosen after they were copied.',
  per_column_diff_limit:
    'The same figures everywhere; whatever has counted more is cut down to them.',
  download_limit:
    'Nothing is copied of files and DuckDB. A key that is not one whole number is chosen by where two sources hash it alike; else, and beside a file, a diff that would have to stop fails before it copies a row.',
  file1_options: 'CSV and TSV files.',
  data_source1_session_parameters:
    'The [options](recipes/data-source-options.md) of the kind of source. A server of ours leaves them to who runs it.',
};

/** The table of fields by sources, with what is said where something does not work. */
export function requestTable(): string {
  const sentences = [...new Set(Object.values(CANNOT).flatMap((of) => Object.values(of)))];
  const mark = (field: FieldName, kind: Kind): string => {
    const sentence = CANNOT[field]?.[kind];
    return sentence === undefined ? 'yes' : `[${sentences.indexOf(sentence) + 1}]`;
  };
  const rows = fieldNames.map(
    (field) => `| \`${field}\` | ${kinds.map((kind) => mark(field, kind)).join(' | ')} |`,
  );
  const head = `| Field | ${Object.values(KINDS).join(' | ')} |`;
  const line = `| --- |${kinds.map(() => ' --- |').join('')}`;
  const notes = sentences.map((sentence, i) => `${i + 1}. ${sentence}.`);
  const remarks = Object.entries(REMARKS).map(([field, remark]) => `- \`${field}\`: ${remark}`);
  return [[head, line, ...rows].join('\n'), notes.join('\n'), remarks.join('\n')].join('\n\n');
}
