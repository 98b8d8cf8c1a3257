import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { releaseWriter, throughPipe } from '../../src/duckdb/pipe.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'data-diff-test-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('a writer that opens the pipe after its reader has given up does not wait for ever', async () => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  let openLate = (): void => undefined;
  const open = ((...args: Parameters<typeof fs.open>) => {
    openLate = () => fs.open(...args);
  }) as typeof fs.open;
  const output = fs.createWriteStream(path, { fs: { ...fs, open } });
  const opened = once(output, 'open');

  const released = releaseWriter(path, output);
  // Time for it to open and close its own end of the pipe, as it must not.
  await sleep(200);
  openLate();

  await opened;
  await released;
  output.destroy();
  await once(output, 'close');
});

test('where neither end begins, the writer says why', async () => {
  const fails = (message: string) => () => Promise.reject(new Error(message));
  const run = throughPipe(join(folder, 'pipe'), fails('write'), fails('read'));
  await expect(run).rejects.toThrow('write');
  expect(fs.readdirSync(folder)).toEqual([]);
});
