import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SparkDatabase, sparkDatabase, sparkUrl } from '../../servers/spark.ts';
import { compareTables, differencesOf, problemOf } from '../compare-tables.ts';

/** What clients and hashes of Spark get wrong: two values that differ, of one type. */
const PAIRS: [what: string, value1: string, value2: string][] = [
  ['BIGINT beyond 2^53', '9007199254740993L', '9007199254740992L'],
  ['NaN beside NULL', "CAST('NaN' AS DOUBLE)", 'CAST(NULL AS DOUBLE)'],
  [
    'a decimal of 38 digits',
    `CAST('${'9'.repeat(38)}' AS decimal(38,0))`,
    `CAST('${'9'.repeat(37)}8' AS decimal(38,0))`,
  ],
  ['blanks at the end of a text', "'a'", "'a '"],
  ['letters that a collation takes for others', "'a' COLLATE UTF8_LCASE", "'A' COLLATE UTF8_LCASE"],
  ['bytes that are no text', "X'c328'", "X'c329'"],
  [
    'a struct with NULL in another field',
    "named_struct('a', 1, 'b', CAST(NULL AS int))",
    "named_struct('a', CAST(NULL AS int), 'b', 1)",
  ],
  ['a map with NULL for a key', "map('a', CAST(NULL AS int))", 'CAST(map() AS map<string,int>)'],
  ['an array with NULL at its end', 'array(1, NULL)', 'array(1)'],
  [
    'microseconds in an array',
    "array(TIMESTAMP'2020-01-01 00:00:00.000001')",
    "array(TIMESTAMP'2020-01-01 00:00:00.000002')",
  ],
  ['text that looks like a variable', "'${x}'", "''"],
];

/** And values that are equal. */
const EQUAL: [what: string, value1: string, value2: string][] = [
  ['NaN', "CAST('NaN' AS DOUBLE)", "CAST('NaN' AS DOUBLE)"],
  ['zero with a sign', '-0.0D', '0.0D'],
  ['int beside bigint', '7', '7L'],
  ['decimals of two scales', 'CAST(1.5 AS decimal(10,1))', 'CAST(1.5 AS decimal(38,10))'],
  ['an integer beside a decimal', '5', 'CAST(5 AS decimal(20,3))'],
  ['a map in another order', "map('a', 1, 'b', 2)", "map('b', 2, 'a', 1)"],
];

describe('values of Spark', () => {
  let spark: SparkDatabase;
  beforeAll(async () => {
    spark = await sparkDatabase();
  });
  afterAll(() => spark.drop());

  const differences = async (value1: string, value2: string, strategy: 'copy' | 'in-source') =>
    differencesOf(
      await compareTables(
        spark.url,
        [{ query: `SELECT 1 AS id, ${value1} AS v` }, { query: `SELECT 1 AS id, ${value2} AS v` }],
        { strategy },
      ),
    );

  test.each(PAIRS)('differ: %s', async (_, value1, value2) => {
    for (const strategy of ['copy', 'in-source'] as const) {
      expect(await differences(value1, value2, strategy)).toEqual({ v: 1 });
    }
  });

  test.each(EQUAL)('are equal: %s', async (_, value1, value2) => {
    for (const strategy of ['copy', 'in-source'] as const) {
      expect(await differences(value1, value2, strategy)).toEqual({});
    }
  });

  test('NULLs in other places differ, also where all else is the same', async () => {
    const results = await compareTables(
      spark.url,
      [
        { query: 'SELECT 1 AS id, 7 AS a, CAST(NULL AS int) AS b' },
        { query: 'SELECT 1 AS id, CAST(NULL AS int) AS a, 7 AS b' },
      ],
      { strategy: 'in-source' },
    );
    expect(differencesOf(results)).toEqual({ a: 1, b: 1 });
  });

  test('are found by names with dots and other characters', async () => {
    const query = (value: number) =>
      `SELECT 1 AS \`the.id\`, ${value} AS \`a.b\`, ${value} AS \`c.b\`, 0 AS \`d"\`, 0 AS \`e,f\``;
    for (const strategy of ['copy', 'in-source'] as const) {
      const options = { strategy, keys: ['the.id'] };
      const pair: [{ query: string }, { query: string }] = [
        { query: query(1) },
        { query: query(2) },
      ];
      const results = await compareTables(spark.url, pair, options);
      expect(differencesOf(results)).toEqual({ 'a.b': 1, 'c.b': 1 });
    }
  });

  test('CHAR(n) beside VARCHAR is compared without its blanks', async () => {
    await spark.execute('CREATE TABLE padded (id int, v char(5)) USING parquet');
    await spark.execute('CREATE TABLE plain (id int, v varchar(5)) USING parquet');
    await spark.execute("INSERT INTO padded VALUES (1, 'a'), (2, 'b ')");
    await spark.execute("INSERT INTO plain VALUES (1, 'a'), (2, 'b ')");
    for (const strategy of ['copy', 'in-source'] as const) {
      const results = await compareTables(spark.url, ['padded', 'plain'], { strategy });
      expect(differencesOf(results)).toEqual({ v: 1 });
    }
  });

  test('a table is found by its database and by its catalog', async () => {
    await spark.execute('CREATE VIEW small AS SELECT 1 AS id, 2 AS v');
    for (const path of [
      [spark.name, 'small'],
      ['spark_catalog', spark.name, 'small'],
    ]) {
      const results = await compareTables(spark.url, [path, ['small']]);
      expect(results.pks!.total_rows).toEqual([1, 1]);
    }
    const problem = await problemOf(spark.url, [['nowhere', 'small'], 'small']);
    expect(problem).toBe('DiffError: NoSuchDatabaseException: one: nowhere');
  });

  test('many rows come page by page, also where the driver holds one partition at a time', async () => {
    const query = 'SELECT id, repeat(CAST(id AS string), 20) AS v FROM range(50000) AS t (id)';
    for (const isIncremental of [false, true]) {
      const sourceOptions = { 'spark.sql.thriftServer.incrementalCollect': String(isIncremental) };
      const options = { strategy: 'copy', sourceOptions } as const;
      const results = await compareTables(spark.url, [{ query }, { query }], options);
      expect(results.pks!.total_rows).toEqual([50_000, 50_000]);
      expect(differencesOf(results)).toEqual({});
    }
  });

  test('an option that Spark does not know is refused', async () => {
    const sourceOptions = { 'spark.sql.nonsense': 'x' };
    expect(await problemOf(sparkUrl(spark.name), ['one', 'one'], { sourceOptions })).toBe(
      'DiffError: InvalidInputException: one: options.spark.sql.nonsense: Spark has no such configuration',
    );
  });
});
