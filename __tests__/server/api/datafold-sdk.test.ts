import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { SOURCES } from '../../../src/sources/registry.ts';
import { typeOf } from '../../../src/server/api/source-types.ts';
import { processExecutor } from '../../diff-service/process-executor.ts';
import { writeDuckdb } from '../../diff-service/worked-example.ts';
import { json, type Served, serve, tables, until } from '../serve-fixture.ts';
import { printedBy } from './other-clients.ts';

/*
 * What `datafold-sdk` 0.4.1 reads of answers, by its files `datafold_sdk/cli/cloud/datafold_api.py`
 * (`DatafoldAPI`) and `datafold_mcp/client/api.py`, `datafold_mcp/tools/datadiff.py` (the MCP
 * server). It depends on dbt, so the tests do not install it: where DATAFOLD_SDK_PYTHON names a
 * Python that has it, it asks the server itself, too.
 */

jest.setTimeout(300_000);

const PYTHON = process.env['DATAFOLD_SDK_PYTHON'];

let folder: string;
let served: Served;
let key: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-sdk-'));
  const schema = 'SELECT * FROM (VALUES (1, 1), (1, 2), (2, 1)) AS rows(id, line)';
  await writeDuckdb(
    join(folder, 'shop.duckdb'),
    `CREATE TABLE orders AS ${schema}`,
    `CREATE TABLE orders_new AS ${schema} WHERE id = 1`,
  );
  const dataSources = { shop: 'duckdb:shop.duckdb' };
  const executor = processExecutor({ dataSources, folder, temporaryDirectory: folder });
  served = await serve({ settings: { dataSources }, executor });
  key = await served.key();
});
afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string): Promise<unknown> {
  const answer = await served.fetch(`/api/v1/${path}`);
  expect(answer.status).toBe(200);
  return answer.json();
}

async function post(path: string, body: object): Promise<unknown> {
  const answer = await served.fetch(`/api/v1/${path}`, json(body));
  expect(answer.status).toBe(200);
  return answer.json();
}

test('types are those of databases with a host, each of which the SDK knows the parts of', async () => {
  // `TCloudApiDataSourceSchema.from_orm` has these lists by type, and fails on any other type.
  const parts: Record<string, string[]> = {
    mysql: ['host', 'user', 'passwd', 'db'],
    pg: ['host', 'user', 'port', 'password', 'dbname'],
    redshift: ['host', 'user', 'port', 'password', 'dbname'],
  };
  const types = (await get('data_sources/types')) as {
    name: string;
    type: string;
    configuration_schema: { title: string; properties: object; secret: string[] };
  }[];
  const ofServers = SOURCES.filter(({ place }) => place === 'server').map(({ kind }) => kind);
  // Clusters are reached by more than that: the SDK would ask for the wrong parts, or stop.
  const known = ofServers.map(typeOf).filter((type) => Object.hasOwn(parts, type));
  expect(types.map(({ type }) => type).toSorted()).toEqual(known.toSorted());
  for (const { name, type, configuration_schema: schema } of types) {
    // It reads `name`, `type` and of the schema `title`, `properties` and `secret`.
    expect([name, schema.title]).toEqual([expect.any(String), expect.any(String)]);
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(parts[type] ?? []));
    expect(schema.secret).toEqual([type === 'mysql' ? 'passwd' : 'password']);
  }
});

test('keys are guessed by the body that the MCP server sends, and read from where it looks', async () => {
  // `_guess_pk_for_table` takes `error` if it is true, else `candidates[0].pk`.
  const guess = (table: string) =>
    post('data_sources/1/guess_pk', { table: [table], candidates: 1, sample_size: 5000 });
  expect(await guess('orders')).toMatchObject({
    candidates: [{ pk: ['id', 'line'] }],
    error: null,
  });
  expect(await guess('gone')).toMatchObject({
    candidates: [],
    error: expect.stringContaining('gone'),
  });
});

