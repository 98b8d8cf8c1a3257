import pLimit from 'p-limit';
import { closestMatch } from 'leven';
import { readDataSourcesConfig } from '../../config/data-sources.ts';
import { Problems } from '../../config/problems.ts';
import { readServeValues, type ServeOrigin, type ServeValues } from '../../config/serve-values.ts';
import { ConfigurationError, messageOf } from '../../contract/errors.ts';
import { tryDataSource, type SourceTrial } from '../../service/embedded/try-data-source.ts';
import { exitCodes, type Cli } from '../cli.ts';
import { renderTable } from '../table.ts';

const AT_ONCE = 8;

/**
 * Tests the data sources of these names, or all, and prints what came of it.
 *
 * @throws ConfigurationError where there is no data source, or none of a name.
 */
export async function testSources(
  names: readonly string[],
  origin: ServeOrigin,
  cli: Cli,
  signal: AbortSignal,
): Promise<void> {
  const from = await readServeValues(origin);
  from.problems.throwIfAny();
  await testAll(chosen(from, names), from, cli, signal);
}

type Entries = [name: string, entry: unknown][];

/**
 * Those of the data sources that have these names; all, where there are none.
 *
 * @throws ConfigurationError where there is no data source, or none of a name.
 */
function chosen({ values, env, secrets }: ServeValues, names: readonly string[]): Entries {
  const sources = values['data-sources'] ?? {};
  const isMap = typeof sources === 'object' && !Array.isArray(sources);
  if (!isMap) {
    const problems = new Problems();
    readDataSourcesConfig(sources, env, secrets, problems);
    problems.throwIfAny();
  }
  const entries = Object.entries(sources);
  const known = entries.map(([name]) => name);
  if (known.length === 0) {
    throw new ConfigurationError(
      'There are no data sources: `data-sources` of the config file maps names to URLs.',
    );
  }
  for (const name of names) {
    if (known.includes(name)) continue;
    const nearest = closestMatch(name, known) ?? '';
    throw new ConfigurationError(
      `There is no data source ${JSON.stringify(name)}; the nearest is ${JSON.stringify(nearest)}.`,
    );
  }
  return names.length === 0 ? entries : entries.filter(([name]) => names.includes(name));
}

async function testAll(
  entries: Entries,
  from: ServeValues,
  cli: Cli,
  signal: AbortSignal,
): Promise<void> {
  const { runtime, output } = cli;
  const turn = pLimit(AT_ONCE);
  if (output.isWatched)
    output.showStatus(() => `testing ${entries.map(([name]) => name).join(', ')}`);
  const tests = await Promise.all(
    entries.map(([name, entry]) => turn(() => testEntry(name, entry, from, cli, signal))),
  ).finally(() => output.clearStatus());
  const rows = tests.map(({ name, type, problem, durationMs }) => [
    name,
    type,
    `${String(Math.round(durationMs))} ms`,
    problem ?? 'ok',
  ]);
  output.print(renderTable(['Data source', 'Type', 'Time', 'Result'], rows, output.results.width));
  const isFine = tests.every(({ problem }) => problem === null);
  runtime.setExitCode(isFine ? exitCodes.ok : exitCodes.notDone);
}

/** Tests one data source; that its URL cannot be read is a result, too, and stops no other test. */
async function testEntry(
  name: string,
  entry: unknown,
  { env, secrets, folderOf }: ServeValues,
  { runtime, output }: Cli,
  signal: AbortSignal,
): Promise<SourceTrial> {
  const problems = new Problems();
  const read = readDataSourcesConfig({ [name]: entry }, env, secrets, problems)[name];
  try {
    problems.throwIfAny();
  } catch (error) {
    return { name, type: '', problem: messageOf(error), durationMs: 0 };
  }
  return tryDataSource(name, read ?? '', {
    memoryLimit: null,
    threads: 1,
    workingDirectory: folderOf('data-sources'),
    temporaryDirectory: runtime.folders.temporary,
    toolCacheDirectory: runtime.folders.toolCache,
    log: (line) => output.info(line),
    signal,
    now: runtime.now,
  });
}
