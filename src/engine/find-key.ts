import { DiffError } from '../contract/errors.ts';
import type { Cell, Dialect, Sql } from '../sources/dialect.ts';
import type { DuckDBConnection } from '../sources/duckdb/connection.ts';
import { openDataset } from '../sources/duckdb/open-dataset.ts';
import { type NamedSource, openDatabase } from '../sources/registry.ts';
import { datasetOf } from './datasets.ts';

/** What is looked into: a table of a data source, or a file. */
export type LookedInto = { table: string[]; file: null } | { table: null; file: string };

/** What a look into a dataset finds. */
export interface FoundKey {
  /** All its columns, in order. */
  columns: string[];
  /** Columns that together identify a row, as far as could be seen; empty where none were found. */
  key: string[];
}

/** What a look needs. */
export interface FindKeyContext {
  connection: DuckDBConnection;
  source: NamedSource;
  /** Relative paths start here. */
  workingDirectory: string;
  signal: AbortSignal;
}

/** A column that may be part of a key. */
interface Candidate {
  name: string;
  value: Sql;
}

/** Rows that can be asked about, whatever database has them. */
interface Rows {
  dialect: Dialect;
  relation: Sql;
  query: (sql: Sql) => Promise<Record<string, Cell>[]>;
}

/** What is unique among so many rows is worth proposing; a person has the last word. */
const ROWS_LOOKED_AT = 100_000;

/** Columns that are looked at, the likeliest first, and those of them that are tried in pairs. */
const MOST_CANDIDATES = 12;
const MOST_PAIRED = 6;

/** The likeliest first: by what names say, else in the order of the table. */
function byLikelihood(candidates: Candidate[]): Candidate[] {
  const rank = ({ name }: Candidate): number => {
    if (/^(id|key|uuid|guid|pk)$/i.test(name)) return 0;
    return /(_|-|^)(id|key|uuid|guid|pk|no|nr|number|code)$|[a-z]Id$/i.test(name) ? 1 : 2;
  };
  return candidates.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_CANDIDATES);
}

function sampleOf({ relation, dialect }: Rows, candidates: Candidate[]): Sql {
  const columns = candidates.map(
    ({ value }, index) => `${value} AS ${dialect.quoteIdentifier(`c${index}`)}`,
  );
  return `(SELECT ${columns.join(', ')} FROM ${relation} LIMIT ${ROWS_LOOKED_AT}) AS looked_at`;
}

/** The columns without NULL, and how many different values each has. */
async function distinctCounts(rows: Rows, candidates: Candidate[]) {
  const counts = candidates.map(
    (_, i) => `count(c${i}) AS present_${i}, count(DISTINCT c${i}) AS distinct_${i}`,
  );
  const [row = {}] = await rows.query(
    `SELECT count(*) AS total, ${counts.join(', ')} FROM ${sampleOf(rows, candidates)}`,
  );
  const total = Number(row['total']);
  const full = candidates.flatMap((candidate, i) =>
    Number(row[`present_${i}`]) === total
      ? [{ candidate, distinct: Number(row[`distinct_${i}`]) }]
      : [],
  );
  return { total, full };
}

async function isUnique(rows: Rows, pair: Candidate[], total: number): Promise<boolean> {
  const [row = {}] = await rows.query(
    `SELECT count(*) AS found FROM (SELECT DISTINCT * FROM ${sampleOf(rows, pair)}) AS pairs`,
  );
  return Number(row['found']) === total;
}

/** One column, or else two, that are unique and without NULL in the rows that are looked at. */
async function searchKey(rows: Rows, all: Candidate[]): Promise<string[]> {
  const { total, full } = await distinctCounts(rows, byLikelihood(all));
  // Of so few rows, everything is unique.
  if (total < 2) return [];
  const single = full.find(({ distinct }) => distinct === total);
  if (single) return [single.candidate.name];
  const paired = full.slice(0, MOST_PAIRED).map(({ candidate }) => candidate);
  for (const [index, first] of paired.entries()) {
    for (const second of paired.slice(index + 1)) {
      if (await isUnique(rows, [first, second], total)) return [first.name, second.name];
    }
  }
  return [];
}

/** What a database will not compare is no key, and no reason to ask nothing. */
async function searchedKey(rows: Rows, all: Candidate[]): Promise<string[]> {
  try {
    return await searchKey(rows, all);
  } catch (error) {
    if (error instanceof DiffError) return [];
    throw error;
  }
}

async function findInDatabase(table: string[], context: FindKeyContext): Promise<FoundKey | null> {
  const { source, signal } = context;
  const database = await openDatabase(source, context);
  if (!database) return null;
  try {
    const { dialect } = database;
    const { relation, columns, uniqueKeys } = await database.openTable(table, signal);
    const names = columns.map(({ name }) => name);
    const [proven] = uniqueKeys.toSorted((a, b) => a.length - b.length);
    if (proven) return { columns: names, key: names.filter((name) => proven.includes(name)) };
    const candidates = columns
      .filter(({ declared }) => dialect.isGroupable(declared))
      .map(({ name }) => ({ name, value: dialect.quoteIdentifier(name) }));
    const rows = { dialect, relation, query: (sql: Sql) => database.query(sql, signal) };
    return { columns: names, key: await searchedKey(rows, candidates) };
  } finally {
    await database.close();
  }
}

/**
 * Looks into a table or a file for columns by which its rows can be told apart: those that the
 * catalog proves, else those that are unique in the first rows.
 *
 * @throws DiffError where it cannot be opened.
 * @throws CancelledError where the signal aborts.
 */
export async function findKey(dataset: LookedInto, context: FindKeyContext): Promise<FoundKey> {
  const found = dataset.table && (await findInDatabase(dataset.table, context));
  if (found) return found;
  const { connection, source, signal } = context;
  const { dialect } = connection;
  const side = { number: 1, query: null, filter: null, ...dataset } as const;
  const opening = { ...context, attached: new Map(), located: new Map() };
  const opened = await openDataset(datasetOf(side, source), opening);
  if (opened.kind === 'empty') return { columns: [], key: [] };
  const candidates = opened.columns.map((column) => ({
    name: column.name,
    value: 'text' in column ? column.text : dialect.quoteIdentifier(column.name),
  }));
  const query = (sql: Sql) => connection.query(sql, signal);
  const rows = { dialect, relation: opened.relation, query };
  return {
    columns: candidates.map(({ name }) => name),
    key: await searchedKey(rows, candidates),
  };
}
