import { setTimeout as sleep } from 'node:timers/promises';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { type CompareOptions, problemOf } from '../compare-tables.ts';

/** A kind of server, as far as tests of what goes wrong need to know it. */
export interface FaultyKind {
  name: string;
  database: () => Promise<ServerDatabase>;
  /** The strategies by which it is compared with one of its kind. */
  strategies: Strategy[];
  /** Creates `slow`, whose rows have 1,000 bytes each. */
  create: string[];
  /** A condition that holds, and takes a while for each row. */
  filter: string;
  /** Statements that diffs are running in this database. */
  connections: string;
  /** Statements of diffs that read this database's `slow`. */
  running: string;
  /** Ends a connection. */
  end: (pid: unknown) => string;
}

/** Longer than anything takes on a busy machine, and less than a test may take. */
const WITHIN_MS = 240_000;

export const POSTGRESQL: FaultyKind = {
  name: 'PostgreSQL',
  database: postgresDatabase,
  strategies: ['copy', 'buckets', 'in-source'],
  create: [
    `CREATE TABLE slow AS SELECT id, repeat('x', 1000) AS v FROM generate_series(1, 60000) AS id`,
    'ALTER TABLE slow ADD PRIMARY KEY (id)',
  ],
  filter: 'pg_sleep(0.001) IS NOT NULL',
  connections: `SELECT query FROM pg_stat_activity
    WHERE application_name = 'data-diff' AND state = 'active' AND datname = current_database()`,
  running: `SELECT pid, query FROM pg_stat_activity
    WHERE application_name = 'data-diff' AND state = 'active' AND datname = current_database()
      AND (query LIKE '%pg_sleep%' OR query LIKE '%rows1%') AND query NOT LIKE '%LIMIT 0'`,
  end: (pid) => `SELECT pg_terminate_backend(${String(pid)})`,
};

/** PostgreSQL that knows how many rows there are, and how their keys are spread: buckets are ranges of keys. */
export const ANALYZED: FaultyKind = {
  ...POSTGRESQL,
  name: 'PostgreSQL with statistics',
  strategies: ['buckets'],
  create: [...POSTGRESQL.create, 'ANALYZE slow'],
};

/** PostgreSQL, read as if it were Amazon Redshift. */
export const REDSHIFT: FaultyKind = {
  ...POSTGRESQL,
  name: 'Redshift',
  strategies: ['copy'],
  database: async () => {
    const database = await postgresDatabase();
    const url = database.url.replace('postgresql:', 'redshift:');
    return { ...database, url: `${url}?sslmode=disable` };
  },
};

export const MARIADB: FaultyKind = {
  name: 'MariaDB',
  database: mysqlDatabase,
  strategies: ['copy'],
  create: [
    `CREATE TABLE slow (id integer PRIMARY KEY, v text)`,
    `INSERT INTO slow SELECT seq, repeat('x', 1000) FROM seq_1_to_60000`,
  ],
  filter: 'SLEEP(0.001) = 0',
  connections: `SELECT INFO FROM information_schema.PROCESSLIST
    WHERE DB = DATABASE() AND COMMAND = 'Query' AND ID <> CONNECTION_ID()`,
  running: `SELECT ID AS pid, INFO AS query FROM information_schema.PROCESSLIST
    WHERE DB = DATABASE() AND COMMAND = 'Query' AND ID <> CONNECTION_ID()
      AND INFO LIKE '%SLEEP%' AND INFO NOT LIKE '%LIMIT 0'`,
  end: (pid) => `KILL ${String(pid)}`,
};

/** A database with a table that takes a minute to read. */
export async function slowDatabase(kind: FaultyKind) {
  const database = await kind.database();
  for (const statement of kind.create) await database.query(statement);
  const running = () => database.query(kind.running);
  /** Whether so many statements run, in the end. */
  const waitUntil = async (isEnough: (count: number) => boolean): Promise<boolean> => {
    const givenUp = Date.now() + WITHIN_MS;
    while (!isEnough((await running()).length)) {
      if (Date.now() > givenUp) return false;
      await sleep(20);
    }
    return true;
  };
  return {
    ...database,
    running,
    untilRunning: async (count = 1): Promise<void> => {
      if (await waitUntil((found) => found >= count)) return;
      const others = JSON.stringify(await database.query(kind.connections));
      throw new Error(`no ${count} statements that read slow tables, but ${others}`);
    },
    /** Ends what does not end by itself, which the next test would take for its own. */
    untilEnded: async (): Promise<void> => {
      if (await waitUntil((found) => found === 0)) return;
      const left = await running();
      for (const { pid } of left) await database.query(kind.end(pid));
      throw new Error(`statements that did not end: ${JSON.stringify(left)}`);
    },
    /** Why the slow tables of two data sources, `one` and `two`, cannot be compared. */
    problem: (urls: string | [string, string], options: CompareOptions = {}) =>
      problemOf(urls, ['slow', 'slow'], { filters: [kind.filter, kind.filter], ...options }),
  };
}
