import type { DiffRequest } from '../../contract/request.ts';
import type { FailedResults, SuccessResults } from '../../contract/summary-results.ts';

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
  /** How often it was begun: more than once where a server died. */
  attempts: number;
  /** One line on what is being done; `null` where it does not run. */
  progress: string | null;
  /** Its end; `null` until then, and where it was cancelled. */
  results: SuccessResults | FailedResults | null;
  verdict: DiffVerdict | null;
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
}

/**
 * What came of a diff to be kept. `repeated`: this user's idempotency key has been used, and this is
 * the diff of that time. `full`: the queue has reached its limit, and nothing was kept.
 */
export type CreateOutcome =
  | { kind: 'created'; diff: StoredDiff }
  | { kind: 'repeated'; diff: StoredDiff }
  | { kind: 'full'; waiting: number };

/** What came of the wish to stop a diff. */
export interface CancelOutcome {
  /** As it is then. */
  diff: StoredDiff;
  /** Whether it waited, so that this has ended it. */
  hasEnded: boolean;
}

/** A diff that a server has taken to run. Another server may take it over where this one is silent. */
export interface Claim {
  diff: StoredDiff;
  /** Which attempt this is, from 1: what ends the diff must be this one. */
  attempt: number;
}

export interface ClaimLimits {
  /** How many diffs may run at once that read the same data source, on all servers together. */
  perSource: number;
  /** The data sources that the server has: of those diffs alone that read no other one. */
  sources: readonly number[];
}

/** What a list can be filtered and sorted by, in the API's words. */
export const listFields = [
  'id',
  'user_id',
  'user_name',
  'data_source1_id',
  'data_source2_id',
  'table1',
  'table2',
  'query1',
  'query2',
  'pk_columns',
  'include_columns',
  'exclude_columns',
  'time_column',
  'time_aggregate',
  'filter1',
  'filter2',
  'file1',
  'file2',
  'done',
  'time_interval_start',
  'time_interval_end',
  'created_at',
  'updated_at',
  'finished_at',
  'diff_stats_pks',
  'diff_stats_rows',
  'diff_stats_values',
  'tags',
  'source',
  'status',
  'result',
  'archived',
  'kind',
] as const;
export type ListField = (typeof listFields)[number];

/** What a list can be sorted by; `runtime` is the time from the last start to the end. */
export const sortFields = [...listFields, 'runtime'] as const;
export type SortField = (typeof sortFields)[number];

/** Fields that are times: a list takes ranges of them. */
export const timeFields = ['created_at', 'updated_at', 'finished_at'] as const;
export type TimeField = (typeof timeFields)[number];

/** A time from `from` up to before `to`, in ISO 8601 with an offset; `null`: without an end there. */
export interface TimeRange {
  from: string | null;
  to: string | null;
}

/**
 * One condition on a field: equal to one of some values, or a time within one of some ranges. Flags equal `true` or `false`. What no field can hold equals nothing.
 * A list (`table1`, `pk_columns`, `tags`) equals a value where its parts, joined by dots (tables) or
 * commas, are the value, or where one of its parts is.
 *
 * Two look at both sides: one of them `reads source`, or the path of its table (parts joined by
 * dots), its file or its query holds a text, whatever the case of its letters (`reads text`).
 */
export type ListCondition =
  | { field: ListField; kind: 'one of'; values: string[] }
  | { field: TimeField; kind: 'within'; ranges: TimeRange[] }
  | { kind: 'reads source'; id: number }
  | { kind: 'reads text'; text: string };

/** Which diffs to list, and in which order. */
export interface ListQuery {
  /** From 1. */
  page: number;
  pageSize: number;
  /** Diffs that are alike in it come newest first; those without it come last in either order. */
  orderBy: SortField;
  order: 'asc' | 'desc';
  /** All of them hold. */
  conditions: ListCondition[];
  /** Only diffs whose data sources are all among these; `null`: all diffs. */
  sources: number[] | null;
}

export interface DiffPage {
  /** Of all pages together. */
  count: number;
  diffs: StoredDiff[];
}

/** What a key allows. */
export const rights = ['read', 'create', 'admin'] as const;
export type Right = (typeof rights)[number];

/** An API key as it is kept: never the key itself. */
export interface StoredKey {
  id: number;
  /** Unique among the keys that are not revoked. */
  name: string;
  /** Sixteen random bytes as hexadecimal digits. */
  salt: string;
  /** SHA-256 of salt and secret, as hexadecimal digits. */
  hash: string;
  rights: Right[];
  /** Names of the data sources that it may use; `null`: all. */
  sources: string[] | null;
  createdAt: string;
  revokedAt: string | null;
}

export type NewKey = Pick<StoredKey, 'name' | 'salt' | 'hash' | 'rights' | 'sources'>;

