import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { diffRequestSchema } from '../../../src/contract/request.ts';
import { DiffProgress } from '../../../src/service/embedded/diff-progress.ts';
import { EmbeddedEngine } from '../../../src/service/embedded/engine.ts';
import { type Place, PLACES } from '../../engine/materialize/places.ts';

/** Of each kind, columns whose values are equal by their type, and not by their text: both sides. */
const EQUAL: Record<string, [type: string, one: string, other: string][]> = {
  postgresql: [
    ['jsonb', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['json', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['numeric', '1.50', '1.5'],
    ['timestamptz', `'2020-01-01 12:00:00+00'`, `'2020-01-01 14:00:00+02'`],
    ['char(5)', `'a'`, `'a  '`],
    ['int[]', `'{1,2}'`, `'{1, 2}'`],
    ['double precision', `'NaN'`, `'NaN'`],
    ['bytea', `'\\x00ff'`, `'\\x00FF'`],
  ],
  mysql: [
    ['json', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['decimal(10,2)', '1.5', '1.50'],
    ['enum("a", "b")', `'a'`, `'A'`],
    ['text', `'a'`, `'a'`],
    ['time(2)', `'-12:00:00.5'`, `'-12:00:00.50'`],
    ['bigint unsigned', '18446744073709551615', '18446744073709551615'],
    ['float', '0.1', '0.1'],
    ['bit(1)', `b'1'`, `b'1'`],
    ['timestamp(3) NULL', `'2020-01-01 12:00:00.5'`, `'2020-01-01 12:00:00.500'`],
    ['char(5)', `'a'`, `'a  '`],
    ['year', '2020', `'2020'`],
    ['varbinary(9)', `x'00ff'`, `x'00FF'`],
  ],
  sqlite: [
    ['DATETIME', `'2020-01-01 12:00:00'`, `'2020-01-01T12:00:00'`],
    ['BOOLEAN', '1', 'true'],
    ['NUMERIC', '1.50', '1.5'],
    ['JSON', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['', `x'00ff'`, `x'00FF'`],
  ],
  duckdb: [
    ['JSON', `'{"a": 1, "b": 2}'`, `'{"b": 2, "a": 1}'`],
    ['TIMESTAMPTZ', `'2020-01-01 12:00:00+00'`, `'2020-01-01 14:00:00+02'`],
    ["ENUM ('a', 'b')", `'a'`, `'a'`],
  ],
};

describe.each(PLACES)('a view that is written to a table in %s', (kind, open) => {
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
    const columns = EQUAL[kind] ?? [];
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
