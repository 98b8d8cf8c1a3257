import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningServer } from '../../__tests__/servers/kept-server.ts';
import { startMariadb } from '../../__tests__/servers/mariadb.ts';
import { startPostgres } from '../../__tests__/servers/postgres.ts';
import { on } from './connect.ts';
import { tableOf, tableSql } from './data.ts';
import { kindOf, type Job, type Place } from './jobs.ts';

/** The database that the bench has on each server. */
const DATABASE: Record<Place, string> = {
  postgresql1: 'data_diff_bench1',
  postgresql2: 'data_diff_bench2',
  mariadb: 'data_diff_bench',
  sqlite: 'data_diff_bench.sqlite',
};

/** What a server has that is used for benchmarks, and for nothing else. */
const POSTGRES_SETTINGS = {
  shared_buffers: '1GB',
  work_mem: '64MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '8GB',
  max_parallel_workers_per_gather: '2',
  autovacuum: 'off',
};
const MARIADB_SETTINGS = {
  'innodb-buffer-pool-size': '1G',
  'innodb-log-file-size': '512M',
  'max-heap-table-size': '64M',
  'tmp-table-size': '64M',
};

/** URLs of servers that run already. */
export type Given = Partial<Record<Place, string>>;

/** The databases of the bench by place, of those places that are needed. */
export interface Servers {
  urls: Given;
  stop: () => Promise<void>;
}

function urlWith(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function makeDatabase(place: Place, server: string): Promise<string> {
  const database = DATABASE[place];
  await on(server, async ({ query }) => {
    if (kindOf(place) === 'mariadb') {
      await query(`CREATE DATABASE IF NOT EXISTS ${database} CHARACTER SET utf8mb4`);
      return;
    }
    const known = await query(`SELECT FROM pg_database WHERE datname = '${database}'`);
    if (known.length === 0) await query(`CREATE DATABASE ${database}`);
  });
  return urlWith(server, database);
}

function start(place: Place, home: string): Promise<RunningServer> {
  const folder = join(home, place);
  return kindOf(place) === 'mariadb'
    ? startMariadb(undefined, { folder, settings: MARIADB_SETTINGS })
    : startPostgres(undefined, { folder, settings: POSTGRES_SETTINGS });
}

/**
 * The bench's databases on the servers that are given, else on servers of its own, which end with
 * this process and keep their data in the folder.
 */
export async function openServers(
  places: Set<Place>,
  given: Given,
  folder: string,
): Promise<Servers> {
  const urls: Given = {};
  const started: RunningServer[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((server) => server.stop()));
  };
  // PostgreSQL runs as a user who must find the way to its folder.
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  try {
    for (const place of places) {
      if (place === 'sqlite') {
        urls.sqlite = `sqlite:${join(folder, DATABASE.sqlite)}`;
        continue;
      }
      let server = given[place];
      if (server === undefined) {
        const own = await start(place, folder);
        started.push(own);
        server = own.url;
      }
      urls[place] = await makeDatabase(place, server);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { urls, stop };
}

/** Where a place's database is. */
export function urlOf(urls: Given, place: Place): string {
  const url = urls[place];
  if (url === undefined) throw new Error(`${place} is not there`);
  return url;
}

const isThere: Record<ReturnType<typeof kindOf>, (table: string) => string> = {
  postgresql: (table) => `SELECT FROM pg_tables WHERE tablename = '${table}'`,
  mariadb: (table) =>
    `SELECT 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '${table}'`,
  sqlite: (table) => `SELECT 1 FROM sqlite_master WHERE name = '${table}'`,
};

/** Makes the tables of a job that are not there yet. The same rows on every machine. */
export async function makeTables(
  job: Job,
  urls: Given,
  log: (line: string) => void,
): Promise<void> {
  for (const side of [0, 1] as const) {
    const place = job.places[side];
    const table = tableOf(job, side === 0 ? 'base' : job.changes);
    await on(urlOf(urls, place), async ({ query }) => {
      if ((await query(isThere[kindOf(place)](table))).length > 0) return;
      log(`${place}: making ${table}`);
      for (const sql of tableSql(job, side)) await query(sql);
    });
  }
}

/** Ends what a tool that was ended has left running in the bench's databases. */
export async function endStatements(urls: Given): Promise<void> {
  for (const [place, url] of Object.entries(urls) as [Place, string][]) {
    if (place === 'sqlite') continue;
    await on(url, async ({ query }) => {
      if (kindOf(place) === 'postgresql') {
        await query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid()`);
        return;
      }
      const running = await query(`SELECT id FROM information_schema.processlist
        WHERE db = DATABASE() AND id <> CONNECTION_ID()`);
      for (const { id } of running) await query(`KILL ${Number(id)}`).catch(() => []);
    });
  }
}
