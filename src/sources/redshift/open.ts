import type { Database } from '../database.ts';
import type { PostgresConfig } from '../../contract/postgresql/url.ts';
import type { OpenOptions, SourceAddress } from '../source.ts';
import { RedshiftDatabase } from './database.ts';
import { readPostgresUrl } from '../postgresql/open.ts';

/** A cluster takes no connection without TLS by default; its certificate is not checked. */
const DEFAULTS = { port: 5439, sslmode: 'require' } as const;

/**
 * What a `redshift://` URL says: the same as a `postgresql://` one.
 *
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
export function readRedshiftUrl(name: string, url: string): PostgresConfig {
  return readPostgresUrl(name, url, DEFAULTS);
}

/**
 * Connects to Amazon Redshift.
 *
 * @throws DiffError where the cluster cannot be reached, or refuses the login or the database.
 */
export function openRedshift(
  { name, location, options }: SourceAddress,
  { signal, label }: OpenOptions,
): Promise<Database> {
  return RedshiftDatabase.open(readRedshiftUrl(name, location), signal, options, label);
}
