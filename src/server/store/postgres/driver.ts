import { Socket } from 'node:net';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import type { StoreConnection, StoreDriver, Lock, Row, Value } from '../driver.ts';
import { isAnswer, readPostgresError } from './errors.ts';

/** How long a statement may run or wait for a lock, and a transaction for its next statement. */
const STATEMENT_MS = 10_000;

/** A server that does not answer at all is given up after this time. */
const ANSWER_MS = 15_000;

/** How long to wait for a new connection, or for one that is free. */
export const CONNECT_MS = 10_000;

/** How long statements and connections may take to end where the store is closed. */
const CLOSE_MS = 2000;

const CONNECTIONS = 10;

/** Said for each transaction, since a pooler between here and the server may change sessions. */
const BEGIN = `BEGIN ISOLATION LEVEL READ COMMITTED;
  SET LOCAL statement_timeout = ${String(STATEMENT_MS)};
  SET LOCAL idle_in_transaction_session_timeout = ${String(STATEMENT_MS)}`;

/** `ddif`: the store's advisory locks, beside those of others in the same database. */
const LOCK_SPACE = 0x64_64_69_66;

const LOCKS: Record<Lock, number> = { migrate: 1, create: 2, claim: 3, keys: 4 };

const INT8 = 20;
const FLOAT8 = 701;

/** The store's numbers are all exact as JavaScript's. */
const TYPES = {
  getTypeParser: (type: number) => (value: string | Buffer) =>
    type === INT8 || type === FLOAT8 ? Number(value) : value,
};

const ignore = (): void => undefined;

/** A PostgreSQL database, which several servers use at once. */
export class PostgresDriver implements StoreDriver {
  readonly isShared = true;
  readonly #pool: Pool;
  readonly #sockets = new Set<Socket>();
  #closed: Promise<void> | null = null;

  constructor(config: PoolConfig) {
    this.#pool = new Pool({
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
      types: TYPES,
      stream: () => this.#newSocket(),
      ...config,
    });
    // Without a listener the process would end. The pool forgets a connection that breaks while it
    // is idle; where one breaks in use, its statement fails.
    this.#pool.on('error', ignore);
    this.#pool.on('connect', (client) => client.on('error', ignore));
  }

  rows(sql: string, values: readonly Value[] = []): Promise<Row[]> {
    return this.#withClient((client) => run(client, sql, values));
  }

  transaction<Result>(
    lock: Lock | null,
    work: (connection: StoreConnection) => Promise<Result>,
  ): Promise<Result> {
    return this.#withClient(async (client) => {
      await run(client, BEGIN);
      if (lock !== null) {
        await run(client, 'SELECT pg_advisory_xact_lock($1, $2)', [LOCK_SPACE, LOCKS[lock]]);
      }
      const result = await work({ rows: (sql, values) => run(client, sql, values) });
      await run(client, 'COMMIT');
      return result;
    });
  }

  /** When it leaves the disk is up to the server, which vacuums by itself. */
  forget(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  /** A server that does not answer any more keeps nobody from closing. */
  async #end(): Promise<void> {
    const destroy = () => this.#sockets.forEach((socket) => socket.destroy());
    const late = setTimeout(destroy, CLOSE_MS);
    await this.#pool.end().finally(() => clearTimeout(late));
    // The pool forgets a connection whose login failed, and leaves it open.
    destroy();
  }

  #newSocket(): Socket {
    const socket = new Socket();
    this.#sockets.add(socket);
    return socket.once('close', () => this.#sockets.delete(socket));
  }

  async #withClient<Result>(use: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    let isUsable = false;
    try {
      const result = await use(client);
      isUsable = true;
      return result;
    } catch (error) {
      isUsable = await endsTransaction(client, error);
      throw error;
    } finally {
      client.release(!isUsable);
    }
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      throw readPostgresError(error);
    }
  }
}

async function run(client: PoolClient, sql: string, values: readonly Value[] = []): Promise<Row[]> {
  try {
    const result = await client.query<Row>(sql, values.length === 0 ? undefined : [...values]);
    return result.rows;
  } catch (error) {
    throw readPostgresError(error);
  }
}

/** Whether the connection can be used again after an error. */
async function endsTransaction(client: PoolClient, error: unknown): Promise<boolean> {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (!isAnswer(cause)) return false;
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}
