import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { inFolder, outcomeOf, runDiff, withDuckDB } from '../../conformance/run-diff.ts';

const MAIN_HEADER = 4096;

/** DuckDB's sum over a block of whole words. */
function checksum(block: Buffer): bigint {
  let sum = 5381n;
  for (let at = 0; at < block.length; at += 8) {
    sum ^= BigInt.asUintN(64, block.readBigUInt64LE(at) * 0xbf58476d1ce4e5b9n);
  }
  return sum;
}

/** Writes a DuckDB file, and says in its header that it has another storage version. */
async function writeVersion(folder: string, version: bigint): Promise<string> {
  const path = join(folder, 'other.duckdb');
  await withDuckDB(folder, (connection) => connection.execute(`ATTACH '${path}' AS other`));
  const bytes = readFileSync(path);
  bytes.writeBigUInt64LE(version, 12);
  bytes.writeBigUInt64LE(checksum(bytes.subarray(8, MAIN_HEADER)), 0);
  writeFileSync(path, bytes);
  return path;
}

test.each([
  [
    99n,
    `copy it with the DuckDB that wrote it: ATTACH 'copy.duckdb' (STORAGE_VERSION 'v1.5.0'), then COPY FROM DATABASE … TO copy`,
  ],
  [40n, 'write it anew: EXPORT DATABASE with the DuckDB that wrote it'],
])('storage version %d is named, with the way out', (version, wayOut) =>
  inFolder(async (folder) => {
    const database = await writeVersion(folder, version);
    const side = { database, table: ['t'] };
    const run = runDiff(folder, [side, side], { pk_columns: ['id'] });
    const result = await outcomeOf(run, () => 'no error');
    expect(result).toEqual({
      error: 'StorageVersionException',
      value: expect.stringContaining(`other.duckdb has DuckDB's storage version ${version}, and`),
    });
    expect(result).toHaveProperty('value', expect.stringContaining(wayOut));
  }),
);
