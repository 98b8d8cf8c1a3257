import { expect, test } from '@jest/globals';
import { stage } from '../../../src/engine/materialize/stage.ts';
import { writeTables } from '../../../src/engine/materialize/write-tables.ts';
import {
  type PlaceOfKind,
  type Place,
  withWriting,
  writableSource,
} from '../../engine/materialize/places.ts';
import { testWrittenTables } from '../../engine/materialize/write-tables-runs.ts';
import { testMaterialized } from '../../service/embedded/materialize-runs.ts';
import { testMaterializedTypes } from '../../service/embedded/materialized-types-runs.ts';
import { NEW, OLD, tables, WritingRuns } from '../../service/embedded/writing-runs.ts';
import { trinoPlace } from './place.ts';

const PLACES: PlaceOfKind[] = [
  ['trino, in a catalog of Iceberg', () => trinoPlace('iceberg')],
  ['trino, in memory', () => trinoPlace('memory')],
];

testWrittenTables(PLACES);
testMaterialized(PLACES);
testMaterializedTypes(PLACES);

const runs = new WritingRuns();

/** Calls back with an empty schema of Iceberg's. */
async function withPlace(use: (place: Place) => Promise<void>): Promise<void> {
  const place = await trinoPlace('iceberg');
  await use(place).finally(() => place.drop());
}

const signal = new AbortController().signal;

test('many rows are written by few statements, none longer than a server takes', () =>
  withPlace(async (place) => {
    const select = `SELECT range AS id, repeat('x''', (range % 50)::INTEGER) AS v FROM range(60000)`;
    const results = await withWriting(async (context, folder) => {
      const staged = await stage(
        [{ name: 'diff', side: null, select }],
        context.connection,
        folder,
        signal,
      );
      const destination = writableSource(place.url);
      return writeTables({ staged, destination, diffId: null, isSampled: false }, context);
    });
    const path = results.diff?.[0]?.path ?? [];
    const counted = (table: string[]) =>
      place.query(`SELECT count(*) AS n FROM ${table.map(place.words.quote).join('.')}`);
    expect(await counted(path)).toEqual([{ n: 60_000 }]);
    const snapshots = await counted([...path.slice(0, -1), `${path.at(-1)}$snapshots`]);
    // One of the empty table, and one of each statement.
    expect(Number(snapshots[0]?.['n'])).toBeLessThan(10);
  }));

test('years before our era, and with five digits, arrive as they are', () =>
  withPlace(async (place) => {
    const select = `SELECT * FROM (VALUES
      (1, DATE '0044-03-15 (BC)', TIMESTAMP '0044-03-15 (BC) 12:00:00.5', TIMESTAMPTZ '0001-01-01 (BC) 00:00:00+00'),
      (2, DATE '12345-01-02', TIMESTAMP '12345-01-02 03:04:05', NULL)) AS t (id, day_value, moment, instant)`;
    const results = await withWriting(async (context, folder) => {
      const staged = await stage(
        [{ name: 'diff', side: null, select }],
        context.connection,
        folder,
        signal,
      );
      const destination = writableSource(place.url);
      return writeTables({ staged, destination, diffId: null, isSampled: false }, context);
    });
    const table = (results.diff?.[0]?.path ?? []).map(place.words.quote).join('.');
    const rows = await place.query(
      `SELECT year(day_value) AS y, CAST(moment AS varchar) AS m,
        CAST(CAST(instant AT TIME ZONE 'UTC' AS timestamp(6)) AS varchar) AS i FROM ${table} ORDER BY id`,
    );
    expect(rows).toEqual([
      { y: -43, m: '-0043-03-15 12:00:00.500000', i: '0000-01-01 00:00:00.000000' },
      { y: 12345, m: '+12345-01-02 03:04:05.000000', i: null },
    ]);
  }));

test('tables go to the catalog and the schema that the data source names', () =>
  withPlace(async (place) => {
    for (const script of [OLD, NEW]) {
      for (const statement of script.split(';\n')) await place.query(statement);
    }
    const [, , schema = ''] = new URL(place.url).pathname.split('/');
    const host = place.url.replace(/\/\w+\/\w+$/, '');
    const written = async (url: string, write?: string): Promise<string[] | undefined> => {
      const settings = { url, writable: true, ...(write && { 'write-schema': write }) };
      const paths = {
        table1: ['iceberg', schema, 'old_rows'],
        table2: ['iceberg', schema, 'new_rows'],
      };
      const asked = { ...paths, materialization_destination_id: 1 };
      const results = await runs.run({ warehouse: settings }, asked);
      return results.materialized_results?.diff?.[0]?.path.slice(0, 2);
    };
    expect(await written(`${host}/tpch/tiny`, `iceberg.${schema}`)).toEqual(['iceberg', schema]);
    expect(await written(`${host}/iceberg`, schema)).toEqual(['iceberg', schema]);
    await expect(written(host)).rejects.toThrow(
      'warehouse: its URL names no catalog to write to: set write-schema of the data source, such as catalog.schema',
    );
    await expect(written(`${host}/tpch/tiny`)).rejects.toThrow(/warehouse: .*not support/);
    await expect(written(place.url, 'nowhere')).rejects.toThrow(
      'NoSuchDatabaseException: warehouse: there is no schema iceberg.nowhere to write to',
    );
  }));

test('a view is written to a table, and a time that the catalog cannot hold is refused', () =>
  withPlace(async (place) => {
    for (const script of [OLD, NEW]) {
      for (const statement of script.split(';\n')) await place.query(statement);
    }
    await place.query('CREATE VIEW seen AS SELECT id, v, n FROM old_rows WHERE id < 5');
    const warehouse = { url: place.url, writable: true };
    const asked = { ...tables, table1: ['seen'], materialize_dataset1: true };
    const results = await runs.run({ warehouse }, asked);
    expect(results.values?.rows_with_differences).toBe(1);
    const statements = await place.query(`SELECT query FROM system.runtime.queries
      WHERE "user" = current_user AND state = 'FINISHED' AND query LIKE 'INSERT INTO%data_diff_tmp_%'`);
    expect(statements).toHaveLength(1);
    const query1 = `SELECT id, TIMESTAMP '2020-01-01 10:00:00.123' AS v FROM old_rows WHERE id < 5`;
    const coarse = { ...tables, table1: null, query1, materialize_dataset1: true };
    await expect(runs.run({ warehouse }, coarse)).rejects.toThrow(
      'the column v is of type timestamp(3), which the catalog would hold as timestamp(6): cast it in a query',
    );
    expect(await place.own()).toEqual([]);
  }));
