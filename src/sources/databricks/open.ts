import { DiffError } from '../../contract/errors.ts';
import type { Database } from '../database.ts';
import type { OpenOptions, SourceAddress } from '../source.ts';
import { SparkDatabase } from '../spark/database.ts';
import { DatabricksStatements } from './statements.ts';
import { readDatabricksUrl } from './url.ts';
import { deltaVersions } from './versions.ts';

const UNKNOWN = { diffId: null, runUrl: null };

const UTC = /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Z|\+00:00|GMT0|UTC\+0)$/i;

/**
 * Connects to a SQL warehouse of Databricks, and so starts one that is stopped. Its statements have no
 * session in which a time zone could be set.
 *
 * @throws DiffError where it cannot be reached, refuses the login, or is not in UTC.
 */
export async function openStatements(
  { name, location, options }: SourceAddress,
  { signal, label = UNKNOWN }: OpenOptions,
): Promise<DatabricksStatements> {
  const statements = new DatabricksStatements(readDatabricksUrl(name, location, options), label);
  const [[zone] = []] = await statements.texts('SELECT current_timezone()', signal);
  if (!UTC.test(zone ?? '')) {
    const value = `the time zone of its statements is ${zone}: set TIMEZONE to UTC among the SQL configuration parameters of the workspace's warehouses`;
    throw new DiffError('InvalidInputException', value);
  }
  return statements;
}

/** Connects so, to read. */
export async function openDatabricks(
  address: SourceAddress,
  options: OpenOptions,
): Promise<Database> {
  const statements = await openStatements(address, options);
  return new SparkDatabase(statements, deltaVersions(statements));
}
