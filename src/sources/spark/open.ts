import type { Database } from '../database.ts';
import type { OpenOptions, SourceAddress } from '../source.ts';
import { markOf } from '../statement-mark.ts';
import { SparkDatabase } from './database.ts';
import { SparkDialect } from './dialect.ts';
import { nameOf } from './introspection.ts';
import { SETTINGS } from './options.ts';
import { SparkSession } from './session.ts';
import { configureSession } from './settings.ts';
import { readSparkUrl } from './url.ts';

/**
 * Connects to a Thrift server of Spark.
 *
 * @throws DiffError where the server cannot be reached, or refuses the login or the database.
 */
export async function openSparkSession(
  { name, location, options }: SourceAddress,
  { signal, label }: OpenOptions,
): Promise<SparkSession> {
  const config = readSparkUrl(name, location);
  const session = await SparkSession.open(config, markOf(label), signal);
  try {
    const { catalog, ...configurations } = options;
    await configureSession(session, configurations, signal);
    for (const [setting, value] of Object.entries(SETTINGS)) {
      await session.run(`SET ${setting}=${value}`, signal);
    }
    const searched = catalog === undefined ? [] : [String(catalog)];
    if (config.database !== null) searched.push(config.database);
    const name = nameOf(searched, (part) => new SparkDialect().quoteIdentifier(part));
    if (name !== '') await session.run(`USE ${name}`, signal);
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Connects so, to read. */
export async function openSpark(address: SourceAddress, options: OpenOptions): Promise<Database> {
  return new SparkDatabase(await openSparkSession(address, options));
}
