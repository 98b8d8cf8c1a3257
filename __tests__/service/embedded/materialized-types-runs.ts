import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { diffRequestSchema } from '../../../src/contract/request.ts';
import { DiffProgress } from '../../../src/service/embedded/diff-progress.ts';
import { EmbeddedEngine } from '../../../src/service/embedded/engine.ts';
import { type Place, type PlaceOfKind } from '../../engine/materialize/places.ts';

/** Compares views as they are, and from tables that are written for them. */
export function testMaterializedTypes(places: PlaceOfKind[]): void {
  describe.each(places)('a view that is written to a table in %s', (_, open) => {
    let place: Place;
    let folder: string;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
      place = await open();
    });
    afterEach(async () => {
      rmSync(folder, { recursive: true });
      await place.drop();
    });

    test('compares as the view itself does, by its types', async () => {
      const columns = place.words.equal;
      const script = (table: string, side: 1 | 2) => [
        `CREATE TABLE ${table} (id INT, ${columns.map(([type], i) => `c${i} ${type}`).join(', ')})`,
        `INSERT INTO ${table} VALUES (1, ${columns.map((column) => column[side]).join(', ')})`,
        `CREATE VIEW view_of_${table} AS SELECT * FROM ${table}`,
      ];
      for (const sql of [...script('one', 1), ...script('two', 2)]) await place.query(sql);
      const engine = new EmbeddedEngine({
        dataSources: { warehouse: { url: place.url, writable: true } },
        memoryLimit: '500MB',
        threads: 1,
        confinement: null,
        ...{ workingDirectory: folder, temporaryDirectory: folder, toolCacheDirectory: folder },
        log: () => undefined,
      });
      const run = (asked: object) =>
        engine.run(
          diffRequestSchema.parse({
            ...{ data_source1_id: 1, data_source2_id: 1, pk_columns: ['id'] },
            ...{ table1: ['view_of_one'], table2: ['view_of_two'], ...asked },
          }),
          new AbortController().signal,
          new DiffProgress(),
        );
      const plain = await run({});
      expect(await run({ materialize_dataset1: true })).toEqual(plain);
      expect(await run({ materialize_dataset2: true })).toEqual(plain);
      expect(await run({ materialize_dataset1: true, materialize_dataset2: true })).toEqual(plain);
      expect(plain.values?.columns_diff_stats).toHaveLength(columns.length);
    });
  });
}
