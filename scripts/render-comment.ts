/**
 * Takes pictures of what the report looks like: `node scripts/render-comment.ts out-dir [chromium]`.
 * It renders fixtures to Markdown, Markdown to HTML with GitHub's style sheet, and the HTML to
 * pictures 700 px wide, light and dark. With `--readme` it writes docs/comment.png alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fixtures from '../__tests__/report/fixtures.ts';
import { renderComment } from '../src/report/comment.ts';
import type { ReportedOutcome } from '../src/report/facts.ts';
import { renderHtml } from '../src/report/html.ts';
import { renderTerminal } from '../src/report/terminal.ts';
import { commentHtml } from './gfm.ts';

type Theme = 'light' | 'dark';

const cases: Record<string, ReportedOutcome[]> = {
  unchanged: [fixtures.products, fixtures.currencies],
  'one-over': [fixtures.products, fixtures.customers, fixtures.orders, fixtures.currencies],
  single: [fixtures.orders],
  twelve: fixtures.twelve,
  failed: [fixtures.missing, fixtures.products],
  wide: [fixtures.wide],
  hostile: fixtures.hostile,
};

const stylesheet = (theme: Theme) =>
  readFileSync(
    new URL(`../node_modules/github-markdown-css/github-markdown-${theme}.css`, import.meta.url),
    'utf8',
  );

/** A page with the comment in the box that GitHub draws around it. */
function page(markdown: string, theme: Theme, isOpen: boolean): string {
  const html = commentHtml(markdown);
  const [background, border] = theme === 'light' ? ['#fff', '#d1d9e0'] : ['#0d1117', '#3d444d'];
  return `<!doctype html><meta charset="utf-8"><style>${stylesheet(theme)}
    body { margin: 0; padding: 12px; background: ${background}; }
    article { border: 1px solid ${border}; border-radius: 6px; padding: 16px; }
    .markdown-body { font-size: 14px; }
  </style><article class="markdown-body">${isOpen ? html.replaceAll('<details>', '<details open>') : html}</article>`;
}

function photograph(chromium: string, html: string, picture: string, size: string, theme: Theme) {
  const folder = mkdtempSync(join(tmpdir(), 'render-comment-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const dark = theme === 'dark' ? ['--blink-settings=preferredColorScheme=0'] : [];
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  execFileSync(
    chromium,
    [
      ...flags,
      ...quiet,
      ...dark,
      '--hide-scrollbars',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--screenshot=${resolve(picture)}`,
      `--window-size=${size}`,
      `file://${file}`,
    ],
    { stdio: 'ignore' },
  );
  rmSync(folder, { recursive: true, force: true });
}

function renderAll(out: string, chromium: string): void {
  mkdirSync(out, { recursive: true });
  for (const [name, outcomes] of Object.entries(cases)) {
    const markdown = renderComment(outcomes, fixtures.context);
    writeFileSync(join(out, `${name}.md`), markdown);
    writeFileSync(join(out, `${name}.html`), renderHtml(outcomes, fixtures.context));
    writeFileSync(join(out, `${name}.txt`), renderTerminal(outcomes, { color: false }));
    for (const theme of ['light', 'dark'] as const) {
      const shot = (kind: string, html: string, size: string) =>
        photograph(chromium, html, join(out, `${name}-${kind}${theme}.png`), size, theme);
      shot('', page(markdown, theme, false), '700,900');
      shot('open-', page(markdown, theme, true), '700,2400');
      shot('report-', renderHtml(outcomes, fixtures.context), '900,1400');
    }
  }
}

function renderReadme(chromium: string): void {
  const markdown = renderComment(cases['one-over'] ?? [], fixtures.context);
  photograph(chromium, page(markdown, 'light', false), 'docs/comment.png', '700,512', 'light');
}

const [out = 'comment-pictures', chromium = 'chromium'] = process.argv.slice(2);
if (out === '--readme') renderReadme(chromium);
else renderAll(out, chromium);
