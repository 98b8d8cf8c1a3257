import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Environment } from './environment.ts';

/**
 * The parts of the API browser, Swagger UI. `@fastify/swagger-ui` ships them as they are; the package
 * of their makers, `swagger-ui-dist`, runs a script that reports each installation to a third party.
 */
const FILES = {
  'swagger-ui.css': {
    url: new URL(
      '../../../node_modules/@fastify/swagger-ui/static/swagger-ui.css',
      import.meta.url,
    ),
    type: 'text/css; charset=utf-8',
  },
  'swagger-ui-bundle.js': {
    url: new URL(
      '../../../node_modules/@fastify/swagger-ui/static/swagger-ui-bundle.js',
      import.meta.url,
    ),
    type: 'text/javascript; charset=utf-8',
  },
};

/** Without a validator, which would be told the address of the document. */
const START = `SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#api',
  deepLinking: true,
  validatorUrl: null,
});
`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Data diff API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<noscript><p>This page needs JavaScript; the <a href="/api/openapi.json">OpenAPI document</a> does not.</p></noscript>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

/** The browser styles its own elements, and its icons are in its style sheet. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const FOR_A_DAY = { 'Cache-Control': 'public, max-age=86400' };

/** A page to browse the API and to try it. It holds nothing but the API's description. */
export function docsPage(): Hono<Environment> {
  const app = new Hono<Environment>({ strict: false });
  app.get('/api/docs', (context) => context.html(PAGE, 200, { 'Content-Security-Policy': POLICY }));
  app.get('/api/docs/start.js', (context) =>
    context.body(START, 200, { 'Content-Type': 'text/javascript; charset=utf-8', ...FOR_A_DAY }),
  );
  for (const [name, { url, type }] of Object.entries(FILES)) {
    app.get(`/api/docs/${name}`, async (context) =>
      context.body(await readFile(url), 200, { 'Content-Type': type, ...FOR_A_DAY }),
    );
  }
  return app;
}
