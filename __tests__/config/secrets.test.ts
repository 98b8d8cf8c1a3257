import { describe, expect, it } from '@jest/globals';
import { passwordsIn, Secrets } from '../../src/config/secrets.ts';
import { fillIn } from '../../src/config/data-sources.ts';
import { loadSettings } from '../../src/config/load-settings.ts';
import { fileInputs, problemOf, readInputs } from './read-inputs.ts';

function recorder(env: Record<string, string> = {}) {
  const masked: string[] = [];
  return { masked, secrets: new Secrets((secret) => masked.push(secret), env) };
}

describe('the passwords in a text', () => {
  it.each([
    ['postgresql://reader:pa55@db/shop', 'pa55'],
    ['a: "mysql://u:p%40ss@h:3306/x"', 'p%40ss'],
    ['databricks://token:dapi123@host', 'dapi123'],
    ['postgresql://u:p@ss@h/x', 'p@ss'],
    ['postgresql://u:p/ss@h/x', 'p/ss'],
    ['snowflake://u@account?private_key_passphrase=abc&x=1', 'abc'],
    ['duckdb:md:shop?motherduck_token=eyJ0', 'eyJ0'],
  ])('%s', (text, password) => {
    expect(passwordsIn(text)).toContain(password);
  });

  it.each(['duckdb:prod.duckdb', 'https://example.com/a.csv', 'postgresql://reader@db/shop'])(
    'are none in %s',
    (text) => {
      expect(passwordsIn(text)).toEqual([]);
    },
  );
});

describe('a secret', () => {
  it('is masked as it is, URL-encoded, decoded, in JSON and by line', () => {
    const { masked, secrets } = recorder();
    secrets.add('p%40ss"1\nline two');
    expect(masked).toEqual(
      expect.arrayContaining(['p%40ss"1', 'line two', 'p@ss"1', 'p%40ss%221%0Aline%20two']),
    );
    expect(masked).toContain('p%40ss\\"1\\nline two');
  });

  it('is masked once', () => {
    const { masked, secrets } = recorder();
    secrets.add('plain');
    secrets.add('plain');
    expect(masked).toEqual(['plain']);
  });

  it('of one character is not masked, since that would blot out the log', () => {
    const { masked, secrets } = recorder();
    secrets.add('a');
    secrets.add('');
    secrets.add(undefined);
    expect(masked).toEqual([]);
  });

  it('of three characters stays in texts, where it is a part of many words', () => {
    const { masked, secrets } = recorder();
    secrets.add('row');
    expect(masked).toEqual(['row']);
    expect(secrets.redact('12 rows')).toBe('12 rows');
  });

  it('is taken out of texts, the longest first', () => {
    const { secrets } = recorder();
    secrets.add('pass');
    secrets.add('password');
    expect(secrets.redact('my password, pass')).toBe('my ***, ***');
  });
});

describe('an address', () => {
  it.each([
    ['postgresql://u:Abc@Secretpart#1@host/db', ['Abc@Secretpart#1', 'Secretpart', 'Secretpart#1']],
    ['postgresql://u:ab/Secret@host/db', ['ab/Secret', 'secret', 'ab']],
    ['postgresql://u:100%Secret@host/db', ['100%Secret', 'Secret']],
    ['mysql://u:ab?Secret@host/db', ['ab?Secret', 'Secret']],
    ['POSTGRESQL://u:a "{b}@Secret@host/db', ['a "{b}@Secret', 'Secret']],
    ['user:Secret@host/db', ['Secret']],
    ['user:my Secret@host/db', ['my Secret']],
    ['//user:Secret@host/db', ['Secret']],
    ['postgresql://h/db?user=u&password=Sec#ret', ['Sec#ret', 'Sec', 'ret']],
    ['postgresql://h/db?password=Sec&ret', ['Sec', 'ret']],
    ["host=h user=u password='my Secret'", ['my Secret']],
    ['jdbc:sqlserver://h;user=u;password=Secret;', ['Secret']],
    ['{"host": "h", "password": "Secret"}', ['Secret']],
    ['https://h/c?sig=Secret', ['Secret']],
  ])('%s gives away no piece of its password', (address, pieces) => {
    const { masked, secrets } = recorder();
    secrets.addFromAddress(address);
    expect(masked).toEqual(expect.arrayContaining(pieces));
  });

  it.each([
    ['data/orders@v2.csv'],
    ['duckdb:data/a:b@c.duckdb'],
    ['C:\\data\\a@b.csv'],
    ['postgresql://u:${PASSWORD}@host/db'],
    ['postgresql://u@host:5432/db'],
  ])('%s has nothing to hide', (address) => {
    const { masked, secrets } = recorder();
    secrets.addFromAddress(address);
    expect(masked).toEqual([]);
  });

  it('hides of a right URL its password alone', () => {
    const { masked, secrets } = recorder();
    secrets.addFromAddress('postgresql://u:p-a.s%3As@host/db?sslmode=require');
    expect(masked).not.toEqual(expect.arrayContaining(['s']));
    expect(secrets.redact('sslmode host db p-a.s%3As')).toBe('sslmode host db ***');
  });
});

