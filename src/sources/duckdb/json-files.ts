import { open } from 'node:fs/promises';
import { DiffError } from '../../contract/errors.ts';
import type { Sql } from '../dialect.ts';
import { mayBeRenamed, requireDistinctNames } from './distinct-names.ts';
import type { OpenedRelation, SourceFile } from './files.ts';
import { jsonText } from './text-types.ts';

/** The longest record that is read: 128 MiB. */
const LIMIT = 'maximum_object_size = 134217728';

async function describeRecords({ connection, reader, signal }: SourceFile): Promise<string[]> {
  // Every record is looked at, or a key that only a late one has would be lost.
  const columns = await connection.describe(
    `read_json(${reader}, records = 'true', sample_size = -1, maximum_depth = 1,
      map_inference_threshold = -1, field_appearance_threshold = 0, ${LIMIT})`,
    signal,
  );
  return columns.map(({ name }) => name);
}

/** The names of all keys; `null` where the file has no record at all. */
async function recordKeys(file: SourceFile): Promise<string[] | null> {
  try {
    return await describeRecords(file);
  } catch (error) {
    if (!(error instanceof DiffError) || !error.value.includes('expected records')) throw error;
    const [row] = await file.connection.query(
      `SELECT count(*) AS records FROM read_json_objects(${file.reader}, ${LIMIT})`,
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

/**
 * Whether a number may have more digits than a double holds, so that DuckDB, which reads JSON's
 * numbers as doubles where they are no integers, would lose some.
 */
async function hasLongNumbers({ connection, reader, signal }: SourceFile): Promise<boolean> {
  const [row] = await connection.query(
    `SELECT count(*) AS records FROM (
      SELECT 1 FROM read_json_objects(${reader}, ${LIMIT})
      WHERE regexp_matches(json, '[0-9.]{17}') LIMIT 1
    )`,
    signal,
  );
  return Number(row?.['records']) > 0;
}

/** Reads records with every number as it is written; slower. */
function readExactly({ connection: { dialect }, reader }: SourceFile, names: string[]): Sql {
  const types = JSON.stringify(Object.fromEntries(names.map((name) => [name, 'VARCHAR'])));
  const columns = names
    .map((name) => dialect.quoteIdentifier(name))
    .map((name) => `CAST(${name} AS JSON) AS ${name}`);
  return `(
    SELECT ${columns.join(', ')}
    FROM (
      SELECT unnest(json_transform(json_members(json), ${dialect.quoteText(types)}))
      FROM read_json_objects(${reader}, ${LIMIT})
    )
  )`;
}

/** Whether a file begins, or ends, like this. */
async function edge(path: string, at: 'start' | 'end', pattern: RegExp): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, 4096);
    const buffer = Buffer.alloc(length);
    await file.read(buffer, 0, length, at === 'start' ? 0 : size - length);
    return pattern.test(buffer.toString());
  } finally {
    await file.close();
  }
}

/** DuckDB takes a list that breaks off after a record for a whole one. */
async function requireWholeList({ local, path }: SourceFile): Promise<void> {
  if (local === null || /\.(gz|zst)$/i.test(local)) return;
  if (!(await edge(local, 'start', /^\uFEFF?\s*\[/)) || (await edge(local, 'end', /\]\s*$/)))
    return;
  throw new DiffError('InvalidInputException', `${path} breaks off: its list has no end`);
}

/**
 * Opens a file of JSON records: a list of objects, or one on each line.
 *
 * @throws DiffError where it holds anything else.
 */
export async function openJson(file: SourceFile): Promise<OpenedRelation> {
  const { connection, reader, signal } = file;
  const { dialect } = connection;
  await requireWholeList(file);
  const names = await recordKeys(file);
  if (names === null) return { kind: 'empty' };
  if (mayBeRenamed(names)) {
    const rows = await connection.query(
      `SELECT DISTINCT unnest(json_keys(json)) AS name FROM read_json_objects(${reader}, ${LIMIT})`,
      signal,
    );
    requireDistinctNames(
      file.path,
      rows.map(({ name }) => String(name)),
    );
  }
  const types = names.map((name) => `${dialect.quoteText(name)}: 'JSON'`).join(', ');
  return {
    kind: 'text',
    relation: (await hasLongNumbers(file))
      ? readExactly(file, names)
      : `read_json(${reader}, records = 'true', columns = {${types}}, ${LIMIT})`,
    columns: names.map((name) => {
      const json = dialect.quoteIdentifier(name);
      return { name, text: jsonText(json), json };
    }),
  };
}
