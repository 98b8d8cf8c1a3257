import type { Database } from '../database.ts';
import type { SourceAddress } from '../source.ts';
import { MysqlDatabase } from './database.ts';
import { readMysqlUrl } from './url.ts';

/**
 * Connects to MySQL or MariaDB.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login or the database.
 */
export function openMysql(
  { name, location, options }: SourceAddress,
  signal: AbortSignal,
): Promise<Database> {
  return MysqlDatabase.open(readMysqlUrl(name, location), signal, options);
}
