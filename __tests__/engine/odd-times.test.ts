import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { timeSteps } from '../../src/contract/time-series.ts';
import { postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { compareTables } from '../sources/compare-tables.ts';
import { type TestDatabase } from '../sources/kit.ts';
import { kitOf } from '../sources/kits.ts';
import { runEngine, withDuckDB } from './run-case.ts';

/** Times that have no start as others have, one that has, and none. */
const TIMES = [
  'infinity',
  '-infinity',
  '0044-03-15 00:00:00 BC',
  '0001-12-31 00:00:00 BC',
  '12024-01-01 00:00:00',
  '2024-01-01 00:00:00',
  null,
];

describe('differences by time, where times are of no year from 1 to 9999', () => {
  let postgres: ServerDatabase;
  let duckdb: TestDatabase;
  beforeAll(async () => {
    [postgres, duckdb] = [await postgresDatabase(), await kitOf('duckdb').open()];
    const table = (name: string, v: (id: number) => number) => ({
      name,
      columns: [
        { name: 'id', type: 'INTEGER' },
        { name: 't', type: 'TIMESTAMP' },
        { name: 'v', type: 'INTEGER' },
      ],
      rows: TIMES.map((time, id) => [
        String(id),
        time?.replace(' BC', ' (BC)').replace(/^(\d.*) (\d.*) (\(BC\))$/, '$1 $3 $2') ?? null,
        String(v(id)),
      ]),
      keys: [],
    });
    await duckdb.write([table('before', () => 1), table('after', (id) => id % 2)]);
    const values = TIMES.map((time, id) => `(${id}, ${time === null ? 'NULL' : `'${time}'`}, 1)`);
    await postgres.query(`
      CREATE TABLE before (id integer, t timestamp, v integer);
      INSERT INTO before VALUES ${values.join(', ')};
      CREATE TABLE after AS SELECT id, t, id % 2 AS v FROM before;
    `);
  });
  afterAll(async () => {
    await postgres.drop();
    await duckdb.drop();
  });

  test.each(timeSteps)('count these rows with those without a time, by the %s', async (step) => {
    const request = { time_column: 't', time_aggregate: step };
    const expected = [
      { start: '2024-01-01T00:00:00', added: 0, removed: 0, changed: 0, unchanged: 1 },
      { start: null, added: 0, removed: 0, changed: 4, unchanged: 2 },
    ];
    for (const urls of [postgres.url, duckdb.url, [postgres.url, duckdb.url]] as const) {
      const results = await compareTables(urls as string, ['before', 'after'], { request });
      expect(results.time_series).toEqual(expected);
    }
  });
});

test('a column of times in which some are none is refused with the words that it holds others, too', async () => {
  const compared = withDuckDB((connection, folder) => {
    const dataset = (none: string) => {
      const file = join(folder, `${none}.csv`);
      writeFileSync(file, `id,t\n1,2024-01-01\n2,${none}\n`);
      return { file, table: null, database: null };
    };
    const request = { pk_columns: ['id'], time_column: 't', time_aggregate: 'hour' as const };
    return runEngine(connection, folder, [dataset('unknown'), dataset('later')], request);
  });
  await expect(compared).rejects.toThrow(
    'the column "t" of type text (in part TIMESTAMP) holds other values, too, than dates or timestamps, so that hours cannot be told apart',
  );
});
