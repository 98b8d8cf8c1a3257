import { expect, test } from '@jest/globals';
import { databricksLike, type DatabricksLike } from '../../servers/databricks-like.ts';
import type { Place, PlaceOfKind } from '../../engine/materialize/places.ts';
import { testWrittenTables } from '../../engine/materialize/write-tables-runs.ts';
import { testMaterialized } from '../../service/embedded/materialize-runs.ts';
import { NEW, OLD, tables, WritingRuns } from '../../service/embedded/writing-runs.ts';
import { sparkPlace } from '../spark/place.ts';

/** An empty database of Spark, which a service like that of Databricks stands before. */
async function databricksPlace(): Promise<Place & { service: DatabricksLike }> {
  const service = await databricksLike();
  const place = await sparkPlace((_, name) => {
    const path = `sql/1.0/warehouses/test/spark_catalog/${name}`;
    return `databricks://token:${service.token}@${service.host}/${path}?ssl=false`;
  });
  const drop = async (): Promise<void> => {
    await service.close();
    await place.drop();
  };
  return { ...place, drop, service };
}

const PLACES: PlaceOfKind[] = [['databricks', databricksPlace]];

testWrittenTables(PLACES);
testMaterialized(PLACES);

const runs = new WritingRuns();

const WRITES = /\b(?:CREATE|INSERT|DROP|ALTER)\b/;

test('only a diff that is asked to write sends statements that write, with its tags', async () => {
  const { service, ...place } = await databricksPlace();
  for (const script of [OLD, NEW]) {
    for (const statement of script.split(';\n')) await place.query(statement);
  }
  const writing = () => service.statements.filter(({ sql }) => WRITES.test(sql));
  const warehouse = { url: place.url, writable: true };
  await runs.run({ warehouse }, tables);
  expect(service.statements.length).toBeGreaterThan(0);
  expect(writing()).toEqual([]);
  await runs.run({ warehouse }, { ...tables, materialization_destination_id: 1 });
  expect(writing().length).toBeGreaterThan(5);
  for (const { sql, body } of writing()) {
    expect(sql).toMatch(/^\/\* data-diff.* \*\/ /);
    expect(body['query_tags']).toContainEqual({ key: 'tool', value: 'data-diff' });
  }
  await place.drop();
});

test('a view is written to a table before it is read, and a table is read as it is', async () => {
  const { service, ...place } = await databricksPlace();
  for (const script of [OLD, NEW]) {
    for (const statement of script.split(';\n')) await place.query(statement);
  }
  await place.query('CREATE VIEW seen AS SELECT id, v, n FROM old_rows WHERE id < 5');
  const warehouse = { url: place.url, writable: true };
  const both = { materialize_dataset1: true, materialize_dataset2: true };
  const results = await runs.run({ warehouse }, { ...tables, table1: ['seen'], ...both });
  expect(results.values?.rows_with_differences).toBe(1);
  const filled = service.statements.filter(({ sql }) => sql.includes('INSERT INTO'));
  expect(filled.map(({ sql }) => /FROM (.*) AS dataset/.exec(sql)?.[1])).toEqual(['`seen`']);
  expect(await place.own()).toEqual([]);
  await place.drop();
});
