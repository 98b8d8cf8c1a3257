import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Options } from '../../../src/sources/options.ts';
import type { StatementLabel } from '../../../src/sources/source.ts';
import { credentialsOf } from '../../../src/sources/trino/client/credentials.ts';
import { headersOf } from '../../../src/sources/trino/client/headers.ts';
import { TrinoHttp } from '../../../src/sources/trino/client/http.ts';
import { TrinoSession } from '../../../src/sources/trino/session.ts';
import { readTrinoUrl } from '../../../src/sources/trino/url.ts';
import { type Answer, type Asked, column, type FakeTrino, fakeTrino } from './fake-trino.ts';

const { signal } = new AbortController();

let folder: string;
let servers: FakeTrino[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-diff-trino-'));
  servers = [];
});
afterEach(async () => {
  for (const server of servers) await server.close();
  rmSync(folder, { recursive: true });
});

async function serve(answer: (asked: Asked, origin: string) => Answer): Promise<FakeTrino> {
  const server = await fakeTrino(answer);
  servers.push(server);
  return server;
}

async function sessionOf(url: string, options: Options = {}, label?: StatementLabel) {
  const config = readTrinoUrl('one', url);
  const credentials = await credentialsOf('one', config, options);
  const headers = headersOf(config, options, label);
  return new TrinoSession(
    new TrinoHttp(config, credentials, { headers, waits: [1, 1, 1] }),
    config.place,
  );
}

const withPassword = (url: string): string => url.replace('someone@', 'someone:hunter2@');

const ONE_ROW = { id: 'q', columns: [column('v', 'varchar')], data: [['x']] };

describe('a statement', () => {
  test('is handed over, and its pages are asked for until there is none', async () => {
    const server = await serve(({ method }, origin) =>
      method === 'POST'
        ? { json: { id: 'q', nextUri: `${origin}/v1/statement/executing/q/1?slug=a` } }
        : { json: ONE_ROW },
    );
    const session = await sessionOf(server.url);
    expect(await session.rows('SELECT 1', signal)).toEqual([{ v: 'x' }]);
    expect(server.asked.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/v1/statement', 'SELECT 1'],
      ['GET', '/v1/statement/executing/q/1?slug=a', ''],
    ]);
  });

  test('says who asks, for which diff, and how', async () => {
    const server = await serve(() => ({ json: ONE_ROW }));
    const options = {
      'client-tags': 'finance, nightly',
      roles: 'analyst,lake=reader,other=ALL',
      query_max_run_time: '30m',
      'lake.pushdown': 'off',
    };
    const label = { diffId: 7, runUrl: 'https://ci.example.com/run/1,2' };
    await (await sessionOf(server.url, options, label)).rows('SELECT 1', signal);
    expect(server.asked[0]!.headers).toMatchObject({
      'x-trino-user': 'someone',
      'x-trino-catalog': 'lake',
      'x-trino-schema': 'sales',
      'x-trino-source': 'data-diff',
      'x-trino-client-tags':
        'finance,nightly,data-diff,data-diff-id=7,https://ci.example.com/run/1%2C2',
      'x-trino-role': 'system=ROLE%7Banalyst%7D,lake=ROLE%7Breader%7D,other=ALL',
      'x-trino-session': 'query_max_run_time=30m,lake.pushdown=false',
      'x-trino-time-zone': 'UTC',
    });
  });

  test('keeps every digit of a whole number', async () => {
    const server = await serve(() => ({
      bytes: Buffer.from(
        `{"id":"q","columns":[${JSON.stringify(column('n', 'bigint'))}],"data":[[9007199254740993],[-9223372036854775808],[7]]}`,
      ),
    }));
    const session = await sessionOf(server.url);
    expect(await session.rows('SELECT n', signal)).toEqual([
      { n: 9007199254740993n },
      { n: -9223372036854775808n },
      { n: 7 },
    ]);
  });

  test('survives connections that are dropped, and servers that are away for a moment', async () => {
    const failures: Answer[] = ['drop', { status: 503 }, 'drop', { status: 502 }];
    const server = await serve(({ method }, origin) => {
      const failure = method === 'GET' || failures.length > 2 ? failures.shift() : undefined;
      if (failure) return failure;
      return method === 'POST'
        ? { json: { id: 'q', nextUri: `${origin}/next` } }
        : { json: ONE_ROW };
    });
    const session = await sessionOf(server.url);
    expect(await session.rows('SELECT 1', signal)).toEqual([{ v: 'x' }]);
    expect(server.asked.map(({ method }) => method)).toEqual([
      ...['POST', 'POST', 'POST', 'GET', 'GET', 'GET'],
    ]);
  });

  test('fails where the server stays away, with its address', async () => {
    const server = await serve(() => ({ status: 503 }));
    const session = await sessionOf(server.url);
    await expect(session.rows('SELECT 1', signal)).rejects.toThrow(
      /^ConnectionException: 127\.0\.0\.1:\d+: the server answered with the status 503 Service Unavailable$/,
    );
    expect(server.asked).toHaveLength(4);
  });
});

