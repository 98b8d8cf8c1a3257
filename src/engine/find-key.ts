import { DiffError } from '../contract/errors.ts';
import type { Sql } from '../sources/dialect.ts';
import type { DuckDBConnection } from '../duckdb/connection.ts';
import { type NamedSource, openDatabase } from '../sources/registry.ts';
import type { DatabaseSource, SourceAddress } from '../sources/source.ts';
import { type Candidate, type SearchedRows, searchKey } from './key-search.ts';
import { openLocal, readIn } from './open-sides.ts';

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

/** What is unique among so many rows is worth proposing; a person has the last word. */
const LOOK = { rowsLookedAt: 100_000, mostColumns: 2, isProven: false };

/** What a database will not compare is no key, and no reason to ask nothing. */
async function searchedKey(rows: SearchedRows, all: Candidate[]): Promise<string[]> {
  try {
    return await searchKey([rows], all, LOOK);
  } catch (error) {
    if (error instanceof DiffError) return [];
    throw error;
  }
}

async function findInDatabase(
  table: string[],
  descriptor: DatabaseSource,
  source: SourceAddress,
  context: FindKeyContext,
): Promise<FoundKey> {
  const { signal } = context;
  const database = await openDatabase(descriptor, source, context);
  try {
    const { dialect } = database;
    const { relation, columns, uniqueKeys } = await database.openTable(table, signal);
    const names = columns.map(({ name }) => name);
    const [proven] = uniqueKeys.toSorted((a, b) => a.length - b.length);
    if (proven) return { columns: names, key: names.filter((name) => proven.includes(name)) };
    const candidates = columns
      .filter(({ own }) => dialect.isGroupable(own))
      .map(({ name }) => ({ name, values: [dialect.quoteIdentifier(name)] }));
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
  const { connection, signal } = context;
  const { dialect } = connection;
  const none = { query: null, fileOptions: null, past: null, filter: null };
  const side = { index: 0, number: 1, ...none, ...dataset } as const;
  const { descriptor, ...source } = readIn(side, context.source);
  if (descriptor.readBy === 'itself') {
    return findInDatabase(dataset.table ?? [], descriptor, source, context);
  }
  const found = { attached: new Map(), located: new Map() };
  const opening = { ...context, ...found, mostRows: LOOK.rowsLookedAt };
  const opened = await openLocal(side, descriptor, source, opening);
  if (opened.kind === 'empty') return { columns: [], key: [] };
  const candidates = opened.columns.map((column) => ({
    name: column.name,
    values: ['text' in column ? column.text : dialect.quoteIdentifier(column.name)],
  }));
  const query = (sql: Sql) => connection.query(sql, signal);
  const rows = { dialect, relation: opened.relation, query };
  return {
    columns: candidates.map(({ name }) => name),
    key: await searchedKey(rows, candidates),
  };
}
