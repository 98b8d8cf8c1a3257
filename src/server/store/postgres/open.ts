import { readFileSync } from 'node:fs';
import { ConfigurationError, messageOf } from '../../../contract/errors.ts';
import { type PostgresConfig, readPostgresUrl } from '../../../contract/postgresql/url.ts';
import { byFirstWay } from '../../../contract/postgresql/ways.ts';
import type { StoreConnection, StoreDriver } from '../driver.ts';
import { migrations } from '../migrations.ts';
import { StoreUnavailableError } from '../../errors.ts';
import { CONNECT_MS, PostgresDriver } from './driver.ts';
import { sqlState } from './errors.ts';

/** What comes before the steps that both kinds of store have. */
const CREATE_SCHEMA = 'CREATE SCHEMA data_diff';
const PREPARE = [
  'CREATE TABLE data_diff.migrations (version bigint PRIMARY KEY)',
  `CREATE FUNCTION data_diff.clock() RETURNS bigint LANGUAGE sql VOLATILE AS
    'SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint)'`,
];

/** SQLSTATEs that stay as they are until somebody changes the configuration. */
const LASTING = /^(28|3D|42501|3F)/;

const DEFAULTS = {
  port: null,
  sslmode: 'allow',
  applicationName: 'data-diff serve',
  connectWithinMs: CONNECT_MS,
  keepAliveAfterMs: 30_000,
} as const;

/** What the URL says; the pool makes its connections one like the other, and checks none of them. */
function requireOneWay({ others = [], host, port, isBound }: PostgresConfig): void {
  if (others.some((other) => other.host !== host || other.port !== port)) {
    throw new Error('it names several hosts; the store takes one');
  }
  if (isBound === true) {
    throw new Error('channel_binding is "require"; accepted are disable, prefer');
  }
}

/** The URL, as data sources have it. */
function readUrl(url: string): PostgresConfig {
  const readText = (path: string): string => readFileSync(path, 'utf8');
  try {
    const config = readPostgresUrl(url, DEFAULTS, { env: process.env, readText });
    requireOneWay(config);
    return config;
  } catch (error) {
    const reason = messageOf(error).replaceAll(url, 'the URL');
    throw new ConfigurationError(`store: the URL cannot be read (${reason}).`);
  }
}

async function exists(connection: StoreConnection, sql: string): Promise<boolean> {
  const [row] = await connection.rows(sql);
  return Object.values(row ?? {})[0] !== null;
}

async function migrate(connection: StoreConnection): Promise<void> {
  // Whoever may not create schemas can be given one.
  const hasSchema = await exists(connection, `SELECT to_regnamespace('data_diff')::text`);
  if (!hasSchema) await connection.rows(CREATE_SCHEMA);
  const isPrepared = await exists(connection, `SELECT to_regclass('data_diff.migrations')::text`);
  if (!isPrepared) for (const statement of PREPARE) await connection.rows(statement);
  const [last] = await connection.rows('SELECT max(version) AS version FROM data_diff.migrations');
  const version = Number(last?.['version'] ?? 0);
  if (version > migrations.length) {
    const help = 'start a version that is as new';
    throw new ConfigurationError(`store: a newer version has written the database; ${help}.`);
  }
  for (const [i, statements] of migrations.entries()) {
    if (i < version) continue;
    for (const statement of statements) await connection.rows(statement);
    await connection.rows('INSERT INTO data_diff.migrations (version) VALUES ($1)', [i + 1]);
  }
}

/** What the driver says; of a host with several addresses, what it says of each. */
function reasonOf(cause: unknown): string {
  const { message, errors } = cause as Partial<AggregateError>;
  return message || (errors ?? []).map(reasonOf).join(', ');
}

/**
 * An error of the start, which tells those who configure the store all that is known. What they must
 * change first is no matter of time.
 */
function ofStart(error: unknown): unknown {
  if (!(error instanceof StoreUnavailableError)) return error;
  const { cause } = error;
  const state = sqlState(cause);
  if (state !== null && LASTING.test(state)) {
    return new ConfigurationError(`store: ${messageOf(cause)}`, { cause: error });
  }
  const message = `store: its database cannot be used now: ${reasonOf(cause)}`;
  return new StoreUnavailableError(message, { cause });
}

async function openBy(way: PostgresConfig): Promise<StoreDriver> {
  const driver = new PostgresDriver(way);
  try {
    await driver.transaction('migrate', migrate);
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/**
 * Opens a store in the schema `data_diff` of a database, and creates it where it is missing.
 *
 * @throws ConfigurationError where it cannot be one; StoreUnavailableError where it cannot be now.
 */
export async function openPostgres(url: string): Promise<StoreDriver> {
  const outcome = await byFirstWay(readUrl(url), openBy);
  if (outcome.kind === 'refused') throw ofStart(outcome.error);
  return outcome.connected;
}
