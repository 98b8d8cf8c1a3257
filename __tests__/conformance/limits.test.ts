import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { describeHardData } from './hard-data.ts';
import { requestOf, serviceIn } from './limits-fixture.ts';
import { inFolder } from './run-diff.ts';

describeHardData('csv');

describe('a diff of the embedded service', () => {
  test('ends where it is cancelled, and leaves no file', () =>
    inFolder(async (folder) => {
      // Without an end to it, it would take minutes.
      const rows = 'SELECT hash(i) AS id, i AS v FROM range(200000000) AS r(i)';
      const running = serviceIn(folder, '300MB');
      const { id } = await running.create(requestOf(rows, rows));
      while (
        !readdirSync(folder, { recursive: true }).some((name) => /duckdb_temp/.test(String(name)))
      ) {
        await sleep(20);
      }
      expect(await running.summaryResults(id)).toMatchObject({ status: 'running' });
      await running.cancel(id);
      expect(await running.summaryResults(id)).toMatchObject({
        status: 'failed',
        error: { error_type: 'Cancelled' },
      });
      await running.close();
      expect(readdirSync(folder)).toEqual([]);
    }));
});
