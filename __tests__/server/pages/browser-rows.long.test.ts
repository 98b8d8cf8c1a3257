import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import type { SampledRows } from '../../../src/contract/rows.ts';
import { results, wide as wideColumns } from '../../report/fixtures.ts';
import { hostileRows, manyChanged, someRows } from '../rows-fixture.ts';
import { logIn, openTab, startBrowser, type Tab } from './browser.ts';
import { complete } from './histories.ts';
import { startWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let tab: Tab;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  world = await startWorld();
  tab = await openTab(browser, { scripts: false });
});
afterEach(async () => {
  await tab.page.browserContext().close();
  await world.close();
});

/** Logs in, and opens the page of a diff that has come to some rows. */
async function openRows(rows: SampledRows): Promise<void> {
  const key = await world.key('maria');
  const caller = await world.caller(key);
  const id = await complete(world, caller, { sample_rows: 100 }, { ...results(), rows });
  await logIn(tab, `${world.url}/datadiffs/${String(id)}/overview`, key);
}

const seen = () => tab.page.$$('#rows tbody tr');
const query = () => new URL(tab.page.url()).search + new URL(tab.page.url()).hash;

test('rows are filtered, and their pages turned, without scripts', async () => {
  await openRows({ ...someRows, changed: manyChanged(45, 1, 5) });
  expect(await seen()).toHaveLength(20);
  await tab.follow('#rows [rel=next]');
  expect([query(), (await seen()).length]).toEqual(['?page=2#rows', 20]);
  await tab.page.select('#kind', 'added');
  await tab.follow('#rows button');
  expect([query(), (await seen()).length]).toEqual(['?kind=added&column=#rows', 1]);
  expect(await tab.text('#rows tbody tr')).toBe('440NULLx');
  await tab.page.type('#column', 'extra');
  await tab.follow('#rows button');
  expect(await tab.text('#rows tbody tr')).toBe('4x');
  await tab.follow('#rows .do a');
  expect([query(), (await seen()).length]).toEqual(['#rows', 20]);
  expect(tab.complaints).toEqual([]);
});

const wide = (columns: number): SampledRows => {
  const changed = manyChanged(5, columns, 40);
  const lone = changed.map(({ key, columns: pairs }) => ({
    key,
    columns: Object.fromEntries(Object.keys(pairs).map((name) => [name, 'a value'])),
  }));
  return { ...someRows, changed, removed: lone, added: lone };
};

test.each<[string, SampledRows]>([
  ...[1, 8, 300, 2000].map((count): [string, SampledRows] => [
    `rows of ${String(count)} columns`,
    wide(count),
  ]),
  ['rows whose values are none that anybody expects', hostileRows],
])('%s are no wider than a window', async (_what, rows) => {
  await openRows(rows);
  for (const width of [1280, 700, 390]) {
    await tab.page.setViewport({ width, height: 800 });
    const over = await tab.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect([width, over]).toEqual([width, 0]);
  }
  expect(tab.complaints).toEqual([]);
});

test('a column is found among many, without another page', async () => {
  const scripted = await openTab(browser);
  const key = await world.key('maria');
  const caller = await world.caller(key);
  const found = wideColumns.results ?? results();
  const id = await complete(world, caller, {}, found);
  await logIn(scripted, `${world.url}/datadiffs/${String(id)}/overview`, key);
  await scripted.page.type('.find input', 'feature_007');
  expect(await scripted.text('.find [role=status]')).toBe('1 column');
  expect(await scripted.page.$$('.columns tbody tr:not([hidden])')).toHaveLength(1);
  expect(scripted.complaints).toEqual([]);
  await scripted.page.browserContext().close();
});
