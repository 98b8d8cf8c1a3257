import { DiffError } from '../../../contract/errors.ts';
import type { Sql } from '../../dialect.ts';
import { mayBeRenamed, requireDistinctNames } from '../../../duckdb/distinct-names.ts';
import type { OpenedRelation } from '../../../duckdb/relation.ts';
import type { SourceFile } from '../source-file.ts';
import { type JsonGroup, jsonFiles, jsonGroups, requireWholeLists } from './lists.ts';
import { jsonText } from '../../../duckdb/equality/text-types.ts';

/** More files than a pattern finds; DuckDB would look into 32 of them. */
const MOST_FILES = 1_000_000_000;

/** Records of JSON, of one file or several. */
interface JsonFiles extends SourceFile {
  groups: JsonGroup[];
}

/** Reads all files by one of DuckDB's functions. */
function readJson({ groups }: JsonFiles, call: 'read_json' | 'read_json_objects', more = ''): Sql {
  const reads = groups.map(
    ({ reader, options }) => `${call}(${[reader, ...options].join(', ')}${more})`,
  );
  const [only = ''] = reads;
  if (reads.length === 1) return only;
  return `(${reads.map((read) => `SELECT * FROM ${read}`).join('\n  UNION ALL BY NAME ')})`;
}

async function describeRecords(files: JsonFiles): Promise<string[]> {
  // Every record of every file is looked at, or a key that only a late one has would be lost.
  const everything = `, records = 'true', sample_size = -1, maximum_sample_files = ${MOST_FILES},
      maximum_depth = 1, map_inference_threshold = -1, field_appearance_threshold = 0`;
  const read = readJson(files, 'read_json', everything);
  const columns = await files.connection.describe(read, files.signal);
  return columns.map(({ name }) => name);
}

/** The names of all keys; `null` where the file has no record at all. */
async function recordKeys(file: JsonFiles): Promise<string[] | null> {
  try {
    return await describeRecords(file);
  } catch (error) {
    // DuckDB has no code for it.
    if (!(error instanceof DiffError) || !error.value.includes('expected records')) throw error;
    const [row] = await file.connection.query(
      `SELECT count(*) AS records FROM ${readJson(file, 'read_json_objects')}`,
      file.signal,
    );
    if (Number(row?.['records']) === 0) return null;
    throw new DiffError(
      'InvalidInputException',
      `${file.path} does not hold records: a list of JSON objects, or one on each line`,
      { cause: error },
    );
  }
}

/** Where a JSON number may begin, and not a word such as `3e100` in a text. */
const NUMBER_START = String.raw`(^|[\s:,\[])-?`;

/** A number with more digits than a double has, or with an exponent that may be beyond doubles. */
const NO_DOUBLE = String.raw`[0-9.]{17}|${NUMBER_START}[0-9.]+[eE][+-]?[0-9]{3}`;

/**
 * Whether a number may be none that a double holds, so that DuckDB, which reads JSON's numbers as
 * doubles where they are no integers, would lose digits of it, or all: `1e-400` would be 0.
 */
async function mayLoseNumbers(files: JsonFiles): Promise<boolean> {
  const [row] = await files.connection.query(
    `SELECT count(*) AS records FROM (
      SELECT 1 FROM ${readJson(files, 'read_json_objects')}
      WHERE regexp_matches(json, '${NO_DOUBLE}') LIMIT 1
    )`,
    files.signal,
  );
  return Number(row?.['records']) > 0;
}

/** Reads records with every number as it is written; slower. */
function readExactly(files: JsonFiles, names: string[]): Sql {
  const { dialect } = files.connection;
  const types = JSON.stringify(Object.fromEntries(names.map((name) => [name, 'VARCHAR'])));
  const columns = names
    .map((name) => dialect.quoteIdentifier(name))
    .map((name) => `CAST(${name} AS JSON) AS ${name}`);
  return `(
    SELECT ${columns.join(', ')}
    FROM (
      SELECT unnest(json_transform(json_members(json), ${dialect.quoteText(types)}))
      FROM ${readJson(files, 'read_json_objects')}
    )
  )`;
}

/**
 * Opens a file of JSON records: a list of objects, or one on each line.
 *
 * @throws DiffError where it holds anything else.
 */
export async function openJson(source: SourceFile): Promise<OpenedRelation> {
  const { connection, path, signal } = source;
  const { dialect } = connection;
  const named = await jsonFiles(source);
  if (named.length === 0) return { kind: 'empty' };
  const files: JsonFiles = { ...source, groups: jsonGroups(named, dialect) };
  await requireWholeLists(named.filter(({ packing }) => packing === 'none'));
  const names = await recordKeys(files);
  if (names === null) return { kind: 'empty' };
  if (mayBeRenamed(names)) {
    const rows = await connection.query(
      `SELECT DISTINCT unnest(json_keys(json)) AS name FROM ${readJson(files, 'read_json_objects')}`,
      signal,
    );
    requireDistinctNames(
      path,
      rows.map(({ name }) => String(name)),
    );
  }
  const types = names.map((name) => `${dialect.quoteText(name)}: 'JSON'`).join(', ');
  return {
    kind: 'text',
    relation: (await mayLoseNumbers(files))
      ? readExactly(files, names)
      : readJson(files, 'read_json', `, records = 'true', columns = {${types}}`),
    readsAll: async (reading) => {
      // Those that are not packed are known to be whole.
      await requireWholeLists(
        named.filter(({ packing }) => packing !== 'none'),
        reading,
      );
      return true;
    },
    columns: names.map((name) => {
      const json = dialect.quoteIdentifier(name);
      return { name, text: jsonText(json), json };
    }),
  };
}
