import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { isInside } from '../../../src/service/embedded/inside.ts';

const root = mkdtempSync(join(tmpdir(), 'inside-'));
const [work, temp, elsewhere] = ['work', 'temp', 'elsewhere'].map((name) => join(root, name));
for (const folder of [work, temp, elsewhere]) mkdirSync(String(folder));
symlinkSync(String(elsewhere), join(String(work), 'link'));
symlinkSync(join(String(elsewhere), 'missing.html'), join(String(work), 'dangling.html'));
symlinkSync(String(temp), join(String(work), 'to-temp'));
afterAll(() => rmSync(root, { recursive: true }));

const ask = (path: string) => isInside(path, String(work), [String(work), String(temp)]);

describe('a path is inside', () => {
  it.each([
    'x.html',
    'new/folder/x.html',
    './a/../x.html',
    join(String(temp), 'x.html'),
    'to-temp/x',
  ])('as %s', async (path) => {
    expect(await ask(path)).toBe(true);
  });
});

describe('a path is outside', () => {
  it.each([
    '../x.html',
    'a/../../x.html',
    '/etc/x.html',
    'link/x.html',
    'dangling.html',
    'link/../../x',
  ])('as %s', async (path) => {
    expect(await ask(path)).toBe(false);
  });
});
