import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DiffError } from '../../../src/contract/errors.ts';
import type { Caller } from '../../../src/server/access/caller.ts';
import { StoreUnavailableError } from '../../../src/server/errors.ts';
import { customers, orders, results, unkeyed } from '../../report/fixtures.ts';
import { ask, begin, complete } from './histories.ts';
import { all, heading, links, texts, Visitor } from './visitor.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let visitor: Visitor;
let caller: Caller;

beforeAll(async () => {
  world = await startWorld();
  visitor = new Visitor(world);
  const key = await world.key('maria');
  caller = await world.caller(key);
  await visitor.login(key);
});
afterAll(() => world.close());

const NO_TABLE = new DiffError('NoSuchTableException', 'pr_42.orders');

describe('the page of a diff', () => {
  test('has a short address', async () => {
    const { status, headers } = await visitor.get('/datadiffs/7');
    expect([status, headers.get('location')]).toEqual([302, '/datadiffs/7/overview']);
  });

  test.each([
    ['differences', customers.results ?? results(), '🟡 There are differences'],
    [
      'differences and repeated keys',
      orders.results ?? results(),
      '🟡 There are differences; 194 rows were not compared',
    ],
    ['none', results(), '✅ No differences'],
    [
      'repeated keys',
      unkeyed.results ?? results(),
      '🔵 No differences found, but not everything could be compared; 24 rows were not compared',
    ],
    ['an error', NO_TABLE, '💥 The data diff failed'],
    ['a person who stopped it', 'cancelled' as const, '⏹️ Cancelled'],
  ])('says in its heading what came of it: %s', async (_, end, expected) => {
    const id = await complete(world, caller, {}, end);
    const { html } = await visitor.get(`/datadiffs/${id}/overview`);
    expect(heading(html)).toBe(expected);
    expect(texts(html, 'title')[0]).toMatch(new RegExp(` – data diff ${id}$`));
    expect(html).not.toContain('http-equiv');
    expect(all(html, 'div').filter((it) => 'dataProgress' in (it.properties ?? {}))).toEqual([]);
  });

  test('shows of a finished one what the report shows, with the names of data sources', async () => {
    const request = { ...orders.request, data_source2_id: 2, tags: ['nightly', 'pr-42'] };
    const id = await complete(world, caller, request, orders.results ?? results());
    const { html } = await visitor.get(`/datadiffs/${id}/overview`);
    expect(texts(html, 'h2')).toEqual(['analytics.prod.orders → analytics.pr_42.orders']);
    expect(texts(html, 'h3')).toEqual(['Rows and keys', 'Differing values', 'Columns', 'Request']);
    expect(texts(html, 'dd').slice(0, 2)).toEqual(['48,516', 'before: 48,211']);
    expect(all(html, 'svg')).toHaveLength(3);
    expect(texts(html, 'td').slice(-6, -4)).toEqual(['warehouse', 'replica']);
    expect(texts(html, 'p')).toContainEqual(
      expect.stringMatching(/^Asked for by maria, just now · took .+ · nightly · pr-42$/),
    );
    expect(texts(html, 'button')).toEqual(['Log out', 'Run again', 'Archive']);
  });

  test('is not hidden below its tags, however many there are', async () => {
    const tags = Array.from({ length: 1000 }, (_, i) => `t${i + 1}`);
    const id = await complete(world, caller, { tags }, results());
    const { html } = await visitor.get(`/datadiffs/${id}/overview`);
    expect(texts(html, 'p')).toContainEqual(expect.stringMatching(/ · t1 · .* · t20 · 980 more$/));
  });

  test('calls a data source by its id where it is no longer configured', async () => {
    const { id } = await ask(world, caller);
    const old = { source: 'api', userId: 1, userName: 'ci', idempotencyKey: null } as const;
    const { request } = await world.diffs.get(caller, id);
    await world.store.diffs.create({ ...old, request: { ...request, data_source1_id: 9 } }, 100);
    const { html } = await visitor.get(`/datadiffs/${id + 1}/overview`);
    expect(texts(html, 'td').slice(0, 2)).toEqual(['data source 9', 'warehouse']);
    await world.diffs.cancel(caller, id);
    await world.store.diffs.cancel(id + 1);
  });

  test('tells of a diff that waits and one that runs, and comes again without a script', async () => {
    const { id, held } = await begin(world, caller);
    const next = await ask(world, caller);
    const { html: waiting } = await visitor.get(`/datadiffs/${next.id}/overview`);
    expect(heading(waiting)).toBe('⏳ Waiting');
    expect(texts(waiting, 'span')).toContain('Waits for its turn');
    held.progress('reading side 1: 5 rows');
    const { html: running } = await visitor.get(`/datadiffs/${id}/overview`);
    expect(heading(running)).toBe('▶️ Running');
    expect(texts(running, 'span')).toContain('reading side 1: 5 rows');
    expect(all(waiting, 'progress')[0]?.properties).toMatchObject({ value: '0', max: '100' });
    expect(all(running, 'progress')[0]?.properties).not.toHaveProperty('value');
    expect(texts(running, 'h3')).toEqual(['Request']);
    for (const html of [waiting, running]) {
      expect(html).toContain('<noscript><meta http-equiv="refresh" content="3"></noscript>');
      expect(texts(html, 'button')).toEqual(['Log out', 'Cancel', 'Archive']);
    }
    held.progress('joining rows by key, 71 %');
    const { html: joining } = await visitor.get(`/datadiffs/${id}/overview`);
    expect(all(joining, 'progress')[0]?.properties).toMatchObject({ value: '71', max: '100' });
    const { headers, html: progress } = await visitor.get(`/datadiffs/${id}/progress`);
    expect(headers.get('content-type')).toBe('application/json');
    expect(JSON.parse(progress)).toEqual({
      status: 'processing',
      progress: 'joining rows by key, 71 %',
      percent: 71,
      time: expect.stringMatching(/^\d+ s$/),
    });
    held.succeed(results());
    await world.diffs.cancel(caller, next.id);
  });
});

