import { randomUUID } from 'node:crypto';
import type { FailedResults, SuccessResults } from '../../contract/summary-results.ts';
import { readingOnly, selectDiff, type StoredDiff } from './diffs/stored-diff.ts';
import { sharesOf, verdictOf } from './diffs/verdict.ts';
import { keepResults } from './results.ts';
import { columnText, type StoreConnection, type StoreDriver, type Value } from './driver.ts';

/** A diff that a server has taken to run. Another server may take it over where this one is silent. */
export interface Claim {
  diff: StoredDiff;
  /** Which attempt this is, from 1: what ends the diff must be this one. */
  attempt: number;
}

/** Data sources whose statements run on many machines, and how many diffs may read each at once. */
export interface Clusters {
  ids: readonly number[];
  most: number;
}

export interface ClaimLimits {
  /** How many diffs may run at once that read the same data source, on all servers together. */
  perSource: number;
  /** Data sources of which it is another number. */
  clusters?: Clusters;
  /** The data sources that the server has: of those diffs alone that read no other one. */
  sources: readonly number[];
}

export type QueueCounts = Record<'waiting' | 'processing', number>;

/** Lets running diffs wait again, or ends those that are to be cancelled. */
const GIVE_BACK = `UPDATE data_diff.diffs SET
    status = CASE WHEN cancel_asked = 1 THEN 'cancelled' ELSE 'waiting' END,
    finished_at = CASE WHEN cancel_asked = 1 THEN data_diff.clock() END,
    started_at = CASE WHEN cancel_asked = 1 THEN started_at END,
    server = NULL,
    claim = NULL,
    progress = NULL,
    updated_at = data_diff.clock()
  WHERE status = 'processing'`;

/** How many diffs may read `source_id` at once; `$3` but for clusters. */
const mostSql = ({ ids, most }: Clusters = { ids: [], most: 0 }): string =>
  ids.length === 0
    ? '$3'
    : `CASE WHEN source_id IN (${ids.join(', ')}) THEN ${String(most)} ELSE $3 END`;

/** A diff of one data source reads it once. `$4` and on: the data sources that the server has. */
const claimSql = ({ sources, clusters }: ClaimLimits): string => `UPDATE data_diff.diffs SET
    status = 'processing',
    attempts = attempts + 1,
    server = $1,
    claim = $2,
    started_at = data_diff.clock(),
    updated_at = data_diff.clock()
  WHERE id = (
    WITH busy AS (
      SELECT source_id FROM (
        SELECT data_source1_id AS source_id FROM data_diff.diffs WHERE status = 'processing'
        UNION ALL
        SELECT data_source2_id FROM data_diff.diffs
        WHERE status = 'processing' AND data_source2_id <> data_source1_id
      ) AS reading
      GROUP BY source_id HAVING count(*) >= ${mostSql(clusters)}
    )
    SELECT id FROM data_diff.diffs
    WHERE status = 'waiting'
      AND data_source1_id NOT IN (SELECT source_id FROM busy)
      AND data_source2_id NOT IN (SELECT source_id FROM busy)
      AND ${readingOnly(sources, 4)}
    ORDER BY id
    LIMIT 1
    FOR UPDATE SKIP LOCKED
  )
  RETURNING id`;

const SEEN = `INSERT INTO data_diff.servers (name, seen_at) VALUES ($1, data_diff.clock())
  ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at`;

const FINISH = `UPDATE data_diff.diffs SET
    status = $2,
    result = $3,
    diff_stats_pks = $4,
    diff_stats_rows = $5,
    diff_stats_values = $6,
    finished_at = data_diff.clock(),
    updated_at = data_diff.clock(),
    server = NULL,
    claim = NULL,
    progress = NULL
  WHERE id = $1`;

/** How long the names of servers that ended are kept, in µs. */
const FORGET_SERVERS_AFTER = 24 * 60 * 60 * 1_000_000;

type End = SuccessResults | FailedResults | 'cancelled';

/** What a diff's end says in the columns of `FINISH`, after the id. */
function endColumns(end: End): Value[] {
  if (end === 'cancelled') return ['cancelled', null, null, null, null];
  if (end.status === 'failed') return ['failed', verdictOf(end), null, null, null];
  const { pks, rows, values } = sharesOf(end);
  return ['done', verdictOf(end), pks, rows, values];
}

/** The diffs that wait and those that run, on all servers that use the database. */
export class QueueStore {
  readonly #driver: StoreDriver;
  /** Names of claims of which it is not known whether they happened: the answer was lost. */
  readonly #unsure: string[] = [];

  constructor(driver: StoreDriver) {
    this.#driver = driver;
  }

