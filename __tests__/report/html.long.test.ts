import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { renderHtml } from '../../src/report/html.ts';
import { openTab, startBrowser, type Tab } from '../server/pages/browser.ts';
import { context, results, sampledRows, twelve, wide } from './fixtures.ts';

let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'data-diff-report-'));
const file = join(folder, 'report.html');

beforeAll(async () => {
  const found = wide.results ?? results();
  const html = renderHtml([{ ...wide, results: { ...found, rows: sampledRows } }], context);
  writeFileSync(file, html);
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function opened(options: { scripts: boolean }): Promise<Tab> {
  const tab = await openTab(browser, options);
  await tab.page.goto(pathToFileURL(file).href);
  return tab;
}

const count = (tab: Tab, what: string) =>
  tab.page.evaluate(
    `[...document.querySelectorAll(${JSON.stringify(what)})].filter((one) => one.checkVisibility()).length`,
  );

describe('the report in a browser', () => {
  test('finds columns by a part of their name, by keyboard alone', async () => {
    const tab = await opened({ scripts: true });
    expect(await count(tab, '.columns tbody tr')).toBe(220);
    await tab.page.focus('.card header a');
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.type('Feature_01');
    expect(await count(tab, '.columns tbody tr')).toBe(10);
    expect(await tab.text('.find [role=status]')).toBe('10 columns');
    expect(await count(tab, '.changed-rows tbody tr')).toBe(0);
    await tab.page.keyboard.press('Escape');
    expect(await count(tab, '.columns tbody tr')).toBe(220);
    expect(await tab.text('.find [role=status]')).toBe('');
    expect(tab.complaints).toEqual([]);
  });

  test('shows the key of each line that was found', async () => {
    const tab = await opened({ scripts: true });
    const hidden = `getComputedStyle(document.querySelector('.again span')).visibility`;
    expect(await tab.page.evaluate(hidden)).toBe('hidden');
    await tab.page.type('.find input', 'status');
    expect(await count(tab, '.changed-rows tbody tr')).toBe(2);
    expect(await tab.page.evaluate(hidden)).toBe('visible');
  });

  test('shows all there is without its script, and no box that does nothing', async () => {
    const tab = await opened({ scripts: false });
    expect(tab.complaints).toEqual([]);
    const page = await openTab(browser);
    await page.page.goto(pathToFileURL(file).href);
    await page.page.evaluate(`document.documentElement.classList.remove('scripted')`);
    expect(await count(page, '.find')).toBe(0);
    expect(await count(page, '.columns tbody tr')).toBe(220);
  });

  test.each([390, 700, 1280])('is no wider than a window of %i pixels', async (width) => {
    const tab = await opened({ scripts: true });
    await tab.page.setViewport({ width, height: 800 });
    expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    const tops = `new Set([...document.querySelectorAll('.totals div')].map((one) => one.offsetTop)).size`;
    if (width >= 700) expect(await tab.page.evaluate(tops)).toBe(1);
  });

  test.each([700, 780, 920, 1280])(
    'has its table of many diffs in a window of %i pixels',
    async (width) => {
      const path = join(folder, 'twelve.html');
      writeFileSync(path, renderHtml(twelve, context));
      const tab = await openTab(browser);
      await tab.page.setViewport({ width, height: 800 });
      await tab.page.goto(pathToFileURL(path).href);
      const table = `document.querySelector('.card .scroll')`;
      const beyond = `${table}.scrollWidth - ${table}.clientWidth`;
      expect(await tab.page.evaluate(beyond)).toBe(0);
    },
  );
});
