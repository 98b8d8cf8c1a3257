import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CancelledError, ConfigurationError, messageOf } from '../contract/errors.ts';
import { checkArchive, npmReason } from './registry-answers.ts';
import { packages, platformPackage, type PinnedPackage, version } from './native-packages.ts';

/** DuckDB's API for Node. */
export type DuckDBModule = typeof import('@duckdb/node-api');

export interface NativeOptions {
  /** Where fetched libraries are kept; on a runner its tool cache. */
  cacheDirectory: string;
  log: (line: string) => void;
  /** Ends what fetches the libraries. */
  signal?: AbortSignal;
}

/**
 * DuckDB, from `node_modules` where it is installed, else from the cache, else fetched from the
 * registry that npm is set to, and checked against the pinned sha512.
 *
 * @throws ConfigurationError where it cannot be had, with the command that installs it beforehand.
 */
export async function loadDuckDB(options: NativeOptions): Promise<DuckDBModule> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    // Only a missing package sends us to the registry: a broken one must be seen.
    if (!/Cannot find (module|package)/.test(messageOf(error))) throw error;
  }
  const home = await fetchedHome(options);
  return createRequire(join(home, 'index.js'))('@duckdb/node-api') as DuckDBModule;
}

/**
 * Sees to it that other processes find DuckDB: fetches it where it is neither installed nor in the cache.
 *
 * @throws ConfigurationError where it cannot be had, with the command that installs it beforehand.
 */
export async function provideDuckDB(options: NativeOptions): Promise<void> {
  try {
    createRequire(import.meta.url).resolve('@duckdb/node-api');
  } catch {
    await fetchedHome(options);
  }
}

/** The folder in the cache that has the packages, once they are there. */
async function fetchedHome({ cacheDirectory, log, signal }: NativeOptions): Promise<string> {
  const home = join(cacheDirectory, 'data-diff-duckdb', version, platformPackage());
  if (!existsSync(join(home, 'node_modules', '@duckdb', 'node-api'))) {
    log(`Fetching DuckDB ${version} for ${platformPackage()} from the package registry`);
    await install(packages(), home, signal);
  }
  return home;
}

/**
 * Fetches packages into `home/node_modules`: all of them, or none.
 *
 * @throws ConfigurationError where one cannot be fetched or is not what was pinned.
 * @throws CancelledError where the signal aborts.
 */
export async function install(
  pinned: PinnedPackage[],
  home: string,
  signal?: AbortSignal,
): Promise<void> {
  await mkdir(dirname(home), { recursive: true });
  const work = await mkdtemp(`${home}-`);
  try {
    await fetchPackages(pinned, work, signal);
    // In one step, so that nobody ever sees half an installation; another run may have been faster.
    await rename(work, home).catch((error: unknown) => {
      if (!existsSync(join(home, 'node_modules'))) throw error;
    });
  } catch (error) {
    if (signal?.aborted) throw new CancelledError('the diff was cancelled', { cause: error });
    throw new ConfigurationError(
      `DuckDB's library is not installed and could not be fetched (${messageOf(error)}); install it ` +
        `beforehand with: npm install --prefix "${home}" @duckdb/node-api@${version}`,
      { cause: error },
    );
  } finally {
    // npm may still write where it was ended.
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function fetchPackages(
  pinned: PinnedPackage[],
  work: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { extract } = await import('tar');
  const downloads = join(work, 'downloads');
  await mkdir(downloads);
  await pack(pinned, downloads, signal);
  for (const entry of pinned) {
    const tarball = join(downloads, tarballName(entry));
    await checkIntegrity(tarball, entry);
    const target = join(work, 'node_modules', entry.name);
    await mkdir(target, { recursive: true });
    await extract({ file: tarball, cwd: target, strip: 1 });
  }
  await rm(downloads, { recursive: true });
}

async function checkIntegrity(tarball: string, { name, integrity }: PinnedPackage): Promise<void> {
  const hash = createHash('sha512').update(await readFile(tarball));
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) throw new Error(`${name} has the checksum ${found}, not ${integrity}`);
}

/** What npm calls the tarball of a package. */
function tarballName({ name, version }: PinnedPackage): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
}

/** One short retry: a registry that is out of reach must be an error in seconds. */
const NPM_OPTIONS = [
  '--ignore-scripts',
  '--loglevel=error',
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/** Downloads the tarballs by npm, which knows proxies, mirrors and logins. */
async function pack(
  pinned: PinnedPackage[],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const specs = pinned.map(({ name, version }) => `${name}@${version}`);
  try {
    await promisify(execFile)('npm', ['pack', ...specs, ...NPM_OPTIONS], {
      // No .npmrc of the checked-out repository, which a pull request could change, applies here.
      cwd: folder,
      shell: process.platform === 'win32',
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return download(pinned, folder, signal);
    const { stderr = '' } = error as { stderr?: string };
    throw new Error(npmReason(stderr) ?? messageOf(error), { cause: error });
  }
}

/** Without npm on the machine: straight from the registry that the environment names. */
async function download(
  pinned: PinnedPackage[],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { default: axios } = await import('axios');
  const registry = process.env['npm_config_registry'] ?? 'https://registry.npmjs.org';
  for (const entry of pinned) {
    const file = `${entry.name.split('/').at(-1)}-${entry.version}.tgz`;
    const address = `${registry.replace(/\/$/, '')}/${entry.name}/-/${file}`;
    const { status, data } = await axios.get<Buffer>(address, {
      responseType: 'arraybuffer',
      timeout: 120_000,
      ...(signal ? { signal } : {}),
      validateStatus: () => true,
    });
    checkArchive(address, { status, data });
    await writeFile(join(folder, tarballName(entry)), data);
  }
}