/** A person who is logged in to the pages. The token is in the cookie; only its hash is kept. */
export interface StoredSession {
  /** SHA-256 of the token, as hexadecimal digits. */
  tokenHash: string;
  keyId: number;
  /** What forms must carry. */
  csrfToken: string;
  /** In ms since 1970. */
  expiresAt: number;
}

/** The test of a data source's connection. */
export interface StoredSourceTest {
  id: number;
  dataSourceId: number;
  status: 'processing' | 'done' | 'failed';
  /** Why it failed; `null` otherwise. */
  message: string | null;
}

/** What a process does with a store. Of a file, one process can `serve`, beside any others. */
export type StorePurpose = 'serve' | 'keys';

/** The diffs of one page of a list have more text than can be answered at once. */
export class PageTooLargeError extends Error {
  override name = 'PageTooLargeError';

  constructor(limitBytes: number) {
    const limit = `${String(limitBytes / 1024 / 1024)} MB`;
    super(`must be smaller: the data diffs of this page have more than ${limit} of text`);
  }
}

/**
 * Keeps diffs, keys and sessions. Every method is one transaction: it happened, or it did not.
 * Each throws StoreUnavailableError where the store cannot be reached or has no room.
 */
export interface Store {
  /** Keeps a diff as `waiting`, unless `queueLimit` diffs wait already. */
  createDiff(diff: NewDiff, queueLimit: number): Promise<CreateOutcome>;
  diff(id: number): Promise<StoredDiff | null>;
  /** @throws PageTooLargeError where these diffs have too much text for one page. */
  listDiffs(query: ListQuery): Promise<DiffPage>;
  /** Sets whether lists leave a diff out by default; `null` where there is no such diff. */
  archiveDiff(id: number, archived: boolean): Promise<StoredDiff | null>;
  /**
   * Ends a waiting diff as `cancelled`; a running one is told by `heartbeat` to stop. Nothing
   * happens to one that has ended. `null` where there is no such diff.
   */
  cancelDiff(id: number): Promise<CancelOutcome | null>;

  /**
   * Takes the diff that waits longest of those whose data sources the server has and are below the
   * limit, to run it.
   *
   * @param server a name that no other process has or had: not that of the machine.
   */
  claimDiff(server: string, limits: ClaimLimits): Promise<Claim | null>;
  /**
   * Says that a server lives and how its diffs get on (id to one line).
   *
   * @returns the ids of those that it must stop: cancelled, or taken over by another server.
   */
  heartbeat(server: string, progress: ReadonlyMap<number, string>): Promise<number[]>;
  /** Ends a claimed diff. `false` where the claim is no longer valid: nothing was changed then. */
  finishDiff(claim: Claim, end: SuccessResults | FailedResults | 'cancelled'): Promise<boolean>;
  /** Gives a claimed diff back: it waits again, in its old place; or has ended, if cancelled. */
  releaseDiff(claim: Claim): Promise<void>;
  /**
   * Lets diffs wait again whose server has been silent for `silentMs` or, where only one server can
   * use the store, all that run though `server` did not begin them. Cancelled ones end.
   *
   * @returns how many wait again.
   */
  reclaimDiffs(server: string, silentMs: number): Promise<number>;
  /** How many diffs wait, and how many run. */
  queue(): Promise<{ waiting: number; processing: number }>;
  /** How many diffs wait that read a data source beside these. */
  countUnserved(sources: readonly number[]): Promise<number>;

  /** @throws ConfigurationError where a key of this name exists. */
  addKey(key: NewKey): Promise<StoredKey>;
  /** All keys, those that were revoked too, the oldest first. */
  keys(): Promise<StoredKey[]>;
  key(id: number): Promise<StoredKey | null>;
  /** Revokes the key of this name, and ends its sessions; `null` where there is none. */
  revokeKey(name: string): Promise<StoredKey | null>;

  /** Keeps a session, and forgets those that have expired. */
  addSession(session: StoredSession): Promise<void>;
  session(tokenHash: string): Promise<StoredSession | null>;
  removeSession(tokenHash: string): Promise<void>;

  /**
   * Ties the ids of data sources to their names: diffs refer to them by id, and limited keys by
   * name. Where only one server can use the store, an id to which no diff refers is free again.
   *
   * @throws ConfigurationError where an id was another data source's.
   */
  tieSources(sources: readonly { id: number; name: string }[]): Promise<void>;

  /** Keeps a test that is under way, and forgets those of more than a day ago. */
  addSourceTest(dataSourceId: number): Promise<StoredSourceTest>;
  /** Ends a test; `message` says why it failed, and is `null` where it did not. */
  finishSourceTest(id: number, message: string | null): Promise<void>;
  /** How a test stands. One that has been under way for too long has failed: its server is gone. */
  sourceTest(id: number): Promise<StoredSourceTest | null>;

  /** Writes something of no meaning: nothing comes back where the store can be used. */
  check(): Promise<void>;
  close(): Promise<void>;
}
