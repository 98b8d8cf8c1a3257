import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Differences } from '../../../src/engine/rows/differences.ts';
import { ResultFilesWriter } from '../../../src/service/embedded/result-files.ts';
import { makeTemporaryFolder } from '../../../src/service/embedded/temporary-folders.ts';
import { withDuckDB } from '../../conformance/run-diff.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const { signal } = new AbortController();

const PARTS: Differences = [
  { name: 'diff', side: null, select: 'SELECT 1 AS id' },
  { name: 'exclusives1', side: 0, select: 'SELECT 2 AS id' },
];

/** Writes differences as CSV into the folder `out`, and publishes them. */
async function write(differences: Differences, until = signal) {
  const out = join(folder, 'out');
  const writer = await ResultFilesWriter.open({ folder: out, format: 'csv' }, () => {});
  try {
    await withDuckDB(folder, (connection) => writer.write(differences, connection, until));
    return await writer.publish();
  } finally {
    await writer.close();
  }
}

const written = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'out')).map((name) => [
      name,
      readFileSync(join(folder, 'out', name), 'utf8'),
    ]),
  );

test('all files are there in the end, and nothing else', async () => {
  expect(await write(PARTS)).toEqual({
    diff: join(folder, 'out', 'diff.csv'),
    exclusives1: join(folder, 'out', 'exclusives1.csv'),
  });
  expect(written()).toEqual({ 'diff.csv': 'id\n1\n', 'exclusives1.csv': 'id\n2\n' });
});

test('those of an earlier run are replaced, of kinds that there are no more, too', async () => {
  mkdirSync(join(folder, 'out'));
  for (const name of ['diff.csv', 'duplicates1.csv', 'other.csv', 'diff.parquet']) {
    writeFileSync(join(folder, 'out', name), 'old');
  }
  await write(PARTS);
  expect(written()).toEqual({
    'diff.csv': 'id\n1\n',
    'exclusives1.csv': 'id\n2\n',
    'other.csv': 'old',
    'diff.parquet': 'old',
  });
});

test('where a row cannot be read, those of an earlier run stay, and no half of a file', async () => {
  await write(PARTS);
  const select = `SELECT CASE WHEN range = 900000 THEN error('no') ELSE range::VARCHAR END AS id FROM range(1000000)`;
  const broken: Differences = [...PARTS, { name: 'exclusives2', side: 1, select }];
  await expect(write(broken)).rejects.toThrow('InvalidInputException');
  expect(written()).toEqual({ 'diff.csv': 'id\n1\n', 'exclusives1.csv': 'id\n2\n' });
});

test('a run that is cancelled leaves nothing', async () => {
  const abort = new AbortController();
  const select =
    'SELECT sum(hash(one.range, other.range)) AS id FROM range(100000000) AS one, range(100000000) AS other';
  const writing = write([{ name: 'diff', side: null, select }], abort.signal);
  setTimeout(() => abort.abort(), 100);
  await expect(writing).rejects.toThrow('the diff was cancelled');
  expect(written()).toEqual({});
});

test('what a run that was killed has left is removed by the next', async () => {
  const out = join(folder, 'out');
  mkdirSync(out);
  const { pid } = spawnSync('true');
  const left = makeTemporaryFolder(out, 'unfinished-', process.pid);
  // As its owner says that it was another process, which has ended.
  const owner = join(left, '.data-diff-owner.json');
  const said = JSON.parse(readFileSync(owner, 'utf8')) as object;
  writeFileSync(owner, JSON.stringify({ ...said, pid }));
  writeFileSync(join(left, 'diff.csv'), 'half');
  await write(PARTS);
  expect(Object.keys(written())).toEqual(['diff.csv', 'exclusives1.csv']);
});

test('a folder that cannot be made is named before anything is compared', async () => {
  writeFileSync(join(folder, 'out'), 'a file');
  await expect(write(PARTS)).rejects.toThrow(
    `ResultsFolderException: results-path "${join(folder, 'out')}" cannot be used (EEXIST); it must be a folder that has room and may be written to`,
  );
});

test('a file that cannot be put in its place is an error', async () => {
  mkdirSync(join(folder, 'out', 'diff.csv', 'in the way'), { recursive: true });
  await expect(write(PARTS)).rejects.toThrow(
    /ResultsFolderException.*\((EISDIR|ENOTEMPTY|EEXIST)\)/,
  );
  expect(readdirSync(join(folder, 'out'))).toEqual(['diff.csv']);
});