test('a diff is created by the body that it sends, and polled to what it reads', async () => {
  // `TCloudApiDataDiff`: no other field but these.
  const body = tables({ pk_columns: ['id', 'line'], filter1: null, filter2: null });
  const lists = { include_columns: [], exclude_columns: [] };
  const { id } = (await post('datadiffs', { ...body, ...lists })) as { id: number };
  const path = `datadiffs/${String(id)}/summary_results`;
  await until(async () => ((await get(path)) as { status: string }).status === 'success');
  // `TCloudApiDataDiffSummaryResult`: none of the four may be missing.
  const pair = [expect.any(Number), expect.any(Number)];
  const names = [expect.any(Array), expect.any(Array)];
  const number = expect.any(Number);
  expect(await get(path)).toMatchObject({
    pks: { total_rows: pair, nulls: pair, dupes: pair, exclusives: [1, 0], distincts: pair },
    values: {
      ...{ total_rows: number, rows_with_differences: number, total_values: number },
      ...{ compared_columns: number, columns_with_differences: number },
      columns_diff_stats: expect.any(Array),
    },
    schema: {
      ...{ columns_mismatched: pair, column_type_mismatches: number, column_reorders: number },
      ...{ column_counts: pair, column_type_differs: [], exclusive_columns: names },
    },
    // It takes this of the document of 2022, and only its command `diff dbt` wants a list here.
    dependencies: { deps: {} },
  });
});

/** Every call of the SDK that this server answers, each with what must come of it. */
const PROGRAM = `
import asyncio, sys, time
from datafold_mcp.auth import DatafoldAuth
from datafold_mcp.client import DatafoldClient
from datafold_sdk.cli.cloud import DatafoldAPI, TCloudApiDataDiff

url, key = sys.argv[1:]
headers = {"Authorization": f"Key {key}", "Content-Type": "application/json"}
api = DatafoldAPI(api_key=key, host=url, headers=headers, timeout=60)
assert api.get_org_meta().org_name == "data-diff"
assert [source.name for source in api.get_data_sources()] == ["shop"]
assert api.get_data_source(1).type == "duckdb"
assert [known.db_type for known in api.get_data_source_schema_config()] == ["mysql", "pg", "redshift"]
job = api.test_data_source(1)
while (step := api.check_data_source_test_results(job)[0]).status == "processing":
    time.sleep(0.1)
assert step.result.status == "ok", step
diff = TCloudApiDataDiff(data_source1_id=1, data_source2_id=1, table1=["orders"], table2=["orders_new"],
    pk_columns=["id", "line"], include_columns=[], exclude_columns=[])
assert api.poll_data_diff_results(api.create_data_diff(diff)).pks.exclusives == (1, 0)

async def ask():
    client = DatafoldClient(url, DatafoldAuth(key))
    await client.verify_connection()
    assert len(await client.list_data_sources()) == 1
    found = await client.guess_primary_keys(1, ["orders"], 5000, ["text"], ["note"], 2)
    assert found["candidates"][0]["pk"] == ["id", "line"], found
    assert "gone" in (await client.guess_primary_keys(1, ["gone"]))["error"]
    made = await client.create_datadiff(1, 1, ["id", "line"], ["orders"], ["orders_new"], algorithm="join")
    while (await client.get_datadiff(made["id"]))["status"] not in ("done", "failed"):
        await asyncio.sleep(0.1)
    assert (await client.get_datadiff_summary(made["id"]))["status"] == "done"

asyncio.run(ask())
print("all is well")
`;

const isThere = PYTHON !== undefined;
(isThere ? test : test.skip)(
  `the SDK itself has what it wants${isThere ? '' : ', skipped since DATAFOLD_SDK_PYTHON is not set'}`,
  async () => {
    const args = ['-c', PROGRAM, served.url, key];
    const host = { DATAFOLD_HOST: served.url, DATAFOLD_API_KEY: key };
    expect(await printedBy(PYTHON ?? '', args, host)).toContain('all is well');
  },
);
