import { expect, test } from '@jest/globals';
import { Problems } from '../../src/config/problems.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { Connections } from '../../src/dbt/connections.ts';
import { loadProfile } from '../../src/dbt/profile/load-profile.ts';
import { manifest } from './builders.ts';

interface World {
  outputs: string;
  adapter?: string;
  env?: Record<string, string>;
  database?: string | null;
  schema?: string;
  target?: string;
  /** As dbt_project.yml names it. */
  profile?: string;
  isOfBranch?: boolean;
  configEnv?: string;
}

/** The data source that a profile leads to, what was hidden, and what is wrong. */
async function connect({ outputs, adapter = 'postgres', env = {}, ...rest }: World) {
  const problems = new Problems();
  const hidden: string[] = [];
  const files: Record<string, string> = {
    'dbt_project.yml': `name: shop\nprofile: ${rest.profile ?? 'shop'}\n`,
    'profiles.yml': `shop:\n  target: ${rest.target ?? 'dev'}\n  outputs:\n${outputs.replace(/^/gm, '    ')}\n`,
  };
  const readFile = (path: string) =>
    path in files ? Promise.resolve(files[path] ?? '') : Promise.reject(new Error('ENOENT'));
  const profile = await loadProfile('.', {
    env,
    readFile,
    problems,
    secrets: new Secrets((secret) => hidden.push(secret), env),
    isOfBranch: () => Promise.resolve(rest.isOfBranch ?? false),
    configEnv: rest.configEnv,
  });
  const connections = new Connections({}, { env, configEnv: rest.configEnv, problems });
  const { database = 'shop', schema = 'prod' } = rest;
  const place =
    profile &&
    connections.placeOf(
      { database, schema, path: [schema, 'orders'] },
      manifest({ adapter }),
      profile,
      'the base',
    );
  const sources = connections.sources();
  return { place, sources, source: place && sources[place.source], hidden, problems };
}

