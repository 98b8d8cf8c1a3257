import { expect, it } from '@jest/globals';
import type { Right } from '../../../src/server/store/keys.ts';
import { json, serve, tables } from '../serve-fixture.ts';

const PATH = '/api/v1/datadiffs';

it('a key is taken after `Key`, and bare as the examples of 2022 send it', async () => {
  await using served = await serve();
  const key = await served.key();
  for (const Authorization of [`Key ${key}`, key, `key  ${key} `]) {
    expect((await served.fetch(PATH, { headers: { Authorization } })).status).toBe(200);
  }
});

it('whatever is wrong with a key, the answer is the same', async () => {
  await using served = await serve();
  const key = await served.key();
  await served.store.keys.revoke('key 2');
  const secret = key.replace(/^ddk_\d+_/, '');
  const answers = await Promise.all(
    ['', 'Key', 'nonsense', `ddk_999_${secret}`, `ddk_1_${secret}`, key].map(
      async (Authorization) => {
        const response = await served.fetch(PATH, { headers: { Authorization } });
        const { instance, ...body } = (await response.json()) as Record<string, unknown>;
        expect(instance).toMatch(/^\/requests\//);
        return { status: response.status, body, with: response.headers.get('www-authenticate') };
      },
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.status).toBe(401);
});

it.each<[string, Right[], number, number]>([
  ['read', ['read'], 200, 403],
  ['create', ['create'], 403, 200],
  ['admin', ['admin'], 200, 200],
])('with the right %s', async (_, rights, list, create) => {
  await using served = await serve();
  const headers = { Authorization: `Key ${await served.key(rights)}` };
  expect((await served.fetch(PATH, { headers })).status).toBe(list);
  const init = json(tables());
  const response = await served.fetch(PATH, { ...init, headers: { ...init.headers, ...headers } });
  expect(response.status).toBe(create);
});

it('a key that is limited to a data source knows of no other, and of no diff that reads one', async () => {
  await using served = await serve();
  await served.fetch(PATH, json(tables()));
  await served.fetch(PATH, json(tables({ data_source1_id: 2, data_source2_id: 2 })));
  const Authorization = `Key ${await served.key(['read', 'create'], ['dev'])}`;
  const ask = async (path: string, init: RequestInit = {}) =>
    served.fetch(path, { ...init, headers: { ...(init.headers as object), Authorization } });

  expect(await (await ask(PATH)).json()).toMatchObject({ count: 1, results: [{ id: 2 }] });
  const hidden = await ask(`${PATH}/1`);
  const missing = await ask(`${PATH}/77`);
  expect([hidden.status, missing.status]).toEqual([404, 404]);
  const purge = await ask(`${PATH}/1`, json({ purged: true }, 'PATCH'));
  expect(purge.status).toBe(404);
  for (const path of ['cancel', 'summary', 'summary_results', 'results']) {
    const method = path === 'cancel' ? 'POST' : 'GET';
    expect((await ask(`${PATH}/1/${path}`, { method })).status).toBe(404);
  }
  expect(await (await ask('/api/v1/data_sources')).json()).toMatchObject([{ id: 2, name: 'dev' }]);
  expect((await ask('/api/v1/data_sources/1/summary')).status).toBe(404);
  const refused = await ask(PATH, json(tables()));
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('there is no data source 1; accepted are 2 (dev)');
});

it('a key that may only create learns nothing of the diffs of others', async () => {
  await using served = await serve();
  await served.fetch(PATH, json(tables({ query1: 'SELECT hidden', table1: null })));
  const Authorization = `Key ${await served.key(['create'])}`;
  const changes = [{ archived: true }, { archived: false }, { archived: null }, { purged: true }];
  for (const change of changes) {
    const init = json(change, 'PATCH');
    const headers = { ...init.headers, Authorization };
    const response = await served.fetch(`${PATH}/1`, { ...init, headers });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain('hidden');
  }
  const rows = await served.fetch(`${PATH}/1/results`, { headers: { Authorization } });
  expect(rows.status).toBe(403);
  expect(await (await served.fetch(`${PATH}/1`)).json()).toMatchObject({
    archived: false,
    purged: false,
  });
});

it('a limit to a data source that is not configured any more allows nothing', async () => {
  await using served = await serve();
  const headers = { Authorization: `Key ${await served.key(['admin'], ['gone'])}` };
  expect(await (await served.fetch('/api/v1/data_sources', { headers })).json()).toEqual([]);
});

it('no key is kept as it is, and none is logged', async () => {
  await using served = await serve();
  const key = await served.key();
  const secret = key.replace(/^ddk_\d+_/, '');
  await served.fetch(PATH, { headers: { Authorization: `Key ${key}` } });
  expect(secret).toHaveLength(43);
  expect(JSON.stringify(await served.store.keys.all())).not.toContain(secret);
  expect(JSON.stringify(served.log)).not.toContain(secret);
});

it('probes, metrics and the description of the API need no key, and the rest does', async () => {
  await using served = await serve();
  const headers = { Authorization: '' };
  for (const path of ['/healthz', '/readyz', '/metrics', '/api/openapi.json', '/api/docs']) {
    expect([path, (await served.fetch(path, { headers })).status]).toEqual([path, 200]);
  }
  for (const path of [PATH, `${PATH}/1`, '/api/v1/data_sources', '/api/v1/nonsense']) {
    expect([path, (await served.fetch(path, { headers })).status]).toEqual([path, 401]);
  }
});
