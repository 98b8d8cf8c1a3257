/**
 * Takes pictures of what the report looks like: `node scripts/render-comment.ts out-dir`.
 * It renders fixtures to Markdown, Markdown to HTML with GitHub's style sheet, and the HTML to
 * pictures of a phone, of a narrow and of a wide window, light and dark.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import * as fixtures from '../__tests__/report/fixtures.ts';
import { startBrowser } from '../__tests__/server/pages/browser.ts';
import { renderComment } from '../src/report/comment.ts';
import type { ReportedOutcome } from '../src/report/facts.ts';
import { renderHtml } from '../src/report/html.ts';
import { renderTerminal } from '../src/report/terminal.ts';
import { photograph } from './pictures/camera.ts';
import { commentBox } from './pictures/comment-box.ts';

const cases: Record<string, ReportedOutcome[]> = {
  unchanged: [fixtures.products, fixtures.currencies],
  'one-over': [fixtures.products, fixtures.customers, fixtures.orders, fixtures.currencies],
  single: [fixtures.orders],
  rows: [fixtures.rowed],
  twelve: fixtures.twelve,
  failed: [fixtures.missing, fixtures.products],
  wide: [fixtures.wide],
  hostile: fixtures.hostile,
};

/** Pixels: of a phone, of a narrow window, and of a wide one. */
const WIDTHS = [390, 700, 1280];

/** Rows are shown where a case has some. */
const context = { ...fixtures.context, rows: true };

async function renderCase(
  browser: Browser,
  out: string,
  [name, outcomes]: [string, ReportedOutcome[]],
): Promise<void> {
  const markdown = renderComment(outcomes, context);
  const report = renderHtml(outcomes, context);
  writeFileSync(join(out, `${name}.md`), markdown);
  writeFileSync(join(out, `${name}.html`), report);
  writeFileSync(join(out, `${name}.txt`), renderTerminal(outcomes, { color: false, rows: true }));
  for (const theme of ['light', 'dark'] as const) {
    const shown = {
      '': commentBox(markdown, { theme, details: 'closed' }),
      'open-': commentBox(markdown, { theme, details: 'open' }),
      'report-': report,
    };
    for (const [kind, html] of Object.entries(shown)) {
      for (const width of WIDTHS) {
        const png = await photograph(browser, html, { theme, width });
        writeFileSync(join(out, `${name}-${kind}${theme}-${String(width)}.png`), png);
      }
    }
  }
}

const [out = 'comment-pictures'] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const browser = await startBrowser();
try {
  for (const one of Object.entries(cases)) await renderCase(browser, out, one);
} finally {
  await browser.close();
}
