import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  makeTemporaryFolder,
  removeAbandonedFolders,
} from '../../../src/service/embedded/temporary-folders.ts';

const fail = (line: string) => {
  throw new Error(line);
};

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

test('a folder is removed once the process that owned it has ended', async () => {
  const owner = spawn('sleep', ['600']);
  const folder = makeTemporaryFolder(parent, 'process-', owner.pid);
  writeFileSync(join(folder, 'spilled'), 'rows');
  const own = makeTemporaryFolder(parent, '', process.pid);
  expect(await removeAbandonedFolders(parent, fail)).toBe(0);
  const ended = once(owner, 'exit');
  owner.kill('SIGKILL');
  await ended;
  expect(await removeAbandonedFolders(parent, fail)).toBe(1);
  expect(readdirSync(parent)).toEqual([basename(own)]);
});

test('folders that do not say in our words whose they are, and files, are left alone', async () => {
  const folder = makeTemporaryFolder(parent, '', process.pid);
  const [file = ''] = readdirSync(folder);
  const owner = JSON.parse(readFileSync(join(folder, file), 'utf8')) as object;
  rmSync(folder, { recursive: true });
  const left = (name: string, text: string | null) => {
    mkdirSync(join(parent, name));
    if (text !== null) writeFileSync(join(parent, name, file), text);
  };
  left('data-diff-1', null);
  left('data-diff-2', '{"pid":');
  left('data-diff-3', '{"pid":1}');
  left('other', JSON.stringify({ ...owner, boot_id: 'before' }));
  left('data-diff-dead', JSON.stringify({ ...owner, boot_id: 'before' }));
  left('data-diff-stranger', JSON.stringify({ ...owner, pid_namespace: 'pid:[1]', pid: 2 ** 22 }));
  writeFileSync(join(parent, 'data-diff-file'), '');
  expect(await removeAbandonedFolders(parent, fail)).toBe(1);
  expect(readdirSync(parent)).toEqual([
    'data-diff-1',
    'data-diff-2',
    'data-diff-3',
    'data-diff-file',
    'data-diff-stranger',
    'other',
  ]);
});

test('a folder that is not there is no reason not to start', async () => {
  const told: string[] = [];
  expect(await removeAbandonedFolders(join(parent, 'gone'), (line) => told.push(line))).toBe(0);
  expect(told).toEqual([expect.stringContaining('ENOENT')]);
});
