import { zipSync } from 'fflate';
import { expect, test } from '@jest/globals';
import type { RawValues } from '../../src/config/keys.ts';
import { loadSettings } from '../../src/config/load-settings.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { chooseByDbt } from '../../src/dbt/choose-diffs.ts';
import type { FetchArtifact } from '../../src/dbt/read-side.ts';
import { genericTest, manifestText, node } from './builders.ts';

const PROFILES =
  'shop: {target: dev, outputs: {dev: {type: duckdb, path: dev.duckdb}, prod: {type: duckdb, path: prod.duckdb}}}';

const inProd = { database: 'prod', relation_name: '"prod"."main"."orders"' };
const BASE = manifestText({ nodes: [node('orders', inProd)] });
const CANDIDATE = manifestText({
  nodes: [node('orders', { raw_code: 'new' }), genericTest('unique', { column_name: 'id' })],
});

const FILES: Record<string, string> = {
  'target/manifest.json': CANDIDATE,
  'prod/manifest.json': BASE,
  'dbt_project.yml': 'profile: shop',
  'profiles.yml': PROFILES,
};

interface World {
  files?: Record<string, string | undefined>;
  env?: Record<string, string>;
  fetchArtifact?: FetchArtifact;
}

const INPUTS: RawValues = {
  'dbt-manifest': 'target/manifest.json',
  'dbt-base-manifest': 'prod/manifest.json',
};

function load(inputs: RawValues = {}, { files = {}, env = {}, fetchArtifact }: World = {}) {
  const all: Record<string, string | undefined> = { ...FILES, ...files };
  const readFile = (path: string) => {
    const text = all[path];
    return text === undefined ? Promise.reject(new Error('ENOENT')) : Promise.resolve(text);
  };
  const secrets = new Secrets(() => undefined, env);
  return loadSettings({ ...INPUTS, ...inputs }, { env, readFile, secrets }, (values, origin) =>
    chooseByDbt(values, origin, { fetchArtifact: fetchArtifact ?? null }),
  );
}

test('two manifests choose a diff of each model that has changed', async () => {
  const { diffs, service, chosen } = await load();
  expect(diffs).toMatchObject([
    {
      name: 'orders',
      dataSource1: 'shop.prod',
      dataSource2: 'shop.dev',
      fields: {
        table1: ['prod', 'main', 'orders'],
        table2: ['dev', 'main', 'orders'],
        pk_columns: ['id'],
      },
    },
  ]);
  expect(service).toMatchObject({
    dataSources: {
      'shop.dev': { url: 'duckdb:dev.duckdb' },
      'shop.prod': { url: 'duckdb:prod.duckdb' },
    },
  });
  expect(chosen).toEqual({ nothing: 'no model has changed', leftOut: [] });
});

test('a project of the base in a folder of its own has files of its own', async () => {
  const { diffs, service } = await load(
    { 'dbt-base-manifest': '.base/target/manifest.json' },
    {
      files: {
        '.base/target/manifest.json': manifestText({ nodes: [node('orders')] }),
        '.base/dbt_project.yml': 'profile: shop',
        '.base/profiles.yml': PROFILES,
      },
    },
  );
  expect(diffs).toMatchObject([{ dataSource1: 'shop.dev of the base', dataSource2: 'shop.dev' }]);
  expect(service).toMatchObject({
    dataSources: { 'shop.dev of the base': { url: 'duckdb:.base/dev.duckdb' } },
  });
});

test('data sources that inputs name go before profiles.yml, which is not read then', async () => {
  const { diffs } = await load(
    { 'data-source1': 'duckdb:a.duckdb', 'data-source2': 'duckdb:b.duckdb' },
    { files: { 'profiles.yml': '{' } },
  );
  expect(diffs).toMatchObject([{ dataSource1: 'data-source1', dataSource2: 'data-source2' }]);
});

test('with a key of Datafold tables go as paths, to the data source of an id', async () => {
  const { diffs } = await load({ 'api-key': 'k3y-012345', 'data-source1': '7' });
  expect(diffs).toMatchObject([
    { dataSource1: 7, dataSource2: 7, fields: { table1: ['prod', 'main', 'orders'] } },
  ]);
});

