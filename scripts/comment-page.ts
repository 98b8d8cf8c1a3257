import { readFileSync } from 'node:fs';
import { commentHtml } from './gfm.ts';

const stylesheet = new URL(
  '../node_modules/github-markdown-css/github-markdown.css',
  import.meta.url,
);

/** A whole page that shows a comment as a pull request would, in the reader's light or dark. */
export function commentPage(title: string, markdown: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
${readFileSync(stylesheet, 'utf8')}
:root { color-scheme: light dark; }
body { max-width: 860px; margin: 2rem auto; padding: 0 1rem; }
@media (prefers-color-scheme: dark) { body { background: #0d1117; } }
</style>
<article class="markdown-body">
${commentHtml(markdown)}
</article>
</html>
`;
}
