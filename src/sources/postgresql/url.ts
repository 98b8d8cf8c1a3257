import type { ClientConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';
import { ConfigurationError, messageOf } from '../../contract/errors.ts';

/** Long enough for a server that is far away, short enough for somebody who waits. */
const CONNECT_WITHIN_MS = 30_000;

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
    const reason = messageOf(error).replaceAll(url, 'the URL');
    throw new ConfigurationError(`data-sources: the URL of "${name}" cannot be read (${reason})`);
  }
}
