import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inFolder, runDiff } from '../conformance/run-diff.ts';
import { compareTables, type CompareOptions } from '../sources/compare-tables.ts';
import type { TestDatabase } from '../sources/kit.ts';
import { DATABASE_KITS, kitOf } from '../sources/kits.ts';

const numbered = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => `(${row(i)})`).join(', ');

/** `order_lines` has `line_id`, `items` only two columns together, `twice` none. */
const TABLES = [
  'CREATE TABLE order_lines (amount decimal(9,2), place int, line_id int, order_id int, note varchar(9))',
  'CREATE TABLE order_lines_new (note varchar(9), order_id int, line_id int, place int, amount decimal(9,2))',
  `INSERT INTO order_lines VALUES ${numbered(60, (i) => `${i}.5, ${i % 3}, ${i}, ${Math.floor(i / 3)}, 'n'`)}`,
  `INSERT INTO order_lines_new VALUES ${numbered(60, (i) => `'n', ${Math.floor(i / 3)}, ${i + 1}, ${i % 3}, ${i}.5`)}`,
  'CREATE TABLE items (amount decimal(9,2), place int, order_id int)',
  'CREATE TABLE items_new (amount decimal(9,2), place int, order_id int)',
  `INSERT INTO items VALUES ${numbered(60, (i) => `${i}.5, ${i % 3}, ${Math.floor(i / 3)}`)}`,
  `INSERT INTO items_new VALUES ${numbered(60, (i) => `${i}.25, ${i % 3}, ${Math.floor(i / 3)}`)}`,
  'CREATE TABLE twice (a int, b varchar(9))',
  "INSERT INTO twice VALUES (1, 'x'), (1, 'x'), (2, NULL)",
  'CREATE TABLE cases (id int, code varchar(9))',
  "INSERT INTO cases VALUES (1, 'a'), (1, 'A'), (2, 'b'), (2, 'B')",
];

const KITS = DATABASE_KITS.filter(({ findsKeys }) => findsKeys);

describe.each(KITS)('in $kind, a key', ({ open }) => {
  let place: TestDatabase;
  beforeAll(async () => {
    place = await open();
    for (const statement of TABLES) await place.execute(statement);
  });
  afterAll(() => place.drop());

  const inferred = async (
    tables: [string, string],
    request: CompareOptions['request'] = {},
  ): Promise<unknown> => {
    const options = { request: { pk_columns: null, infer_pk: true, ...request } };
    return (await compareTables(place.url, tables, options)).inferred_pk;
  };
  const found = (...columns: string[]) => ({ pk_columns: columns, found_in: 'data' });
  const none = { pk_columns: [], found_in: null };

  test('is the column that is unique on both sides, and rows are paired by it', async () => {
    const request = { pk_columns: [], infer_pk: true };
    const results = await compareTables(place.url, ['order_lines', 'order_lines_new'], { request });
    expect(results).toMatchObject({
      inferred_pk: found('line_id'),
      pks: { total_rows: [60, 60], exclusives: [1, 1], dupes: [0, 0] },
      values: { total_rows: 59 },
    });
    expect(results).not.toHaveProperty('proposed_pk_columns');
  });

  test('is the fewest columns that are unique together', async () => {
    expect(await inferred(['items', 'items_new'])).toEqual(found('order_id', 'place'));
    expect(await inferred(['order_lines', 'items'])).toEqual(found('order_id', 'place'));
  });

  test('is unique among the rows that meet the filters', async () => {
    const filters = { filter1: 'place = 0', filter2: 'place = 0' };
    expect(await inferred(['items', 'items_new'], filters)).toEqual(found('order_id'));
  });

  test('has no column that is to be avoided, by its name or its type', async () => {
    const names = { infer_pk_avoid_names: ['line_id'] };
    expect(await inferred(['order_lines', 'order_lines_new'], names)).toEqual(
      found('order_id', 'place'),
    );
    expect(await inferred(['items', 'items_new'], { infer_pk_avoid_names: ['place'] })).toEqual(
      none,
    );
    expect(
      await inferred(['order_lines', 'order_lines_new'], { infer_pk_avoid_types: ['INTEGER'] }),
    ).toEqual(none);
    const excluded = { exclude_columns: ['line_id'] };
    expect(await inferred(['order_lines', 'order_lines_new'], excluded)).toEqual(
      found('order_id', 'place'),
    );
  });

  test('is told apart by the rule of equality', async () => {
    expect(await inferred(['cases', 'cases'])).toEqual(found('code'));
  });

  test('is none where no columns are unique, and rows are compared whole', async () => {
    const request = { pk_columns: null, infer_pk: true };
    const results = await compareTables(place.url, ['twice', 'twice'], { request });
    expect(results).toMatchObject({
      inferred_pk: none,
      uncompared: { rows: [3, 3], equal: 3, unequal: [0, 0] },
    });
  });

  test('that is wrong is a hint at one that is not', async () => {
    const keys = ['order_id'];
    const results = await compareTables(place.url, ['order_lines', 'order_lines_new'], { keys });
    expect(results).toMatchObject({ proposed_pk_columns: ['line_id'], values: { total_rows: 0 } });
    const pair = await compareTables(place.url, ['items', 'items_new'], { keys });
    expect(pair).toMatchObject({ proposed_pk_columns: ['order_id', 'place'] });
  });

  test('is no hint where each row has its equal, unless nobody compared them', async () => {
    const tables: [string, string] = ['order_lines', 'order_lines'];
    const equal = await compareTables(place.url, tables, { keys: ['order_id'] });
    expect(equal).not.toHaveProperty('proposed_pk_columns');
    const unseen = await compareTables(place.url, tables, {
      keys: ['order_id'],
      request: { compare_duplicates: false },
    });
    expect(unseen).toMatchObject({ proposed_pk_columns: ['line_id'] });
  });

  test('is no hint where few keys are repeated, or nothing is unique', async () => {
    for (const [table, key] of [
      ['order_lines', 'line_id'],
      ['twice', 'a'],
    ] as const) {
      const results = await compareTables(place.url, [table, table], { keys: [key] });
      expect(results).not.toHaveProperty('proposed_pk_columns');
    }
  });
});

