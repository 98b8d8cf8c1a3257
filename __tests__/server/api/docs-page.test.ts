import { expect, it } from '@jest/globals';
import { serve } from '../serve-fixture.ts';

it('the page to browse the API loads nothing from elsewhere, and all that it loads is there', async () => {
  await using served = await serve();
  const page = await served.fetch('/api/docs');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const html = await page.text();
  const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');
  const paths = loaded.filter((url) => url !== 'data:,');
  expect(paths.filter((url) => !url.startsWith('/api/'))).toEqual([]);
  expect(paths).toHaveLength(4);
  for (const path of paths) {
    const response = await served.fetch(path);
    expect([path, response.status]).toEqual([path, 200]);
    expect((await response.text()).length).toBeGreaterThan(20);
  }
});

it('the description lists every operation under the path that answers it', async () => {
  await using served = await serve();
  const { paths } = (await (await served.fetch('/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ path, method })),
  );
  expect(operations).toHaveLength(15);
  for (const { path, method } of operations) {
    const target = path.replaceAll(/\{\w+\}/g, '999');
    const response = await served.fetch(target, { method: method.toUpperCase() });
    expect([200, 404, 415, 422]).toContain(response.status);
    // A path that nobody serves says nothing of what there is not.
    const { detail } = (await response.json()) as { detail?: string };
    if (response.status === 404)
      expect(detail).toMatch(/^There is no (data diff|data source|test) 999/);
  }
});
