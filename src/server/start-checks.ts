import { rmSync, statSync } from 'node:fs';
import type { ServeSettings } from '../config/serve-settings.ts';
import { ConfigurationError, DiffError, messageOf } from '../contract/errors.ts';
import { isLoopback } from '../contract/loopback.ts';
import { makeTemporaryFolder } from '../service/embedded/temporary-folders.ts';
import type { ServerLog } from './log.ts';

/** What the system's codes say about an address to listen at. */
const REASONS: Record<string, string> = {
  EADDRINUSE: 'another program listens there; stop it, or choose another port',
  EADDRNOTAVAIL: 'this machine has no such address; 0.0.0.0 stands for all that it has',
  EACCES: 'this user may not open that port; choose one from 1024 up',
  ENOTFOUND: 'there is no such host; give an address of this machine',
};

/** A host and a port as URLs have them. */
export function addressOf(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}

/**
 * Warns where keys and data would go over a network as anybody there can read them. The server speaks
 * no TLS itself: with an `https:` address for the public, a proxy before it does.
 */
export function warnOfPlainHttp(
  { host, publicUrl }: Pick<ServeSettings, 'host' | 'publicUrl'>,
  log: Pick<ServerLog, 'warning'>,
): void {
  if (isLoopback(host === '::1' ? '[::1]' : host) || publicUrl?.startsWith('https:')) return;
  log.warning(
    'keys and data go over the network without TLS: put a proxy with TLS in front, and set public-url to its https address',
    { listen: host, 'public-url': publicUrl },
  );
}

/** Why the server cannot listen at an address, for who configures it. */
export function cannotListen(address: string, cause: unknown): ConfigurationError {
  const reason = REASONS[(cause as NodeJS.ErrnoException).code ?? ''] ?? messageOf(cause);
  return new ConfigurationError(`listen is "${address}": ${reason}.`, { cause });
}

/**
 * Makes sure that requests can name files in the folders.
 *
 * @throws ConfigurationError that names the first that is none.
 */
export function checkFolders(folders: readonly string[]): void {
  for (const folder of folders) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    throw new ConfigurationError(
      `folders: "${folder}" is no folder; each must be one that exists.`,
    );
  }
}

/**
 * Makes sure that diffs can write what does not fit into memory.
 *
 * @throws ConfigurationError where the folder cannot be used.
 */
export function checkTemporaryFolder(folder: string): void {
  try {
    rmSync(makeTemporaryFolder(folder), { recursive: true });
  } catch (error) {
    const reason = error instanceof DiffError ? error.value : messageOf(error);
    throw new ConfigurationError(`TMPDIR: ${reason}.`, { cause: error });
  }
}
