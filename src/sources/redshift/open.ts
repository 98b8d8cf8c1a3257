import type { ClientConfig } from 'pg';
import type { Database } from '../database.ts';
import { readPostgresUrl } from '../postgresql/url.ts';
import type { NamedSource } from '../registry.ts';
import { RedshiftDatabase } from './database.ts';

const PORT = 5439;

/** TLS without a check of the certificate: a cluster takes no connection without TLS by default. */
const TLS = { rejectUnauthorized: false };

/**
 * What a `redshift://` URL says: the same as a `postgresql://` one.
 *
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
export function readRedshiftUrl(name: string, url: string): ClientConfig {
  const config = readPostgresUrl(name, url);
  const { port = PORT, ssl } = config;
  // Without a word of TLS in the URL there is none of it in the configuration, not even `false`.
  return { ...config, port, ssl: ssl ?? TLS };
}

/**
 * Connects to Amazon Redshift.
 *
 * @throws DiffError where the cluster cannot be reached, or refuses the login or the database.
 */
export function openRedshift(
  { name, location }: NamedSource,
  signal: AbortSignal,
): Promise<Database> {
  return RedshiftDatabase.open(readRedshiftUrl(name, location), signal);
}
