import { describe, expect, it } from '@jest/globals';
import type { ServeKey } from '../../src/config/keys.ts';
import { loadKeysSettings, loadServeSettings } from '../../src/config/read-serve-settings.ts';
import { Secrets } from '../../src/config/secrets.ts';
import type { ServeOrigin } from '../../src/config/serve-values.ts';
import { fileInputs, problemOf, readFrom, readInputs } from './read-inputs.ts';

/** Settings as they come from a file in `/srv/conf` and flags in `/work`. */
function origin(
  yaml: string | null,
  flags: Partial<Record<ServeKey, string>> = {},
  env: Record<string, string> = {},
): ServeOrigin & { masked: string[] } {
  const masked: string[] = [];
  return {
    flags,
    config: yaml === null ? undefined : '/srv/conf/data-diff.yml',
    workingFolder: '/work',
    env,
    readFile: (path) => readFrom({ '/srv/conf/data-diff.yml': yaml ?? '' }, path),
    secrets: new Secrets((secret) => masked.push(secret), env),
    masked,
  };
}

async function settingsOf(...from: Parameters<typeof origin>) {
  return (await loadServeSettings(origin(...from))).settings;
}

async function problemsOf(...from: Parameters<typeof origin>): Promise<string> {
  const error = await loadServeSettings(origin(...from)).catch((problem: unknown) => problem);
  return error instanceof Error ? error.message : 'there is no problem';
}

describe('the settings of the server', () => {
  it('have defaults for everything', async () => {
    expect(await loadServeSettings(origin(null))).toEqual({
      folder: '/work',
      ownFiles: ['/work/data-diff.db'],
      settings: {
        dataSources: {},
        store: { kind: 'sqlite', path: '/work/data-diff.db' },
        host: '127.0.0.1',
        port: 8080,
        publicUrl: null,
        folders: [],
        diffsAtOnce: 2,
        diffsAtOncePerSource: 2,
        diffsAtOncePerCluster: 2,
        queueLimit: 1000,
        timeoutMs: 3_600_000,
        memoryLimit: null,
        sampleRows: 100,
        maxRowsFetched: null,
        keepRowsMs: null,
      },
    });
  });

  it('come from the config file, whose paths start beside it', async () => {
    const yaml = `
      data-sources: { warehouse: { url: 'duckdb:w.duckdb', id: 7 } }
      store: state/diffs.db
      listen: 0.0.0.0:9000
      public-url: https://diffs.example.com/
      folders: [data, /exports]
      diffs-at-once: 4
      diffs-at-once-per-source: 1
      queue-limit: 10
      timeout: 2h
      memory-limit: 1GB
      sample-rows: 0
      max-rows-fetched: 1000000
      keep-rows: 30d`;

    expect(await loadServeSettings(origin(yaml))).toEqual({
      folder: '/srv/conf',
      ownFiles: ['/srv/conf/data-diff.yml', '/srv/conf/state/diffs.db'],
      settings: {
        dataSources: { warehouse: { url: 'duckdb:w.duckdb', id: 7 } },
        store: { kind: 'sqlite', path: '/srv/conf/state/diffs.db' },
        host: '0.0.0.0',
        port: 9000,
        publicUrl: 'https://diffs.example.com',
        folders: ['/srv/conf/data', '/exports'],
        diffsAtOnce: 4,
        diffsAtOncePerSource: 1,
        diffsAtOncePerCluster: 1,
        queueLimit: 10,
        timeoutMs: 7_200_000,
        memoryLimit: '1GB',
        sampleRows: 0,
        maxRowsFetched: 1_000_000,
        keepRowsMs: 30 * 86_400_000,
      },
    });
  });

  it('are overruled by flags, whose paths start in the working folder', async () => {
    const flags = {
      store: 'my.db',
      folders: 'a, b',
      listen: '[::1]:0',
      'data-sources': 'x: duckdb:y',
    };

    expect(await settingsOf('store: other.db\nlisten: 1\nqueue-limit: 5', flags)).toMatchObject({
      dataSources: { x: 'duckdb:y' },
      store: { kind: 'sqlite', path: '/work/my.db' },
      folders: ['/work/a', '/work/b'],
      host: '::1',
      port: 0,
      queueLimit: 5,
    });
  });

  it('let an empty flag take away what the file says', async () => {
    expect(await settingsOf('folders: [data]', { folders: '' })).toMatchObject({ folders: [] });
  });

  it.each([
    ['8080', '127.0.0.1', 8080],
    ['localhost:80', 'localhost', 80],
    ['[2001:db8::1]:65535', '2001:db8::1', 65_535],
  ])('listen at %s', async (listen, host, port) => {
    expect(await settingsOf(null, { listen })).toMatchObject({ host, port });
  });

  it('let as many diffs read one source as run at all, where nothing else is said', async () => {
    expect(await settingsOf('diffs-at-once: 7')).toMatchObject({ diffsAtOncePerSource: 7 });
  });

  it('let four of them read one cluster, or what is said of every source', async () => {
    expect(await settingsOf('diffs-at-once: 7')).toMatchObject({ diffsAtOncePerCluster: 4 });
    const said = 'diffs-at-once: 7\ndiffs-at-once-per-source: 6';
    expect(await settingsOf(said)).toMatchObject({ diffsAtOncePerCluster: 6 });
  });

  it.each([
    ['sqlite:a.db', '/srv/conf/a.db'],
    ['sqlite:/var/a.db', '/var/a.db'],
    ['/var/a.db', '/var/a.db'],
    ['${DIR}/a.db', '/srv/conf/filled/a.db'],
  ])('keep what there is in the file %s', async (store, path) => {
    const settings = await settingsOf(`store: ${store}`, {}, { DIR: 'filled' });
    expect(settings.store).toEqual({ kind: 'sqlite', path });
  });

  it('keep what there is in PostgreSQL, whose password is filled in and hidden', async () => {
    const from = origin('store: postgres://me:${PASSWORD}@db/x', {}, { PASSWORD: 's3cr et' });

    expect((await loadServeSettings(from)).settings.store).toEqual({
      kind: 'postgresql',
      url: 'postgres://me:s3cr%20et@db/x',
    });
    expect(from.masked).toEqual(expect.arrayContaining(['s3cr et', 's3cr%20et']));
  });
});

