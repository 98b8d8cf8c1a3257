import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

/** So many blocks of 512 bytes may a file have; the system refuses more as it does on a full disk. */
const MOST_BLOCKS = 4000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a temporary folder without room for all differences is said in one sentence, and no table is left', async () => {
  const lake = new DatabaseSync(join(folder, 'lake.db'));
  lake.exec('CREATE TABLE own (x)');
  const rows = (side: number): string =>
    Array.from(
      { length: 60_000 },
      (_, i) => `${i},${Math.sin(i + side)}${Math.cos(i * side)}\n`,
    ).join('');
  writeFileSync(join(folder, 'a.csv'), `id,v\n${rows(1)}`);
  writeFileSync(join(folder, 'b.csv'), `id,v\n${rows(2)}`);
  const options = {
    dataSources: { lake: { url: 'sqlite:lake.db', writable: true } },
    memoryLimit: '1GB',
    workingDirectory: folder,
    temporaryDirectory: folder,
    toolCacheDirectory: folder,
  };
  const request = {
    ...{ data_source1_id: 0, data_source2_id: 0, file1: 'a.csv', file2: 'b.csv' },
    ...{ pk_columns: ['id'], materialization_destination_id: 1 },
  };
  const script = join(import.meta.dirname, 'run-embedded.ts');
  const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  const command = `ulimit -f ${MOST_BLOCKS}; exec "$0" "$@"`;
  const args = ['-c', command, process.execPath, quiet, script, JSON.stringify([options, request])];
  const { stdout } = await promisify(execFile)('sh', args);

  expect(JSON.parse(stdout)).toEqual({
    status: 'failed',
    error: {
      error_type: 'DiskFullException',
      error_value:
        'the temporary folder has no room for all differences (File too large): free some disk, or put it on a larger one',
    },
  });
  expect(readdirSync(folder).toSorted()).toEqual(['a.csv', 'b.csv', 'lake.db']);
  expect(lake.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'own' }]);
  lake.close();
});
