import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inFolder, outcomeOf, runDiff, withDuckDB } from '../../conformance/run-diff.ts';
import type { Dataset } from '../../conformance/write-dataset.ts';
import { namedSource } from '../named-source.ts';

const file = (path: string): Dataset => ({ database: null, file: path });
const query = (sql: string): Dataset => ({ database: null, query: sql });

/** Writes files of text by their paths in a folder, or Parquet files by the query of their rows. */
async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const path of Object.keys(files))
    mkdirSync(dirname(join(folder, path)), { recursive: true });
  const isQuery = (text: string): boolean => text.startsWith('SELECT');
  for (const [path, text] of Object.entries(files)) {
    if (!isQuery(text)) writeFileSync(join(folder, path), text);
  }
  const queries = Object.entries(files).filter(([, text]) => isQuery(text));
  if (queries.length === 0) return;
  await withDuckDB(folder, async (connection) => {
    for (const [path, sql] of queries) {
      await connection.execute(`COPY (${sql}) TO '${join(folder, path)}' (FORMAT parquet)`);
    }
  });
}

/** The rows of each side, the columns of one side only, and the values that differ by column. */
const outcome = (folder: string, sides: [Dataset, Dataset], hive: boolean | null = null) =>
  outcomeOf(
    runDiff(folder, sides, { pk_columns: ['id'], hive_partitions: hive }),
    ({ pks, schema, values }) => ({
      rows: pks!.total_rows,
      exclusive: schema!.exclusive_columns,
      differing: Object.fromEntries(
        values!.columns_diff_stats!.map((column) => [column.column_name, column.values_different]),
      ),
    }),
  );

const FORMS: [ending: string, row: (id: number, year: number | null) => string][] = [
  ['csv', (id, year) => (year === null ? `id\n${id}\n` : `id,year\n${id},${year}\n`)],
  ['json', (id, year) => JSON.stringify([year === null ? { id } : { id, year }])],
  ['jsonl', (id, year) => `${JSON.stringify(year === null ? { id } : { id, year })}\n`],
  ['parquet', (id, year) => `SELECT ${id} AS id${year === null ? '' : `, ${year} AS year`}`],
];

describe.each(FORMS)('folders x=y above a file (%s)', (ending, row) => {
  test('say nothing of a file that is named', () =>
    inFolder(async (folder) => {
      const [inside, beside] = [`env=prod/year=2024/f.${ending}`, `g.${ending}`];
      await write(folder, { [inside]: row(1, 1999), [beside]: row(1, 1998) });
      const expected = { rows: [1, 1], exclusive: [[], []], differing: { year: 1 } };
      expect(await outcome(folder, [file(inside), file(beside)])).toEqual(expected);
      expect(await outcome(folder, [file(inside), file(beside)], true)).toEqual(expected);
    }));

  test('say nothing of what a pattern finds, unless hive-partitions is set', () =>
    inFolder(async (folder) => {
      const work = join(folder, 'env=prod');
      await write(work, {
        [`a/year=2024/f.${ending}`]: row(1, null),
        [`a/year=2025/f.${ending}`]: row(2, null),
        [`b/year=2024/f.${ending}`]: row(1, null),
        [`b/year=2026/f.${ending}`]: row(2, null),
      });
      const sides: [Dataset, Dataset] = [file(`a/*/*.${ending}`), file(`b/*/*.${ending}`)];
      expect(await outcome(work, sides)).toEqual({
        rows: [2, 2],
        exclusive: [[], []],
        differing: {},
      });
      // Of the folders that the pattern itself names, and not of where the workspace is.
      expect(await outcome(work, sides, true)).toEqual({
        rows: [2, 2],
        exclusive: [[], []],
        differing: { year: 1 },
      });
    }));

  test('never take the place of a column in the files', () =>
    inFolder(async (folder) => {
      await write(folder, {
        [`a/year=2024/f.${ending}`]: row(1, 1999),
        [`b/year=2024/f.${ending}`]: row(1, 1998),
      });
      const sides: [Dataset, Dataset] = [file(`a/*/*.${ending}`), file(`b/*/*.${ending}`)];
      const expected = { rows: [1, 1], exclusive: [[], []], differing: { year: 1 } };
      expect(await outcome(folder, sides)).toEqual(expected);
      expect(await outcome(folder, sides, true)).toEqual(expected);
    }));

  test('hold NULL, escaped texts and days as Hive and Spark write them', () =>
    inFolder(async (folder) => {
      await write(folder, {
        [`a/day=2024-02-29/kind=a%2Fb/f.${ending}`]: row(1, null),
        [`a/day=__HIVE_DEFAULT_PARTITION__/kind=01/f.${ending}`]: row(2, null),
      });
      const other = query(`SELECT 1 AS id, DATE '2024-02-29' AS day, 'a/b' AS kind
        UNION ALL SELECT 2, NULL, '01'`);
      expect(await outcome(folder, [file(`a/**/*.${ending}`), other], true)).toEqual({
        rows: [2, 2],
        exclusive: [[], []],
        differing: { day: 0, kind: 0 },
      });
    }));
});

