import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ResultFormat } from '../../../src/contract/differences.ts';
import type { DuckDBConnection } from '../../../src/duckdb/connection.ts';
import { writeFiles } from '../../../src/engine/rows/write-files.ts';
import { inFolder, withDuckDB } from '../../conformance/run-diff.ts';

const { signal } = new AbortController();

/** Writes what a SELECT yields, and gives the path of the file. */
async function write(
  folder: string,
  connection: DuckDBConnection,
  select: string,
  format: ResultFormat,
): Promise<string> {
  const part = { name: 'diff', side: null, select } as const;
  await writeFiles([part], connection, { folder, format }, signal);
  return join(folder, `diff.${format}`);
}

const textOf = (select: string, format: ResultFormat): Promise<string> =>
  inFolder((folder) =>
    withDuckDB(folder, async (connection) =>
      readFileSync(await write(folder, connection, select, format), 'utf8'),
    ),
  );

/** Values that formats lose, each as an expression and the text that it is. */
const HARD_VALUES: [value: string, text: string | null][] = [
  ['170141183460469231731687303715884105727::HUGEINT', '170141183460469231731687303715884105727'],
  [
    '(-170141183460469231731687303715884105728)::HUGEINT',
    '-170141183460469231731687303715884105728',
  ],
  ['18446744073709551615::UBIGINT', '18446744073709551615'],
  [
    "'123456789012345678901234567890123456789012'::BIGNUM",
    '123456789012345678901234567890123456789012',
  ],
  [
    '0.1234567890123456789012345678901234567::DECIMAL(38,37)',
    '0.1234567890123456789012345678901234567',
  ],
  ["INTERVAL '1 month 3 microseconds'", '1 month 00:00:00.000003'],
  ["'12:00:00.123456789'::TIME_NS", '12:00:00.123456789'],
  ["'12:00:00+02:00'::TIMETZ", '12:00:00+02'],
  ["TIMESTAMP_NS '2020-01-01 00:00:00.000000001'", '2020-01-01 00:00:00.000000001'],
  ["TIMESTAMPTZ '2020-01-01 00:00:00.000001+02'", '2019-12-31 22:00:00.000001+00'],
  ["'0044-03-15 (BC)'::DATE", '0044-03-15 (BC)'],
  ["'infinity'::TIMESTAMP", 'infinity'],
  ["'nan'::DOUBLE", 'nan'],
  ["'-infinity'::FLOAT", '-inf'],
  ['0.1::FLOAT', '0.1'],
  ['5e-324::DOUBLE', '5e-324'],
  ["''", ''],
  ['NULL::VARCHAR', null],
  ['NULL', null],
  ["'a,\"b\"' || chr(13) || chr(10) || 'c' || chr(0)", 'a,"b"\r\nc\0'],
  ["'10101'::BIT", '10101'],
  [
    '[170141183460469231731687303715884105727, NULL]',
    '[170141183460469231731687303715884105727, NULL]',
  ],
  ["{'a': INTERVAL '3 microseconds'}", "{'a': '00:00:00.000003'}"],
  ["MAP {'a': 1.50::DECIMAL(5,2)}", '{a=1.50}'],
];

const ALL = `SELECT ${HARD_VALUES.map(([value], i) => `${value} AS "column ""${i}"`).join(', ')}`;

test.each(['parquet', 'csv'] as const)('%s holds every value exactly', (format) =>
  inFolder((folder) =>
    withDuckDB(folder, async (connection) => {
      const path = await write(folder, connection, ALL, format);
      const reader =
        format === 'csv'
          ? `read_csv('${path}', all_varchar = true, allow_quoted_nulls = false)`
          : `'${path}'`;
      const texts = `SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${reader}`;
      const [row] = await connection.query(texts);
      expect(Object.values(row ?? {})).toEqual(HARD_VALUES.map(([, text]) => text));
    }),
  ),
);

test('JSON lines have as numbers what every reader holds exactly, all else as texts', async () => {
  const select = `SELECT 9007199254740991 AS a, 9007199254740993 AS b, -9007199254740993 AS c,
    1.10::DECIMAL(5,2) AS d, 0.1::FLOAT AS e, 1e300::DOUBLE AS f, 'nan'::DOUBLE AS g,
    '\\x00\\xFFa'::BLOB AS h, true AS i, NULL::BIGINT AS j, '' AS k, 5::HUGEINT AS l,
    '{"x": 12345678901234567890}'::JSON AS m, [1, 2] AS n, DATE '2020-02-29' AS o,
    chr(0) || '"' || chr(10) AS p, 'inf'::FLOAT AS q, 7::TINYINT AS r, NULL::DOUBLE AS s`;
  expect((await textOf(select, 'jsonl')).split('\n')).toEqual([
    '{"a":9007199254740991,"b":"9007199254740993","c":"-9007199254740993","d":"1.10","e":0.1,' +
      '"f":1e300,"g":"nan","h":"00ff61","i":true,"j":null,"k":"","l":5,' +
      '"m":"{\\"x\\": 12345678901234567890}","n":"[1, 2]","o":"2020-02-29",' +
      '"p":"\\u0000\\"\\n","q":"inf","r":7,"s":null}',
    '',
  ]);
});

test('CSV tells NULL from an empty text, and writes binary values as hex', async () => {
  const select = `SELECT NULL::VARCHAR AS a, '' AS b, '\\x00\\xFF'::BLOB AS c`;
  expect(await textOf(select, 'csv')).toBe('a,b,c\n,"",00ff\n');
});

test('CSV of a single column has a line for NULL, too', async () => {
  const select = `SELECT * FROM (VALUES (NULL), ('x')) AS rows(a) ORDER BY a NULLS FIRST`;
  expect(await textOf(select, 'csv')).toMatch(/^a\n(""|)\nx\n$/);
});

test.each([
  ['parquet', null],
  ['csv', 'id,x\n'],
  ['jsonl', ''],
] as const)('without rows a file of %s still is one', (format, expected) =>
  inFolder((folder) =>
    withDuckDB(folder, async (connection) => {
      const select = 'SELECT 1 AS id, 2 AS x WHERE false';
      const path = await write(folder, connection, select, format);
      if (expected === null) {
        const columns = await connection.describe(`'${path}'`);
        expect(columns.map(({ name }) => name)).toEqual(['id', 'x']);
      } else expect(readFileSync(path, 'utf8')).toBe(expected);
    }),
  ),
);

test.each(['parquet', 'csv', 'jsonl'] as const)(
  'a full disk is said in one sentence: %s',
  (format) =>
    inFolder((folder) =>
      withDuckDB(folder, async (connection) => {
        symlinkSync('/dev/full', join(folder, `diff.${format}`));
        const select = 'SELECT range AS id, md5(range::VARCHAR) AS v FROM range(100000)';
        await expect(write(folder, connection, select, format)).rejects.toThrow(
          /^DiskFullException: results-path has no room for all differences \(No space left on device\): free some disk, or name a folder on another$/,
        );
      }),
    ),
);
