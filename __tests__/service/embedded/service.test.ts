import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { diffRequestSchema } from '../../../src/contract/request.ts';
import type { SummaryResults } from '../../../src/contract/summary-results.ts';
import { EmbeddedService } from '../../../src/service/embedded/service.ts';
import { waitForResults } from '../../../src/service/wait.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Compares a file of the folder with itself. */
async function diffOf(file: string, memoryLimit: string | null = null): Promise<SummaryResults> {
  writeFileSync(join(folder, file), 'id,x\n1,a\n');
  const temporaryDirectory = mkdtempSync(join(folder, 'spill-'));
  const service = new EmbeddedService({
    dataSources: {},
    memoryLimit,
    workingDirectory: folder,
    temporaryDirectory,
    toolCacheDirectory: folder,
    log: () => {},
  });
  const request = { data_source1_id: 0, data_source2_id: 0, file1: file, file2: file };
  const { id } = await service.create(diffRequestSchema.parse({ ...request, pk_columns: ['id'] }));
  const results = await waitForResults(service, id, {
    timeoutMs: 300_000,
    pollIntervalMs: 10,
    sleep: (ms) => sleep(ms),
  });
  await service.close();
  expect(readdirSync(temporaryDirectory)).toEqual([]);
  return results;
}

test.each(['a#1.csv', 'a?.csv', 'a[1].csv', 'a*.csv', 'a b%20.csv'])(
  'a file may be called %s',
  async (name) => {
    expect(await diffOf(name)).toMatchObject({ status: 'success', pks: { total_rows: [1, 1] } });
  },
);

test('a memory limit with which DuckDB cannot start is named, and leaves no folder behind', async () => {
  expect(await diffOf('a.csv', 'lots')).toMatchObject({
    status: 'failed',
    error: {
      error_type: 'ConfigurationError',
      error_value: expect.stringContaining('memory-limit is lots, with which DuckDB cannot start'),
    },
  });
});
