import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type ServerDatabase, mysqlDatabase } from '../../servers/databases.ts';
import { compareTables } from '../compare-tables.ts';
import { typesOf } from './all-types.ts';

describe('every type of MySQL and MariaDB', () => {
  let database: ServerDatabase;
  let types: Record<string, string[]>;

  beforeAll(async () => {
    database = await mysqlDatabase();
    types = await typesOf(database);
    await database.query("SET NAMES utf8mb4, sql_mode = '', time_zone = '+00:00'");
  });
  afterAll(() => database.drop());

  jest.setTimeout(300_000);

  test('tells every two of its values apart', async () => {
    // JSON is compared by its meaning, and not by its text.
    for (const type of Object.keys(types).filter((name) => name !== 'json')) {
      const values = types[type]!;
      for (const [table, shift] of [
        ['single1', 0],
        ['single2', 1],
      ] as const) {
        await database.query(`DROP TABLE IF EXISTS ${table}`);
        await database.query(`CREATE TABLE ${table} (id integer PRIMARY KEY, v ${type})`);
        for (const id of values.keys()) {
          const value = values[(id + shift) % values.length]!;
          await database.query(`INSERT INTO ${table} VALUES (${id}, ${value})`);
        }
      }
      // As text, a float has six digits.
      const bytes = (table: string) =>
        `CAST(${table}.v${type.startsWith('float') ? ' + 0e0' : ''} AS BINARY)`;
      const [row] = await database.query(
        `SELECT COUNT(*) AS n FROM single1 JOIN single2 USING (id)
         WHERE ${bytes('single1')} <> ${bytes('single2')}`,
      );
      const results = await compareTables(database.url, ['single1', 'single2']);
      const { values_with_differences: different } = results.values!;
      expect({ type, different }).toEqual({ type, different: Number(row!['n']) });
    }
  });
});
