import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { askAll } from './schemathesis/ask-all.ts';
import { type AskedServer, startAskedServer } from './schemathesis/asked-server.ts';

let server: AskedServer;
beforeAll(async () => {
  server = await startAskedServer();
});
afterAll(() => server.close());

/** Others are asked of the same server by `SCHEMATHESIS_SEED`, and more by `SCHEMATHESIS_EXAMPLES`. */
const { SCHEMATHESIS_SEED: seed = '20261130', SCHEMATHESIS_EXAMPLES: examples = '15' } =
  process.env;

const ask = (key: string | null, ...flags: string[]) =>
  askAll({
    ...{ document: `${server.url}/api/openapi.json`, folder: server.place.folder, key },
    flags: ['--seed', seed, ...flags],
  });

/** Nothing was found where all was asked. */
const NOTHING = { complete: true, failures: [], errors: [] };

test.each<[string, string[] | null, string[]]>([
  ['a key that may do everything', ['--rights', 'admin'], ['--max-examples', examples]],
  [
    'a key that may read, and files only',
    ['--rights', 'read', '--sources', 'files'],
    ['--phases', 'coverage'],
  ],
  ['no key', null, ['--phases', 'coverage']],
])('with %s, every answer is as our OpenAPI document says', async (_, rights, flags) => {
  const key = rights === null ? null : await server.key(...rights);

  const { report, printed } = await ask(key, ...flags);

  expect([report, printed]).toEqual([expect.objectContaining(NOTHING), printed]);
  expect(report.operations.tested).toBe(report.operations.total);
  expect(report.test_cases.generated).toBeGreaterThan(1000);
  expect(await server.mistakes()).toEqual([]);
});

test('an answer that the document does not tell of would be found', async () => {
  const answer = await fetch(`${server.url}/api/openapi.json`);
  const document = (await answer.json()) as {
    paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  };
  delete document.paths['/api/v1/data_sources']?.['get']?.responses['401'];
  const path = join(server.place.folder, 'openapi.json');
  writeFileSync(path, JSON.stringify(document));

  const only = ['--include-operation-id', 'list_data_sources', '--phases', 'coverage'];
  const { report } = await askAll({
    ...{ document: path, folder: server.place.folder, key: null },
    flags: ['--url', server.url, ...only],
  });

  expect(report.failures).toMatchObject([{ title: 'Undocumented status code' }]);
});
