import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { withDuckDB } from '../../conformance/run-diff.ts';
import { PLACES } from '../../engine/materialize/places.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { testMaterialized } from './materialize-runs.ts';
import { NEW, OLD, tables, WritingRuns } from './writing-runs.ts';

testMaterialized(PLACES);

const runs = new WritingRuns();

describe('PostgreSQL', () => {
  let database: ServerDatabase;
  beforeEach(async () => {
    database = await postgresDatabase();
    await database.query(`${OLD};\n${NEW}`);
  });
  afterEach(() => database.drop());

  const query = { ...tables, materialization_destination_id: 1 };

  test('has the tables in the schema that the data source names, else where its session is', async () => {
    await database.query('CREATE SCHEMA "Scratch"; CREATE SCHEMA own');
    const schemaOf = async (entry: object): Promise<string | undefined> => {
      const sources = { warehouse: { url: database.url, writable: true, ...entry } };
      const results = await runs.run(sources, query);
      return results.materialized_results?.diff?.[0]?.path[0];
    };
    expect(await schemaOf({ 'write-schema': 'Scratch' })).toBe('Scratch');
    expect(await schemaOf({ options: { search_path: 'own, public' } })).toBe('own');
    await expect(schemaOf({ options: { search_path: 'gone' } })).rejects.toThrow();
  });

  test('says in a sentence that a login may not write, or there is no schema to write to', async () => {
    const reader = { url: database.readerUrl, writable: true };
    await expect(runs.run({ warehouse: reader }, query)).rejects.toThrow(
      'PermissionException: warehouse: permission denied for schema public',
    );
    const lost = { url: database.url, writable: true, options: { search_path: 'gone' } };
    const paths = { table1: ['public', 'old_rows'], table2: ['public', 'new_rows'] };
    await expect(runs.run({ warehouse: lost }, { ...query, ...paths })).rejects.toThrow(
      'warehouse: there is no schema to write to: set write-schema of the data source',
    );
  });

  test('is read in a session that cannot write, although tables may be written to it', async () => {
    await database.query('CREATE SEQUENCE numbers');
    const sources = { warehouse: { url: database.url, writable: true } };
    const query1 = `SELECT nextval('numbers')::int AS id, 'a' AS v, 1 AS n`;
    const reading = runs.run(sources, { ...query, table1: null, query1 });
    await expect(reading).rejects.toThrow(/ReadOnlyException/);
  });
});

test('all differences are written as files, too, and of files', async () => {
  writeFileSync(join(runs.folder, 'a.csv'), 'id,v\n1,a\n2,b\n3,c\n');
  writeFileSync(join(runs.folder, 'b.csv'), 'id,v\n1,a\n2,B\n4,d\n');
  const sides = { data_source1_id: 0, data_source2_id: 0, file1: 'a.csv', file2: 'b.csv' };
  const files = { folder: join(runs.folder, 'out'), format: 'jsonl' } as const;
  const results = await runs.run({}, sides, { files });
  expect(Object.keys(results.results_paths ?? {})).toEqual([
    ...['diff', 'exclusives1', 'exclusives2', 'duplicates1', 'duplicates2'],
  ]);
  const lines = await withDuckDB(runs.folder, (connection) =>
    connection.query(`SELECT id, v_1, v_2, v_differs FROM '${results.results_paths?.diff ?? ''}'`),
  );
  expect(lines).toEqual([{ id: '2', v_1: 'b', v_2: 'B', v_differs: true }]);
  expect(readdirSync(files.folder)).toHaveLength(5);
});

test('a folder that cannot be written to ends the diff before it compares', async () => {
  writeFileSync(join(runs.folder, 'a.csv'), 'id\n1\n');
  const sides = { data_source1_id: 0, data_source2_id: 0, file1: 'a.csv', file2: 'gone.csv' };
  const files = { folder: join(runs.folder, 'a.csv', 'out'), format: 'csv' } as const;
  await expect(runs.run({}, sides, { files })).rejects.toThrow('ResultsFolderException');
  expect(existsSync(join(runs.folder, 'out'))).toBe(false);
});