test('folders x=y that not all files have are an error that names a file', () =>
  inFolder(async (folder) => {
    await write(folder, { 'year=2024/f.csv': 'id\n1\n', 'other/f.csv': 'id\n2\n' });
    const sides: [Dataset, Dataset] = [file('*/f.csv'), file('*/f.csv')];
    expect(await outcome(folder, sides, true)).toEqual({
      error: 'InvalidInputException',
      value:
        '*/f.csv: the folders with a = differ: other/f.csv has none, year=2024/f.csv has year=',
    });
  }));

async function listening(path: string): Promise<Server> {
  const server = createServer().listen(path);
  await once(server, 'listening');
  return server;
}

describe('what is no file is refused, and not taken for an empty one', () => {
  const one = query('SELECT 1 AS id');

  test.each(['csv', 'tsv', 'json', 'jsonl', 'parquet', 'csv.gz'])('a %s', (ending) =>
    inFolder(async (folder) => {
      execFileSync('mkfifo', [join(folder, `pipe.${ending}`)]);
      symlinkSync('/dev/null', join(folder, `null.${ending}`));
      const socket = await listening(join(folder, `socket.${ending}`));
      const values = [];
      for (const side of [
        file(`pipe.${ending}`),
        file(`null.${ending}`),
        file(`socket.${ending}`),
        file(`p*.${ending}`),
        query(`SELECT * FROM '${join(folder, `pipe.${ending}`)}'`),
      ]) {
        values.push(await outcome(folder, [one, side]));
      }
      socket.close();
      const refused = (value: string) => ({ error: 'NoSuchFileException', value });
      expect(values).toEqual([
        refused(`pipe.${ending} is not a file: it is a named pipe`),
        refused(`null.${ending} is not a file: it is a device`),
        refused(`socket.${ending} is not a file: it is a socket`),
        refused(
          `p*.${ending} also matches pipe.${ending}, which is not a file: it is a named pipe`,
        ),
        refused(`query2: pipe.${ending} is not a file: it is a named pipe`),
      ]);
    }),
  );

  test.each(['duckdb', 'sqlite'] as const)('a database of %s', (type) =>
    inFolder(async (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe.db')]);
      mkdirSync(join(folder, 'folder.db'));
      for (const [location, kind] of [
        ['pipe.db', 'a named pipe'],
        ['folder.db', 'a folder'],
        ['/dev/null', 'a device'],
      ] as const) {
        const source = namedSource('broken', `${type}:${location}`);
        const side: Dataset = { database: null, source, table: ['t'] };
        expect(await outcome(folder, [one, side])).toEqual({
          error: 'NoSuchDatabaseException',
          value: `broken: ${location} is not a file: it is ${kind}`,
        });
      }
    }),
  );

  test('a folder that a pattern matches beside files is not left out without a word', () =>
    inFolder(async (folder) => {
      await write(folder, { 'a.csv': 'id\n1\n', 'b.csv/part.csv': 'id\n2\n' });
      expect(await outcome(folder, [one, file('*.csv')])).toEqual({
        error: 'NoSuchFileException',
        value: '*.csv also matches b.csv, which is not a file: it is a folder',
      });
    }));

  test('an empty file still is one without rows', () =>
    inFolder(async (folder) => {
      await write(folder, { 'a.csv': '' });
      expect(await outcome(folder, [one, file('a.csv')])).toMatchObject({ rows: [1, 0] });
    }));
});