describe('what cannot be shown', () => {
  test.each([
    ['/datadiffs/999999/overview', 'There is no data diff 999999.'],
    ['/datadiffs/abc/overview', 'There is no such data diff.'],
    ['/datadiffs/1e3/overview', 'There is no such data diff.'],
    ['/datadiffs/1/nothing', 'There is no page at this address.'],
    ['/datadiffs/9999999999999999999999/overview', 'There is no such data diff.'],
    ['/nothing', 'There is no page at this address.'],
    ['/assets/pages-000000000000.css', 'There is no page at this address.'],
  ])('%s is not found', async (path, reason) => {
    const { status, html } = await visitor.get(path);
    expect([status, heading(html)]).toEqual([404, 'Not found']);
    expect(texts(html, 'p')).toContain(reason);
    expect(links(html)).toContain('/datadiffs');
  });

  test('a store that is away is answered with 503, also where the login needs it', async () => {
    world.breakStore(new StoreUnavailableError('disk I/O error at /secret/path'));
    const answers = [
      await visitor.get('/datadiffs'),
      await visitor.get('/datadiffs/1/progress'),
      await new Visitor(world).post('/login', { key: `ddk_1_${'x'.repeat(43)}` }),
    ];
    world.breakStore(null);
    for (const { status, headers, html } of answers) {
      expect([status, headers.get('retry-after')]).toEqual([503, '5']);
      expect(heading(html)).toBe('Not available now');
      expect(html).not.toContain('secret');
    }
    expect((await visitor.get('/datadiffs')).status).toBe(200);
  });

  test('what nobody expected is in the log and not on the page', async () => {
    world.breakStore(new TypeError('cannot read secret of undefined'));
    const { status, html } = await visitor.get('/datadiffs');
    world.breakStore(null);
    expect([status, heading(html)]).toEqual([500, 'This did not work']);
    expect(html).not.toContain('secret');
    const problems = world.log.filter((line) => line.includes('could not answer a page'));
    expect(problems.join()).toContain('cannot read secret of undefined');
  });
});

describe('every answer', () => {
  const POLICY =
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  test.each([
    ...['/', '/login', '/logout', '/datadiffs', '/datadiffs/1', '/datadiffs/1/overview'],
    ...['/datadiffs/1/progress', '/datadiffs/99', '/datadiffs?page=x', '/nothing'],
  ])('%s has strict headers and is kept nowhere', async (path) => {
    const { headers } = await visitor.get(path);
    expect(headers.get('content-security-policy')).toBe(POLICY);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('has no script and no style of its own, and nothing from elsewhere', async () => {
    for (const path of ['/login', '/datadiffs', '/datadiffs/1/overview', '/nothing']) {
      const reader = path === '/login' ? new Visitor(world) : visitor;
      const { html } = await reader.get(path);
      expect(html).not.toMatch(/ style=| on[a-z]+=|<style|javascript:/i);
      const loaded = [...all(html, 'script'), ...all(html, 'link'), ...all(html, 'img')];
      for (const { properties = {} } of loaded) {
        expect(properties['src'] ?? properties['href']).toMatch(/^\/assets\/pages-[0-9a-f]{12}\./);
      }
      expect(texts(html, 'script')).toEqual(['']);
    }
  });

  test('of an asset may be kept for ever, and needs no login', async () => {
    const { html } = await new Visitor(world).get('/login');
    const paths = new Set(html.match(/\/assets\/[^"]+/g));
    expect(paths.size).toBe(3);
    for (const path of paths) {
      const { status, headers } = await new Visitor(world).get(path);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-type')).toMatch(/^(text\/(css|javascript)|image\/svg)/);
    }
  });
});
