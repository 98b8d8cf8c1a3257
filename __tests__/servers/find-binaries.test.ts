import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findChromium } from './find-binaries.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('Chromium is found in the first folder that has it, unless a path names it', () => {
  const file = join(folder, 'google-chrome');
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  expect(findChromium(['/nowhere', folder], '')).toBe(file);
  expect(findChromium([], file)).toBe(file);
});

test('a machine without Chromium says how to get it', () => {
  const help =
    'run `apt-get install --no-install-recommends chromium`, or set CHROMIUM_PATH to the program.';
  expect(() => findChromium([folder], '')).toThrow(`Chromium is not on this machine: ${help}`);
  expect(() => findChromium([folder], '/none')).toThrow(`Chromium is not at /none: ${help}`);
});
