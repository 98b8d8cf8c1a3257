import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import type { Caller } from '../../../src/server/access/caller.ts';
import { orders, results } from '../../report/fixtures.ts';
import { logIn, openTab, startBrowser, type Tab } from './browser.ts';
import { ask, begin, complete, until } from './histories.ts';
import { startWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let key: string;
let caller: Caller;
let tab: Tab;

const tables = (name: string) => ({ table1: ['prod', name], table2: ['pr_42', name] });

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  world = await startWorld();
  key = await world.key('maria');
  caller = await world.caller(key);
  tab = await openTab(browser);
});
afterEach(async () => {
  await tab.page.browserContext().close();
  await world.close();
});

const login = (to: Tab, path = '/datadiffs') => logIn(to, world.url + path, key);

const path = () => new URL(tab.page.url()).pathname + new URL(tab.page.url()).search;

test('logs in, lists, filters, opens a diff and logs out', async () => {
  await complete(world, caller, tables('orders'), orders.results ?? results());
  await complete(world, caller, tables('events'), results());
  await login(tab);
  expect(path()).toBe('/datadiffs');
  expect(await tab.page.$$('tbody tr')).toHaveLength(2);
  await tab.page.select('#state', 'differences');
  await tab.page.type('#table', 'ORDERS');
  await tab.follow('.filter button');
  expect(path()).toBe('/datadiffs?state=differences&source=&table=ORDERS&who=&archived=');
  expect(await tab.text('tbody th code')).toBe('prod.orders');
  expect(await tab.page.evaluate('document.querySelector("#state").value')).toBe('differences');
  await tab.follow('tbody th a');
  expect(await tab.text('h1')).toBe('🟡 There are differences; 194 rows were not compared');
  expect(await tab.page.$$('svg rect')).toHaveLength(3);
  await tab.follow('.account button');
  expect(path()).toBe('/login');
  await tab.page.goto(`${world.url}/datadiffs/1`);
  expect(path()).toBe('/login?next=%2Fdatadiffs%2F1');
  expect(tab.complaints).toEqual([]);
});

test('shows a diff live from its turn to its results, on the same page', async () => {
  const first = await begin(world, caller);
  const { id } = await ask(world, caller, tables('orders'));
  await login(tab, `/datadiffs/${id}/overview`);
  expect(await tab.text('h1')).toBe('⏳ Waiting');
  await tab.page.evaluate('window.isTheSame = true');
  first.held.succeed(results());
  await tab.sees('h1', '▶️ Running');
  const held = await until(() => world.executor.running[1]);
  held.progress('reading side 1: 5 rows');
  await tab.sees('[data-line]', 'reading side 1: 5 rows');
  held.progress('reading side 2: 7 rows');
  await tab.sees('[data-line]', 'reading side 2: 7 rows');
  const bar = () => tab.page.evaluate(`document.querySelector('progress').position`);
  expect(await bar()).toBe(-1);
  held.progress('joining rows by key, 71 %');
  await tab.sees('[data-line]', 'joining rows by key, 71 %');
  expect(await bar()).toBe(0.71);
  held.succeed(orders.results ?? results());
  await tab.sees('h1', '🟡 There are differences; 194 rows were not compared');
  expect(await tab.page.title()).toBe(
    `There are differences; 194\u00a0rows were not compared – data diff ${id}`,
  );
  await tab.sees('#said', '🟡 There are differences; 194 rows were not compared');
  expect(await tab.page.$$('svg rect')).toHaveLength(3);
  expect(await tab.page.evaluate('window.isTheSame')).toBe(true);
  expect(tab.complaints).toEqual([]);
});

test('cancels a diff, runs it again and archives it', async () => {
  const { id } = await begin(world, caller);
  await login(tab, `/datadiffs/${id}/overview`);
  await tab.follow('#cancel');
  await tab.sees('h1', '⏹️ Cancelled');
  await tab.follow('#again');
  expect(path()).toBe(`/datadiffs/${id + 1}/overview`);
  (await until(() => world.executor.running[1])).succeed(results());
  await tab.sees('h1', '✅ No differences');
  await tab.follow('#archive');
  expect(await tab.text('#unarchive')).toBe('Take out of the archive');
  expect(tab.complaints).toEqual([]);
});

test('asks for nothing while nobody looks, and at once when somebody does', async () => {
  const { id, held } = await begin(world, caller);
  await login(tab, `/datadiffs/${id}/overview`);
  const look = (hidden: boolean) =>
    tab.page.evaluate(`
      Object.defineProperty(document, 'hidden', { value: ${String(hidden)}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));`);
  held.progress('step 1');
  await tab.sees('[data-line]', 'step 1');
  await look(true);
  held.progress('step 2');
  let asked = 0;
  tab.page.on('request', () => (asked += 1));
  await tab.page.evaluate('new Promise((resolve) => setTimeout(resolve, 2500))');
  expect([asked, await tab.text('[data-line]')]).toEqual([0, 'step 1']);
  await look(false);
  await tab.sees('[data-line]', 'step 2');
  held.succeed(results());
  await tab.sees('h1', '✅ No differences');
  expect(tab.complaints).toEqual([]);
});

test('keeps asking while the server has trouble, and goes on from there', async () => {
  const { id, held } = await begin(world, caller);
  await login(tab, `/datadiffs/${id}/overview`);
  world.breakStore(new Error('out of order'));
  await tab.sees('[data-line]', 'The server does not answer; asking again');
  world.breakStore(null);
  held.progress('step 2');
  await tab.sees('[data-line]', 'step 2');
  held.succeed(results());
  await tab.sees('h1', '✅ No differences');
  expect(tab.complaints.filter((it) => !it.includes('status of 500'))).toEqual([]);
});

