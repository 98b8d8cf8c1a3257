import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { buildRequest } from '../../contract/builders.ts';
import { ask, begin, complete, until } from './histories.ts';
import { results } from '../../report/fixtures.ts';
import type { Caller } from '../../../src/server/access/caller.ts';
import { all, heading, links, texts, Visitor } from './visitor.ts';
import { startWorld, type World } from './world.ts';

const OWN = { 'sec-fetch-site': 'same-origin' };

let world: World;
let visitor: Visitor;
let csrf: string;
let caller: Caller;

beforeEach(async () => {
  world = await startWorld({ queueLimit: 2 });
  visitor = new Visitor(world);
  const key = await world.key('maria');
  caller = await world.caller(key);
  csrf = await visitor.login(key);
});
afterEach(() => world.close());

test.each([
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
  [
    'a page of a neighbouring site',
    { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:1' },
  ],
  ['a page without an origin', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
  ['a program that says nothing', {}],
])('a form of %s is refused, even with the token', async (_, headers) => {
  const { id } = await begin(world, caller);
  const { status, html } = await visitor.post(`/datadiffs/${id}/cancel`, { csrf }, headers);
  expect([status, heading(html)]).toEqual([403, 'Refused']);
  expect((await world.diffs.get(caller, id)).status).toBe('processing');
});

test('a form is taken from the host itself, where the browser says no more than the origin', async () => {
  const { id } = await begin(world, caller);
  const { status } = await visitor.post(`/datadiffs/${id}/cancel`, { csrf }, { origin: world.url });
  expect(status).toBe(303);
});

test.each(['none', 'a wrong one', 'that of another session'])(
  'a form with %s as its token is refused, and nothing happens',
  async (which) => {
    const { id } = await begin(world, caller);
    const other = await new Visitor(world).login(await world.key('other'));
    const sent = { none: {}, 'a wrong one': { csrf: `${csrf}x` } }[which] ?? { csrf: other };
    for (const action of ['cancel', 'again', 'archive', 'unarchive']) {
      const { status, html } = await visitor.post(`/datadiffs/${id}/${action}`, sent);
      expect([status, texts(html, 'p')[1]]).toEqual([
        403,
        'The form is too old, or none of this server.',
      ]);
    }
    expect((await visitor.post('/logout', sent)).status).toBe(403);
    expect((await visitor.get('/datadiffs')).status).toBe(200);
    expect(await world.store.diffs.get(id)).toMatchObject({
      status: 'processing',
      archived: false,
    });
    expect((await world.store.queue.counts()).waiting).toBe(0);
  },
);

test('a form of 100 KB is refused', async () => {
  const { status } = await visitor.post('/login', { key: 'x'.repeat(100_000) });
  expect(status).toBe(413);
});

test('cancel ends a running diff, and its page says so', async () => {
  const { id } = await begin(world, caller);
  const { status, headers } = await visitor.post(`/datadiffs/${id}/cancel`, { csrf });
  expect([status, headers.get('location')]).toEqual([303, `/datadiffs/${id}/overview`]);
  await until(async () => (await world.store.diffs.get(id))?.status === 'cancelled');
  const { html } = await visitor.get(`/datadiffs/${id}/overview`);
  expect(heading(html)).toBe('⏹️ Cancelled');
  expect(texts(html, 'p')).toContain('It was cancelled before it ended, so there are no results.');
});

test('run again leads to the new diff, which a person asked for', async () => {
  const id = await complete(world, caller, { tags: ['nightly'] }, results());
  const { headers } = await visitor.post(`/datadiffs/${id}/again`, { csrf });
  expect(headers.get('location')).toBe(`/datadiffs/${id + 1}/overview`);
  expect(await world.store.diffs.get(id + 1)).toMatchObject({
    source: 'manual',
    userName: 'maria',
    request: { tags: ['nightly'] },
  });
});

test('archive and its opposite', async () => {
  const id = await complete(world, caller, {}, results());
  await visitor.post(`/datadiffs/${id}/archive`, { csrf });
  expect(links((await visitor.get('/datadiffs')).html)).not.toContain(`/datadiffs/${id}/overview`);
  await visitor.post(`/datadiffs/${id}/unarchive`, { csrf });
  expect(links((await visitor.get('/datadiffs')).html)).toContain(`/datadiffs/${id}/overview`);
});

test('a full queue is answered with the time to wait and a way back', async () => {
  const { id } = await begin(world, caller);
  await ask(world, caller);
  await ask(world, caller);
  const { status, headers, html } = await visitor.post(`/datadiffs/${id}/again`, { csrf });
  expect([status, headers.get('retry-after')]).toEqual([429, '10']);
  expect(texts(html, 'p')).toContain(
    '2 data diffs wait already, which is the limit; try again later.',
  );
  expect(links(html)).toContain(`/datadiffs/${id}/overview`);
});

test('a server that stops runs nothing again, says when to try, and still shows its pages', async () => {
  const { id } = await begin(world, caller);
  world.beginStop();
  const { status, headers, html } = await visitor.post(`/datadiffs/${id}/again`, { csrf });
  expect([status, heading(html), headers.get('retry-after')]).toEqual([
    503,
    'The server stops',
    '10',
  ]);
  expect(links(html)).toContain(`/datadiffs/${id}/overview`);
  expect((await visitor.get(`/datadiffs/${id}/overview`)).status).toBe(200);
  expect((await visitor.get('/datadiffs')).status).toBe(200);
});

test('a diff whose data source is gone cannot run again, and the page says why', async () => {
  const { id } = await ask(world, caller);
  const request = buildRequest({ data_source2_id: 9 });
  const old = {
    request,
    source: 'api',
    userId: 1,
    userName: 'maria',
    idempotencyKey: null,
  } as const;
  await world.store.diffs.create(old, 10);
  const { status, html } = await visitor.post(`/datadiffs/${id + 1}/again`, { csrf });
  expect([status, heading(html)]).toEqual([422, 'This cannot be done']);
  expect(texts(html, 'p')).toContain(
    'data_source2_id: there is no data source 9; accepted are 0 (files), 1 (warehouse), 2 (replica)',
  );
});

test('a key that may only read has no buttons, and its forms are refused', async () => {
  const { id } = await begin(world, caller);
  const reader = new Visitor(world);
  const token = await reader.login(await world.key('reader', ['read']));
  const { html } = await reader.get(`/datadiffs/${id}/overview`);
  expect(texts(html, 'button')).toEqual(['Log out']);
  for (const action of ['cancel', 'again', 'archive', 'unarchive']) {
    const answer = await reader.post(`/datadiffs/${id}/${action}`, { csrf: token }, OWN);
    expect([answer.status, heading(answer.html)]).toEqual([403, 'Not allowed']);
    expect(links(answer.html)).toContain(`/datadiffs/${id}/overview`);
  }
  expect(await world.store.diffs.get(id)).toMatchObject({ status: 'processing', archived: false });
});

test('the forms of a page carry the token and ask with POST', async () => {
  const { id } = await begin(world, caller);
  const { html } = await visitor.get(`/datadiffs/${id}/overview`);
  const forms = all(html, 'form').map(({ properties }) => properties ?? {});
  expect(forms.map(({ method, action }) => [method, action])).toEqual([
    ['post', '/logout'],
    ['post', `/datadiffs/${id}/cancel`],
    ['post', `/datadiffs/${id}/archive`],
  ]);
  const tokens = all(html, 'input').map(({ properties }) => properties?.['value']);
  expect(tokens).toEqual([csrf, csrf, csrf]);
});
