import { FILES_ID } from '../../../contract/data-source-config.ts';
import { fieldNames } from '../../../contract/field-names.ts';
import type { DiffRequest } from '../../../contract/request.ts';
import type { FailedResults, SuccessResults } from '../../../contract/summary-results.ts';
import { columnText, isId, type Row, type StoreConnection, type Value } from '../driver.ts';
import { isoOf } from '../times.ts';
import { columnList } from './column-list.ts';

/** Where a diff stands, in the API's words. */
export const diffStatuses = ['waiting', 'processing', 'done', 'failed', 'cancelled'] as const;
export type DiffStatus = (typeof diffStatuses)[number];

/** What a diff came to, in the API's words; `null` until it ends, and where it was cancelled. */
export const diffVerdicts = ['identical', 'different', 'bad-pks', 'empty', 'error'] as const;
export type DiffVerdict = (typeof diffVerdicts)[number];

/** A diff as it is kept. Times are ISO 8601 in UTC with microseconds: `2022-10-12T20:06:27.653283+00:00`. */
export interface StoredDiff {
  id: number;
  request: DiffRequest;
  status: DiffStatus;
  /** `api`: over REST; `manual`: by a person on the pages. */
  source: 'api' | 'manual';
  /** Who asked for it: a key's id and name. */
  userId: number;
  userName: string;
  createdAt: string;
  updatedAt: string;
  /** When it was last begun; `null` while it waits. */
  startedAt: string | null;
  finishedAt: string | null;
  archived: boolean;
  /** Whether its results were removed for good. */
  purged: boolean;
  /** How often it was begun: more than once where a server died. */
  attempts: number;
  /** One line on what is being done; `null` where it does not run. */
  progress: string | null;
  /** Its end, without its rows; `null` until then, and where it was cancelled or purged. */
  results: SuccessResults | FailedResults | null;
  verdict: DiffVerdict | null;
}

/** Whether a diff has ended. */
export function isDone({ status }: Pick<StoredDiff, 'status'>): boolean {
  return status !== 'waiting' && status !== 'processing';
}

/**
 * How long a diff ran, in ms: to its end or, where it has none, to `now`. `null` where it was not
 * begun, or nobody says what time it is.
 *
 * @param now in ms since 1970.
 */
export function runTime(
  { startedAt, finishedAt }: Pick<StoredDiff, 'startedAt' | 'finishedAt'>,
  now: number | null,
): number | null {
  const end = finishedAt === null ? now : Date.parse(finishedAt);
  if (startedAt === null || end === null) return null;
  // The clock may have been set back in between.
  return Math.max(0, end - Date.parse(startedAt));
}

/** A diff to be kept. */
export interface NewDiff {
  request: DiffRequest;
  source: StoredDiff['source'];
  userId: number;
  userName: string;
  /** The caller's `Idempotency-Key`; `null` where there is none. Unique for each user. */
  idempotencyKey: string | null;
  /** Whether lists leave it out from the start; without it, they do not. */
  archived?: boolean;
  /** Whether it is purged from the start: it never runs. */
  purged?: boolean;
}

/** What lists filter and sort a diff by, by the names of the columns. */
function requestColumns(request: DiffRequest): Row {
  const text = (value: string | null): Value => (value === null ? null : columnText(value));
  const list = (parts: string[] | null): Value => (parts === null ? null : columnList(parts));
  return {
    kind: request.data_source1_id === request.data_source2_id ? 'in_db' : 'cross_db',
    data_source1_id: request.data_source1_id,
    data_source2_id: request.data_source2_id,
    table1: list(request.table1),
    table2: list(request.table2),
    pk_columns: list(request.pk_columns),
    include_columns: list(request.include_columns),
    exclude_columns: list(request.exclude_columns),
    tags: list(request.tags),
    time_column: text(request.time_column),
    time_aggregate: request.time_aggregate,
    time_interval_start: text(request.time_interval_start),
    time_interval_end: text(request.time_interval_end),
    filter1: text(request.filter1),
    filter2: text(request.filter2),
    query1: text(request.query1),
    query2: text(request.query2),
    file1: text(request.file1),
    file2: text(request.file2),
  };
}

