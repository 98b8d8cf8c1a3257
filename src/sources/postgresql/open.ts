import type { Database } from '../database.ts';
import type { SourceAddress } from '../source.ts';
import { PostgresDatabase } from './database.ts';
import { readFileSync } from 'node:fs';
import {
  type PostgresConfig,
  type PostgresDefaults,
  readPostgresUrl as readUrl,
} from '../../contract/postgresql/url.ts';
import { CONNECT_WITHIN_MS, KEEP_ALIVE_AFTER_MS } from '../cancellable.ts';
import { unreadableUrl } from '../errors.ts';

/**
 * Connects to PostgreSQL.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login or the database.
 */
export function openPostgres(
  { name, location, options }: SourceAddress,
  signal: AbortSignal,
): Promise<Database> {
  return PostgresDatabase.open(readPostgresUrl(name, location), signal, options);
}

const DEFAULTS: PostgresDefaults = {
  port: null,
  sslmode: 'allow',
  applicationName: 'data-diff',
  connectWithinMs: CONNECT_WITHIN_MS,
  keepAliveAfterMs: KEEP_ALIVE_AFTER_MS,
};

/**
 * What the URL of a data source says.
 *
 * @param defaults what another kind of server takes where its URL says nothing.
 * @param env has variables of libpq's about TLS, which count where the URL says nothing.
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
export function readPostgresUrl(
  name: string,
  url: string,
  defaults: Partial<PostgresDefaults> = {},
  env: NodeJS.ProcessEnv = process.env,
): PostgresConfig {
  const readText = (path: string): string => readFileSync(path, 'utf8');
  try {
    return readUrl(url, { ...DEFAULTS, ...defaults }, { env, readText });
  } catch (error) {
    throw unreadableUrl(name, url, error);
  }
}
