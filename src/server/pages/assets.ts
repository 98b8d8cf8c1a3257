import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { FIND_SCRIPT } from '../../report/html-script.ts';
import { STYLE } from '../../report/html-style.ts';
import { PAGE_STYLE } from './page-style.ts';
import { SCRIPT } from './script.ts';

/** Two columns of which one row differs. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<rect width="16" height="16" rx="3" fill="#0969da"/>
<g fill="#fff"><rect x="3" y="3" width="4" height="2"/><rect x="9" y="3" width="4" height="2"/>
<rect x="3" y="7" width="4" height="2"/><rect x="3" y="11" width="4" height="2"/>
<rect x="9" y="11" width="4" height="2"/></g><rect x="9" y="7" width="4" height="2" fill="#ffd33d"/>
</svg>
`;

/** Where the parts of every page are. A path changes with its content, so it is kept for ever. */
export interface AssetPaths {
  style: string;
  script: string;
  icon: string;
}

interface Asset {
  path: string;
  type: string;
  body: string;
}

const KEEP_FOR_EVER = 'public, max-age=31536000, immutable';

function asset(extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/pages-${hash}.${extension}`, type, body };
}

/** The style sheet, the script and the icon of the pages. */
export function pageAssets(): { paths: AssetPaths; app: Hono } {
  const style = asset('css', 'text/css; charset=utf-8', `${STYLE}${PAGE_STYLE}`);
  const script = asset('js', 'text/javascript; charset=utf-8', `${SCRIPT}${FIND_SCRIPT}`);
  const icon = asset('svg', 'image/svg+xml', ICON);
  const app = new Hono();
  for (const { path, type, body } of [style, script, icon]) {
    app.get(path, (context) =>
      context.body(body, 200, { 'Content-Type': type, 'Cache-Control': KEEP_FOR_EVER }),
    );
  }
  return { paths: { style: style.path, script: script.path, icon: icon.path }, app };
}