  /**
   * Takes the diff that waits longest of those whose data sources the server has and are below the
   * limit, to run it.
   *
   * @param server a name that no other process has or had: not that of the machine.
   */
  async claim(server: string, limits: ClaimLimits): Promise<Claim | null> {
    const unsure = this.#unsure.pop();
    const claim = unsure ?? randomUUID();
    try {
      const diff = await this.#driver.transaction('claim', async (connection) => {
        if (this.#driver.isShared) await connection.rows(SEEN, [server]);
        // Nobody runs it, and its server lives: it would never be taken over.
        if (unsure !== undefined) await connection.rows(`${GIVE_BACK} AND claim = $1`, [claim]);
        const [row] = await connection.rows(claimSql(limits), [
          ...[server, claim, limits.perSource],
          ...limits.sources,
        ]);
        return row ? selectDiff(connection, Number(row['id'])) : null;
      });
      return diff && { diff, attempt: diff.attempts };
    } catch (error) {
      this.#unsure.push(claim);
      throw error;
    }
  }

  /**
   * Says that a server lives and how its diffs get on (id to one line).
   *
   * @returns the ids of those that it must stop: cancelled, or taken over by another server.
   */
  heartbeat(server: string, progress: ReadonlyMap<number, string>): Promise<number[]> {
    return this.#driver.transaction(null, async (connection) => {
      if (this.#driver.isShared) await connection.rows(SEEN, [server]);
      const claimed = await connection.rows(
        `SELECT id, progress, cancel_asked FROM data_diff.diffs
          WHERE status = 'processing' AND server = $1 ORDER BY id`,
        [server],
      );
      const goOn = new Set<number>();
      for (const row of claimed) {
        const id = Number(row['id']);
        const line = progress.get(id);
        if (row['cancel_asked'] === 0) goOn.add(id);
        if (line === undefined || columnText(line) === row['progress']) continue;
        await connection.rows(
          `UPDATE data_diff.diffs SET progress = $3, updated_at = data_diff.clock()
            WHERE id = $1 AND status = 'processing' AND server = $2`,
          [id, server, columnText(line)],
        );
      }
      return [...progress.keys()].filter((id) => !goOn.has(id));
    });
  }

  /** Ends a claimed diff. `false` where the claim is no longer valid: nothing was changed then. */
  finish({ diff: { id }, attempt }: Claim, end: End): Promise<boolean> {
    return this.#driver.transaction(null, async (connection) => {
      const [row] = await connection.rows(
        `SELECT cancel_asked, purged FROM data_diff.diffs
          WHERE id = $1 AND attempts = $2 AND status = 'processing' FOR UPDATE`,
        [id, attempt],
      );
      if (!row) return false;
      // One that was to stop and came to its results all the same has them, unless they are purged.
      const isSuccess = end !== 'cancelled' && end.status === 'success' && row['purged'] === 0;
      const real = row['cancel_asked'] === 1 && !isSuccess ? 'cancelled' : end;
      await connection.rows(FINISH, [id, ...endColumns(real)]);
      if (real !== 'cancelled') await keepResults(connection, id, real);
      return true;
    });
  }

  /** Gives a claimed diff back: it waits again, in its old place; or has ended, if cancelled. */
  async release({ diff, attempt }: Claim): Promise<void> {
    await this.#driver.rows(`${GIVE_BACK} AND id = $1 AND attempts = $2`, [diff.id, attempt]);
  }

  /**
   * Lets diffs wait again whose server has been silent for `silentMs` or, where only one server can
   * use the store, all that run though `server` did not begin them. Cancelled ones end.
   *
   * @returns how many wait again.
   */
  reclaim(server: string, silentMs: number): Promise<number> {
    return this.#driver.transaction('claim', async (connection) => {
      const rows = this.#driver.isShared
        ? await reclaimFromSilent(connection, server, silentMs * 1000)
        : await connection.rows(`${GIVE_BACK} AND server <> $1 RETURNING status`, [server]);
      return rows.filter((row) => row['status'] === 'waiting').length;
    });
  }

  /** How many diffs wait, and how many run. */
  counts(): Promise<QueueCounts> {
    return countQueue(this.#driver);
  }

  /** How many diffs wait that read a data source beside these. */
  async countUnserved(sources: readonly number[]): Promise<number> {
    const [row] = await this.#driver.rows(
      `SELECT count(*) AS diffs FROM data_diff.diffs
        WHERE status = 'waiting' AND NOT ${readingOnly(sources, 1)}`,
      sources,
    );
    return Number(row?.['diffs']);
  }
}

/** How many diffs wait, and how many run, as a transaction sees them. */
export async function countQueue(connection: StoreConnection): Promise<QueueCounts> {
  const [row] = await connection.rows(
    `SELECT (SELECT count(*) FROM data_diff.diffs WHERE status = 'waiting') AS waiting,
      (SELECT count(*) FROM data_diff.diffs WHERE status = 'processing') AS processing`,
  );
  return { waiting: Number(row?.['waiting']), processing: Number(row?.['processing']) };
}

async function reclaimFromSilent(
  connection: StoreConnection,
  server: string,
  silentMicros: number,
) {
  const rows = await connection.rows(
    `${GIVE_BACK} AND id IN (
        SELECT id FROM data_diff.diffs
        WHERE status = 'processing' AND server <> $1 AND server NOT IN (
          SELECT name FROM data_diff.servers
          WHERE seen_at > data_diff.clock() - CAST($2 AS bigint)
        )
        ORDER BY id FOR UPDATE
      ) RETURNING status`,
    [server, silentMicros],
  );
  await connection.rows(
    'DELETE FROM data_diff.servers WHERE seen_at < data_diff.clock() - CAST($1 AS bigint)',
    [Math.max(FORGET_SERVERS_AFTER, silentMicros)],
  );
  return rows;
}
