import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** As much of `package-lock.json` as is looked at here. */
interface Lock {
  packages: Record<string, { hasInstallScript?: boolean; dev?: boolean }>;
}

/** What may run while `npm ci` does, and what it does: each only makes its own native part ready. */
const ALLOWED: Record<string, string> = {
  '@parcel/watcher': 'builds itself where no package of the platform has it, for the tests’ runner',
  '@swc/core': 'looks for the package of the platform that compiles the tests',
  'unrs-resolver': 'looks for the package of the platform that finds modules for the tests',
};

const ROOT = join(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;

const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

test('no package runs a script when it is installed but those that need to, with a reason', () => {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripted.map(([path]) => nameOf(path)).toSorted()).toEqual(Object.keys(ALLOWED));
  expect(scripted.map(([, { dev }]) => dev)).toEqual(scripted.map(() => true));
});

test('no package reports who installs it', () => {
  expect(Object.keys(packages).filter((path) => /scarf/i.test(path))).toEqual([]);
});