test('with a key of Datafold a data source is needed', async () => {
  await expect(load({ 'api-key': 'k3y-012345' })).rejects.toThrow(
    '`data-source1` is missing; it must be the name or the id of a data source of Datafold, in which the models are.',
  );
});

test('inputs are the defaults of what a model does not say', async () => {
  const meta = { 'data-diff': { 'max-dupes': 5, 'exclude-columns': ['x'] } };
  const files = {
    'target/manifest.json': manifestText({ nodes: [node('orders', { raw_code: 'n', meta })] }),
  };
  const { diffs } = await load(
    { 'pk-columns': 'k', 'max-dupes': '0', 'max-nulls': '1' },
    { files },
  );
  expect(diffs).toMatchObject([
    {
      fields: { pk_columns: ['k'], exclude_columns: ['x'] },
      limits: { dupes: { kind: 'count', count: 5 }, nulls: { kind: 'count', count: 1 } },
    },
  ]);
});

test('what is wrong with a value of the meta is said with the model', async () => {
  const meta = { 'data-diff': { filter1: 'id > 1; drop', 'max-dupes': 'few' } };
  const files = {
    'target/manifest.json': manifestText({ nodes: [node('orders', { raw_code: 'n', meta })] }),
  };
  const problem = load({}, { files });
  await expect(problem).rejects.toThrow(
    'The dbt model `orders`: `filter1` is `id > 1; drop`; it must',
  );
  await expect(problem).rejects.toThrow('The dbt model `orders`: `max-dupes`');
});

test('a model that is the same table on both sides is an error, and no equal diff', async () => {
  const files = { 'prod/manifest.json': manifestText({ nodes: [node('orders')] }) };
  await expect(load({}, { files })).rejects.toThrow(
    'The dbt model `orders` is `dev.main.orders` in both manifests; the base and the pull request must be built into different schemas, databases or files.',
  );
});

test('many such models are one problem, which names a version of a model', async () => {
  const versioned = (raw_code: string) =>
    node('orders', { version: 1, fqn: ['shop', 'orders', 'v1'], raw_code });
  const project = (code: string) =>
    manifestText({
      nodes: [versioned(code), ...['a', 'b'].map((name) => node(name, { raw_code: code }))],
    });
  const files = { 'prod/manifest.json': project('old'), 'target/manifest.json': project('new') };
  await expect(load({}, { files })).rejects.toThrow(
    /^The dbt model `orders\.v1` is `dev\.main\.orders` in both manifests, and so are 2 more tables; the base/,
  );
});

test('a table in a file that is attached on both sides is known as the same', async () => {
  const file = 'path: dev.duckdb, attach: [{path: shared.duckdb}]';
  const profiles = `shop: {target: dev, outputs: {dev: {type: duckdb, ${file}}}}`;
  const project = (schema: string, raw_code: string, shared = 'all') =>
    manifestText({
      nodes: [
        node('own', { schema, raw_code, relation_name: `"dev"."${schema}"."own"` }),
        node('orders', {
          database: 'shared',
          schema: shared,
          raw_code,
          relation_name: `"shared"."${shared}"."orders"`,
        }),
      ],
    });
  const files = {
    'profiles.yml': profiles,
    'prod/manifest.json': project('prod', 'old'),
    'target/manifest.json': project('pr', 'new'),
  };
  await expect(load({}, { files })).rejects.toThrow(
    'The dbt model `orders` is `shared.all.orders` in both manifests;',
  );
  const elsewhere = { ...files, 'prod/manifest.json': project('prod', 'old', 'all_prod') };
  const { diffs } = await load({}, { files: elsewhere });
  expect(diffs.map(({ dataSource1, dataSource2 }) => [dataSource1, dataSource2])).toEqual([
    ['shop.dev', 'shop.dev'],
    ['shop.dev (shared)', 'shop.dev (shared)'],
  ]);
});

