import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigurationError, messageOf } from '../../contract/errors.ts';
import { packages, platformPackage, type PinnedPackage, version } from './native-packages.ts';

/** DuckDB's API for Node. */
export type DuckDBModule = typeof import('@duckdb/node-api');

export interface NativeOptions {
  /** Where fetched libraries are kept; on a runner its tool cache. */
  cacheDirectory: string;
  log: (line: string) => void;
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
  const home = join(options.cacheDirectory, 'data-diff-duckdb', version, platformPackage());
  if (!existsSync(join(home, 'node_modules', '@duckdb', 'node-api'))) await install(home, options);
  return createRequire(join(home, 'index.js'))('@duckdb/node-api') as DuckDBModule;
}

async function install(home: string, { log }: NativeOptions): Promise<void> {
  log(
    `Fetching DuckDB ${version} for ${process.platform}-${process.arch} from the package registry`,
  );
  await mkdir(join(home, '..'), { recursive: true });
  const work = await mkdtemp(`${home}-`);
  try {
    for (const pinned of packages()) await fetchPackage(pinned, work);
    // In one step, so that nobody ever sees half an installation.
    await rename(work, home).catch((error: unknown) => {
      if (!existsSync(join(home, 'node_modules'))) throw error;
    });
  } catch (error) {
    throw new ConfigurationError(
      `DuckDB's library is not installed and could not be fetched (${messageOf(error)}); install it ` +
        `beforehand with: npm install --prefix "${home}" @duckdb/node-api@${version}`,
      { cause: error },
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchPackage(pinned: PinnedPackage, work: string): Promise<void> {
  const download = await mkdtemp(join(work, 'download-'));
  const tarball = await pack(pinned, download);
  const integrity = `sha512-${createHash('sha512')
    .update(await readFile(tarball))
    .digest('base64')}`;
  if (integrity !== pinned.integrity) {
    throw new Error(`${pinned.name} has the checksum ${integrity} instead of ${pinned.integrity}`);
  }
  const target = join(work, 'node_modules', pinned.name);
  await mkdir(target, { recursive: true });
  const { extract } = await import('tar');
  await extract({ file: tarball, cwd: target, strip: 1 });
  await rm(download, { recursive: true });
}

/** The tarball of a package in a folder; by npm, which knows proxies, mirrors and logins. */
async function pack({ name, version }: PinnedPackage, folder: string): Promise<string> {
  try {
    await promisify(execFile)(
      'npm',
      ['pack', `${name}@${version}`, '--pack-destination', folder, '--silent', '--ignore-scripts'],
      // The folder has no .npmrc of the checked-out repository, which a pull request could change.
      { cwd: folder, shell: process.platform === 'win32' },
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      const { stderr } = error as { stderr?: string };
      throw new Error(stderr?.trim().split('\n').at(-1) || messageOf(error), { cause: error });
    }
    await download({ name, version }, folder);
  }
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (!file) throw new Error(`npm packed no tarball of ${name}`);
  return join(folder, file);
}

/** Without npm on the machine: straight from the registry that the environment names. */
async function download({ name, version }: Omit<PinnedPackage, 'integrity'>, folder: string) {
  const { default: axios } = await import('axios');
  const registry = process.env['npm_config_registry'] ?? 'https://registry.npmjs.org/';
  const file = `${name.split('/').at(-1)}-${version}.tgz`;
  const { data } = await axios.get<ArrayBuffer>(
    `${registry.replace(/\/$/, '')}/${name}/-/${file}`,
    { responseType: 'arraybuffer', timeout: 120_000 },
  );
  await writeFile(join(folder, file), Buffer.from(data));
}
