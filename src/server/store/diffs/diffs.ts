import type { CancelOutcome, CreateOutcome, NewDiff, StoredDiff } from '../store.ts';
import { columnText, insertDiff, selectDiff } from './stored-diff.ts';
import type { Connection, Driver } from '../driver.ts';
import { readingOnly } from '../sql/reading-only.ts';

/** What is there where it must be: the row was seen in the same transaction. */
async function existingDiff(connection: Connection, id: number): Promise<StoredDiff> {
  const diff = await selectDiff(connection, id);
  if (!diff) throw new Error(`The store has lost data diff ${String(id)}.`);
  return diff;
}

async function repeatedDiff(
  connection: Connection,
  { userId, idempotencyKey }: NewDiff,
): Promise<StoredDiff | null> {
  if (idempotencyKey === null) return null;
  const [row] = await connection.rows(
    'SELECT id FROM data_diff.diffs WHERE user_id = $1 AND idempotency_key = $2',
    [userId, columnText(idempotencyKey)],
  );
  return row ? existingDiff(connection, Number(row['id'])) : null;
}

/** See `Store.createDiff`. */
export function createDiff(
  driver: Driver,
  diff: NewDiff,
  queueLimit: number,
): Promise<CreateOutcome> {
  return driver.transaction('create', async (connection): Promise<CreateOutcome> => {
    const repeated = await repeatedDiff(connection, diff);
    if (repeated) return { kind: 'repeated', diff: repeated };
    const { waiting } = await countQueue(connection);
    if (waiting >= queueLimit) return { kind: 'full', waiting };
    const id = await insertDiff(connection, diff);
    return { kind: 'created', diff: await existingDiff(connection, id) };
  });
}

/** See `Store.archiveDiff`. */
export function archiveDiff(
  driver: Driver,
  id: number,
  archived: boolean,
): Promise<StoredDiff | null> {
  return driver.transaction(null, async (connection) => {
    await connection.rows(
      `UPDATE data_diff.diffs SET archived = $2, updated_at = data_diff.clock()
        WHERE id = $1 AND archived <> $2`,
      [id, archived ? 1 : 0],
    );
    return selectDiff(connection, id);
  });
}

/** See `Store.cancelDiff`. */
export function cancelDiff(driver: Driver, id: number): Promise<CancelOutcome | null> {
  return driver.transaction(null, async (connection) => {
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
    const diff = await selectDiff(connection, id);
    return diff && { diff, hasEnded: changed?.['status'] === 'cancelled' };
  });
}

/** See `Store.queue`. */
export async function countQueue(
  connection: Connection,
): Promise<{ waiting: number; processing: number }> {
  const [row] = await connection.rows(
    `SELECT (SELECT count(*) FROM data_diff.diffs WHERE status = 'waiting') AS waiting,
      (SELECT count(*) FROM data_diff.diffs WHERE status = 'processing') AS processing`,
  );
  return { waiting: Number(row?.['waiting']), processing: Number(row?.['processing']) };
}

/** See `Store.countUnserved`. */
export async function countUnserved(
  connection: Connection,
  sources: readonly number[],
): Promise<number> {
  const [row] = await connection.rows(
    `SELECT count(*) AS diffs FROM data_diff.diffs
      WHERE status = 'waiting' AND NOT ${readingOnly(sources, 1)}`,
    sources,
  );
  return Number(row?.['diffs']);
}
