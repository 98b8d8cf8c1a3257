import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENSE = /^(licen[sc]e|copying)/i;

interface Package {
  name: string;
  version: string;
  license?: string;
}

/** The innermost package that a file of `node_modules` belongs to; null for a file of ours. */
export function packageFolder(file: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file)?.[0] ?? null;
}

function licenseOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Package;
  const files = readdirSync(folder).filter((file) => LICENSE.test(file));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version}`, license ?? 'see below', ...texts].join('\n\n');
}

/**
 * The licenses of all packages that bundled files come from, as their authors ask for.
 *
 * @param files paths of bundled files; those that are not of a package are left out.
 */
export function licensesOf(files: Iterable<string>): string {
  const folders = [...files].map(packageFolder).filter((folder) => folder !== null);
  const packages = [...new Set(folders)].filter((folder) =>
    existsSync(join(folder, 'package.json')),
  );
  const texts = packages.map(licenseOf).sort();
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