describe('a secret in a message', () => {
  it('that was cut in the middle of it is hidden up to the cut', () => {
    const { secrets } = recorder();
    secrets.add('correct-horse-battery');
    expect(secrets.redact('`u:correct-ho…` and `x…`')).toBe('`u:***…` and `x…`');
  });

  it('is hidden on one line, as messages show values', () => {
    const { secrets } = recorder();
    secrets.add('two  spaces`tick');
    expect(secrets.redact("it is two spaces'tick")).toBe('it is ***');
  });
});

describe('a literal URL is masked before it is looked at', () => {
  const url = 'postgresql://u:Abc@Secretpart#1@host/db';
  const tables = { table1: 't', table2: 't', 'pk-columns': 'id' };

  it.each([
    ['an input', { ...tables, 'data-source1': url }, {}],
    ['data-sources', { ...fileInputs, 'data-sources': `query: ${JSON.stringify(url)}` }, {}],
    ['diffs', { 'pk-columns': 'id', diffs: `[{ data-source1: "${url}", table1: t }]` }, {}],
    ['a table', { ...tables, table1: 'u:Secretpart@host/db', 'data-source1': '1' }, {}],
    ['api-url', { ...tables, 'api-key': 'k', 'api-url': url, 'data-source1': '1' }, {}],
    ['a config file', { ...fileInputs, config: 'c' }, { c: `data-source1: "${url}"` }],
    ['a misspelt key', { ...fileInputs, config: 'c' }, { c: `datasource: "${url}"` }],
  ])('in %s', async (_place, inputs, files) => {
    const masked: string[] = [];
    const secrets = new Secrets((secret) => masked.push(secret), {});
    const readFile = (path: string) =>
      Promise.resolve((files as Record<string, string>)[path] ?? '');
    await loadSettings(inputs, { env: {}, readFile, secrets }).catch((error: unknown) => {
      expect(secrets.redact(String(error))).not.toMatch(/secretpart/i);
    });
    expect(masked).toContain('Secretpart');
  });
});

describe('the secrets of a run', () => {
  it('are the key, the token and the passwords, wherever a URL may stand', async () => {
    const env = { DATAFOLD_API_KEY: 'env-key', PGPASSWORD: 'fr0m-env' };
    const files = { 'dd.yml': 'data-sources: { a: "mysql://u:c0nfig@h/x" }' };
    const { masked } = await readInputs(
      {
        'api-key': 'input-key',
        'github-token': 'ghs_token',
        'data-source1': '1',
        table1: 't',
        table2: 't',
        'pk-columns': 'id',
        'data-sources': 'b: postgresql://u:${PGPASSWORD}@h/x\nc: postgresql://u:s0urces@h/x',
        config: 'dd.yml',
      },
      { env, files },
    );
    expect(masked).toEqual(
      expect.arrayContaining([
        'input-key',
        'env-key',
        'ghs_token',
        'fr0m-env',
        's0urces',
        'c0nfig',
      ]),
    );
  });

  it('are masked although the inputs are wrong', async () => {
    const masked: string[] = [];
    const secrets = new Secrets((secret) => masked.push(secret), {});
    secrets.addFrom('a: [postgresql://u:br0ken@h\nb');
    expect(masked).toContain('br0ken');
    const problem = await problemOf({
      ...fileInputs,
      'data-sources': 'a: [postgresql://u:br0ken@h\nb: 1',
    });
    expect(problem).not.toContain('br0ken');
  });

  it('are the options of a data source that have such a name', async () => {
    const { masked } = await readInputs({
      ...fileInputs,
      'data-sources': 'a: { url: "duckdb:x", options: { access_token: t0ken, threads: 4 } }',
    });
    expect(masked).toEqual(['t0ken']);
  });
});

