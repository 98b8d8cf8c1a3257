import { columnText, isId, type Row, type StoreDriver } from './driver.ts';

/** The test of a data source's connection. */
export interface StoredSourceTest {
  id: number;
  dataSourceId: number;
  status: 'processing' | 'done' | 'failed';
  /** Why it failed; `null` otherwise. */
  message: string | null;
}

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

/** The tests of data sources' connections. */
export class SourceTestStore {
  readonly #driver: StoreDriver;

  constructor(driver: StoreDriver) {
    this.#driver = driver;
  }

  /** Keeps a test that is under way, and forgets those of more than a day ago. */
  add(dataSourceId: number): Promise<StoredSourceTest> {
    return this.#driver.transaction(null, async (connection) => {
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

  /** Ends a test; `message` says why it failed, and is `null` where it did not. */
  async finish(id: number, message: string | null): Promise<void> {
    const reason = message === null ? null : columnText(message);
    const status = message === null ? 'done' : 'failed';
    await this.#driver.rows(
      'UPDATE data_diff.source_tests SET status = $2, message = $3 WHERE id = $1',
      [id, status, reason],
    );
  }

  /**
   * How a test stands; `null` where there is none. One that has been under way for too long has
   * failed: its server is gone.
   */
  async get(id: number): Promise<StoredSourceTest | null> {
    if (!isId(id)) return null;
    const [row] = await this.#driver.rows(
      `SELECT ${COLUMNS}, data_diff.clock() - created_at AS age
        FROM data_diff.source_tests WHERE id = $1`,
      [id],
    );
    if (!row) return null;
    const test = storedTest(row);
    const isLost = test.status === 'processing' && Number(row['age']) > LOST_AFTER;
    return isLost ? { ...test, status: 'failed', message: LOST } : test;
  }
}
