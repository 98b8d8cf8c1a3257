import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type ServerDatabase, mysqlDatabase } from '../../servers/databases.ts';
import { compareTables, differencesOf } from '../compare-tables.ts';
import { columnOf, createTables, quoted, rowsOf, typesOf } from './all-types.ts';

describe('every type of MySQL and MariaDB', () => {
  let database: ServerDatabase;
  let types: Record<string, string[]>;
  let rows = 0;

  beforeAll(async () => {
    database = await mysqlDatabase();
    types = await typesOf(database);
    rows = rowsOf(types);
    await createTables(database, types);
  });
  afterAll(() => database.drop());

  jest.setTimeout(300_000);

  test('has equal values', async () => {
    const results = await compareTables(database.url, ['one', 'two']);
    expect(differencesOf(results)).toEqual({});
    expect(results.values!.compared_columns).toBe(Object.keys(types).length);
    expect(results.values!.total_rows).toBe(rows + 1);
    expect(results.schema!.column_type_mismatches).toBe(0);
  });

  test('shows one changed value of each', async () => {
    const results = await compareTables(database.url, ['one', 'changed']);
    const expected = Object.fromEntries(Object.keys(types).map((type) => [columnOf(type), 1]));
    expect(differencesOf(results)).toEqual(expected);
  });

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

  test('can be a key', async () => {
    for (const type of Object.keys(types).filter((name) => !/json|geometry|point/.test(name))) {
      const column = columnOf(type);
      const query = `SELECT DISTINCT ${quoted(column)}, 1 AS one FROM one`;
      const { pks } = await compareTables(database.url, [{ query }, { query }], { keys: [column] });
      expect({ type, exclusives: pks!.exclusives, dupes: pks!.dupes }).toEqual({
        type,
        exclusives: [0, 0],
        dupes: [0, 0],
      });
    }
  });
});
