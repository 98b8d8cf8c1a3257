import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { differencesOf } from '../sources/compare-tables.ts';
import { runEngine, withDuckDB } from './run-case.ts';

const COLUMNS = 1200;
const ROWS = 8;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-wide-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Cells = string[][];

const cells = (columns = COLUMNS): Cells =>
  Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column === 0 ? row : row + column).toString()),
  );

/** Writes rows of columns `id`, `c1`, `c2`, …, and gives the file. */
function write(name: string, rows: Cells) {
  const header = rows[0]!.map((_, i) => (i === 0 ? 'id' : `c${i}`));
  const file = join(folder, `${name}.csv`);
  writeFileSync(file, [header, ...rows].map((row) => `${row.join(',')}\n`).join(''));
  return { file, table: null, database: null };
}

/** @param include the only columns to compare; without it, all. */
function compareCells(one: Cells, other: Cells, include: string[] | null = null) {
  return withDuckDB((connection, folder) =>
    runEngine(connection, folder, [write('a', one), write('b', other)], {
      pk_columns: ['id'],
      include_columns: include,
    }),
  );
}

function set(rows: Cells, row: number, column: number, value: string): void {
  rows[row]![column] = value;
}

test('one changed value in every hundred columns is found in its column', async () => {
  const [one, other] = [cells(), cells()];
  const changed = Array.from({ length: COLUMNS / 100 }, (_, i) => 100 * i + 50);
  changed.forEach((column, i) => set(other, i % 3, column, '-1'));
  const results = await compareCells(one, other);
  expect(differencesOf(results)).toEqual(
    Object.fromEntries(changed.map((column) => [`c${column}`, 1])),
  );
  expect(results.values).toMatchObject({ rows_with_differences: 3, values_with_differences: 12 });
});

test('values that are equal though written otherwise do not differ in files of many columns', async () => {
  const [one, other] = [cells(), cells()];
  set(one, 1, 1150, '1151.0');
  set(one, 2, 1150, '');
  const results = await compareCells(one, other);
  expect(differencesOf(results)).toEqual({ c1150: 1 });
  expect(results.values).toMatchObject({ rows_with_differences: 1 });
});

test('a text in a row without a partner counts the same among many columns and few', async () => {
  const [one, other] = [cells(250), cells(250)];
  set(one, 1, 150, '151.0');
  set(one, 2, 150, '0152');
  // Behind the rows that are looked at first.
  const more = Array.from({ length: 600 }, (_, i) => [`${100 + i}`, ...one[0]!.slice(1)]);
  const last = ['999', ...one[0]!.slice(1)];
  last[150] = 'text';
  const sides: [Cells, Cells] = [
    [...one, ...more, last],
    [...other, ...more],
  ];
  const [many, few] = [await compareCells(...sides), await compareCells(...sides, ['c150'])];
  expect(differencesOf(many)).toEqual(differencesOf(few));
  expect(many.pks).toEqual(few.pks);
  expect(many.pks).toMatchObject({ exclusives: [1, 0], total_rows: [609, 608] });
});
