import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { root } from '../../scripts/root.ts';
import { openPlace } from '../cli/start.ts';

let folder: string;
let installed: string;
let program: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-packed-'));
  npm(root, 'pack', '--silent', '--pack-destination', folder);
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  npm(folder, 'install', '--silent', '--no-audit', '--no-fund', `./${packed}`);
  installed = join(folder, 'node_modules', 'data-diff-action');
  program = join(installed, 'dist', 'cli', 'index.js');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
}

test('npm packs the command line alone, and a shell finds it by two names', () => {
  expect(readdirSync(installed).sort()).toEqual(['LICENSE', 'README.md', 'dist', 'package.json']);
  expect(readdirSync(join(installed, 'dist'))).toEqual(['cli']);
  const [version1, version2] = ['data-diff', 'data-diff-action'].map((name) =>
    execFileSync(join(folder, 'node_modules', '.bin', name), ['--version'], { encoding: 'utf8' }),
  );
  expect(version1).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(version2).toBe(version1);
});

test('the packed command compares two files', async () => {
  using place = openPlace({ 'a.csv': 'id,x\n1,a\n2,b\n', 'b.csv': 'id,x\n1,a\n2,c\n' }, program);
  const { stdout } = await place.run(['run', 'a.csv', 'b.csv', '-k', 'id', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([
    { summary: { values: { rows_with_differences: 1, total_rows: 2 } } },
  ]);
});

test('the packed server compares in processes of its own, and shows the page of the API', async () => {
  using place = openPlace(
    { 'data/a.csv': 'id\n1\n2\n', 'server.yml': 'listen: "0"\nfolders: [data]\n' },
    program,
  );
  const server = place.start(['serve', '--config', 'server.yml']);
  const [, url = ''] = /"url":"([^"]*)"/.exec(await server.printed('"listening"'))!;
  const made = await place.run(['keys', 'create', '--name', 'me', '--config', 'server.yml']);

  const page = await (await fetch(`${url}/api/docs`)).text();
  const files = ['--data-source1', 'files', '--file1', 'data/a.csv', '--file2', 'data/a.csv'];
  const { stdout } = await place.run(['run', ...files, '-k', 'id', '--api-url', url, '--json'], {
    DATAFOLD_API_KEY: made.stdout.trim(),
  });
  const assets = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
  const answers = await Promise.all(assets.map((path) => fetch(`${url}${path}`)));
  server.process.kill('SIGTERM');
  const { exitCode } = await server.ended;

  expect(JSON.parse(stdout)).toMatchObject([{ summary: { pks: { total_rows: [2, 2] } } }]);
  expect(assets.length).toBeGreaterThan(2);
  expect(answers.map(({ status }) => status)).toEqual(assets.map(() => 200));
  expect(exitCode).toBe(0);
});
