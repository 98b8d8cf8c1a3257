import type { Row } from '../../servers/databases.ts';

/** The address of the Trino that tests have; `npm run test:engines` sets it. */
export function trinoUrl(): string {
  const url = process.env['TEST_TRINO_URL'];
  if (!url) throw new Error('TEST_TRINO_URL names no Trino: run npm run test:engines -- trino');
  return url;
}

interface Page {
  nextUri?: string;
  columns?: { name: string }[];
  data?: unknown[][];
  error?: { errorName: string; message: string };
}

/** Where names are searched that say no catalog, or no schema. */
interface Session {
  user?: string;
  catalog?: string;
  schema?: string;
}

/** Runs one statement, and gives its rows as JSON has them. */
export async function askTrino(
  sql: string,
  { user = 'tests', catalog, schema }: Session = {},
): Promise<Row[]> {
  const headers = {
    'X-Trino-User': user,
    ...(catalog !== undefined && { 'X-Trino-Catalog': catalog }),
    ...(schema !== undefined && { 'X-Trino-Schema': schema }),
    'X-Trino-Time-Zone': 'UTC',
    'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME,NUMBER,VARIANT',
  };
  const begun = await fetch(`${trinoUrl()}/v1/statement`, { method: 'POST', headers, body: sql });
  let page = (await begun.json()) as Page;
  const rows: Row[] = [];
  for (;;) {
    const { error, data = [], columns = [], nextUri } = page;
    if (error) throw new Error(`${error.errorName}: ${error.message}\n${sql.slice(0, 1000)}`);
    for (const row of data)
      rows.push(Object.fromEntries(columns.map(({ name }, i) => [name, row[i]])));
    if (nextUri === undefined) return rows;
    page = (await (await fetch(nextUri, { headers })).json()) as Page;
  }
}