describe('credentials', () => {
  test('go to the data source alone: a page elsewhere is asked for there', async () => {
    const elsewhere = await serve(() => ({ json: ONE_ROW }));
    const server = await serve(({ method }) =>
      method === 'POST'
        ? { json: { id: 'q', nextUri: `${elsewhere.origin}/v1/statement/q/1` } }
        : { json: ONE_ROW },
    );
    const session = await sessionOf(withPassword(server.url));
    expect(await session.rows('SELECT 1', signal)).toEqual([{ v: 'x' }]);
    expect(elsewhere.asked).toEqual([]);
    const basic = `Basic ${Buffer.from('someone:hunter2').toString('base64')}`;
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([basic, basic]);
  });

  test('are not taken along by a redirection', async () => {
    const elsewhere = await serve(() => ({ json: ONE_ROW }));
    const server = await serve(() => ({ status: 307, to: `${elsewhere.origin}/v1/statement` }));
    const session = await sessionOf(withPassword(server.url));
    await expect(session.rows('SELECT 1', signal)).rejects.toThrow(/status 307/);
    expect(elsewhere.asked).toEqual([]);
  });

  test('of a file are read anew where the server refuses them, in the midst of a statement', async () => {
    const file = join(folder, 'token');
    writeFileSync(file, 'first\n');
    const server = await serve(({ method, headers }, origin) => {
      if (method === 'POST') return { json: { id: 'q', nextUri: `${origin}/next` } };
      return headers.authorization === 'Bearer second' ? { json: ONE_ROW } : { status: 401 };
    });
    const session = await sessionOf(server.url, { 'jwt-file': file });
    writeFileSync(file, 'second\n');
    expect(await session.rows('SELECT 1', signal)).toEqual([{ v: 'x' }]);
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      ...['Bearer first', 'Bearer first', 'Bearer second'],
    ]);
  });

  test('that the server refuses fail the diff, and are in no word of it', async () => {
    const server = await serve(() => ({ status: 401 }));
    const session = await sessionOf(server.url, { jwt: 'hunter2' });
    const failing = session.rows('SELECT 1', signal);
    await expect(failing).rejects.toThrow(/^AuthenticationException: 127\.0\.0\.1:\d+: .*401/);
    await expect(failing).rejects.not.toThrow(/hunter2/);
    expect(server.asked).toHaveLength(1);
  });

  test('are refused where they could be read on the way, or are two', async () => {
    expect(() => readTrinoUrl('one', 'trino://me:hunter2@db.example.com/a/b?ssl=false')).toThrow(
      /^(?!.*hunter2)data-sources: the URL of "one" cannot be read \(it has a password and ssl=false/,
    );
    const plain = readTrinoUrl('one', 'trino://me@db.example.com/a/b?ssl=false');
    await expect(credentialsOf('one', plain, { jwt: 'x' })).rejects.toThrow(/by TLS alone/);
    const config = readTrinoUrl('one', 'trino://me:hunter2@db.example.com/a/b');
    await expect(credentialsOf('one', config, { jwt: 'x' })).rejects.toThrow(/accepted is one of/);
  });
});

describe('rows that are spooled', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => [`row ${i}`]);
  const packed = zstdCompressSync(Buffer.from(JSON.stringify(rows)));

  test('are fetched from where they lie, with no more than they come with', async () => {
    const store = await serve(() => ({ bytes: packed }));
    const segments = [
      {
        type: 'spooled',
        uri: `${store.origin}/bucket/1`,
        ackUri: `${store.origin}/ack/1`,
        headers: { 'x-key': ['of the store'] },
        metadata: { uncompressedSize: 5, rowsCount: 1000 },
      },
      {
        type: 'inline',
        data: Buffer.from('[["last, \\"one\\""],[""],[null]]').toString('base64'),
        metadata: { rowsCount: 3 },
      },
    ];
    const server = await serve(() => ({
      json: { ...ONE_ROW, data: { encoding: 'json+zstd', segments } },
    }));
    const session = await sessionOf(withPassword(server.url));
    const output = new PassThrough();
    const written = text(output);
    expect(await session.copyCsv('SELECT v', output, signal)).toBe(1003);
    const lines = (await written).split('\n');
    expect(lines[0]).toBe('"row 0"');
    expect(lines.slice(999)).toEqual(['"row 999"', '"last, ""one"""', '""', '', '']);
    expect(
      store.asked.map(({ path, headers }) => [path, headers['x-key'], headers.authorization]),
    ).toEqual([
      ['/bucket/1', 'of the store', undefined],
      ['/ack/1', 'of the store', undefined],
    ]);
    expect(store.asked[0]!.headers).not.toHaveProperty('x-trino-user');
  });
});

test('a statement whose rows nobody reads any more is ended on the server', async () => {
  const server = await serve(({ method }, origin) => {
    if (method === 'DELETE') return { status: 204 };
    return { json: { ...ONE_ROW, nextUri: `${origin}/v1/statement/executing/q/2` } };
  });
  const session = await sessionOf(server.url);
  const output = new PassThrough();
  output.once('data', () => output.destroy(new Error('the reader has gone')));
  await expect(session.copyCsv('SELECT v', output, signal)).rejects.toThrow(
    'the output was closed',
  );
  expect(server.asked.map(({ method }) => method)).toContain('DELETE');
});
