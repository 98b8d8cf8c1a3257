import { describe, expect, test } from '@jest/globals';
import { serve } from '../server/serve-fixture.ts';
import { readText } from './workflow-linter.ts';

/** The operations in the table whose first column has a heading, each as `GET /path/{id}`. */
function operationsUnder(heading: string): string[] {
  const [, table = ''] = readText('docs/server.md').split(`\n| ${heading} `);
  const [rows = ''] = table.split('\n\n');
  return [...rows.matchAll(/^\| `([A-Z]+ \/[^`]+)`/gm)].map(([, operation = '']) => operation);
}

/** What the server says that it answers. */
async function describedOperations(): Promise<string[]> {
  await using served = await serve();
  const { paths } = (await (await served.fetch('/api/openapi.json')).json()) as {
    paths: Record<string, object>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => {
      return `${method.toUpperCase()} ${path.replaceAll(/\{\w+\}/g, '{id}')}`;
    }),
  );
}

describe('docs/server.md', () => {
  test('names every operation of the server, and no other', async () => {
    expect(operationsUnder('Operation').toSorted()).toEqual(
      (await describedOperations()).toSorted(),
    );
  });

  test("names operations of Datafold's that are not here, and they are not", async () => {
    const missing = operationsUnder("Operation of Datafold's");
    expect(missing.length).toBeGreaterThan(4);
    await using served = await serve();
    for (const operation of missing) {
      const [method = '', path = ''] = operation.split(' ');
      const init = method === 'GET' ? { method } : { method, body: '{}' };
      const { status } = await served.fetch(path.replaceAll('{id}', '1'), init);
      expect([operation, [404, 405].includes(status) || status]).toEqual([operation, true]);
    }
  });
});
