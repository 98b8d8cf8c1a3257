import { readFileSync } from 'node:fs';
import { commentHtml } from '../gfm.ts';
import type { Shot } from './camera.ts';

const stylesheet = (theme: Shot['theme']) =>
  readFileSync(
    new URL(`../../node_modules/github-markdown-css/github-markdown-${theme}.css`, import.meta.url),
    'utf8',
  );

/** A page with a comment in the box that GitHub draws around it. */
export function commentBox(
  markdown: string,
  { theme, details }: { theme: Shot['theme']; details: 'open' | 'closed' },
): string {
  const html = commentHtml(markdown);
  const shown = details === 'open' ? html.replaceAll('<details>', '<details open>') : html;
  const [background, border] = theme === 'light' ? ['#fff', '#d1d9e0'] : ['#0d1117', '#3d444d'];
  return `<!doctype html><meta charset="utf-8"><style>${stylesheet(theme)}
    body { margin: 0; padding: 12px; background: ${background}; }
    article { border: 1px solid ${border}; border-radius: 6px; padding: 16px; }
    .markdown-body { font-size: 14px; }
  </style><article class="markdown-body">${shown}</article>`;
}
