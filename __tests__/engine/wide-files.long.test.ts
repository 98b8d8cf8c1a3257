import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { differencesOf } from '../sources/compare-tables.ts';
import { seeded } from './random-tables.ts';
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

/** Texts of which many read as the same value, and some as none of their column's type. */
const TEXTS: string[][] = [
  ['1', '1.0', '2', '', '1e0', '-3'],
  ['1.50', '1.5', '0.1', '', '9999999999999999999999.1'],
  ['2024-01-01', '2024-01-02', '', '2024-01-01 00:00:00'],
  ['true', 'false', 'TRUE', ''],
  ['a', 'A', '""', '', 'a '],
  ['5', '5.0', 'N/A', 'n/a', ''],
];

/** Random whole numbers below a limit. */
function numbersFrom(seed: number): (limit: number) => number {
  const random = seeded(seed);
  return (limit) => Math.floor(random() * limit);
}

test.each([1, 2, 3, 4])(
  'many columns compare as some of them do, random tables %i',
  async (seed) => {
    const next = numbersFrom(seed);
    const [columns, rows] = [130, 20 + next(20)];
    const someText = (column: number): string => {
      const texts = TEXTS[column % TEXTS.length]!;
      return texts[next(next(3) === 0 ? texts.length : 2)]!;
    };
    const one = Array.from({ length: rows }, (_, row) => [
      String(row),
      ...Array.from({ length: columns }, (_, column) => someText(column)),
    ]);
    const other = one
      .filter(() => next(8) > 0)
      .map(([key, ...texts]) => [
        key!,
        ...texts.map((text, i) => (next(20) === 0 ? someText(i) : text)),
      ]);
    const names = Array.from({ length: columns }, (_, i) => `c${i + 1}`);
    const many = await compareCells(one, other);
    const halves = [
      await compareCells(one, other, names.slice(0, 65)),
      await compareCells(one, other, names.slice(65)),
    ];
    expect(many.pks).toEqual(halves[0]!.pks);
    expect(differencesOf(many)).toEqual(
      Object.assign({}, ...halves.map((half) => differencesOf(half))),
    );
    expect(many.values!.rows_with_differences).toBeGreaterThanOrEqual(
      Math.max(...halves.map((half) => half.values!.rows_with_differences)),
    );
  },
);

test('rows whose key is repeated are set aside in files of many columns, too', async () => {
  const [one, other] = [cells(150), cells(150)];
  set(one, 3, 120, '-1');
  const results = await compareCells([...one, one[5]!], other);
  expect(results.pks).toMatchObject({ total_rows: [9, 8], dupes: [2, 0], exclusives: [0, 0] });
  expect(differencesOf(results)).toEqual({ c120: 1 });
});

test('a row with NULL in the key is shown of files of many columns, too', async () => {
  const sides = [cells(1200), cells(1200)] as const;
  for (const side of sides) set(side, 5, 0, '');
  set(sides[1], 5, 7, '-1');
  const { rows } = await withDuckDB((connection, folder) =>
    runEngine(connection, folder, [write('a', sides[0]), write('b', sides[1])], {
      pk_columns: ['id'],
      sample_rows: 2,
    }),
  );
  const shown = [...rows!.removed, ...rows!.added].map(({ key, columns }) => [
    key['id'],
    columns['c7'],
  ]);
  expect(shown).toEqual([
    [null, '12'],
    [null, '-1'],
  ]);
}, 60_000);

test('a key that no longer reads as a number behind the first rows is found', async () => {
  const row = cells(150)[0]!.slice(1);
  const keys = Array.from({ length: 600 }, (_, i) => String(i));
  const one = [...keys, 'last'].map((key) => [key, ...row]);
  const other = [...keys, 'last', '0600'].map((key) => [key, ...row]);
  const results = await compareCells(one, other);
  expect(results.pks).toMatchObject({ total_rows: [601, 602], exclusives: [0, 1] });
});