describe('a folder of Parquet files', () => {
  test('is read as one dataset, without what writers leave beside the parts', () =>
    inFolder(async (folder) => {
      await write(folder, {
        'x.parquet/part-0.snappy.parquet': "SELECT 1 AS id, 'a' AS v",
        'x.parquet/more/part-1.PARQUET': "SELECT 2 AS id, 'b' AS v",
        'x.parquet/_SUCCESS': '',
        'x.parquet/_metadata': 'PAR1, with nothing but a footer',
        'x.parquet/_temporary/part-2.parquet': "SELECT 3 AS id, 'c' AS v",
        'x.parquet/.part-0.snappy.parquet.crc': 'sum',
      });
      const other = query("SELECT 1 AS id, 'a' AS v UNION ALL SELECT 2, 'x'");
      const expected = { rows: [2, 2], exclusive: [[], []], differing: { v: 1 } };
      expect(await outcome(folder, [file('x.parquet'), other])).toEqual(expected);
      expect(await outcome(folder, [file('x.parquet/'), other])).toEqual(expected);
    }));

  test('has columns by folders x=y where hive-partitions is set', () =>
    inFolder(async (folder) => {
      await write(folder, {
        'x.parquet/year=2024/0.parquet': 'SELECT 1 AS id',
        'x.parquet/year=2025/0.parquet': 'SELECT 2 AS id',
      });
      const other = query('SELECT 1 AS id, 2024 AS year UNION ALL SELECT 2, 2024');
      expect(await outcome(folder, [file('x.parquet'), other], true)).toEqual({
        rows: [2, 2],
        exclusive: [[], []],
        differing: { year: 1 },
      });
    }));

  test.each([
    ['nothing in it', 'x.parquet/_SUCCESS', 'is a folder without a Parquet file in it'],
    ['a log of Delta', 'x.parquet/_delta_log/0.json', 'is a Delta table, whose log says which'],
  ])('with %s is refused', (_, path, message) =>
    inFolder(async (folder) => {
      await write(folder, { [path]: '' });
      const result = await outcome(folder, [query('SELECT 1 AS id'), file('x.parquet')]);
      expect(result).toEqual({
        error: 'NoSuchFileException',
        value: expect.stringContaining(`x.parquet ${message}`),
      });
    }),
  );
});

test('a pattern of letters finds files, and a file of that very name is itself', () =>
  inFolder(async (folder) => {
    await write(folder, { 'a.csv': 'id\n1\n', 'b.csv': 'id\n2\n', 'c.csv': 'id\n3\n' });
    const two = query('SELECT 1 AS id UNION ALL SELECT 2');
    expect(await outcome(folder, [file('[ab].csv'), two])).toMatchObject({ rows: [2, 2] });
    await write(folder, { '[ab].csv': 'id\n1\n' });
    expect(await outcome(folder, [file('[ab].csv'), two])).toMatchObject({ rows: [1, 2] });
  }));

test.each(['txt', 'TXT', 'tab', 'TSV', 'pq', 'parq', 'PARQUET', 'Json', 'CSV'])(
  'a file that ends with .%s is read',
  (ending) =>
    inFolder(async (folder) => {
      const text = { tab: 'id\tv\n1\tx\n', tsv: 'id\tv\n1\tx\n', json: '[{"id": 1, "v": "x"}]' };
      const kind = ending.toLowerCase() as keyof typeof text;
      const isParquet = kind.startsWith('p');
      const content = isParquet ? "SELECT 1 AS id, 'x' AS v" : (text[kind] ?? 'id,v\n1,x\n');
      await write(folder, { [`a.${ending}`]: content });
      const same = query("SELECT 1 AS id, 'x' AS v");
      expect(await outcome(folder, [file(`a.${ending}`), same])).toEqual({
        rows: [1, 1],
        exclusive: [[], []],
        differing: { v: 0 },
      });
    }),
);
