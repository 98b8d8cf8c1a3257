import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Strategy } from '../../../src/engine/strategy.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';

/** PostgreSQL's types, each with values of which the last must differ from all others. */
const TYPES: Record<string, string[]> = {
  smallint: ['-32768', '0', '32767'],
  integer: ['-2147483648', '2147483647'],
  // The first two share PostgreSQL's own hash.
  bigint: ['1', '-9223372036854775808', '9223372036854775807', '4294967296'],
  oid: ['0', '4294967295'],
  real: ['0', '-0', '0.1', '3.4e38', '1e-45', 'NaN', 'Infinity', '-Infinity', '16777216', '0.3'],
  'double precision': [
    '0.1',
    '0.30000000000000004',
    '1.7976931348623157e308',
    '5e-324',
    'NaN',
    'Infinity',
    '-Infinity',
    '0.3',
  ],
  numeric: [
    '0',
    '1.50',
    'NaN',
    'Infinity',
    '-Infinity',
    '9998700990704001708177961516923014.00000000000000000000000000000001',
    `1${'0'.repeat(500)}.5`,
    '9998700990704001708177961516923014.00000000000000000000000000000002',
  ],
  'numeric(12,2)': ['0.00', '-9999999999.99', 'NaN', '9999999999.99'],
  'numeric(38,10)': [
    '1234567890123456789012345678.0123456789',
    '1234567890123456789012345678.012345679',
  ],
  'numeric(50,20)': ['1', '123456789012345678901234567890.00000000000000000001'],
  'numeric(5,-2)': ['1200', '1300'],
  'numeric(2,5)': ['0.00012', '0.00013'],
  money: ['-92233720368547758.08', '0', '92233720368547758.07'],
  boolean: ['true', 'false'],
  'bit(1)': ['0', '1'],
  'bit(5)': ['00000', '10101'],
  'bit varying': ['', '1', '10'],
  text: [
    '',
    ' ',
    'NULL',
    '\\N',
    '\\.',
    'a,b',
    'a"b',
    "it's",
    'line\nbreak',
    'cr\rlf\r\n',
    'é',
    'é',
    '💩',
    'Hey',
    'Hey ',
  ],
  'varchar(20)': ['a', 'A'],
  'char(5)': ['ab', 'ab   c'.slice(0, 5), 'abd'],
  '"char"': ['a', 'b'],
  name: ['pg_class', 'pg_type'],
  bytea: ['\\x', '\\x00', '\\xdeadbeef', '\\x000000', '\\xdeadbeee'],
  date: [
    '4713-01-01 BC',
    '0044-03-15 BC',
    '0001-01-01',
    '9999-12-31',
    '294247-01-01',
    'infinity',
    '-infinity',
    '0044-03-16 BC',
  ],
  time: ['00:00:00', '23:59:59.999999', '24:00:00', '12:00:00.000001'],
  'time(0)': ['12:00:00', '12:00:01'],
  'time with time zone': ['12:00:00+02', '12:00:00+00', '10:00:00+00', '12:00:00.000001+02'],
  timestamp: [
    '4713-01-01 00:00:00 BC',
    '1969-12-31 23:59:59.999999',
    '2020-03-29 02:30:00',
    '294246-12-31 23:59:59.999999',
    'infinity',
    '-infinity',
    '2020-03-29 02:30:00.000001',
  ],
  'timestamp(3)': ['2020-01-01 00:00:00.123', '2020-01-01 00:00:00.124'],
  'timestamp(0)': ['2020-01-01 00:00:00', '2020-01-01 00:00:01'],
  timestamptz: [
    '2020-10-25 02:30:00+02',
    '2020-10-25 02:30:00+01',
    '1999-01-01 00:00:00Z',
    '0044-03-15 10:00:00+00 BC',
    'infinity',
    '-infinity',
    '2020-10-25 02:30:00.000001+01',
  ],
  interval: [
    '1 mon',
    '30 days',
    '24:00:00',
    '1 day',
    '-1 year 2 mons -3 days 04:05:06.789',
    '0',
    '720:00:00',
  ],
  uuid: ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  json: [
    '{"a":1,"b":2}',
    '{"b":3,"a":[1,{"c":null}]}',
    '"\\u0000"',
    'null',
    '1.0',
    '[]',
    '{}',
    '"1"',
  ],
  jsonb: ['{"a":1,"b":2}', 'null', '1.0', '[]', '{}', '[1,[2]]', '[[1],2]'],
  'integer[]': ['{}', '{1,2,NULL}', '{{1,2},{3,4}}', '{1,2}', '{2,1}'],
  'text[]': ['{}', '{NULL}', '{"NULL"}', '{"a,b",c}', '{a,"b,c"}'],
  'numeric[]': ['{1.0,NaN}', '{1.1}'],
  inet: ['10.0.0.1', '10.0.0.1/8', '::1'],
  cidr: ['10.0.0.0/8', '10.0.0.0/16'],
  macaddr: ['08:00:2b:01:02:03', '08:00:2b:01:02:04'],
  int4range: ['[1,5)', 'empty', '[1,6)'],
  point: ['(1,2)', '(1,3)'],
  tsvector: ["'a' 'b'", "'a'"],
  xml: ['<a/>', '<b/>'],
  mood: ['sad', 'happy'],
  positive: ['1', '2'],
  pair: ['(1,a)', '(1,)', '(,a)'],
};

