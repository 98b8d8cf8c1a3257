import { DiffError } from '../../contract/errors.ts';
import { namingOption } from '../errors.ts';
import type { Options } from '../options.ts';
import type { SparkStatements } from './statements.ts';

/** Truth values of options, as Spark writes them. */
const TRUTHS: Record<string, string> = { on: 'true', off: 'false' };

/** What ends a value early, or makes two statements of one. */
const BREAKS = /[\r\n;`]/;

/** Configurations that Spark has and does not list. */
const UNLISTED = ['spark.sql.thriftServer.incrementalCollect'];

/**
 * Sets the options of a data source, whose names are in small letters here and as they are there: Spark
 * takes a name that it does not know for one of somebody else's, and says nothing.
 */
export async function configureSession(
  statements: SparkStatements,
  options: Options,
  signal: AbortSignal,
): Promise<void> {
  if (Object.keys(options).length === 0) return;
  const known = await statements.texts('SET -v', signal);
  const names = [...UNLISTED, ...known.map(([name]) => name ?? '')];
  const exact = new Map(names.map((name) => [name.toLowerCase(), name]));
  for (const [name, value] of Object.entries(options)) {
    const found = exact.get(name);
    const text = TRUTHS[value] ?? String(value);
    if (found === undefined || BREAKS.test(text)) {
      const reason = found === undefined ? 'Spark has no such configuration' : 'it is no value';
      throw new DiffError('InvalidInputException', `options.${name}: ${reason}`);
    }
    await namingOption(name, statements.run(`SET ${found}=${text}`, signal));
  }
}