const problemOf = async (world: World): Promise<string> => {
  const { problems } = await connect(world);
  try {
    problems.throwIfAny();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

const POSTGRES =
  'type: postgres, host: db.example.com, user: reader, password: "p@ss w", dbname: shop, schema: prod';

test('a target of PostgreSQL is a URL, with its session', async () => {
  const outputs = `dev: {${POSTGRES}, port: 5433, sslmode: verify-full, search_path: "a, b", role: analyst}`;
  const { place, source, hidden } = await connect({ outputs });
  expect(source).toEqual({
    url: 'postgresql://reader:p%40ss%20w@db.example.com:5433/shop?sslmode=verify-full',
    options: { search_path: 'a, b', role: 'analyst' },
  });
  expect(place).toEqual({ source: 'shop.dev', path: ['prod', 'orders'] });
  expect(hidden).toContain('p@ss w');
});

test.each([
  [
    'redshift',
    'host: r.example.com, user: u, password: pw, port: 5439, dbname: shop, schema: s',
    { url: 'redshift://u:pw@r.example.com:5439/shop' },
  ],
  [
    'mysql',
    'server: 127.0.0.1, port: 3306, schema: shop, username: u, password: pw, ssl_disabled: true',
    { url: 'mysql://u:pw@127.0.0.1:3306/shop?ssl-mode=disabled' },
  ],
  [
    'mariadb',
    'server: m, schema: shop, username: u, password: pw',
    { url: 'mariadb://u:pw@m/shop' },
  ],
  [
    'trino',
    'host: t.example.com, port: 8443, user: u, method: ldap, password: pw, database: lake, schema: sales, session_properties: {query_max_run_time: 5m}, roles: {lake: reader}',
    {
      url: 'trino://u:pw@t.example.com:8443/lake/sales?ssl=true',
      options: { query_max_run_time: '5m', roles: 'lake=reader' },
    },
  ],
  [
    'trino',
    'host: t, port: 8080, user: u, method: none, database: lake, schema: sales',
    { url: 'trino://u@t:8080/lake/sales?ssl=false' },
  ],
  [
    'spark',
    'method: thrift, host: s, port: 10000, user: u, schema: sales, use_ssl: true',
    { url: 'spark://u@s:10000/sales?ssl=true' },
  ],
  [
    'databricks',
    'host: d.example.com, http_path: /sql/1.0/warehouses/ab, token: tk, catalog: main, schema: s',
    {
      url: 'databricks://d.example.com/sql/1.0/warehouses/ab',
      options: { token: 'tk', catalog: 'main', schema: 's' },
    },
  ],
  ['duckdb', 'path: data/shop.duckdb', { url: 'duckdb:data/shop.duckdb' }],
  ['duckdb', 'path: /data/x.db, database: shop', { url: 'duckdb:/data/x.db' }],
  [
    'duckdb',
    'path: dev.duckdb, attach: [{path: prod/it.duckdb, alias: shop}]',
    { url: 'duckdb:prod/it.duckdb' },
  ],
  [
    'sqlite',
    'database: shop, schema: prod, schemas_and_paths: {main: a.db, prod: p.db}',
    { url: 'sqlite:p.db' },
  ],
])('a target of %s with %s is a data source', async (adapter, values, source) => {
  const found = await connect({ outputs: `dev: {type: ${adapter}, ${values}}`, adapter });
  expect(found.source).toEqual(source);
});

test('a table of SQLite has its name alone, as its file is that of the schema', async () => {
  const outputs = 'dev: {type: sqlite, schemas_and_paths: {main: a.db}}';
  expect((await connect({ outputs, adapter: 'sqlite' })).place?.path).toEqual(['orders']);
});

test('variables of the environment are filled in, with defaults and filters', async () => {
  const outputs = `dev:
  type: postgres
  host: "{{ env_var('HOST') }}.example.com"
  user: "{{ env_var('USER', 'reader') }}"
  password: '{{ env_var("PASSWORD") | trim }}'
  port: "{{ env_var('PORT') | as_number }}"
  dbname: shop`;
  const env = { HOST: 'db', PASSWORD: ' s3cret\n', PORT: '5433' };
  const { source, hidden } = await connect({ outputs, env });
  expect(source?.url).toBe('postgresql://reader:s3cret@db.example.com:5433/shop');
  expect(hidden).toContain('s3cret');
});

test('a default may be a number or a truth value, as dbt writes ports', async () => {
  const outputs = `dev: {${POSTGRES}, port: "{{ env_var('PORT', 5433) | int }}"}`;
  expect((await connect({ outputs })).source?.url).toContain('@db.example.com:5433/shop');
  const plain = `dev: {type: trino, host: h, user: u, database: shop, schema: s, http_scheme: "{{ env_var('X', True) }}"}`;
  expect(await problemOf({ outputs: plain, adapter: 'trino' })).toBe('');
});

const TWO_TARGETS = ['ci', 'dev'].map(
  (name) => `${name}: {${POSTGRES.replace('db.', `${name}.`)}}`,
);

test('of several targets none is guessed where that of dbt is not known', async () => {
  const outputs = TWO_TARGETS.join('\n');
  const variable = '"{{ env_var(\'CHOICE\') }}"';
  const label = 'The profile `shop` of `profiles.yml`';
  expect(await problemOf({ outputs, target: variable })).toBe(
    `${label} has a \`target\` that refers to \`CHOICE\`, which the environment does not have.`,
  );
  expect(await problemOf({ outputs, target: variable, env: { CHOICE: 'dev' } })).toBe('');
  expect(
    await problemOf({ outputs, target: variable, env: { CHOICE: 'dev' }, isOfBranch: true }),
  ).toContain(`${label} has a \`target\` that refers to \`CHOICE\`; in a workflow it may use`);
  expect(await problemOf({ outputs, env: { DBT_TARGET: 'prod' } })).toBe(
    `${label} has no target \`prod\`; it has \`ci\`, \`dev\`, of which the variable \`DBT_TARGET\` or its own \`target\` must name one.`,
  );
  expect(await problemOf({ outputs: TWO_TARGETS.slice(0, 1).join(''), target: variable })).toBe('');
});

test('a profile without any target is told with the profiles that there are', async () => {
  expect(await problemOf({ outputs: '{}' })).toBe(
    "dbt's `profiles.yml` has no profile `shop` with a target in its `outputs`; its profiles are `shop`.",
  );
});

test('the name of the profile may be a variable', async () => {
  const world = { outputs: `dev: {${POSTGRES}}`, profile: '"{{ env_var(\'WHICH\') }}"' };
  expect(await problemOf({ ...world, env: { WHICH: 'shop' } })).toBe('');
  expect(await problemOf(world)).toBe(
    'dbt_project.yml of `.` has a `profile` that refers to `WHICH`, which the environment does not have.',
  );
});

test('a variable that is not set is named, and other Jinja is not read; no value is shown', async () => {
  const world = (password: string) => ({
    outputs: `dev: {type: postgres, host: h, dbname: shop, password: "${password}"}`,
  });
  expect(await problemOf(world("{{ env_var('NONE') }}"))).toBe(
    'The profile `shop` of `profiles.yml`: the target `dev` has a `password` that refers to `NONE`, which the environment does not have.',
  );
  expect(await problemOf(world("x{{ var('y') }}"))).toBe(
    "The profile `shop` of `profiles.yml`: the target `dev` has a `password` that has Jinja that is not read; that which is, is `{{ env_var('NAME') }}` with a default or without.",
  );
});

test('a password that cannot be filled in is hidden as it is written', async () => {
  const outputs = `dev: {type: postgres, host: h, dbname: shop, password: "s3cret{{ x }}"}`;
  expect((await connect({ outputs })).hidden).toContain('s3cret{{ x }}');
});

test('a password of digits is hidden, and one within a list or a map of a target', async () => {
  const outputs = `dev: {type: duckdb, path: shop.duckdb, password: 12345678, threads: 4567, secrets: [{type: s3, secret: d33p}], settings: {s3_secret_access_key: "{{ env_var('DEEPER') }}"}}`;
  const { hidden } = await connect({ outputs, adapter: 'duckdb', env: { DEEPER: 'd33p3r' } });
  expect(hidden).toEqual(expect.arrayContaining(['12345678', 'd33p', 'd33p3r']));
  expect(hidden).not.toContain('4567');
});

test('the target is that of the database: the profile’s own, then one with the schema', async () => {
  const outputs = ['dev', 'stage', 'prod']
    .map(
      (name) =>
        `${name}: {type: duckdb, path: ${name === 'dev' ? 'dev' : 'shop'}.duckdb, schema: ${name}}`,
    )
    .join('\n');
  const sourceFor = async (rest: Partial<World>) =>
    (await connect({ outputs, adapter: 'duckdb', ...rest })).place?.source;
  expect(await sourceFor({ database: 'dev' })).toBe('shop.dev');
  expect(await sourceFor({ database: 'shop' })).toBe('shop.prod');
  expect(await sourceFor({ database: 'shop', schema: 'other' })).toBe('shop.stage');
  expect(await sourceFor({ database: 'shop', target: 'stage' })).toBe('shop.stage');
  expect(await sourceFor({ database: 'shop', env: { DBT_TARGET: 'stage' } })).toBe('shop.stage');
});

test('a database that no target has is an error, and no other is read in its place', async () => {
  const outputs = 'dev: {type: duckdb, path: dev.duckdb}';
  expect(await problemOf({ outputs, adapter: 'duckdb', database: 'prod' })).toBe(
    'The profile `shop` of `profiles.yml` has no target for the database `prod`, in which dbt has models of the base; name the data source by `data-source1` and `data-source2`.',
  );
});

test.each([
  [
    { outputs: 'dev: {type: duckdb, path: ":memory:", database: shop}', adapter: 'duckdb' },
    'the target `dev` is in memory, which ends with dbt; let it have a file as `path`.',
  ],
  [
    { outputs: 'dev: {type: duckdb, path: "md:shop", database: shop}', adapter: 'duckdb' },
    'the target `dev` has a `path` that is no DuckDB file on this machine.',
  ],
  [
    {
      outputs: 'dev: {type: redshift, method: iam, host: h, user: u, dbname: shop}',
      adapter: 'redshift',
    },
    'the target `dev` logs in by another `method` than `database`',
  ],
  [
    { outputs: 'dev: {type: spark, method: odbc, host: h}', adapter: 'spark' },
    'the target `dev` has another `method` than those that we know: `thrift`.',
  ],
  [{ outputs: `dev: {type: postgres, dbname: shop}` }, 'the target `dev` has no `host`.'],
  [
    { outputs: 'dev: {type: snowflake}', adapter: 'snowflake' },
    'The dbt adapter `snowflake` is none whose databases are read: the adapters whose connections are read from profiles.yml are `postgres`, `redshift`,',
  ],
  [{ outputs: 'dev: {type: duckdb}' }, 'has no target of the type `postgres`, in which'],
])('what cannot be read is said in a sentence (%#)', async (world, message) => {
  expect(await problemOf(world)).toContain(message);
});

test('where the branch may have written profiles.yml, it may use variables that are for it', async () => {
  const world = (name: string, configEnv?: string): World => ({
    outputs: `dev: {type: postgres, host: h, user: u, dbname: shop, password: "{{ env_var('${name}') }}"}`,
    env: { DBT_PASSWORD: 'a1', DATA_DIFF_PASSWORD: 'a2', CLOUD_TOKEN: 'a3' },
    isOfBranch: true,
    ...(configEnv === undefined ? {} : { configEnv }),
  });
  expect(await problemOf(world('DBT_PASSWORD'))).toBe('');
  expect(await problemOf(world('DATA_DIFF_PASSWORD'))).toBe('');
  expect(await problemOf(world('CLOUD_TOKEN'))).toBe(
    'The profile `shop` of `profiles.yml`: the target `dev` has a `password` that refers to `CLOUD_TOKEN`; in a workflow it may use variables that begin with `DBT_` or `DATA_DIFF_`, and those that the input `config-env` lists.',
  );
  expect(await problemOf(world('CLOUD_TOKEN', 'CLOUD_TOKEN'))).toBe('');
});

test('a password of the environment goes to no server that a branch names', async () => {
  const world: World = {
    outputs: 'dev: {type: postgres, host: h, user: u, dbname: shop}',
    env: { PGPASSWORD: 's3cret' },
    isOfBranch: true,
  };
  expect(await problemOf(world)).toContain(
    '`profiles.yml` names no password, which would be `PGPASSWORD` of the environment;',
  );
  const outputs =
    'dev: {type: postgres, host: h, user: u, dbname: shop, port: "5432/shop?application_name=${NONE}&"}';
  expect(await problemOf({ ...world, outputs })).toContain('names no password');
  expect(await problemOf({ ...world, configEnv: 'PGPASSWORD' })).toBe('');
  expect(await problemOf({ ...world, isOfBranch: false })).toBe('');
});