describe('in files, a key', () => {
  const rows = (row: (index: number) => string): string =>
    Array.from({ length: 60 }, (_, i) => row(i)).join('\n');
  const csv = `place,order_id,code\n${rows((i) => `${i % 3},${Math.floor(i / 3)},${i === 7 ? 'x' : i}`)}\n`;
  const json = rows((i) =>
    JSON.stringify({ code: i === 7 ? 'x' : i, order_id: Math.floor(i / 3), place: i % 3 }),
  );

  const compareFiles = (
    files: [name: string, text: string][],
    request: CompareOptions['request'] = {},
  ) =>
    inFolder((folder) => {
      for (const [name, text] of files) writeFileSync(join(folder, name), text);
      const [side1, side2] = files.map(([file]) => ({ database: null, file }));
      return runDiff(folder, [side1!, side2!], { pk_columns: null, infer_pk: true, ...request });
    });

  test.each([
    [
      'CSV',
      [
        ['a.csv', csv],
        ['b.csv', csv],
      ],
    ],
    [
      'CSV and JSON',
      [
        ['a.csv', csv],
        ['b.jsonl', json],
      ],
    ],
  ] as [string, [string, string][]][])('is found in %s', async (_, files) => {
    const found = await compareFiles(files);
    expect(found.inferred_pk).toEqual({ pk_columns: ['code'], found_in: 'data' });
    const avoiding = await compareFiles(files, { infer_pk_avoid_names: ['code'] });
    expect(avoiding.inferred_pk).toEqual({ pk_columns: ['order_id', 'place'], found_in: 'data' });
    expect(avoiding.pks).toMatchObject({ dupes: [0, 0] });
    const filtered = await compareFiles(files, { filter1: 'place < 1', filter2: 'place < 1' });
    expect(filtered.inferred_pk).toMatchObject({ pk_columns: ['order_id'] });
  });

  test('is not what first rows alone suggest', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => `${Math.min(i, 25_000)},${i}`);
    const text = `id,row\n${many.join('\n')}\n`;
    const found = await compareFiles([
      ['a.csv', text],
      ['b.csv', text],
    ]);
    expect(found.inferred_pk).toEqual({ pk_columns: ['row'], found_in: 'data' });
  });

  test('is found with one side in a database', async () => {
    const place = await kitOf('postgresql').open();
    for (const statement of TABLES) await place.execute(statement);
    try {
      const results = await inFolder((folder) => {
        const file = join(folder, 'a.csv');
        writeFileSync(file, csv);
        const request = { pk_columns: null, infer_pk: true };
        return compareTables(place.url, ['items', { file }], { request });
      });
      expect(results.inferred_pk).toEqual({ pk_columns: ['order_id', 'place'], found_in: 'data' });
    } finally {
      await place.drop();
    }
  });
});
