import type { Environment } from '../config/data-sources.ts';
import type { DiffRequest } from '../contract/request.ts';
import type { DatabaseFiles } from '../service/embedded/database-files.ts';
import type { Program } from '../service/embedded/processes/own-diffs.ts';
import { DIFF_PROCESS } from './diff-process.ts';
import type { DiffService } from '../service/diff-service.ts';
import type { ServiceSettings } from '../config/settings.ts';

/** The folders that the embedded engine works in. */
export interface Folders {
  working: string;
  temporary: string;
  toolCache: string;
}

/** A service, and how to treat it kindly. */
export interface ConnectedService {
  service: DiffService;
  /** Whether the data sources are known without a request, so that ids can be checked, too. */
  checksIds: boolean;
  /**
   * Readies the service for so many diffs, before the first is created; answers how many of them may be
   * under way at once.
   *
   * @param most how many the user wants at most; `null` where nobody says.
   */
  prepareFor: (diffs: number, most: number | null) => number;
  /** The files of databases that a diff opens in this run: one that is written to is nobody else's. */
  filesOf: (request: DiffRequest) => DatabaseFiles;
  /** How often to ask where the user does not say; `null`: seldom, and ever more seldom. */
  pollIntervalMs: number | null;
}

/** What a service works with. */
export interface Surroundings {
  folders: Folders;
  log: (line: string) => void;
  /** The address of the workflow run; `null` where there is none. */
  runUrl: string | null;
  /** The script that this process runs, by which it starts others, and its variables. */
  program: Pick<Program, 'entry'> & { env: Environment };
  /** Takes secrets out of a text. */
  redact: (text: string) => string;
}

/** Connects to the service that the settings name. */
export type ConnectService = (
  settings: ServiceSettings,
  surroundings: Surroundings,
) => Promise<ConnectedService>;

/** Asking our own process costs nothing. */
const EMBEDDED_POLL_MS = 50;

/** Loads and starts the one service that is used: the other's code is never read. */
export const connectService: ConnectService = async (settings, surroundings) => {
  const { folders, log, runUrl, program, redact } = surroundings;
  if (settings.kind === 'datafold') {
    const { DatafoldService } = await import('../service/datafold/service.ts');
    const { apiKey, apiUrl } = settings;
    const service = new DatafoldService({ apiKey, apiUrl, userAgent: 'data-diff-action', log });
    return {
      service,
      checksIds: false,
      prepareFor: (_diffs, most) => most ?? Infinity,
      filesOf: () => ({ read: [], written: [] }),
      pollIntervalMs: null,
    };
  }
  const { EmbeddedService } = await import('../service/embedded/service.ts');
  const { databaseFilesOf } = await import('../service/embedded/database-files.ts');
  const { environmentOfOwner } = await import('../service/embedded/processes/environment.ts');
  const { removeAbandonedFolders } = await import('../service/embedded/temporary-folders.ts');
  await removeAbandonedFolders(folders.temporary, log);
  const { dataSources } = settings;
  const service = new EmbeddedService({
    dataSources,
    memoryLimit: settings.memoryLimit,
    workingDirectory: folders.working,
    temporaryDirectory: folders.temporary,
    toolCacheDirectory: folders.toolCache,
    log,
    runUrl,
    redact,
    program: { ...program, args: [DIFF_PROCESS], env: environmentOfOwner(program.env) },
  });
  return {
    service,
    checksIds: true,
    prepareFor: (diffs, most) => service.prepareFor(diffs, most),
    filesOf: databaseFilesOf(dataSources, folders.working),
    pollIntervalMs: EMBEDDED_POLL_MS,
  };
};
