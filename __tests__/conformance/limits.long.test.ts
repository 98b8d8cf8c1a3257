import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { figuresOf } from './expected.ts';
import { describeHardData } from './hard-data.ts';
import { requestOf, serviceIn, write } from './limits-fixture.ts';
import { inFolder, runDiff } from './run-diff.ts';

describeHardData('parquet');
describeHardData('jsonl');

describe('a diff of a great many rows', () => {
  test('spills what does not fit into its memory, counts right and leaves no file', () =>
    inFolder(async (folder) => {
      const rows = (changed: number) =>
        `SELECT i AS id, md5(i::VARCHAR) AS a, md5((i * 7)::VARCHAR) AS b,
          CASE WHEN i % 1000 = 0 THEN ${changed} ELSE i END AS c
        FROM range(${changed}, ${3_000_000 + changed}) AS r(i)`;
      const running = serviceIn(folder, '300MB');
      const { id } = await running.create(requestOf(rows(0), rows(1)));
      let results = await running.summaryResults(id);
      while (results.status === 'waiting' || results.status === 'running') {
        await sleep(100);
        results = await running.summaryResults(id);
      }
      expect(results).toMatchObject({
        status: 'success',
        pks: { total_rows: [3_000_000, 3_000_000], exclusives: [1, 1] },
        values: { total_rows: 2_999_999, values_with_differences: 2_999 },
      });
      await running.close();
      expect(readdirSync(folder)).toEqual([]);
    }));

  test('reads a CSV file of more than 40 MB in which types change late', () =>
    inFolder(async (folder) => {
      const rows = (last: string) =>
        `SELECT i AS id, 'name ' || i AS name, CASE i WHEN 899999 THEN '${last}' ELSE (i * 7)::VARCHAR END AS v, i AS w
        FROM range(1000000) AS r(i)`;
      const a = await write(folder, 'a', 'csv', rows('x'));
      const b = await write(folder, 'b', 'csv', rows('y'));
      const { values } = figuresOf(
        await runDiff(folder, [a, b], { pk_columns: ['id'] }, { threads: 2 }),
      );
      expect(values).toMatchObject({ total_rows: 1_000_000, differences: { v: 1 } });
    }));
});
