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
  /** How many diffs may be under way at once. */
  diffsAtOnce: number;
  /** How often to ask where the user does not say; `null`: seldom, and ever more seldom. */
  pollIntervalMs: number | null;
}

/** Connects to the service that the settings name. */
export type ConnectService = (
  settings: ServiceSettings,
  folders: Folders,
  log: (line: string) => void,
  /** The address of the workflow run; without it, there is none. */
  runUrl?: string | null,
) => Promise<ConnectedService>;

/** Asking our own process costs nothing. */
const EMBEDDED_POLL_MS = 50;

/** Loads and starts the one service that is used: the other's code is never read. */
export const connectService: ConnectService = async (settings, folders, log, runUrl = null) => {
  if (settings.kind === 'datafold') {
    const { DatafoldService } = await import('../service/datafold/service.ts');
    const { apiKey, apiUrl } = settings;
    const service = new DatafoldService({ apiKey, apiUrl, userAgent: 'data-diff-action', log });
    return { service, checksIds: false, diffsAtOnce: Infinity, pollIntervalMs: null };
  }
  const { EmbeddedService } = await import('../service/embedded/service.ts');
  const { removeAbandonedFolders } = await import('../service/embedded/temporary-folders.ts');
  await removeAbandonedFolders(folders.temporary, log);
  const service = new EmbeddedService({
    dataSources: settings.dataSources,
    memoryLimit: settings.memoryLimit,
    workingDirectory: folders.working,
    temporaryDirectory: folders.temporary,
    toolCacheDirectory: folders.toolCache,
    log,
    runUrl,
  });
  return { service, checksIds: true, diffsAtOnce: 1, pollIntervalMs: EMBEDDED_POLL_MS };
};
