import type { FailedResults, SuccessResults } from '../../../contract/summary-results.ts';
import type {
  CancelOutcome,
  Claim,
  ClaimLimits,
  CreateOutcome,
  DiffPage,
  ListQuery,
  NewDiff,
  NewKey,
  Store,
  StoredDiff,
  StoredKey,
  StoredSession,
  StoredSourceTest,
} from '../store.ts';
import { selectDiff } from '../diffs/stored-diff.ts';
import { archiveDiff, cancelDiff, countQueue, countUnserved, createDiff } from '../diffs/diffs.ts';
import type { Driver } from '../driver.ts';
import {
  addKey,
  addSession,
  allKeys,
  removeSession,
  revokeKey,
  selectKey,
  selectSession,
} from '../keys.ts';
import { listDiffs } from '../lists/lists.ts';
import { Queue } from '../queue.ts';
import { tieSources } from '../data-sources.ts';
import { addSourceTest, finishSourceTest, selectSourceTest } from '../source-tests.ts';

/** What is none was never given, and is no number that every database can hold. */
const isId = (id: number): boolean => Number.isSafeInteger(id) && id > 0;

/** A store in a database whose tables are there already. */
export class SqlStore implements Store {
  readonly #driver: Driver;
  readonly #queue: Queue;

  constructor(driver: Driver) {
    this.#driver = driver;
    this.#queue = new Queue(driver);
  }

  createDiff(diff: NewDiff, queueLimit: number): Promise<CreateOutcome> {
    return createDiff(this.#driver, diff, queueLimit);
  }

  async diff(id: number): Promise<StoredDiff | null> {
    return isId(id) ? selectDiff(this.#driver, id) : null;
  }

  listDiffs(query: ListQuery): Promise<DiffPage> {
    return listDiffs(this.#driver, query);
  }

  async archiveDiff(id: number, archived: boolean): Promise<StoredDiff | null> {
    return isId(id) ? archiveDiff(this.#driver, id, archived) : null;
  }

  async cancelDiff(id: number): Promise<CancelOutcome | null> {
    return isId(id) ? cancelDiff(this.#driver, id) : null;
  }

  claimDiff(server: string, limits: ClaimLimits): Promise<Claim | null> {
    return this.#queue.claim(server, limits);
  }

  heartbeat(server: string, progress: ReadonlyMap<number, string>): Promise<number[]> {
    return this.#queue.heartbeat(server, progress);
  }

  finishDiff(claim: Claim, end: SuccessResults | FailedResults | 'cancelled'): Promise<boolean> {
    return this.#queue.finish(claim, end);
  }

  releaseDiff(claim: Claim): Promise<void> {
    return this.#queue.release(claim);
  }

  reclaimDiffs(server: string, silentMs: number): Promise<number> {
    return this.#queue.reclaim(server, silentMs);
  }

  queue(): Promise<{ waiting: number; processing: number }> {
    return countQueue(this.#driver);
  }

  countUnserved(sources: readonly number[]): Promise<number> {
    return countUnserved(this.#driver, sources);
  }

  addKey(key: NewKey): Promise<StoredKey> {
    return addKey(this.#driver, key);
  }

  keys(): Promise<StoredKey[]> {
    return allKeys(this.#driver);
  }

  async key(id: number): Promise<StoredKey | null> {
    return isId(id) ? selectKey(this.#driver, id) : null;
  }

  revokeKey(name: string): Promise<StoredKey | null> {
    return revokeKey(this.#driver, name);
  }

  addSession(session: StoredSession): Promise<void> {
    return addSession(this.#driver, session);
  }

  session(tokenHash: string): Promise<StoredSession | null> {
    return selectSession(this.#driver, tokenHash);
  }

  removeSession(tokenHash: string): Promise<void> {
    return removeSession(this.#driver, tokenHash);
  }

  tieSources(sources: readonly { id: number; name: string }[]): Promise<void> {
    return tieSources(this.#driver, sources);
  }

  addSourceTest(dataSourceId: number): Promise<StoredSourceTest> {
    return addSourceTest(this.#driver, dataSourceId);
  }

  finishSourceTest(id: number, message: string | null): Promise<void> {
    return finishSourceTest(this.#driver, id, message);
  }

  async sourceTest(id: number): Promise<StoredSourceTest | null> {
    return isId(id) ? selectSourceTest(this.#driver, id) : null;
  }

  async check(): Promise<void> {
    // By the way that a diff takes when it is accepted.
    await this.#driver.transaction(null, (connection) =>
      connection.rows('UPDATE data_diff.health SET checked_at = data_diff.clock()'),
    );
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}
