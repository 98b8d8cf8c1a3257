import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { resultFilesOf } from '../../src/run/result-folders.ts';

const foldersOf = (...names: string[]): string[] =>
  resultFilesOf({ path: 'out', format: 'csv' }, names, '/work').map(({ folder }) => folder);

/** Within the folder of all. */
const within = (...names: string[]): string[] => names.map((name) => resolve('/work/out', name));

test('one diff alone writes into the folder itself, whatever its name', () => {
  expect(resultFilesOf({ path: 'out', format: 'csv' }, ['a/../../b'], '/work')).toEqual([
    { folder: resolve('/work/out'), format: 'csv' },
  ]);
});

test('several diffs have a folder each, by their names in any script', () => {
  expect(foldersOf('orders', 'prod.orders → stage.orders', 'Käufe', '注文')).toEqual(
    within('orders', 'prod.orders_stage.orders', 'Käufe', '注文'),
  );
});

test('no name leads out of the folder, is hidden, or is a device', () => {
  expect(foldersOf('../../etc', '/etc/passwd', '.', '..', '.git', 'CON', 'nul.csv', '')).toEqual(
    within('etc', 'etc_passwd', 'diff_', 'diff_-2', 'git', 'diff_CON', 'diff_nul.csv', 'diff_-3'),
  );
  expect(foldersOf('a\0b', 'c:\\d', 'e\nf', '\u202eg')).toEqual(within('a_b', 'c_d', 'e_f', 'g'));
});

test('names that are the same, or become so, or are so to some file systems, have their own', () => {
  expect(foldersOf('a b', 'a_b', 'A/B', 'a_b-2')).toEqual(
    within('a_b', 'a_b-2', 'A_B-3', 'a_b-2-2'),
  );
  expect(foldersOf('\u00e4', 'a\u0308')).toEqual(within('ä', 'ä-2'));
});

test('a long name is cut', () => {
  const [first = '', second = ''] = foldersOf('😀n'.repeat(200), 'ÿ'.repeat(200));
  expect(Buffer.byteLength(first)).toBeLessThan(200);
  expect(second).toBe(within('ÿ'.repeat(48))[0]);
});
