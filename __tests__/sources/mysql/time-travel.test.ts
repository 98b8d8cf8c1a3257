import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ServerDatabase, mysqlDatabase } from '../../servers/databases.ts';
import { compareTables, problemOf } from '../compare-tables.ts';

describe('system-versioned tables of MariaDB', () => {
  let database: ServerDatabase;
  let before: string;
  beforeAll(async () => {
    database = await mysqlDatabase();
    await database.query("SET time_zone = '+00:00'");
    await database.query(
      'CREATE TABLE kept (id integer PRIMARY KEY, v integer) WITH SYSTEM VERSIONING',
    );
    await database.query('INSERT INTO kept VALUES (1, 1), (2, 2), (3, 3)');
    await delay(20);
    const [row] = await database.query(
      "SELECT DATE_FORMAT(NOW(6), '%Y-%m-%dT%H:%i:%s.%fZ') AS time",
    );
    before = String(row!['time']);
    await delay(20);
    await database.query('UPDATE kept SET v = 9 WHERE id = 2');
    await database.query('DELETE FROM kept WHERE id = 3');
    await database.query('CREATE TABLE plain (id integer PRIMARY KEY, v integer)');
  });
  afterAll(() => database.drop());

  test.each(['in-source', 'copy', 'buckets', undefined] as const)(
    'are read as they were then, and as they are now, by %s',
    async (strategy) => {
      const { pks, values, versions } = await compareTables(database.url, ['kept', 'kept'], {
        ...(strategy && { strategy }),
        request: { time_travel_point1: before },
      });
      expect(pks!.total_rows).toEqual([3, 2]);
      expect(pks!.exclusives).toEqual([1, 0]);
      expect(values!.rows_with_differences).toBe(1);
      expect(versions).toEqual([before.replace('T', ' ').replace('Z', ''), null]);
    },
  );

  test('are compared with themselves at one time, and shown their rows', async () => {
    const request = { time_travel_point1: before, time_travel_point2: before, sample_rows: 3 };
    const { pks, values } = await compareTables(database.url, ['kept', 'kept'], { request });
    expect(pks!.total_rows).toEqual([3, 3]);
    expect(values!.values_with_differences).toBe(0);
    const { rows } = await compareTables(database.url, ['kept', 'kept'], {
      request: { ...request, time_travel_point2: null },
    });
    expect(rows!.changed).toEqual([{ key: { id: '2' }, columns: { v: ['2', '9'] } }]);
    expect(rows!.removed).toEqual([{ key: { id: '3' }, columns: { v: '3' } }]);
  });

  test('of a time before they were there have no rows', async () => {
    const request = { time_travel_point1: -3600 };
    const { pks } = await compareTables(database.url, ['kept', 'kept'], { request });
    expect(pks!.total_rows).toEqual([0, 2]);
  });

  test('are the only ones that keep states, and by their times alone', async () => {
    const problem = (table: string, point: number | string) =>
      problemOf(database.url, [table, table], { request: { time_travel_point2: point } });
    expect(await problem('plain', -60)).toMatch(
      /TimeTravelException: (one: )?plain: the table is not system-versioned/,
    );
    expect(await problem('kept', '42')).toMatch(
      /TimeTravelException: (one: )?kept: MariaDB has states by their times, and not by numbers such as 42/,
    );
  });
});
