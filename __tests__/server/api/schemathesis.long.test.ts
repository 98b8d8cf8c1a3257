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

/** It ends what hangs: how long it takes is for those to know who ask for more. */
const LIMIT_MS = 24 * 60 * 60 * 1000;

const without = (operation: string) => ['--exclude-operation-id', operation];

/** The flags of each key, by a name. */
type Rights = Record<string, string[]>;

test.each<[with_: string, rights: Rights, flags: string[]]>([
  ['a key that may do everything', { all: ['--rights', 'admin'] }, []],
  [
    // Where it may begin by a list, it does not begin by creating anything.
    'a key that may do everything, for whatever becomes of what was created',
    { created: ['--rights', 'admin'] },
    ['--phases', 'stateful', '--include-tag', 'Data diffs', ...without('list_datadiffs')],
  ],
  [
    'a key that may read, and files only',
    { files: ['--rights', 'read', '--sources', 'files'] },
    ['--phases', 'coverage'],
  ],
  ['no key', {}, ['--phases', 'coverage']],
  [
    'keys of other data sources, of which none gets what is of another',
    { shop: ['--sources', 'shop'], files: ['--sources', 'files'] },
    // A request that names a data source which is not the key's is refused, as no schema can say.
    ['--phases', 'fuzzing,stateful', '--exclude-checks', 'positive_data_acceptance'],
  ],
])(
  'with %s, every answer is as our OpenAPI document says',
  async (_, rights, flags) => {
    const made = Object.entries(rights).map(async ([name, its]) => [
      name,
      await server.key(...its),
    ]);
    const { report, printed } = await askAll({
      document: `${server.url}/api/openapi.json`,
      folder: server.place.folder,
      keys: Object.fromEntries(await Promise.all(made)) as Record<string, string>,
      flags: ['--seed', seed, '--max-examples', examples, ...flags],
    });

    const { complete, failures, errors } = report;
    const isAsSaid = complete && failures.length === 0 && errors.length === 0;
    expect(isAsSaid ? [] : [printed]).toEqual([]);
    expect(report.operations.tested).toBe(report.operations.selected);
    expect(report.test_cases.generated).toBeGreaterThan(50);
    expect(await server.mistakes()).toEqual([]);
  },
  LIMIT_MS,
);

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
    ...{ document: path, folder: server.place.folder, keys: {} },
    flags: ['--url', server.url, ...only],
  });

  expect(report.failures).toMatchObject([{ title: 'Undocumented status code' }]);
});
