import { laterFields } from '../../../src/contract/request-fields.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toRequestBody } from '../../../src/contract/request.ts';
import { buildDataDiffBody, buildRequest, buildSuccessBody } from '../../contract/builders.ts';
import { processExecutor } from '../../diff-service/process-executor.ts';
import { writeDuckdb, writeWorkedExample } from '../../diff-service/worked-example.ts';
import { json, type Served, serve } from '../serve-fixture.ts';
import { printedByPython, printedByShell } from './other-clients.ts';

/** What the API's document sends: two tables of one data source, every other field empty. */
const BODY = JSON.stringify(toRequestBody(buildRequest()), null, 1);

let folder: string;
let served: Served;
let key: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-examples-'));
  await writeWorkedExample(folder);
  await writeDuckdb(
    join(folder, 'shop.duckdb'),
    'CREATE SCHEMA "SCHEMA"',
    'CREATE TABLE "SCHEMA"."TABLE_1" AS SELECT id AS "PRIMARY_KEY", * EXCLUDE id FROM orders',
    'CREATE TABLE "SCHEMA"."TABLE_2" AS SELECT id AS "PRIMARY_KEY", * EXCLUDE id FROM orders_new',
  );
  const dataSources = { shop: 'duckdb:shop.duckdb' };
  const executor = processExecutor({ dataSources, folder, temporaryDirectory: folder });
  served = await serve({ settings: { dataSources }, executor });
  key = await served.key();
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** The examples of the API's document in one language, with our host and key. */
interface Examples {
  create: () => Promise<string>;
  results: (id: number) => Promise<string>;
}

/** Both send the bare key, without `Key` before it. */
const CURL: Examples = {
  create: () =>
    printedByShell(`curl --location --request POST '${served.url}/api/v1/datadiffs' \\
--header 'Authorization: ${key}' \\
--header 'Content-Type: application/json' \\
--data-raw '${BODY}'`),
  results: (id) =>
    printedByShell(`curl --location --request GET '${served.url}/api/v1/datadiffs/${id}/summary_results' \\
--header 'Authorization: ${key}'`),
};

const PYTHON: Examples = {
  create: () =>
    printedByPython(`import requests
import json
url = "${served.url}/api/v1/datadiffs"
payload = json.dumps(${BODY.replaceAll('null', 'None').replaceAll('false', 'False')})
headers = {
'Authorization': '${key}',
'Content-Type': 'application/json'
}
response = requests.request("POST", url, headers=headers, data=payload)
print(response.text)`),
  // The document writes the address in backticks, which Python does not take.
  results: (id) =>
    printedByPython(`import requests
url = "${served.url}/api/v1/datadiffs/${id}/summary_results"
payload={}
headers = {
'Authorization': '${key}'
}
response = requests.request("GET", url, headers=headers, data=payload)
print(response.text)`),
};

/** Asks until a diff has ended. */
async function polled({ results }: Examples, id: number): Promise<Record<string, unknown>> {
  for (;;) {
    const body = JSON.parse(await results(id)) as Record<string, unknown>;
    if (body['status'] !== 'waiting' && body['status'] !== 'running') return body;
    await sleep(20);
  }
}

test.each([
  ['curl', CURL],
  ['Python', PYTHON],
])(
  'the examples of the API document for %s create a diff and read its results',
  async (_, examples) => {
    const created = JSON.parse(await examples.create()) as Record<string, unknown>;
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00$/);
    const own = { id: expect.any(Number), user_id: expect.any(Number), created_at: time };
    const body: Record<string, unknown> = buildDataDiffBody({
      ...own,
      updated_at: time,
      diff_stats: expect.objectContaining({ diff_pks: null, diff_rows: null, diff_values: null }),
    });
    // The 2022 document has none of those that came later, but tags.
    const later = Object.keys(laterFields).filter((name) => name !== 'tags');
    for (const name of later) expect([name, body[name]]).toEqual([name, null]);
    const documented = Object.fromEntries(
      Object.entries(body).filter(([name]) => !later.includes(name)),
    );
    expect(created).toMatchObject(documented);
    const fields = Object.keys(documented);
    expect(Object.keys(created).slice(0, fields.length)).toEqual(fields);

    const { pks, values, dependencies, schema } = buildSuccessBody();
    const results = await polled(examples, created['id'] as number);
    expect(results).toMatchObject({ status: 'success', pks, values, dependencies, schema });
  },
);

test('a table that there is not fails in the form of the API document', async () => {
  const table1 = ['DATABASE', 'SCHEMA', 'TABLE_3'];
  const created = await served.fetch('/api/v1/datadiffs', json({ ...buildRequest(), table1 }));
  const { id } = (await created.json()) as { id: number };
  expect(await polled(CURL, id)).toEqual({
    status: 'failed',
    error: {
      error_type: 'NoSuchTableException',
      // The document names the table alone; of two data sources one must know which lacks it, and a
      // person what may be meant.
      error_value:
        'shop: DATABASE.SCHEMA.TABLE_3 (not in the schema SCHEMA; the nearest are SCHEMA.TABLE_1, SCHEMA.TABLE_2)',
    },
  });
});