const names = Object.keys(TYPES);
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const columnOf = (type: string): string => `"of ${type.replaceAll('"', '')}"`;

/** So many rows that every type has all its values but the last. */
const ROWS = Math.max(...Object.values(TYPES).map((values) => values.length));

const valueIn = (type: string, row: number): string => {
  const values = TYPES[type]!.slice(0, -1);
  return values[row % values.length]!;
};

const cast = (type: string, value: string): string => `${quote(value)}::${type}`;

async function createTables(database: ServerDatabase): Promise<void> {
  await database.query(`CREATE TYPE mood AS ENUM ('sad', 'happy')`);
  await database.query('CREATE DOMAIN positive AS integer CHECK (VALUE > 0)');
  await database.query('CREATE TYPE pair AS (number integer, word text)');
  const columns = names.map((type) => `${columnOf(type)} ${type}`).join(', ');
  for (const table of ['one', 'two', 'changed']) {
    await database.query(`CREATE TABLE ${table} (id integer PRIMARY KEY, ${columns})`);
  }
  for (let row = 0; row < ROWS; row += 1) {
    const values = names.map((type) => cast(type, valueIn(type, row))).join(', ');
    await database.query(`INSERT INTO one VALUES (${row}, ${values})`);
  }
  await database.query(`INSERT INTO one (id) VALUES (${ROWS})`);
  await database.query('INSERT INTO two SELECT * FROM one ORDER BY id DESC');
  await database.query('INSERT INTO changed SELECT * FROM one');
  const changes = names.map((type) => `${columnOf(type)} = ${cast(type, TYPES[type]!.at(-1)!)}`);
  await database.query(`UPDATE changed SET ${changes.join(', ')} WHERE id = 0`);
  await database.query('ANALYZE');
}

describe('every type of PostgreSQL', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    await createTables(database);
  });
  afterAll(() => database.drop());

  jest.setTimeout(60_000);
  const strategies: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets'];

  test.each(strategies)('has equal values by the strategy %s', async (strategy) => {
    const results = await compareTables(database.url, ['one', 'two'], { strategy });
    expect(differencesOf(results)).toEqual({});
    expect(results.values!.compared_columns).toBe(names.length);
    expect(results.values!.total_rows).toBe(ROWS + 1);
  });

  test.each(strategies)('shows one changed value of each by the strategy %s', async (strategy) => {
    const results = await compareTables(database.url, ['one', 'changed'], { strategy });
    const expected = Object.fromEntries(names.map((type) => [columnOf(type).slice(1, -1), 1]));
    expect(differencesOf(results)).toEqual(expected);
  });

  test('gives the same answer where PostgreSQL itself compares what it can', async () => {
    // Each alone, with the strategy that is chosen where the source can compare the type.
    for (const type of names) {
      const options = { strategy: 'in-source' as const, include: [columnOf(type).slice(1, -1)] };
      const equal = await compareTables(database.url, ['one', 'two'], options);
      const changed = await compareTables(database.url, ['one', 'changed'], options);
      expect({ type, equal: differencesOf(equal), changed: differencesOf(changed) }).toEqual({
        type,
        equal: {},
        changed: { [columnOf(type).slice(1, -1)]: 1 },
      });
    }
  });

  test('can be a key', async () => {
    const unfit = new Set(['json', 'point', 'xml']);
    for (const type of names.filter((name) => !unfit.has(name))) {
      const column = columnOf(type).slice(1, -1);
      const distinct = `SELECT DISTINCT ON (${columnOf(type)}) ${columnOf(type)} FROM one`;
      const results = await compareTables(
        database.url,
        [{ query: distinct }, { query: distinct }],
        { keys: [column] },
      );
      expect({ type, exclusives: results.pks!.exclusives, dupes: results.pks!.dupes }).toEqual({
        type,
        exclusives: [0, 0],
        dupes: [0, 0],
      });
    }
  });

  test('a date before Christ is not the one after it, though no other value is so old', async () => {
    const old = { query: `SELECT 1 AS id, date '0044-03-15 BC' AS v` };
    const later = { query: `SELECT 1 AS id, date '0044-03-15' AS v` };
    expect(differencesOf(await compareTables(database.url, [old, later]))).toEqual({ v: 1 });
    expect(differencesOf(await compareTables(database.url, [old, old]))).toEqual({});
  });

  test('is a key by the coarser of two precisions, whatever the strategy', async () => {
    await database.query(`CREATE TABLE fine (id timestamp(6) PRIMARY KEY)`);
    await database.query(`CREATE TABLE coarse (id timestamp(3) PRIMARY KEY)`);
    // On the finer side two keys are one when they are read to the millisecond.
    await database.query(`INSERT INTO fine VALUES ('2020-01-01'), ('2020-01-01 00:00:00.0001')`);
    await database.query(`INSERT INTO coarse VALUES ('2020-01-01')`);
    for (const strategy of ['copy', 'buckets', 'in-source'] as const) {
      const { pks } = await compareTables(database.url, ['fine', 'coarse'], { strategy });
      expect({ strategy, ...pks }).toMatchObject({
        strategy,
        total_rows: [2, 1],
        dupes: [2, 0],
        distincts: [1, 1],
        exclusives: [0, 0],
      });
    }
  });
});
