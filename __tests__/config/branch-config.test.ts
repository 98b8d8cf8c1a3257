import { describe, expect, it } from '@jest/globals';
import { loadSettings } from '../../src/config/load-settings.ts';
import type { RawValues } from '../../src/config/keys.ts';
import { Secrets } from '../../src/config/secrets.ts';
import type { Settings } from '../../src/config/settings.ts';

const tables = { table1: 'a', table2: 'b', 'pk-columns': 'id' };

/** Reads the config file of a branch, as the Action does. */
function read(file: string, inputs: RawValues = {}, env: Record<string, string> = {}) {
  const secrets = new Secrets(() => undefined, env);
  return loadSettings(
    { config: 'c.yml', ...inputs },
    {
      env,
      readFile: () => Promise.resolve(file),
      secrets,
      branch: { mayWrite: (path) => Promise.resolve(path.startsWith('reports/')) },
    },
  );
}

const sourcesOf = ({ service }: Settings) =>
  service.kind === 'embedded' ? service.dataSources : {};

describe('a variable in the config file of a branch', () => {
  const refused =
    'The config file `c.yml` refers to `AWS_SECRET`; in a workflow it may use `${DATA_DIFF_…}` and the names that the input `config-env` lists.';
  const env = { AWS_SECRET: 's3cret', DATA_DIFF_PASSWORD: 'pa55word', OTHER: 'x' };
  const all = `${JSON.stringify({ ...tables, 'data-source1': 'w' }).slice(1, -1)}`;

  it.each([
    ['data-sources', `{ ${all}, data-sources: { w: "mysql://u:\${AWS_SECRET}@evil/x" } }`],
    [
      'an object of them',
      `{ ${all}, data-sources: { w: { url: "mysql://\${AWS_SECRET}@evil" } } }`,
    ],
    [
      'options',
      `{ ${all}, data-sources: { w: { url: "duckdb:x", options: { o: "\${AWS_SECRET}" } } } }`,
    ],
    [
      'a data source',
      `{ table1: a, table2: b, pk-columns: id, data-source1: "duckdb:\${AWS_SECRET}" }`,
    ],
    [
      'a diff',
      `{ pk-columns: id, diffs: [{ table1: a, table2: b, data-source2: "sqlite:\${AWS_SECRET}", data-source1: "duckdb:x" }] }`,
    ],
  ])('is refused in %s', async (_where, file) => {
    await expect(read(file, {}, env)).rejects.toThrow(refused);
  });

  it('is filled in where its name starts with DATA_DIFF_ or the workflow lists it', async () => {
    const file = `{ ${all}, data-sources: { w: "mysql://u:\${DATA_DIFF_PASSWORD}@\${OTHER}/x" } }`;
    await expect(read(file, {}, env)).rejects.toThrow('refers to `OTHER`;');
    expect(sourcesOf(await read(file, { 'config-env': 'HOME, OTHER' }, env))).toEqual({
      w: 'mysql://u:pa55word@x/x',
    });
  });

  it('is no matter where an input overrules it', async () => {
    const file = 'data-sources: { w: "mysql://u:${AWS_SECRET}@evil/x" }';
    const inputs = { ...tables, 'data-source1': 'w', 'data-sources': 'w: "duckdb:${AWS_SECRET}"' };
    expect(sourcesOf(await read(file, inputs, env))).toEqual({ w: 'duckdb:s3cret' });
  });

  it('cannot be allowed by the file itself', async () => {
    const file = `{ ${all}, config-env: AWS_SECRET }`;
    await expect(read(file, {}, env)).rejects.toThrow(
      'cannot set `config-env`, which is an input.',
    );
  });

  it('is not the password that the driver of PostgreSQL takes by itself', async () => {
    const own = { PGPASSWORD: 's3cret', DATA_DIFF_EMPTY: '' };
    for (const url of ['postgresql://u@evil/x', 'redshift://u:${DATA_DIFF_EMPTY}@evil/x']) {
      const file = `{ ${all}, data-sources: { w: "${url}" } }`;
      await expect(read(file, {}, own)).rejects.toThrow('would be `PGPASSWORD`');
      await expect(read(file, { 'config-env': 'PGPASSWORD' }, own)).resolves.toBeDefined();
      await expect(read(file, {}, { DATA_DIFF_EMPTY: '' })).resolves.toBeDefined();
    }
    const withPassword = `{ ${all}, data-sources: { w: "postgresql://u:own@h/x" } }`;
    await expect(read(withPassword, {}, own)).resolves.toBeDefined();
  });

  it('is filled in on the command line, whatever its name', async () => {
    const settings = await loadSettings(
      { config: 'c.yml' },
      {
        env,
        readFile: () => Promise.resolve(`{ ${all}, data-sources: { w: "duckdb:\${AWS_SECRET}" } }`),
        secrets: new Secrets(() => undefined, env),
      },
    );
    expect(sourcesOf(settings)).toEqual({ w: 'duckdb:s3cret' });
  });
});

