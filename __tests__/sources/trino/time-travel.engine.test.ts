import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareTables, problemOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { kitOf } from '../kits.ts';

describe('Iceberg tables of Trino in the past', () => {
  let trino: TestDatabase;
  let before: string;
  beforeAll(async () => {
    trino = await kitOf('trino').open();
    await trino.execute('CREATE TABLE HERE.kept (id integer, v integer)');
    await trino.execute('INSERT INTO HERE.kept VALUES (1, 1), (2, 2), (3, 3)');
    await delay(50);
    before = new Date().toISOString();
    await delay(50);
    await trino.execute('INSERT INTO HERE.kept VALUES (4, 4)');
    await trino.execute('DELETE FROM HERE.kept WHERE id = 1');
  });
  afterAll(() => trino.drop());

  test('are read as they were at a time, and by the version that this was', async () => {
    const request = { time_travel_point1: before };
    const { pks, versions } = await compareTables(trino.url, ['kept', 'kept'], { request });
    expect(pks!.total_rows).toEqual([3, 3]);
    expect(pks!.exclusives).toEqual([1, 1]);
    expect(versions![0]).not.toBe(versions![1]);
    const again = await compareTables(trino.url, ['kept', 'kept'], {
      request: { time_travel_point1: versions![0] },
    });
    expect(again.pks).toEqual(pks);
    expect(again.versions).toEqual(versions);
  });

  test('of a state that there is not, or of another table, are told so', async () => {
    const problem = (point: number | string, table: string | string[] = 'kept') =>
      problemOf(trino.url, [table, table], { request: { time_travel_point1: point } });
    expect(await problem(-3600)).toMatch(
      /TimeTravelException: .*kept has no such state in the past/,
    );
    expect(await problem('42')).toMatch(
      /TimeTravelException: .*kept has no such state in the past/,
    );
    expect(await problem(-1, ['tpch', 'tiny', 'nation'])).toMatch(
      /tables of the catalog tpch keep no states of the past; those of Iceberg do/,
    );
  });
});
