import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { uniqueName } from '../../../src/engine/materialize/table-names.ts';
import type { Place, PlaceOfKind } from '../../engine/materialize/places.ts';
import { NEW, OLD, tables, WritingRuns } from './writing-runs.ts';

/** Runs diffs that write to each kind of place. */
export function testMaterialized(places: PlaceOfKind[]): void {
  const runs = new WritingRuns();

  describe.each(places)('a diff in %s', (_, open) => {
    let place: Place;
    beforeEach(async () => {
      place = await open();
      for (const script of [OLD, NEW]) {
        for (const statement of script.split(';\n')) await place.query(statement);
      }
    });
    afterEach(() => place.drop());

    const own = (): Promise<string[]> => place.own();
    const rowsOf = async (path: string[] = []): Promise<unknown[][]> => {
      const table = path.map(place.words.quote).join('.');
      const rows = await place.query(`SELECT * FROM ${table} ORDER BY 1, 2`);
      return rows.map((row) =>
        Object.values(row).map((value) => (typeof value === 'bigint' ? Number(value) : value)),
      );
    };

    test('leaves all differences as tables where it is asked to', async () => {
      const sources = { warehouse: { url: place.url, writable: true } };
      const results = await runs.run(sources, { ...tables, materialization_destination_id: 1 });
      const written = results.materialized_results;
      expect(written).toMatchObject({ diff: [{ data_source_id: 1, is_sampled: false }] });
      const [diff = []] = await rowsOf(written?.diff?.[0]?.path);
      expect(diff.slice(0, 3)).toEqual([2, 'b', 'B']);
      expect(diff.slice(4, 6)).toEqual([null, 2]);
      expect(await rowsOf(written?.exclusives?.[0]?.path)).toEqual([[3, 'c', 3]]);
      expect(await rowsOf(written?.exclusives?.[1]?.path)).toEqual([[4, 'd', 4]]);
      expect(await rowsOf(written?.duplicates1?.[0]?.path)).toHaveLength(2);
      expect(await own()).toHaveLength(5);
      // And without being asked, none.
      await runs.run(sources, tables);
      expect(await own()).toHaveLength(5);
    });

    test('reads a view and a query from tables that are gone in the end', async () => {
      await place.query('CREATE VIEW fresh AS SELECT id, v, n FROM new_rows WHERE id < 5');
      const query1 = 'SELECT id, v, n FROM old_rows WHERE id < 5';
      const views = { query1, table2: ['fresh'] };
      const sources = { warehouse: { url: place.url, writable: true } };
      const plain = await runs.run(sources, views);
      const both = { materialize_dataset1: true, materialize_dataset2: true };
      const results = await runs.run(sources, { ...views, ...both });
      expect(results).toEqual(plain);
      expect(results.values?.rows_with_differences).toBe(1);
      expect(await own()).toEqual([]);
      expect(runs.logged).toEqual([]);
    });

    test('drops tables of diffs that are older than they are to be kept, and no other', async () => {
      const day = 86_400_000;
      const made = (daysAgo: number, prefix = 'data_diff') =>
        uniqueName(prefix, Date.now() - daysAgo * day);
      const old = [
        `${made(3)}_diff`,
        `${made(3, 'data_diff_17')}_duplicates1`,
        made(3, 'data_diff_tmp'),
      ];
      const kept = [`${made(1)}_diff`, `${made(3)}_mine`, 'data_diff_of_ours', 'other_table'];
      for (const name of [...old, ...kept]) await place.query(`CREATE TABLE ${name} (x INT)`);
      const warehouse = { url: place.url, writable: true, 'keep-tables': '2d' } as const;
      const asked = { ...tables, materialization_destination_id: 1 };
      await runs.run({ warehouse }, asked);
      const names = await own();
      expect(names).toHaveLength(5 + 3);
      expect(names).toEqual(expect.arrayContaining(kept.slice(0, 3)));
      expect(names).not.toEqual(expect.arrayContaining([old[0]]));
      // Without the setting nothing is ever dropped.
      await place.query(`CREATE TABLE ${old[0]} (x INT)`);
      await runs.run({ warehouse: { url: place.url, writable: true } }, asked);
      expect(await own()).toContain(old[0]);
      expect(runs.logged).toEqual([]);
    });

    test('leaves none of them where it fails, or is cancelled', async () => {
      const sources = { warehouse: { url: place.url, writable: true } };
      const query = { ...tables, table1: null, query1: 'SELECT * FROM old_rows' };
      const asked = { ...query, materialize_dataset1: true, pk_columns: ['other'] };
      await expect(runs.run(sources, asked)).rejects.toThrow('NoSuchColumnException');
      expect(await own()).toEqual([]);
      const abort = new AbortController();
      const cancelled = runs.run(sources, { ...query, materialize_dataset1: true }, abort);
      setTimeout(() => abort.abort(), 200);
      await cancelled.catch((error: unknown) => expect(String(error)).toContain('cancelled'));
      expect(await own()).toEqual([]);
      expect(runs.logged).toEqual([]);
    });

    test('writes nothing to a data source that is not writable', async () => {
      const sources = { warehouse: place.url };
      await expect(
        runs.run(sources, { ...tables, materialization_destination_id: 1 }),
      ).rejects.toThrow(
        'materialization_destination_id would write to the data source `warehouse`, which is not writable: set `writable: true` for it in `data-sources`',
      );
      await expect(runs.run(sources, { ...tables, materialize_dataset2: true })).rejects.toThrow(
        'materialize_dataset2 would write to the data source `warehouse`, which is not writable',
      );
      expect(await own()).toEqual([]);
    });

    test('runs no second statement of a query in the session that may write', async () => {
      const sources = { warehouse: { url: place.url, writable: true } };
      for (const sql of [
        'SELECT 1 AS id; DROP TABLE new_rows',
        'SELECT 1 AS id) AS dataset; DROP TABLE new_rows; --',
        'DELETE FROM new_rows RETURNING id',
        'WITH gone AS (DELETE FROM new_rows RETURNING id) SELECT id FROM gone',
      ]) {
        const request = { ...tables, table1: null, query1: sql, materialize_dataset1: true };
        await expect(runs.run(sources, request)).rejects.toThrow(/Exception/);
      }
      expect(await rowsOf(['new_rows'])).toHaveLength(4);
      expect(await own()).toEqual([]);
    });
  });
}