/** Keeps a diff that waits, and gives its id. */
export async function insertDiff(connection: StoreConnection, diff: NewDiff): Promise<number> {
  const row: Row = {
    status: 'waiting',
    archived: diff.archived === true ? 1 : 0,
    source: diff.source,
    user_id: diff.userId,
    user_name: columnText(diff.userName),
    idempotency_key: diff.idempotencyKey === null ? null : columnText(diff.idempotencyKey),
    ...requestColumns(diff.request),
  };
  const names = Object.keys(row);
  const places = names.map((_, i) => `$${String(i + 1)}`);
  const [inserted] = await connection.rows(
    `INSERT INTO data_diff.diffs (${names.join(', ')}, created_at, updated_at)
      VALUES (${places.join(', ')}, data_diff.clock(), data_diff.clock()) RETURNING id`,
    Object.values(row),
  );
  const id = Number(inserted?.['id']);
  await connection.rows('INSERT INTO data_diff.documents (diff_id, request) VALUES ($1, $2)', [
    id,
    JSON.stringify(diff.request),
  ]);
  return id;
}

/** Selects diffs for `storedDiff`; what follows is a condition and an order. */
export const SELECT_DIFFS = `SELECT id, status, source, user_id, user_name, created_at, updated_at,
    started_at, finished_at, archived, purged, attempts, progress, result, request, results
  FROM data_diff.diffs JOIN data_diff.documents ON diff_id = id`;

const time = (micros: Value | undefined): string | null =>
  micros == null ? null : isoOf(Number(micros));

const NO_REQUEST = Object.fromEntries(fieldNames.map((field) => [field, null]));

/** Requests of earlier versions have tolerances as numbers, and not all of the fields. */
function storedRequest(json: string): DiffRequest {
  const request = { ...NO_REQUEST, ...(JSON.parse(json) as DiffRequest) };
  const tolerances = request.diff_tolerances_per_column?.map((tolerance) => ({
    ...tolerance,
    tolerance_value: String(tolerance.tolerance_value),
  }));
  return { ...request, diff_tolerances_per_column: tolerances ?? null };
}

/** A row of `SELECT_DIFFS` as a diff. What it holds was written by this store, and is trusted. */
export function storedDiff(row: Row): StoredDiff {
  const { results } = row;
  return {
    id: Number(row['id']),
    request: storedRequest(String(row['request'])),
    status: row['status'] as StoredDiff['status'],
    source: row['source'] as StoredDiff['source'],
    userId: Number(row['user_id']),
    userName: String(row['user_name']),
    createdAt: isoOf(Number(row['created_at'])),
    updatedAt: isoOf(Number(row['updated_at'])),
    startedAt: time(row['started_at']),
    finishedAt: time(row['finished_at']),
    archived: row['archived'] === 1,
    purged: row['purged'] === 1,
    attempts: Number(row['attempts']),
    progress: row['progress'] as string | null,
    results: typeof results === 'string' ? (JSON.parse(results) as StoredDiff['results']) : null,
    verdict: row['result'] as StoredDiff['verdict'],
  };
}

/** The diff of an id; `null` where there is none. */
export async function selectDiff(
  connection: StoreConnection,
  id: number,
): Promise<StoredDiff | null> {
  if (!isId(id)) return null;
  const [row] = await connection.rows(`${SELECT_DIFFS} WHERE id = $1`, [id]);
  return row ? storedDiff(row) : null;
}

/**
 * The condition of diffs whose data sources are all among some.
 *
 * @param first the number of the place in which the first id is bound; the others follow it.
 */
export function readingOnly(ids: readonly number[], first: number): string {
  const places = ids.map((_, i) => `$${String(first + i)}`).join(', ');
  const isAmong = (column: string) => (ids.length === 0 ? '1 = 0' : `${column} IN (${places})`);
  const conditions = [isAmong('data_source1_id'), isAmong('data_source2_id')];
  // A side may be a file whatever data source it names.
  if (!ids.includes(FILES_ID)) conditions.push('file1 IS NULL', 'file2 IS NULL');
  return `(${conditions.join(' AND ')})`;
}