test('asks for the login where the session ends meanwhile', async () => {
  const { id } = await begin(world, caller);
  await login(tab, `/datadiffs/${id}/overview`);
  await world.store.keys.revoke('maria');
  await tab.sees('h1', 'Log in');
  expect(path()).toBe(`/login?next=%2Fdatadiffs%2F${id}%2Foverview`);
});

test('does all of it without scripts', async () => {
  await tab.page.browserContext().close();
  tab = await openTab(browser, { scripts: false });
  const { id, held } = await begin(world, caller, tables('orders'));
  await login(tab);
  await tab.page.select('#state', 'running');
  await tab.follow('.filter button');
  await tab.follow('tbody th a');
  expect(await tab.text('h1')).toBe('▶️ Running');
  held.succeed(results());
  await tab.sees('h1', '✅ No differences');
  await tab.follow('#again');
  expect(path()).toBe(`/datadiffs/${id + 1}/overview`);
  await until(() => world.executor.running[1]);
  await tab.follow('#cancel');
  await tab.sees('h1', '⏹️ Cancelled');
  await tab.follow('.account button');
  expect(await tab.text('h1')).toBe('Log in');
  expect(tab.complaints).toEqual([]);
});

test('does all of it by the keyboard, and shows where the focus is', async () => {
  const { page } = tab;
  const { id } = await begin(world, caller, tables('orders'));
  /** Tabs on until the element has the focus; fails where it never gets it. */
  async function tabTo(selector: string): Promise<void> {
    for (let steps = 0; steps < 40; steps++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(`(() => {
        const focused = document.activeElement;
        if (!focused.matches(${JSON.stringify(selector)})) return null;
        return getComputedStyle(focused).outlineStyle;
      })()`);
      if (found === null) continue;
      expect([selector, found]).toEqual([selector, 'solid']);
      return;
    }
    throw new Error(`${selector} is not reached by the keyboard`);
  }
  const enter = () => Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);

  await page.goto(world.url);
  await page.keyboard.type(key);
  await enter();
  await tabTo('.skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
  await tabTo('tbody th a');
  await enter();
  expect(path()).toBe(`/datadiffs/${id}/overview`);
  await tabTo('#cancel');
  await enter();
  await tabTo('#archive');
  await tab.sees('h1', '⏹️ Cancelled');
  expect(await page.evaluate('document.activeElement.id')).toBe('archive');
  await tabTo('.account button');
  await enter();
  expect(path()).toBe('/login');
  expect(tab.complaints).toEqual([]);
});

test('a link on another site leads whoever is logged in to the diff', async () => {
  const id = await complete(world, caller, tables('orders'), results());
  await login(tab);
  await tab.page.goto('about:blank');
  await tab.page.setContent(`<a href="${world.url}/datadiffs/${id}/overview">the diff</a>`);
  await tab.page.click('a');
  await tab.sees('h1', '✅ No differences');
  expect(tab.complaints).toEqual([]);
});

test.each([1280, 950, 640, 360])('nothing is wider than a window of %i px', async (width) => {
  const name = `</td><script>alert(1)</script>${'n'.repeat(10_000)}`;
  const request = { table1: [name], table2: ['x', name], pk_columns: [name], tags: [name] };
  await complete(world, caller, request, orders.results ?? results());
  const failed = await complete(world, caller, request, new Error(name));
  const { id, held } = await begin(world, caller, request);
  held.progress(name);
  await tab.page.setViewport({ width, height: 800 });
  await login(tab);
  const pages = [failed - 1, failed, id].map((diff) => `/datadiffs/${diff}/overview`);
  for (const shown of ['/datadiffs', ...pages, '/datadiffs?table=nothing', '/nothing']) {
    await tab.page.goto(world.url + shown);
    const over = await tab.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect([shown, over]).toEqual([shown, 0]);
  }
  expect(tab.complaints.filter((it) => !it.includes('status of 404'))).toEqual([]);
});

test('all columns of the tables of a diff are to be seen on a telephone', async () => {
  const id = await complete(world, caller, tables('orders'), {
    ...results(),
    pks: {
      total_rows: [200_000, 199_961],
      nulls: [0, 0],
      dupes: [0, 0],
      exclusives: [40, 1],
      distincts: [200_000, 199_961],
    },
  });
  await tab.page.setViewport({ width: 375, height: 800 });
  await login(tab);
  await tab.page.goto(`${world.url}/datadiffs/${id}/overview`);
  await tab.sees('h3', 'Rows and keys');
  const over = await tab.page.evaluate(
    "[...document.querySelectorAll('.scroll')].map((it) => it.scrollWidth - it.clientWidth)",
  );
  expect(over).toEqual([0, 0]);
});

test('the page of the API shows every operation, and tries one with a key', async () => {
  const { page } = tab;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${world.url}/api/docs`);
  await page.waitForSelector('.opblock');
  const { paths } = (await (await fetch(`${world.url}/api/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  const operations = Object.values(paths).flatMap((methods) => Object.keys(methods));
  expect(await page.$$('.opblock')).toHaveLength(operations.length);
  await page.click('.btn.authorize');
  await page.type('.auth-container input', `Key ${key}`);
  await page.click('.auth-btn-wrapper .authorize');
  await page.click('.btn-done');
  await page.click('#operations-Organization-get_organization_meta button');
  await page.waitForSelector('.try-out__btn').then((button) => button?.click());
  await page.waitForSelector('.execute').then((button) => button?.click());
  await page.waitForSelector('.live-responses-table tbody .response-col_status');
  expect(await tab.text('.live-responses-table tbody .response-col_status')).toMatch(/^200/);
  expect(asked.filter((url) => !url.startsWith(world.url) && !url.startsWith('data:'))).toEqual([]);
  expect(tab.complaints).toEqual([]);
});
