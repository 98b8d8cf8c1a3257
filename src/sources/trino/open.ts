import type { Database } from '../database.ts';
import type { SourceAddress, StatementLabel } from '../source.ts';
import { credentialsOf } from './client/credentials.ts';
import { headersOf } from './client/headers.ts';
import { TrinoHttp } from './client/http.ts';
import { TrinoDatabase } from './database.ts';
import { TrinoSession } from './session.ts';
import { readTrinoUrl, type TrinoConfig } from './url.ts';

/** What runs statements in a Trino, and what its URL says. */
export async function openTrinoSession(
  { name, location, options }: SourceAddress,
  label?: StatementLabel,
): Promise<{ session: TrinoSession; config: TrinoConfig }> {
  const config = readTrinoUrl(name, location);
  const http = new TrinoHttp(config, await credentialsOf(name, config, options), {
    headers: headersOf(config, options, label),
  });
  return { session: new TrinoSession(http, config.place), config };
}

/**
 * Opens Trino: there is no connection, each statement is a request of its own.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login.
 */
export async function openTrino(
  address: SourceAddress,
  signal: AbortSignal,
  label?: StatementLabel,
): Promise<Database> {
  const { session, config } = await openTrinoSession(address, label);
  return TrinoDatabase.open(session, config, signal);
}
