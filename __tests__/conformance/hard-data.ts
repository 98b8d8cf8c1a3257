import { describe, expect, test } from '@jest/globals';
import { figuresOf } from './expected.ts';
import { type Format, write } from './limits-fixture.ts';
import { inFolder, runDiff } from './run-diff.ts';

/** Tests that data which is hard to compare is compared, in files of a format. */
export function describeHardData(format: Format): void {
  describe(`hard data (${format})`, () => {
    test('a wrong key with three values in 100,000 rows does not pair them all with each other', () =>
      inFolder(async (folder) => {
        const rows = 'SELECT i % 3 AS id, i AS v FROM range(100000) AS r(i)';
        const sides = [
          await write(folder, 'a', format, rows),
          await write(folder, 'b', format, rows),
        ];
        const { pks, values } = await runDiff(
          folder,
          [sides[0]!, sides[1]!],
          { pk_columns: ['id'] },
          { threads: 2 },
        );
        expect(pks).toMatchObject({
          dupes: [100000, 100000],
          distincts: [3, 3],
          exclusives: [0, 0],
        });
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
        const { pks } = await runDiff(
          folder,
          [nulls, some],
          { pk_columns: ['id'] },
          { threads: 2 },
        );
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
          Array.from(
            { length: wide },
            (_, c) => `i * ${c} + ${c === wide - 1 ? last : 0} AS c${c}`,
          );
        const rows = (last: number) =>
          `SELECT i AS id, ${columns(last).join(', ')} FROM range(50) AS r(i)`;
        const a = await write(folder, 'a', format, rows(0));
        const b = await write(
          folder,
          'b',
          format,
          `SELECT * REPLACE (c1 + (id = 7)::INT AS c1) FROM (${rows(1)})`,
        );
        const { values } = figuresOf(
          await runDiff(folder, [a, b], { pk_columns: ['id'] }, { threads: 2 }),
        );
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
}
