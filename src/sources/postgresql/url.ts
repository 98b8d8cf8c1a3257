import type { ClientConfig } from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';
import { CONNECT_WITHIN_MS, KEEP_ALIVE_AFTER_MS } from '../cancellable.ts';
import { secondsOf, unreadableUrl } from '../errors.ts';

/**
 * What a `postgresql://` URL says, as libpq reads it: `sslmode=require` encrypts without a check of
 * the server's certificate, `verify-full` checks it.
 *
 * @throws ConfigurationError that names the data source and shows nothing of its URL.
 */
export function readPostgresUrl(name: string, url: string): ClientConfig {
  try {
    const options = parse(url, { useLibpqCompat: true });
    const timeout = options['connect_timeout'] as string | undefined;
    return {
      ...toClientConfig(options),
      application_name: 'data-diff',
      connectionTimeoutMillis: secondsOf('connect_timeout', timeout) ?? CONNECT_WITHIN_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    };
  } catch (error) {
    throw unreadableUrl(name, url, error);
  }
}
