import type { ClientConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';
import { CONNECT_WITHIN_MS } from '../cancellable.ts';
import { unreadableUrl } from '../errors.ts';

/**
 * What a `postgresql://` URL says, as libpq reads it: `sslmode=require` encrypts without a check of
 * the server's certificate, `verify-full` checks it.
 *
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
export function readPostgresUrl(name: string, url: string): ClientConfig {
  try {
    const config = toClientConfig(parse(url, { useLibpqCompat: true }));
    return {
      ...config,
      application_name: 'data-diff',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      keepAlive: true,
    };
  } catch (error) {
    throw unreadableUrl(name, url, error);
  }
}
