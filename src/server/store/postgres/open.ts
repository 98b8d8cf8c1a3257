import type { PoolConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';
import { ConfigurationError, messageOf } from '../../../contract/errors.ts';
import type { StoreConnection, StoreDriver } from '../driver.ts';
import { migrations } from '../migrations.ts';
import { StoreUnavailableError } from '../../errors.ts';
import { PostgresDriver } from './driver.ts';
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

/** libpq's reading of the URL: `sslmode=require` encrypts, `verify-full` checks the certificate. */
function readUrl(url: string): PoolConfig {
  try {
    const config = toClientConfig(parse(url, { useLibpqCompat: true }));
    return { ...config, application_name: 'data-diff serve' };
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

/**
 * Opens a store in the schema `data_diff` of a database, and creates it where it is missing.
 *
 * @throws ConfigurationError where it cannot be one; StoreUnavailableError where it cannot be now.
 */
export async function openPostgres(url: string): Promise<StoreDriver> {
  const driver = new PostgresDriver(readUrl(url));
  try {
    await driver.transaction('migrate', migrate);
    return driver;
  } catch (error) {
    await driver.close();
    throw ofStart(error);
  }
}
