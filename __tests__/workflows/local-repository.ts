import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files of a repository, by their paths. */
export type Files = Record<string, string | Buffer>;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

function git(folder: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=Mona', '-c', 'user.email=mona@example.com'];
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'pipe' });
}

function commit(folder: string, files: Files, message: string): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/**
 * Makes a folder `repository` in `parent`: a clone with `base` on the branch `main` of its origin, and
 * `changed` over it on a branch `change`, which is checked out.
 */
export function makeRepository(parent: string, base: Files, changed: Files): void {
  const origin = join(parent, 'origin.git');
  const folder = join(parent, 'repository');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', origin]);
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder]);
  git(folder, 'remote', 'add', 'origin', origin);
  commit(folder, base, 'Base');
  git(folder, 'push', '--quiet', '--set-upstream', 'origin', 'main');
  git(folder, 'checkout', '--quiet', '-b', 'change');
  commit(folder, changed, 'Change');
}

/**
 * Makes a folder `action` in `parent`: what a runner takes of this action, as a tag of it would have it.
 * DuckDB's library is found from anywhere in `parent`, as on a runner that has it already.
 */
export function copyAction(parent: string): void {
  const folder = join(parent, 'action');
  mkdirSync(folder);
  for (const name of ['action.yml', 'dist']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(parent, 'node_modules'));
}
