import type { StoredSourceTest } from './store.ts';
import { columnText } from './diffs/stored-diff.ts';
import type { Connection, Driver, Row } from './driver.ts';

/** How long a test can be asked for, in µs. */
const FORGET_AFTER = 24 * 60 * 60 * 1_000_000;

/** A test that has no end by then, in µs, has lost its server. */
const LOST_AFTER = 120 * 1_000_000;

const LOST = 'the server stopped before the test ended; test again';

const COLUMNS = 'id, data_source_id, status, message';

function storedTest(row: Row): StoredSourceTest {
  return {
    id: Number(row['id']),
    dataSourceId: Number(row['data_source_id']),
    status: row['status'] as StoredSourceTest['status'],
    message: row['message'] as string | null,
  };
}

/** See `Store.addSourceTest`. */
export function addSourceTest(driver: Driver, dataSourceId: number): Promise<StoredSourceTest> {
  return driver.transaction(null, async (connection) => {
    await connection.rows(
      'DELETE FROM data_diff.source_tests WHERE created_at < data_diff.clock() - CAST($1 AS bigint)',
      [FORGET_AFTER],
    );
    const rows = await connection.rows(
      `INSERT INTO data_diff.source_tests (data_source_id, status, created_at)
        VALUES ($1, 'processing', data_diff.clock()) RETURNING ${COLUMNS}`,
      [dataSourceId],
    );
    const [added] = rows.map(storedTest);
    if (!added) throw new Error('The store did not keep the test.');
    return added;
  });
}

/** See `Store.finishSourceTest`. */
export async function finishSourceTest(
  connection: Connection,
  id: number,
  message: string | null,
): Promise<void> {
  const reason = message === null ? null : columnText(message);
  const status = message === null ? 'done' : 'failed';
  await connection.rows(
    'UPDATE data_diff.source_tests SET status = $2, message = $3 WHERE id = $1',
    [id, status, reason],
  );
}

/** See `Store.sourceTest`. */
export async function selectSourceTest(
  connection: Connection,
  id: number,
): Promise<StoredSourceTest | null> {
  const [row] = await connection.rows(
    `SELECT ${COLUMNS}, data_diff.clock() - created_at AS age
      FROM data_diff.source_tests WHERE id = $1`,
    [id],
  );
  if (!row) return null;
  const test = storedTest(row);
  const isLost = test.status === 'processing' && Number(row['age']) > LOST_AFTER;
  return isLost ? { ...test, status: 'failed', message: LOST } : test;
}
