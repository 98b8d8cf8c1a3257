import packageJson from '../../../package.json' with { type: 'json' };
import { loadServeSettings, type LoadedServeSettings } from '../../config/read-serve-settings.ts';
import type { ServeOrigin } from '../../config/serve-values.ts';
import { ServerLog } from '../../server/log.ts';
import { type RunningServer, startServer } from '../../server/serve.ts';
import { checkTemporaryFolder } from '../../server/start-checks.ts';
import type { DiffExecutor } from '../../service/embedded/diff-executor.ts';
import { ProcessExecutor } from '../../service/embedded/processes/executor.ts';
import { environmentOfProcess } from '../../service/embedded/processes/environment.ts';
import { removeAbandonedFolders } from '../../service/embedded/temporary-folders.ts';
import { DIFF_PROCESS } from '../../run/diff-process.ts';
import type { Cli } from '../cli.ts';
import { patientSignals } from '../interrupt.ts';
import type { ServerLines } from '../server-lines.ts';

/**
 * Serves data diffs until a signal asks for the end, or whoever reads the log is gone.
 *
 * @throws ConfigurationError where a setting is wrong.
 */
export async function serveUntilStopped(
  origin: ServeOrigin,
  cli: Cli,
  { write, unread }: ServerLines,
): Promise<void> {
  const loaded = await loadServeSettings(origin);
  checkTemporaryFolder(cli.runtime.folders.temporary);
  const log = new ServerLog(write, (text) => cli.secrets.redact(text));
  await removeRemains(log, cli);
  const server = await startServer({
    settings: loaded.settings,
    executor: executorOf(loaded, log, cli),
    log,
    version: packageJson.version,
  });
  await greet(server, cli);
  await untilStopped(server, cli, unread);
}

/** Removes what the diffs of a server wrote that was killed with all its processes. */
async function removeRemains(log: ServerLog, { runtime }: Cli): Promise<void> {
  const say = (line: string): void => log.info(line);
  const folders = await removeAbandonedFolders(runtime.folders.temporary, say);
  if (folders > 0) log.info('removed temporary folders of killed processes', { folders });
}

/** Diffs run in processes of this same program. */
function executorOf(
  { settings, folder, ownFiles }: LoadedServeSettings,
  log: ServerLog,
  { runtime, secrets }: Cli,
): DiffExecutor {
  return new ProcessExecutor({
    entry: runtime.program,
    args: [DIFF_PROCESS],
    env: environmentOfProcess(runtime.env),
    // Polls are to be answered fast, whatever is compared.
    yields: true,
    diffsAtOnce: settings.diffsAtOnce,
    settings: {
      dataSources: settings.dataSources,
      memoryLimit: settings.memoryLimit,
      sampleRows: settings.sampleRows,
      maxRowsFetched: settings.maxRowsFetched,
      threads: null,
      workingDirectory: folder,
      confinement: { folders: settings.folders, except: ownFiles },
      temporaryDirectory: runtime.folders.temporary,
      toolCacheDirectory: runtime.folders.toolCache,
    },
    log: (line) => log.info(line),
    redact: (text) => secrets.redact(text),
  });
}

/** Whoever starts a server at a terminal need not read its log to find it. */
async function greet({ url, store }: RunningServer, { output }: Cli): Promise<void> {
  if (!output.isWatched) return;
  output.info(`Serving at ${url}; Ctrl-C stops it.`);
  const keys = await store.keys.all();
  if (keys.every(({ revokedAt }) => revokedAt !== null)) {
    output.info(
      'No key is valid yet; this makes one: data-diff keys create --name me --rights admin',
    );
  }
}

/** Waits for a signal, or for the end of who reads the log, and then for what runs. */
async function untilStopped(server: RunningServer, cli: Cli, unread: AbortSignal): Promise<void> {
  const stopped = Promise.withResolvers<void>();
  const stop = (): void => void server.close().then(stopped.resolve, stopped.reject);
  const release = patientSignals(cli, 'Stopping')(stop);
  if (unread.aborted) stop();
  unread.addEventListener('abort', stop);
  await stopped.promise.finally(release);
}