test('one manifest for both sides is an error, and no run in which nothing has changed', async () => {
  const text = manifestText({ nodes: [node('orders')], run: '7f1c' });
  const files = { 'target/manifest.json': text, 'prod/manifest.json': text };
  await expect(load({}, { files })).rejects.toThrow(
    '`dbt-base-manifest` is `prod/manifest.json`, which one run of dbt wrote with `dbt-manifest`, `target/manifest.json`; it must be the manifest of the base branch,',
  );
});

test('nothing has changed: no diffs, and a reason', async () => {
  const { diffs, chosen } = await load({ 'dbt-base-manifest': 'target/manifest.json' });
  expect([diffs, chosen?.nothing]).toEqual([[], 'no model has changed']);
});

const ALONE = { 'dbt-base-manifest': '' };

test('beside tables, `diffs` or schemas a manifest chooses nothing, and tells what is downstream', async () => {
  const named = await load({ ...ALONE, table1: 'a.csv', table2: 'b.csv' });
  expect([named.diffs.length, named.chosen]).toEqual([1, null]);
  const listed = await load({ ...ALONE, diffs: '[]' });
  expect([listed.diffs, listed.chosen]).toEqual([[], null]);
  const tables = { table1: null, table2: ['dev', 'main', 'orders'] };
  expect(listed.lineage?.([tables])).toMatchObject([{ layer: null, downstream: [] }]);
  const schemas = { 'data-source1': 'duckdb:a.duckdb', schema1: 'main', schema2: 'dev' };
  const chosenLater = await load({ ...ALONE, ...schemas });
  expect([chosenLater.choice?.kind, chosenLater.lineage]).toEqual([
    'schemas',
    expect.any(Function),
  ]);
  const { lineage } = await load();
  expect(lineage?.([tables])).toMatchObject([{ layer: 1 }]);
});

test.each([
  ['dbt-base-manifest', 'diffs', '[]'],
  ['dbt-select', 'table1', 'a.csv'],
] as const)('%s has no effect beside `%s`, and is refused', async (key, says, value) => {
  const inputs: RawValues = { ...ALONE, [key]: 'x', [says]: value, table2: 'b.csv' };
  await expect(load(inputs)).rejects.toThrow(
    `\`${key}\` and \`${says}\` are set; both say what is compared, so leave out one of them: beside \`${says}\` the manifest only names what is downstream.`,
  );
});

test('a manifest beside `diffs` that cannot be read is said', async () => {
  const inputs = { ...ALONE, 'dbt-manifest': 'nowhere.json', diffs: '[]' };
  await expect(load(inputs)).rejects.toThrow('that file cannot be read');
});

test('without a manifest of the base both ways to name one are said', async () => {
  await expect(load({ 'dbt-base-manifest': '' })).rejects.toThrow(
    "`dbt-base-manifest` is missing; it must be the path of the base branch's manifest.json, or `artifact:NAME` for the artifact of that name of the base branch's last successful run.",
  );
});

test.each(['dbt-base-manifest', 'dbt-select'] as const)('%s needs `dbt-manifest`', async (key) => {
  const inputs = { ...INPUTS, 'dbt-manifest': '', 'dbt-base-manifest': '', [key]: 'x' };
  await expect(load(inputs)).rejects.toThrow(
    `\`${key}\` is set, but \`dbt-manifest\` is not; it needs that.`,
  );
});

test('a file that is not there, and a selection that is wrong, are named', async () => {
  await expect(load({ 'dbt-manifest': 'none.json' })).rejects.toThrow(
    '`dbt-manifest` is `none.json`; that file cannot be read: ENOENT.',
  );
  await expect(load({ 'dbt-select': 'tags:x' })).rejects.toThrow(
    '`dbt-select` is `tags:x`; it has the method of `tags:x`, which is not one of',
  );
  await expect(load({ 'dbt-select': 'order' })).rejects.toThrow(
    '`dbt-select` is `order`; it has `order`, which matches nothing in the project; the nearest is `orders`.',
  );
});