describe('what is wrong with the settings of the server', () => {
  it.each([
    ['listen: localhost', '`listen` is `localhost`; it must be a port up to 65535, or a host and'],
    ['listen: "70000"', '`listen` is `70000`; it must be a port up to 65535'],
    ['listen: "::1:80"', '`listen` is `::1:80`; it must be a port'],
    ['public-url: diffs', 'must be an address such as `https://diffs.example.com`'],
    [
      'public-url: https://x.com/diffs',
      '`public-url` is `https://x.com/diffs`; it must be an address without a path',
    ],
    ['diffs-at-once: 0', '`diffs-at-once` is `0`; it must be a whole number from 1 up'],
    ['queue-limit: many', '`queue-limit` is `many`; it must be a whole number'],
    ['folders: { a: b }', '`folders` is `{"a":"b"}`; it must be a list of texts'],
    ['store: [a]', '`store` is `["a"]`; it must be a text'],
    [
      'store: sqlite:///a.db',
      '`store` is `sqlite:///a.db`; it must be `postgresql://…`, or the path',
    ],
    ['store: ${NOBODY}', '`store` is `${NOBODY}`; it refers to `NOBODY`, which the environment'],
    ['max-rows-fetched: -1', '`max-rows-fetched` is `-1`; it must be a whole number'],
    ['sample-rows: 1001', '`sample-rows` is `1001`; it must be a whole number from 0 to 1000'],
    [
      'keep-rows: ever',
      '`keep-rows` is `ever`; it must be a duration such as `12h`, `30d` or `1y`',
    ],
    ['keep-rows: 0', '`keep-rows` is `0`; it must be a duration'],
    ['keep-rows: 101y', '`keep-rows` is `101y`; it must be at most 100 years'],
    ['timeout: soon', '`timeout` is `soon`; it must be a duration'],
    ['quue-limit: 1', '`quue-limit` is not a known key; the nearest is `queue-limit`'],
    [
      'data-source: {}',
      '`data-source` is not a known key; the nearest are `data-source1`, `data-source2`, `data-sources`.',
    ],
    ['data-sources: 1', '`data-sources` must map names to a URL'],
  ])('%j is told', async (yaml, sentence) => {
    expect(await problemsOf(yaml)).toContain(sentence);
  });

  it('is told all at once', async () => {
    expect(await problemsOf('listen: x', { timeout: 'y' })).toMatch(/^2 inputs need a correction/);
  });

  it('is told without a password', async () => {
    const problem = await problemsOf('store: mysql://me:hunter2@db/x');
    expect(problem).toContain('`store` is `mysql://db/x`; it must be `postgresql://…`');
    expect(problem).not.toContain('hunter2');
  });

  it('is that the config file cannot be read', async () => {
    const from = { ...origin(null), config: 'none.yml' };
    await expect(loadServeSettings(from)).rejects.toThrow('`config` is `none.yml`; that file');
  });
});

describe('one config file for all', () => {
  it('is read by the Action, which takes no notice of what is for the server', async () => {
    const yaml = 'file1: a.csv\nfile2: b.csv\npk-columns: id\nlisten: none of its business';
    const { settings } = await readInputs({ config: 'dd.yml' }, { files: { 'dd.yml': yaml } });
    expect(settings.diffs).toMatchObject([{ name: 'a.csv → b.csv' }]);
  });

  it('is read by the server, which takes no notice of what is for diffs', async () => {
    const yaml = 'listen: 1\nfile1: a.csv\ncomment: none of its business\nmax-dupes: neither';
    expect(await settingsOf(yaml)).toMatchObject({ port: 1 });
  });

  it('takes the keys of the server in files alone', async () => {
    const files = { 'dd.yml': 'lisen: 1' };
    expect(await problemOf({ ...fileInputs, config: 'dd.yml' }, { files })).toContain(
      'nearest is `listen`',
    );
  });
});

describe('the settings for keys', () => {
  it('are the store and the names of the data sources, whose variables need not be set', async () => {
    const yaml = 'data-sources: { one: "mysql://u:${PW}@h/x", two: "duckdb:y" }';
    expect(await loadKeysSettings(origin(yaml))).toEqual({
      store: { kind: 'sqlite', path: '/srv/conf/data-diff.db' },
      sources: ['one', 'two', 'files'],
    });
  });
});
