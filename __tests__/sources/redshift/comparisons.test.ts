import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTypeName } from '../../../src/sources/postgresql/type-names.ts';
import { isGroupable, redshiftComparison } from '../../../src/sources/redshift/comparisons.ts';
import { isHashable, redshiftHashing } from '../../../src/sources/redshift/hashing.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { type RedshiftLike, redshiftLike } from '../../servers/redshift-like.ts';
import { type CompareOptions, compareTables, differencesOf } from '../compare-tables.ts';

const formOf = (type1: string, type2: string): string | null =>
  redshiftComparison(readTypeName(type1), readTypeName(type2))?.key[0]('v') ?? null;

describe('what Amazon Redshift compares by itself', () => {
  test.each([
    ['integer', 'integer', 'v'],
    ['smallint', 'bigint', 'v::bigint'],
    ['numeric(12,2)', 'numeric(12,2)', 'v'],
    ['numeric(12,2)', 'numeric(10,4)', 'v::numeric(14,4)'],
    ['bigint', 'numeric(18,4)', 'v::numeric(23,4)'],
    ['numeric(38,19)', 'bigint', 'v::numeric(38,19)'],
    ['date', 'date', 'v'],
    ['timestamp without time zone', 'timestamp without time zone', 'v'],
    ['character varying(20)', 'text', "collate(v || '.', 'case_sensitive')"],
    ['character(3)', 'character varying(3)', "collate(rtrim(v, ' ') || '.', 'case_sensitive')"],
  ])('%s beside %s', (type1, type2, form) => {
    expect(formOf(type1, type2)).toBe(form);
  });

  test.each([
    // Decimals that no type of 38 digits holds both, and those that do not say how many they have.
    ['numeric(38,0)', 'numeric(38,10)'],
    ['bigint', 'numeric(38,20)'],
    ['numeric', 'numeric(10,2)'],
    ['real', 'double precision'],
    ['double precision', 'integer'],
    ['timestamp without time zone', 'timestamp with time zone'],
    ['date', 'timestamp without time zone'],
    ['integer', 'character varying(20)'],
    ['super', 'super'],
    ['geometry', 'geometry'],
    ['binary varying(10)', 'binary varying(10)'],
    ['interval day to second', 'interval day to second'],
  ])('and not %s beside %s', (type1, type2) => {
    expect(formOf(type1, type2)).toBeNull();
    expect(formOf(type2, type1)).toBeNull();
  });

  test('rows are not put together by floats, nor by texts without room for what they end with', () => {
    const types = ['integer', 'character varying(65534)', 'character varying', 'date'];
    expect(types.map((type) => isGroupable(readTypeName(type)))).toEqual([true, true, true, true]);
    const others = ['real', 'double precision', 'character varying(65535)'];
    expect(others.map((type) => isGroupable(readTypeName(type)))).toEqual([false, false, false]);
  });
});

/** What a diff says where the cluster compares. */
const PHASES = {
  'in-source': 'joining in the database',
  'hash-first': 'comparing hashes of rows',
} as const;

