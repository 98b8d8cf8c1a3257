import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Strategy } from '../../src/engine/strategies/strategy.ts';
import { type ServerDatabase, mysqlDatabase, postgresDatabase } from '../servers/databases.ts';
import { compareTables, type Dataset } from '../sources/compare-tables.ts';

let postgres: ServerDatabase;
let mysql: ServerDatabase;

beforeAll(async () => {
  [postgres, mysql] = await Promise.all([postgresDatabase(), mysqlDatabase()]);
});
afterAll(() => Promise.all([postgres.drop(), mysql.drop()]));

/** How many values of `v` differ within an absolute tolerance. */
async function differing(
  urls: [string, string],
  datasets: [Dataset, Dataset],
  tolerance: string | null,
  strategy: Strategy = 'copy',
): Promise<number> {
  const tolerances =
    tolerance === null
      ? null
      : [
          {
            column_name: 'v',
            tolerance_value: tolerance,
            tolerance_mode: 'absolute' as const,
          },
        ];
  const request = { diff_tolerances_per_column: tolerances };
  const results = await compareTables(urls, datasets, { request, strategy });
  return results.values!.values_with_differences;
}

/** The tables of both sides, of a column `v` in some type, and of one more row where it is wanted. */
async function write(database: ServerDatabase, type: string, more = ''): Promise<void> {
  const wide = '100000000000000000';
  await database.query(`DROP TABLE IF EXISTS side1, side2`);
  for (const [name, values] of [
    ['side1', ['1.00', wide]],
    ['side2', ['1.01', wide.replace(/0$/, '5')]],
  ] as const) {
    await database.query(`CREATE TABLE ${name} (id int PRIMARY KEY, v ${type})`);
    const rows = values.map((value, id) => `(${id}, '${value}')`);
    await database.query(
      `INSERT INTO ${name} VALUES ${[...rows, ...(more ? [more] : [])].join(', ')}`,
    );
  }
}

/** What exact arithmetic says of 1.00 and 1.01, and of 10^17 and 10^17 + 5. */
const EXPECTED: [tolerance: string, differences: number][] = [
  ['0', 2],
  ['0.0099999999999999999999', 2],
  ['0.01', 1],
  ['1', 1],
  ['4', 1],
  ['4.9999999999999999999999', 1],
  ['5', 0],
];

describe('numbers too wide for DuckDB are compared within a tolerance exactly', () => {
  test.each([
    ['numeric', ''],
    ['numeric', `(9, 'NaN')`],
    ['numeric(60,2)', ''],
    ['numeric(20,2)', `(9, 'NaN')`],
    ['numeric(20,2)', ''],
  ])('PostgreSQL: %s, with the row %j', async (type, more) => {
    await write(postgres, type, more);
    const { url } = postgres;
    const found = [];
    for (const [tolerance] of EXPECTED) {
      found.push([tolerance, await differing([url, url], ['side1', 'side2'], tolerance)]);
    }
    expect(found).toEqual(EXPECTED);
  });

  test('PostgreSQL: a sum, and an amount of money', async () => {
    await write(postgres, 'numeric(30,2)');
    const { url } = postgres;
    const sums = (side: 1 | 2): Dataset => ({
      query: `SELECT id, sum(v) AS v FROM side${side} GROUP BY id`,
    });
    // Money ends at 92,233,720,368,547,758.07.
    const money = (side: 1 | 2): Dataset => ({
      query: `SELECT id, (CASE id WHEN 0 THEN v ELSE v / 10 END)::numeric(20,2)::money AS v FROM side${side}`,
    });
    for (const [tolerance, differences] of EXPECTED) {
      expect(await differing([url, url], [sums(1), sums(2)], tolerance)).toBe(differences);
    }
    expect(await differing([url, url], [money(1), money(2)], '0.49')).toBe(1);
    expect(await differing([url, url], [money(1), money(2)], '0.5')).toBe(0);
  });

  test.each(['decimal(40,2)', 'decimal(65,30)'])('MariaDB: %s', async (type) => {
    await write(mysql, type);
    const { url } = mysql;
    const found = [];
    for (const [tolerance] of EXPECTED) {
      found.push([tolerance, await differing([url, url], ['side1', 'side2'], tolerance)]);
    }
    expect(found).toEqual(EXPECTED);
  });

  test('PostgreSQL beside MariaDB', async () => {
    await write(postgres, 'numeric');
    await write(mysql, 'decimal(40,2)');
    const urls: [string, string] = [postgres.url, mysql.url];
    for (const [tolerance, differences] of EXPECTED) {
      expect(await differing(urls, ['side1', 'side2'], tolerance)).toBe(differences);
    }
  });
});

