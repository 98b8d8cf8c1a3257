import { columnText, isId, type StoreConnection, type StoreDriver } from '../driver.ts';
import { countQueue } from '../queue.ts';
import { removeResults } from '../results.ts';
import { insertDiff, type NewDiff, selectDiff, type StoredDiff } from './stored-diff.ts';

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

/** What is there where it must be: the row was seen in the same transaction. */
async function existingDiff(connection: StoreConnection, id: number): Promise<StoredDiff> {
  const diff = await selectDiff(connection, id);
  if (!diff) throw new Error(`The store has lost data diff ${String(id)}.`);
  return diff;
}

async function repeatedDiff(
  connection: StoreConnection,
  { userId, idempotencyKey }: NewDiff,
): Promise<StoredDiff | null> {
  if (idempotencyKey === null) return null;
  const [row] = await connection.rows(
    'SELECT id FROM data_diff.diffs WHERE user_id = $1 AND idempotency_key = $2',
    [userId, columnText(idempotencyKey)],
  );
  return row ? existingDiff(connection, Number(row['id'])) : null;
}

/** Ends a waiting diff, and asks a running one to stop; whether this has ended it. */
async function cancelDiff(connection: StoreConnection, id: number): Promise<boolean> {
  const [changed] = await connection.rows(
    `UPDATE data_diff.diffs SET
        finished_at = CASE WHEN status = 'waiting' THEN data_diff.clock() END,
        status = CASE WHEN status = 'waiting' THEN 'cancelled' ELSE status END,
        cancel_asked = 1,
        updated_at = data_diff.clock()
      WHERE id = $1 AND status IN ('waiting', 'processing') AND cancel_asked = 0
      RETURNING status`,
    [id],
  );
  return changed?.['status'] === 'cancelled';
}

/** Everything that tells of the data goes, the figures that lists sort by included. */
async function purgeDiff(connection: StoreConnection, id: number): Promise<void> {
  const [purged] = await connection.rows(
    `UPDATE data_diff.diffs SET
        purged = 1,
        result = NULL,
        diff_stats_pks = NULL,
        diff_stats_rows = NULL,
        diff_stats_values = NULL,
        updated_at = data_diff.clock()
      WHERE id = $1 AND purged = 0 RETURNING id`,
    [id],
  );
  if (purged) await removeResults(connection, id);
}

/** The diffs one by one, as whoever asked for them sees to them. */
export class DiffStore {
  readonly #driver: StoreDriver;

  constructor(driver: StoreDriver) {
    this.#driver = driver;
  }

  /** Keeps a diff as `waiting`, unless `queueLimit` diffs wait already. */
  create(diff: NewDiff, queueLimit: number): Promise<CreateOutcome> {
    return this.#driver.transaction('create', async (connection): Promise<CreateOutcome> => {
      const repeated = await repeatedDiff(connection, diff);
      if (repeated) return { kind: 'repeated', diff: repeated };
      const { waiting } = await countQueue(connection);
      if (waiting >= queueLimit) return { kind: 'full', waiting };
      const id = await insertDiff(connection, diff);
      if (diff.purged === true) {
        await cancelDiff(connection, id);
        await purgeDiff(connection, id);
      }
      return { kind: 'created', diff: await existingDiff(connection, id) };
    });
  }

  /** The diff of an id; `null` where there is none. */
  get(id: number): Promise<StoredDiff | null> {
    return selectDiff(this.#driver, id);
  }

  /** Sets whether lists leave a diff out by default; `null` where there is no such diff. */
  async archive(id: number, archived: boolean): Promise<StoredDiff | null> {
    if (!isId(id)) return null;
    return this.#driver.transaction(null, async (connection) => {
      await connection.rows(
        `UPDATE data_diff.diffs SET archived = $2, updated_at = data_diff.clock()
          WHERE id = $1 AND archived <> $2`,
        [id, archived ? 1 : 0],
      );
      return selectDiff(connection, id);
    });
  }

  /**
   * Ends a waiting diff as `cancelled`; a running one is told by the queue's `heartbeat` to stop.
   * Nothing happens to one that has ended. `null` where there is no such diff.
   */
  async cancel(id: number): Promise<CancelOutcome | null> {
    if (!isId(id)) return null;
    return this.#driver.transaction(null, async (connection) => {
      const hasEnded = await cancelDiff(connection, id);
      const diff = await selectDiff(connection, id);
      return diff && { diff, hasEnded };
    });
  }

  /**
   * Removes the results of a diff for good, with its rows; one that has not ended is cancelled. `null`
   * where there is no such diff.
   */
  async purge(id: number): Promise<CancelOutcome | null> {
    if (!isId(id)) return null;
    const outcome = await this.#driver.transaction(null, async (connection) => {
      const hasEnded = await cancelDiff(connection, id);
      await purgeDiff(connection, id);
      const diff = await selectDiff(connection, id);
      return diff && { diff, hasEnded };
    });
    if (outcome) await this.#driver.forget();
    return outcome;
  }
}