describe('a reference to the environment', () => {
  it('is replaced as it is', () => {
    expect(fillIn('${DATABASE_URL}', { DATABASE_URL: 'mysql://u:p@h/x?y=z' })).toBe(
      'mysql://u:p@h/x?y=z',
    );
    expect(fillIn('duckdb:${DIR}/a b', { DIR: '/my data' })).toBe('duckdb:/my data/a b');
  });

  it('is encoded before the @ where the URL would break', () => {
    const url = 'postgresql://${USER}:${PASSWORD}@${HOST}/x';
    const env = { USER: 'me', PASSWORD: 'p@ss/w:rd#1', HOST: 'db:5432' };
    expect(fillIn(url, env)).toBe('postgresql://me:p%40ss%2Fw%3Ard%231@db:5432/x');
  });

  it('is not encoded twice', () => {
    expect(fillIn('a://u:${P}@h', { P: 'p%40ss' })).toBe('a://u:p%40ss@h');
  });

  it('that is not set is an error with its name and no URL', async () => {
    const sources = 'w: postgresql://u:hidden@h/${DB}';
    expect(await problemOf({ ...fileInputs, 'data-sources': sources })).toBe(
      '`w` of `data-sources` refers to `DB`, which the environment does not have.',
    );
  });
});

describe('a URL as a data source', () => {
  const tables = { table1: 't', table2: 't', 'pk-columns': 'id' };

  it('is named by its input unless somebody has that name, and the same for the same URL', async () => {
    const { settings } = await readInputs(
      {
        ...tables,
        'data-sources': 'data-source1: duckdb:other.duckdb',
        diffs: `
- { name: a, data-source1: "duckdb:prod.duckdb", data-source2: "duckdb:\${NAME}.duckdb" }
- { name: b, data-source1: "duckdb:branch.duckdb", data-source2: data-source1 }
`,
      },
      { env: { NAME: 'branch' } },
    );
    expect(settings.service).toMatchObject({
      dataSources: {
        'data-source1': 'duckdb:other.duckdb',
        'data-source1 (2)': { url: 'duckdb:prod.duckdb', id: 2 },
        'data-source2': { url: 'duckdb:branch.duckdb', id: 3 },
      },
    });
    const [a, b] = settings.diffs;
    expect(b?.dataSource1).toBe(a?.dataSource2);
    expect(b?.dataSource2).toBe('data-source1');
  });

  it('takes no id that another one has, by position or by choice', async () => {
    const { settings } = await readInputs({
      ...tables,
      'data-sources': 'archive: { url: "duckdb:archive.duckdb", id: 2 }',
      'data-source1': 'archive',
      'data-source2': 'duckdb:branch.duckdb',
    });
    expect(settings.service).toMatchObject({ dataSources: { 'data-source2': { id: 3 } } });
  });

  it('is shown without its user and password', async () => {
    const { settings, masked } = await readInputs({
      ...tables,
      'data-source1': 'postgresql://me:pa55word@db.example.com/shop?sslmode=require',
    });
    expect(settings.diffs[0]?.datasets).toEqual({
      side1: 'postgresql://db.example.com/shop',
      side2: 'postgresql://db.example.com/shop',
    });
    expect(masked).toContain('pa55word');
  });
});

it.each([
  ['options: { role: [hidden] }', 'options.role` must be a text, a number, true or false.'],
  ['options: [hidden]', 'options` must map names to texts, numbers, true or false.'],
  ['id: hidden', 'id` must be a whole number from 1 on.'],
  ['id: 0', 'id` must be a whole number from 1 on.'],
  ['writable: hidden', 'writable` must be true or false.'],
  ['sample-rows: hidden', 'sample-rows` must be false, or a whole number from 0 to 1000.'],
  ['sample-rows: true', 'sample-rows` must be false, or a whole number from 0 to 1000.'],
  ['sample-rows: 1001', 'sample-rows` must be false, or a whole number from 0 to 1000.'],
])('a setting of a data source that cannot be right is named: %s', async (setting, problem) => {
  const sources = `a: { url: "duckdb:x", ${setting} }`;
  expect(await problemOf({ ...fileInputs, 'data-sources': sources })).toBe(
    `\`data-sources.a.${problem}`,
  );
});

it('a map of data sources that is none is refused with the place and without its values', async () => {
  const problem = await problemOf({
    ...fileInputs,
    'data-sources': 'a: { uri: "postgresql://u:hidden@h/x" }',
  });
  expect(problem).toBe(
    '`a` of `data-sources` must be a URL such as `duckdb:prod.duckdb`, or `{url, id, writable, write-schema, keep-tables, options, sample-rows}`.',
  );
  expect(problem).not.toContain('hidden');
});