test('where no profiles.yml is found, it is said where it was looked for', async () => {
  await expect(
    load({}, { files: { 'profiles.yml': undefined }, env: { HOME: '/home/me' } }),
  ).rejects.toThrow(
    '`data-source1` is missing, and there is no profiles.yml that says where the models are (looked for `profiles.yml`, `/home/me/.dbt/profiles.yml`).',
  );
});

test.each([
  ['the text of a manifest', () => BASE],
  [
    'a zip file',
    () => zipSync({ 'target/manifest.json': Buffer.from(BASE), 'x.txt': Buffer.from('x') }),
  ],
  [
    'a zip file with several, of which that in the fewest folders counts',
    () => zipSync({ 'a/b/manifest.json': Buffer.from('{'), 'manifest.json': Buffer.from(BASE) }),
  ],
])('the manifest of the base may be an artifact: %s', async (_what, content) => {
  const asked: string[] = [];
  const fetchArtifact = (name: string) => {
    asked.push(name);
    return Promise.resolve(content());
  };
  const { diffs } = await load({ 'dbt-base-manifest': 'artifact:dbt' }, { fetchArtifact });
  expect([asked, diffs.map(({ name }) => name)]).toEqual([['dbt'], ['orders']]);
});

test.each([
  [() => Buffer.from('no zip'), 'what that artifact holds is no zip file.'],
  [() => zipSync({ 'x.txt': Buffer.from('x') }), 'that artifact holds no manifest.json.'],
])('an artifact without a manifest is said to be one (%#)', async (content, message) => {
  const fetchArtifact = () => Promise.resolve(content());
  await expect(load({ 'dbt-base-manifest': 'artifact:dbt' }, { fetchArtifact })).rejects.toThrow(
    `\`dbt-base-manifest\` is \`artifact:dbt\`; ${message}`,
  );
});

test('where there is no GitHub, an artifact cannot be fetched', async () => {
  await expect(load({ 'dbt-base-manifest': 'artifact:dbt' })).rejects.toThrow(
    '`dbt-base-manifest` is `artifact:dbt`, and artifacts are fetched in a workflow of GitHub alone; here it must be the path of a manifest.json.',
  );
});

test('secrets of a profile are in no name that is told', async () => {
  const files = {
    'target/manifest.json': manifestText({
      adapter: 'postgres',
      nodes: [node('orders', { raw_code: 'n' }), node('s3cret')],
    }),
    'prod/manifest.json': manifestText({
      adapter: 'postgres',
      nodes: [node('orders', { schema: 'p' })],
    }),
    'profiles.yml':
      'shop: {target: dev, outputs: {dev: {type: postgres, host: h, user: u, password: s3cret, dbname: dev}}}',
  };
  const settings = load({}, { files: { ...files } });
  await expect(settings).rejects.toThrow('is `dev.main.orders` in both manifests');
  const elsewhere = manifestText({
    adapter: 'postgres',
    nodes: [node('orders', { relation_name: '"dev"."prod"."orders"' })],
  });
  const { chosen } = await load({}, { files: { ...files, 'prod/manifest.json': elsewhere } });
  expect(chosen?.leftOut).toEqual([
    { reason: 'new, without a table in production', names: ['***'] },
  ]);
});

test('`${NAME}` in profiles.yml is a text, and no variable of the environment', async () => {
  const profiles = (host: string) =>
    `shop: {target: dev, outputs: {dev: {type: databricks, host: "${host}", http_path: /sql, token: "tk\${CLOUD}", catalog: dev}}}`;
  const files = {
    'target/manifest.json': manifestText({
      adapter: 'databricks',
      nodes: [node('orders', { raw_code: 'n' })],
    }),
    'prod/manifest.json': manifestText({ adapter: 'databricks', nodes: [node('orders', inProd)] }),
    'profiles.yml': profiles('${CLOUD}.example.com'),
  };
  const { service } = await load({}, { files, env: { CLOUD: 's3cret' } });
  expect(service).toMatchObject({
    dataSources: {
      'shop.dev': {
        url: 'databricks://${CLOUD}.example.com/sql',
        options: { token: 'tk${CLOUD}' },
      },
    },
  });
});