describe('a limit for an item of the diffs in the config file of a branch', () => {
  const item = (limit: string) =>
    `{ pk-columns: id, diffs: [{ name: a, file1: a.csv, file2: b.csv, ${limit} }] }`;

  it.each(['max-dupes: 9', 'max-dupes: off', 'max-dupes: null', 'max-dupes: ""'])(
    'is refused as «%s» where the workflow sets that limit',
    async (limit) => {
      await expect(read(item(limit), { 'max-dupes': '0' })).rejects.toThrow(
        'The config file `c.yml` sets `max-dupes` for an item of `diffs`, and the workflow sets it as an input; set it in one place.',
      );
    },
  );

  it('holds where the workflow does not set it, or chooses the diffs itself', async () => {
    const count = (most: number) => ({ kind: 'count', count: most });
    const { diffs } = await read(item('max-dupes: 9'), { 'max-nulls': '0' });
    expect(diffs[0]?.limits).toEqual({ dupes: count(9), nulls: count(0) });
    const own = '- { name: b, file1: a.csv, file2: b.csv }';
    const overruled = await read(item('max-dupes: 9'), { 'max-dupes': '0', diffs: own });
    expect(overruled.diffs[0]?.limits).toEqual({ dupes: count(0) });
  });
});

describe('the api-url of the config file of a branch', () => {
  const file = JSON.stringify({
    ...tables,
    'data-source1': '1',
    'api-url': 'https://evil.example',
  });
  const withKey = JSON.stringify({ ...JSON.parse(file), 'api-key': 'of-the-file' });
  const refused = 'sets `api-url`, but `api-key` comes from elsewhere and would be sent there';

  it.each([
    ['an input', file, { 'api-key': 'k' }, {}],
    ['the environment', file, {}, { DATAFOLD_API_KEY: 'k' }],
    ['an input over the one in the file', withKey, { 'api-key': 'k' }, {}],
    ['an input beside another host', file, { 'api-key': 'k' }, { DATAFOLD_HOST: 'https://own' }],
  ])('is refused where the key is %s', async (_whose, text, inputs, env) => {
    await expect(read(text, inputs, env)).rejects.toThrow(refused);
  });

  it('is taken where the key is in the same file, or nothing is sent', async () => {
    const { service } = await read(withKey, {}, { DATAFOLD_API_KEY: 'k' });
    expect(service).toMatchObject({ apiKey: 'of-the-file', apiUrl: 'https://evil.example' });
    const inputs = { 'data-source1': 'duckdb:x' };
    expect((await read(file, inputs)).service.kind).toBe('embedded');
  });

  it('is no matter where the workflow sets it, too', async () => {
    const { service } = await read(file, { 'api-key': 'k', 'api-url': 'https://own.example' });
    expect(service).toMatchObject({ apiKey: 'k', apiUrl: 'https://own.example' });
    const own = { DATAFOLD_HOST: 'https://evil.example' };
    expect((await read(file, { 'api-key': 'k' }, own)).service).toMatchObject({
      apiUrl: 'https://evil.example',
    });
  });
});

describe.each([
  ['report-path', ({ reportPath }: Settings) => reportPath],
  ['results-path', ({ resultFiles }: Settings) => resultFiles?.path],
] as const)('the %s of the config file of a branch', (key, placeOf) => {
  const file = (path: string) =>
    `{ file1: a.csv, file2: b.csv, pk-columns: id, ${key}: "${path}" }`;

  it('is refused where it may not be written', async () => {
    await expect(read(file('/etc/x'))).rejects.toThrow(
      `The config file \`c.yml\` sets \`${key}\` to \`/etc/x\`; from a file it must be within the workspace or RUNNER_TEMP.`,
    );
  });

  it('is taken where it may be written, or an input says another', async () => {
    expect(placeOf(await read(file('reports/x')))).toBe('reports/x');
    const inputs = { [key]: '/anywhere' };
    expect(placeOf(await read(file('/etc/x'), inputs))).toBe('/anywhere');
  });
});

describe('a data source of the config file of a branch', () => {
  const file = (source: string) =>
    `{ file1: a.csv, file2: b.csv, pk-columns: id, data-sources: { dwh: ${source} } }`;

  it('is never written to', async () => {
    await expect(read(file('{ url: "sqlite:a.db", writable: true }'))).rejects.toThrow(
      'The config file `c.yml` sets `writable` for `dwh`; set `data-sources` as an input of the step.',
    );
    await read(file('{ url: "sqlite:a.db", writable: false }'));
    await read(file('sqlite:a.db'));
  });

  it('is no matter where the workflow has its own', async () => {
    const inputs = { 'data-sources': 'dwh: { url: "sqlite:a.db", writable: true }' };
    const { service } = await read(file('{ url: "sqlite:b.db", writable: true }'), inputs);
    expect(service).toMatchObject({ dataSources: { dwh: { writable: true } } });
  });
});
