import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { root } from '../../scripts/root.ts';

const SCRIPTS = [
  'clusters.js',
  'engine.js',
  'github.js',
  'index.js',
  'main.js',
  'mysql.js',
  'network.js',
  'postgresql.js',
  'sqlite.js',
];

let folder: string;
let bundled: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-bundle-'));
  bundled = join(folder, 'action');
  build(bundled);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In a process of its own: the bundler takes no objects that jest has made. */
function build(into: string, checkout = root): void {
  const script = join(root, 'scripts', 'build.ts');
  execFileSync(process.execPath, [script, 'action', into, checkout], { stdio: 'pipe' });
}

const linesOf = (from: string, script: string): string[] =>
  readFileSync(join(from, script), 'utf8').split('\n');

/** The scripts whose lines differ, each with the number of lines that only one of both has. */
function changes(before: string, after: string): Record<string, number> {
  const counts = SCRIPTS.map((script): [string, number] => {
    const [lines1, lines2] = [linesOf(before, script), linesOf(after, script)];
    const only = (lines: string[], others: string[]): number => {
      const known = new Set(others);
      return lines.filter((line) => !known.has(line)).length;
    };
    return [script, only(lines1, lines2) + only(lines2, lines1)];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

test('is at most nine scripts, by names that stay, each with a map, and the licenses', () => {
  const maps = SCRIPTS.filter((script) => script !== 'index.js').map((script) => `${script}.map`);
  expect(readdirSync(bundled).sort()).toEqual([...SCRIPTS, ...maps, 'licenses.txt'].sort());
  const licenses = readFileSync(join(bundled, 'licenses.txt'), 'utf8');
  for (const name of ['@actions/core', 'axios', 'mysql2', 'pg', 'zod']) {
    expect(licenses).toMatch(new RegExp(`^${name} \\d[^]*?(MIT|ISC)`, 'm'));
  }
});

test('the script of every run has nothing within that asks other servers', () => {
  const map = readFileSync(join(bundled, 'main.js.map'), 'utf8');
  const { sources } = JSON.parse(map) as { sources: string[] };

  expect(sources.join('\n')).toContain('/src/action/run.ts');
  expect(
    sources.filter((file) => /\/node_modules\/(axios|tar|@actions\/github)\//.test(file)),
  ).toEqual([]);
});

test('a change to one source file changes a few lines of one script', () => {
  const copy = join(folder, 'copy');
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  build(join(folder, 'before'), copy);

  const changed = join(copy, 'src', 'gate', 'evaluate.ts');
  const text = readFileSync(changed, 'utf8');
  writeFileSync(
    changed,
    `${text}\nexport const added = process.title;\nprocess.title = added + 1;\n`,
  );
  build(join(folder, 'after'), copy);

  expect(changes(join(folder, 'before'), join(folder, 'after'))).toEqual({ 'main.js': 2 });
});