describe.each(['in-source', 'hash-first'] as const)('in one cluster, by %s', (strategy) => {
  let database: ServerDatabase;
  let redshift: RedshiftLike;
  beforeAll(async () => {
    database = await postgresDatabase();
    redshift = await redshiftLike(database.url);
  });
  afterAll(async () => {
    await redshift.close();
    await database.drop();
  });

  /** What differs between two tables of a key and a value, and that the cluster compared them. */
  async function joined(
    [type1, type2]: [string, string],
    [rows1, rows2]: [string, string],
    options: CompareOptions = {},
  ) {
    await database.query(`
      DROP TABLE IF EXISTS one, two;
      CREATE TABLE one (id ${type1}, v ${type1});
      CREATE TABLE two (id ${type2}, v ${type2});
      INSERT INTO one VALUES ${rows1};
      INSERT INTO two VALUES ${rows2};
    `);
    const phases: string[] = [];
    const results = await compareTables(redshift.url, ['one', 'two'], {
      strategy,
      ...options,
      onPhase: (phase) => phases.push(phase),
    });
    const isJoined = phases.includes(PHASES[strategy]);
    const isCopied = phases.includes('reading the datasets');
    const { exclusives, dupes, nulls } = results.pks!;
    const { uncompared } = results;
    return {
      isJoined,
      isCopied,
      differences: differencesOf(results),
      exclusives,
      dupes,
      nulls,
      uncompared,
    };
  }

  const NOTHING = {
    isJoined: true,
    isCopied: false,
    exclusives: [0, 0],
    dupes: [0, 0],
    nulls: [0, 0],
    uncompared: { rows: [0, 0], equal: 0, unequal: [0, 0] },
  };

  test('blanks at the end of a text, and its case, are part of a key and of a value', async () => {
    const rows = `('a', 'x'), ('a ', 'y'), ('A', 'z '), ('', ''), (' ', ' ')`;
    const same: [string, string] = ['varchar(20)', 'varchar(30)'];
    expect(await joined(same, [rows, rows])).toEqual({ ...NOTHING, differences: {} });
    const changed = `('a', 'x '), ('a ', 'Y'), ('A', 'z'), ('', ' '), (' ', '')`;
    expect(await joined(same, [rows, changed])).toEqual({ ...NOTHING, differences: { v: 5 } });
    const others = `('a  ', 'x'), ('a ', 'y'), ('B', 'z '), ('', ''), (' ', ' ')`;
    expect(await joined(same, [rows, others])).toMatchObject({
      ...NOTHING,
      differences: {},
      exclusives: [2, 2],
    });
  });

  test('what fills a char up is part of neither', async () => {
    const rows = `('a', 'x'), ('b', ''), ('c', NULL)`;
    expect(await joined(['char(8)', 'varchar(8)'], [rows, rows])).toEqual({
      ...NOTHING,
      differences: {},
    });
    const changed = `('a', 'x '), ('b', ' '), ('c', '')`;
    expect(await joined(['char(8)', 'varchar(8)'], [rows, changed])).toEqual({
      ...NOTHING,
      differences: { v: 3 },
    });
  });

  test('whole numbers and decimals are compared exactly, whatever their types', async () => {
    const rows = `(1, 9007199254740993), (2, 2), (3, NULL)`;
    const others = `(1, 9007199254740992), (2.00, 2.0), (3.0, 0)`;
    expect(await joined(['bigint', 'numeric(30,4)'], [rows, others])).toEqual({
      ...NOTHING,
      differences: { v: 2 },
    });
  });

  test('NaN is equal to itself alone, and doubles are no keys', async () => {
    await database.query(`
      DROP TABLE IF EXISTS one, two;
      CREATE TABLE one AS SELECT 1 AS id, 'NaN'::float8 AS a, 0::float8 AS b, 'NaN'::float8 AS c, 'Infinity'::float8 AS d;
      CREATE TABLE two AS SELECT 1 AS id, 'NaN'::float8 AS a, '-0'::float8 AS b, 1::float8 AS c, 'NaN'::float8 AS d;
    `);
    const phases: string[] = [];
    const onPhase = (phase: string) => phases.push(phase);
    const found = await compareTables(redshift.url, ['one', 'two'], { strategy, onPhase });
    expect(differencesOf(found)).toEqual({ c: 1, d: 1 });
    expect(phases).toContain(PHASES[strategy]);
    const rows = `('NaN', 'NaN'), (-0, 1), (2, 2)`;
    expect(
      await joined(
        ['double precision', 'double precision'],
        [rows, `('NaN', 'NaN'), (0, 1), (3, 2)`],
      ),
    ).toEqual({ ...NOTHING, isJoined: false, isCopied: true, differences: {}, exclusives: [1, 1] });
  });

  test('a declared key is no proof: rows of repeated and missing keys are compared as multisets', async () => {
    const rows = `('a', 'x'), ('a', 'y'), ('a', 'y '), (NULL, 'x'), ('b', '1')`;
    const others = `('a', 'y'), ('a', 'y '), ('a', 'Y'), (NULL, 'x '), ('b', '2')`;
    expect(await joined(['varchar(9)', 'varchar(9)'], [rows, others])).toEqual({
      ...NOTHING,
      differences: { v: 1 },
      dupes: [3, 3],
      nulls: [1, 1],
      uncompared: { rows: [4, 4], equal: 2, unequal: [2, 2] },
    });
  });

  test('whole rows are compared where there is no key', async () => {
    const rows = `('a', 'x'), ('a', 'x'), ('b ', NULL)`;
    const others = `('a', 'x'), ('a ', 'x'), ('b', NULL)`;
    await joined(['varchar(9)', 'varchar(9)'], [rows, others]);
    const phases: string[] = [];
    const found = await compareTables(redshift.url, ['one', 'two'], {
      strategy,
      request: { pk_columns: null },
      onPhase: (phase) => phases.push(phase),
    });
    expect(found.uncompared).toEqual({ rows: [3, 3], equal: 1, unequal: [2, 2] });
    expect(phases).toContain('joining in the database');
  });

  test('texts that may have no room for more are copied where keys are repeated', async () => {
    const types: [string, string] = ['varchar(65535)', 'varchar(65535)'];
    const unlimited = await joined(types, [`('a', 'x')`, `('a', 'x')`]);
    expect(unlimited).toMatchObject({ isJoined: false, isCopied: true, differences: {} });
  });

  test('a view may be something else when it is read again', async () => {
    await database.query(`
      CREATE OR REPLACE VIEW half AS
        SELECT id, random()::numeric(20,19) AS v FROM generate_series(1, 1000) AS id WHERE random() < 0.5;
      DROP TABLE IF EXISTS all_of;
      CREATE TABLE all_of AS SELECT id, 0::numeric(20,19) AS v FROM generate_series(1, 1000) AS id;
    `);
    const phases: string[] = [];
    const { pks } = await compareTables(redshift.url, [['public', 'half'], 'all_of'], {
      strategy,
      onPhase: (phase) => phases.push(phase),
    });
    expect(pks!.exclusives).toEqual([0, 1000 - pks!.total_rows[0]]);
    expect(phases).not.toContain('comparing hashes of rows');
    const tables: string[] = [];
    const table = database.url.split('/').at(-1) ?? '';
    await compareTables(redshift.url, [[table, 'public', 'all_of'], 'all_of'], {
      strategy,
      onPhase: (phase) => tables.push(phase),
    });
    expect(tables).toContain(PHASES[strategy]);
  });

  test('texts of one row do not run into each other', async () => {
    await database.query(`
      DROP TABLE IF EXISTS one, two;
      CREATE TABLE one AS SELECT 1 AS id, 'ab'::varchar(9) AS a, 'c'::varchar(9) AS b, NULL::varchar(9) AS c;
      CREATE TABLE two AS SELECT 1 AS id, 'a'::varchar(9) AS a, 'bc'::varchar(9) AS b, ''::varchar(9) AS c;
    `);
    const found = await compareTables(redshift.url, ['one', 'two'], { strategy });
    expect(differencesOf(found)).toEqual({ a: 1, b: 1, c: 1 });
  });
});

test('shapes, sketches and intervals are not hashed: all rows are copied', () => {
  const types = ['super', 'varbyte', 'time with time zone', 'geometry', 'hllsketch', 'interval'];
  const hashed = types.filter((type) => isHashable(readTypeName(type)));
  expect(hashed).toEqual(['super', 'varbyte', 'time with time zone']);
});

test('rows are hashed value by value, NULL like a value, and as deep as few of the columns', () => {
  const hash = (column: string) =>
    `CASE WHEN ${column} IS NULL THEN CAST(0 AS bigint) ELSE fnv_hash(${column}) END`;
  const { rowHash } = redshiftHashing;
  expect(rowHash(['a'])).toBe(hash('a'));
  expect(rowHash(['a', 'b', 'c'])).toBe(
    `fnv_hash(fnv_hash(${hash('c')}, ${hash('b')}), ${hash('a')})`,
  );
  const many = rowHash(Array.from({ length: 1000 }, (_, i) => `c${i}`));
  let depth = 0;
  const depths = [...many].map(
    (letter) => (depth += Number(letter === '(') - Number(letter === ')')),
  );
  expect(Math.max(...depths)).toBeLessThan(15);
});
