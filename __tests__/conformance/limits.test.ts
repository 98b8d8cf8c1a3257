import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { diffRequestSchema } from '../../src/contract/request.ts';
import { EmbeddedService } from '../../src/service/embedded/service.ts';
import { figuresOf } from './expected.ts';
import { inFolder, runDiff, withDuckDB } from './run-diff.ts';
import type { Dataset } from './write-dataset.ts';

const OPTIONS = { csv: 'FORMAT csv, HEADER', parquet: 'FORMAT parquet', jsonl: 'FORMAT json' };
type Format = keyof typeof OPTIONS;

/** Writes what a query gives as `<name>.<format>`. */
async function write(folder: string, name: string, format: Format, sql: string): Promise<Dataset> {
  const file = `${name}.${format}`;
  const copy = `COPY (${sql}) TO '${join(folder, file)}' (${OPTIONS[format]})`;
  await withDuckDB(folder, (connection) => connection.execute(copy), 2);
  return { database: null, file };
}

const seconds = (from: number): number => (performance.now() - from) / 1000;

describe.each(['csv', 'parquet', 'jsonl'] as const)('hard data (%s)', (format) => {
  test('a wrong key with three values in 100,000 rows takes seconds', () =>
    inFolder(async (folder) => {
      const rows = 'SELECT i % 3 AS id, i AS v FROM range(100000) AS r(i)';
      const sides = [
        await write(folder, 'a', format, rows),
        await write(folder, 'b', format, rows),
      ];
      const start = performance.now();
      const { pks, values } = await runDiff(
        folder,
        [sides[0]!, sides[1]!],
        { pk_columns: ['id'] },
        { threads: 2 },
      );
      expect(seconds(start)).toBeLessThan(10);
      expect(pks).toMatchObject({ dupes: [100000, 100000], distincts: [3, 3], exclusives: [0, 0] });
      expect(values!.total_rows).toBe(0);
    }));

  test('keys that are all NULL, against keys that are not', () =>
    inFolder(async (folder) => {
      const nulls = await write(
        folder,
        'a',
        format,
        'SELECT CAST(NULL AS INTEGER) AS id, i AS v FROM range(50000) AS r(i)',
      );
      const some = await write(
        folder,
        'b',
        format,
        'SELECT i AS id, i AS v FROM range(10) AS r(i)',
      );
      const { pks } = await runDiff(folder, [nulls, some], { pk_columns: ['id'] }, { threads: 2 });
      expect(pks).toEqual({
        total_rows: [50000, 10],
        nulls: [50000, 0],
        dupes: [0, 0],
        distincts: [0, 10],
        exclusives: [0, 10],
      });
    }));

  test('more than a thousand columns', () =>
    inFolder(async (folder) => {
      const wide = format === 'parquet' ? 1100 : 300;
      const columns = (last: number) =>
        Array.from({ length: wide }, (_, c) => `i * ${c} + ${c === wide - 1 ? last : 0} AS c${c}`);
      const rows = (last: number) =>
        `SELECT i AS id, ${columns(last).join(', ')} FROM range(50) AS r(i)`;
      const a = await write(folder, 'a', format, rows(0));
      const b = await write(
        folder,
        'b',
        format,
        `SELECT * REPLACE (c1 + (id = 7)::INT AS c1) FROM (${rows(1)})`,
      );
      const start = performance.now();
      const { values } = figuresOf(
        await runDiff(folder, [a, b], { pk_columns: ['id'] }, { threads: 2 }),
      );
      expect(seconds(start)).toBeLessThan(15);
      expect(values).toMatchObject({
        compared_columns: wide,
        rows_with_differences: 50,
        values_with_differences: 51,
        differences: { c1: 1, [`c${wide - 1}`]: 50 },
      });
    }));

  test('a key of 40 columns', () =>
    inFolder(async (folder) => {
      const names = Array.from({ length: 40 }, (_, c) => `k${c}`);
      const rows = (changed: number) =>
        `SELECT ${names.map((name, c) => `i + ${c} AS ${name}`).join(', ')},
          CASE i WHEN 7 THEN ${changed} ELSE i END AS last
        FROM range(50) AS r(i)`;
      const a = await write(folder, 'a', format, rows(0));
      const b = await write(folder, 'b', format, rows(1));
      const { pks } = await runDiff(
        folder,
        [a, b],
        { pk_columns: [...names, 'last'] },
        { threads: 2 },
      );
      expect(pks).toMatchObject({ total_rows: [50, 50], exclusives: [1, 1] });
    }));

  test('a text of 3 million bytes that differs at its end', () =>
    inFolder(async (folder) => {
      const text = (last: string) =>
        `SELECT i AS id, repeat('é', 1500000) || CASE i WHEN 2 THEN '${last}' ELSE i::VARCHAR END AS v FROM range(4) AS r(i)`;
      const a = await write(folder, 'a', format, text('x'));
      const b = await write(folder, 'b', format, text('y'));
      const { values } = await runDiff(folder, [a, b], { pk_columns: ['id'] }, { threads: 2 });
      expect(values).toMatchObject({ total_rows: 4, values_with_differences: 1 });
    }));
});

describe('a diff of the embedded service', () => {
  const service = (folder: string, memoryLimit: string | null = null) =>
    new EmbeddedService({
      dataSources: {},
      memoryLimit,
      workingDirectory: folder,
      temporaryDirectory: folder,
      toolCacheDirectory: folder,
      log: () => {},
    });
  const request = (query1: string, query2: string) =>
    diffRequestSchema.parse({
      data_source1_id: 0,
      data_source2_id: 0,
      query1,
      query2,
      pk_columns: ['id'],
    });

  test(
    'ends within seconds of its cancellation, and leaves no file',
    () =>
      inFolder(async (folder) => {
        const rows = 'SELECT hash(i) AS id, i AS v FROM range(200000000) AS r(i)';
        const running = service(folder, '300MB');
        const { id } = await running.create(request(rows, rows));
        await new Promise((resolve) => setTimeout(resolve, 1500));
        expect(await running.summaryResults(id)).toMatchObject({ status: 'running' });
        const start = performance.now();
        await running.cancel(id);
        expect(seconds(start)).toBeLessThan(5);
        expect(await running.summaryResults(id)).toMatchObject({
          status: 'failed',
          error: { error_type: 'Cancelled' },
        });
        await running.close();
        expect(readdirSync(folder)).toEqual([]);
      }),
    30_000,
  );

  test(
    'spills what does not fit into its memory, counts right and leaves no file',
    () =>
      inFolder(async (folder) => {
        const rows = (changed: number) =>
          `SELECT i AS id, md5(i::VARCHAR) AS a, md5((i * 7)::VARCHAR) AS b,
          CASE WHEN i % 1000 = 0 THEN ${changed} ELSE i END AS c
        FROM range(${changed}, ${3_000_000 + changed}) AS r(i)`;
        const running = service(folder, '300MB');
        const { id } = await running.create(request(rows(0), rows(1)));
        let results = await running.summaryResults(id);
        while (results.status === 'waiting' || results.status === 'running') {
          await new Promise((resolve) => setTimeout(resolve, 100));
          results = await running.summaryResults(id);
        }
        expect(results).toMatchObject({
          status: 'success',
          pks: { total_rows: [3_000_000, 3_000_000], exclusives: [1, 1] },
          values: { total_rows: 2_999_999, values_with_differences: 2_999 },
        });
        await running.close();
        expect(readdirSync(folder)).toEqual([]);
      }),
    120_000,
  );

  test(
    'reads a CSV file of more than 40 MB in which types change late',
    () =>
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
      }),
    300_000,
  );
});
