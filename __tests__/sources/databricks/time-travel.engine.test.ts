import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compareTables, problemOf } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { kitOf } from '../kits.ts';

describe('Delta tables of Databricks in the past', () => {
  let databricks: TestDatabase;
  let before: string;
  beforeAll(async () => {
    databricks = await kitOf('databricks').open();
    await databricks.execute('CREATE TABLE kept (id int, v int) USING DELTA');
    await databricks.execute('INSERT INTO kept VALUES (1, 1), (2, 2), (3, 3)');
    await delay(50);
    before = new Date().toISOString();
    await delay(50);
    await databricks.execute('INSERT INTO kept VALUES (4, 4)');
    await databricks.execute('DELETE FROM kept WHERE id = 1');
  });
  afterAll(() => databricks.drop());

  const compare = (request: object, table: string | string[] = 'kept') =>
    compareTables(databricks.url, [table, table], { request });
  const problem = (point: number | string, table: string | string[] = 'kept') =>
    problemOf(databricks.url, [table, table], { request: { time_travel_point1: point } });

  test('are read as they were at a time, or when a version was made', async () => {
    const { pks, versions } = await compare({ time_travel_point1: before });
    expect(pks!.total_rows).toEqual([3, 3]);
    expect(pks!.exclusives).toEqual([1, 1]);
    expect(versions![1]).toBe('3');
    const again = await compare({ time_travel_point1: '1' });
    expect(again.pks).toEqual(pks);
    expect(again.versions).toEqual(['1', '3']);
  });

  test('are read by one version, where none is asked for', async () => {
    const { pks, versions } = await compare({});
    expect(pks!.total_rows).toEqual([3, 3]);
    expect(versions).toEqual(['3', '3']);
  });

  test('which nobody has changed since are what they are now', async () => {
    await delay(1500);
    const seconds = await compare({ time_travel_point1: -1 });
    expect(seconds.pks!.exclusives).toEqual([0, 0]);
    expect(seconds.versions).toEqual(['3', '3']);
    const time = await compare({ time_travel_point1: new Date().toISOString() });
    expect(time.versions).toEqual(['3', '3']);
  });

  test('have the columns that they had', async () => {
    await databricks.execute('CREATE TABLE grown (id int, v int) USING DELTA');
    await databricks.execute('INSERT INTO grown VALUES (1, 1)');
    await databricks.execute('ALTER TABLE grown ADD COLUMNS (w string)');
    const { schema, pks } = await compare({ time_travel_point1: '1' }, 'grown');
    expect(schema!.column_counts).toEqual([2, 3]);
    expect(schema!.exclusive_columns).toEqual([[], ['w']]);
    expect(pks!.exclusives).toEqual([0, 0]);
  });

  test('of a state that there is not, or of another table, are told so', async () => {
    expect(await problem(-3600)).toMatch(/TimeTravelException: .*kept has no such state/);
    expect(await problem('42')).toMatch(/TimeTravelException: .*kept has no such state/);
    await databricks.execute('CREATE TABLE plain (id int, v int) USING PARQUET');
    const ofDelta = /TimeTravelException: .*plain.* keeps no states of the past; .*Delta/;
    expect(await problem('0', 'plain')).toMatch(ofDelta);
    expect(await problem(-1, 'plain')).toMatch(ofDelta);
    expect(await problem('0', 'nothing')).toMatch(/NoSuchTableException/);
  });
});