describe('a float beside a double', () => {
  const rows = (values: string[]): string =>
    values.map((value, id) => `(${id}, '${value}')`).join(', ');
  const floats = ['0.1', '123456792', '1e15', '16777216', '0', '-0', '1e-45', '3.5'];
  const doubles = ['0.1', '123456789', '1e15', '16777216', '1e-50', '0', '1e-45', '3.5'];

  test.each<Strategy>(['copy', 'buckets', 'hash-buckets', 'in-source'])(
    'is told apart from 2^24 on and at 0 in PostgreSQL, by %s',
    async (strategy) => {
      await postgres.query(`DROP TABLE IF EXISTS side1, side2;
        CREATE TABLE side1 (id int PRIMARY KEY, v real); INSERT INTO side1 VALUES ${rows(floats)};
        CREATE TABLE side2 (id int PRIMARY KEY, v double precision); INSERT INTO side2 VALUES ${rows(doubles)}`);
      const { url } = postgres;
      expect(await differing([url, url], ['side1', 'side2'], null, strategy)).toBe(3);
      expect(await differing([url, url], ['side2', 'side1'], null, strategy)).toBe(3);
    },
  );

  test.each<Strategy>(['copy', 'buckets', 'in-source'])(
    'is told apart in MariaDB, and beside PostgreSQL, by %s',
    async (strategy) => {
      await mysql.query('DROP TABLE IF EXISTS side1, side2');
      await mysql.query('CREATE TABLE side1 (id int PRIMARY KEY, v float)');
      await mysql.query('CREATE TABLE side2 (id int PRIMARY KEY, v double)');
      await mysql.query(`INSERT INTO side1 VALUES ${rows(floats.with(6, '1e-37'))}`);
      await mysql.query(`INSERT INTO side2 VALUES ${rows(doubles.with(6, '1e-37'))}`);
      await postgres.query(`DROP TABLE IF EXISTS side2;
        CREATE TABLE side2 (id int PRIMARY KEY, v double precision);
        INSERT INTO side2 VALUES ${rows(doubles.with(6, '1e-37'))}`);
      for (const other of [mysql.url, postgres.url]) {
        const datasets: [Dataset, Dataset] = ['side1', 'side2'];
        expect(await differing([mysql.url, other], datasets, null, strategy)).toBe(3);
      }
    },
  );

  test.each<Strategy>(['copy', 'buckets', 'in-source'])(
    'is told apart in arrays, by %s',
    async (strategy) => {
      const arrays = (values: string[]): string =>
        rows(values.map((value) => `{NULL, ${value}, 0.1}`));
      await postgres.query(`DROP TABLE IF EXISTS side1, side2;
        CREATE TABLE side1 (id int PRIMARY KEY, v real[]);
        INSERT INTO side1 VALUES ${arrays(floats)}, (8, '{{1e15, 0.5}}'), (9, '{-1e15}'), (10, '{}'), (11, NULL);
        CREATE TABLE side2 (id int PRIMARY KEY, v double precision[]);
        INSERT INTO side2 VALUES ${arrays(doubles)},
          (8, '{{999999986991104, 0.5}}'), (9, '{-1e15}'), (10, '{}'), (11, NULL)`);
      const { url } = postgres;
      expect(await differing([url, url], ['side1', 'side2'], null, strategy)).toBe(4);
      expect(await differing([url, url], ['side1', 'side1'], null, strategy)).toBe(0);
    },
  );

  test('is another key, as it is another value', async () => {
    await postgres.query(`DROP TABLE IF EXISTS side1, side2;
      CREATE TABLE side1 (k real, v int); INSERT INTO side1 VALUES (123456792, 1), (0.1, 1), (0, 1);
      CREATE TABLE side2 (k double precision, v int);
      INSERT INTO side2 VALUES (123456789, 1), (0.1, 1), (1e-50, 1)`);
    const { url } = postgres;
    const { pks } = await compareTables(url, ['side1', 'side2'], { keys: ['k'] });
    expect(pks!.exclusives).toEqual([2, 2]);
  });
});

test('a number too small or too large for a double is neither 0 nor infinite', async () => {
  await postgres.query(`DROP TABLE IF EXISTS side1, side2;
    CREATE TABLE side1 (id int PRIMARY KEY, v numeric);
    INSERT INTO side1 VALUES (1, 1e-400), (2, 0), (3, 1e400), (4, -1e-400), (5, 0.00), (6, NULL);
    CREATE TABLE side2 (id int PRIMARY KEY, v double precision);
    INSERT INTO side2 VALUES (1, 0), (2, -0.0), (3, 'inf'), (4, 0), (5, 0), (6, NULL)`);
  const { url } = postgres;
  expect(await differing([url, url], ['side1', 'side2'], null)).toBe(3);
  // Within so much of 0 they are, and nothing is within anything of an infinity.
  expect(await differing([url, url], ['side1', 'side2'], '1e-400')).toBe(1);
  expect(await differing([url, url], ['side1', 'side2'], '1e-401')).toBe(3);
  expect(await differing([url, url], ['side1', 'side2'], '1e500')).toBe(1);
});
