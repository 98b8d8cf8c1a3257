import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';

const ENTRY = join(import.meta.dirname, '../../../src/cli/index.ts');

/** Starts the command line in a folder. */
const start = (folder: string, ...args: string[]) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ENTRY, 'run', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });

test('a run that is killed while it writes leaves no file under its final name, and the next cleans up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  const out = join(folder, 'out');
  const rows = (v: string): string =>
    Array.from({ length: 400_000 }, (_, i) => `${String(i)},${v.repeat(20)}\n`).join('');
  writeFileSync(join(folder, 'old.csv'), `id,v\n${rows('a')}`);
  writeFileSync(join(folder, 'new.csv'), `id,v\n${rows('b')}`);
  const args = ['old.csv', 'new.csv', '-k', 'id', '--results-path', 'out'];

  const first = start(folder, ...args);
  const isWriting = (): boolean =>
    existsSync(out) && readdirSync(out).some((name) => readdirSync(join(out, name)).length > 1);
  while (!isWriting()) await sleep(5);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const left = readdirSync(out);
  expect(left).toEqual([expect.stringMatching(/^data-diff-unfinished-/)]);

  const [exitCode] = (await once(start(folder, ...args), 'exit')) as [number];
  expect(exitCode).toBe(0);
  const parts = ['diff', 'duplicates1', 'duplicates2', 'exclusives1', 'exclusives2'];
  expect(readdirSync(out).toSorted()).toEqual(parts.map((part) => `${part}.parquet`));
  rmSync(folder, { recursive: true });
});
