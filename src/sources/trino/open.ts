import type { Database } from '../database.ts';
import type { SourceAddress, StatementLabel } from '../source.ts';
import { credentialsOf } from './client/credentials.ts';
import { headersOf } from './client/headers.ts';
import { TrinoHttp } from './client/http.ts';
import { TrinoDatabase } from './database.ts';
import { TrinoSession } from './session.ts';
import { readTrinoUrl } from './url.ts';

/**
 * Opens Trino: there is no connection, each statement is a request of its own.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login.
 */
export async function openTrino(
  { name, location, options }: SourceAddress,
  signal: AbortSignal,
  label?: StatementLabel,
): Promise<Database> {
  const config = readTrinoUrl(name, location);
  const http = new TrinoHttp(config, await credentialsOf(name, config, options), {
    headers: headersOf(config, options, label),
  });
  return TrinoDatabase.open(new TrinoSession(http, config.place), config, signal);
}
