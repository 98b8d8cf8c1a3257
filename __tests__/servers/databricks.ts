import { randomBytes } from 'node:crypto';
import { DatabricksStatements } from '../../src/sources/databricks/statements.ts';
import { readDatabricksUrl } from '../../src/sources/databricks/url.ts';
import type { ServerDatabase } from './databases.ts';

const NOBODY = { diffId: null, runUrl: null };

/** A real warehouse, whose URL ends with a catalog; `undefined` where there is none. */
export const REAL_DATABRICKS: string | undefined = process.env['TEST_DATABRICKS_URL'];

/** A schema of a real warehouse that one test file has to itself. */
export interface DatabricksSchema extends ServerDatabase {
  name: string;
  execute: (sql: string) => Promise<void>;
}

/** Creates an empty schema in the catalog of a real warehouse. */
export async function databricksSchema(real: string): Promise<DatabricksSchema> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const url = new URL(real);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${name}`;
  const statements = (address: string): DatabricksStatements =>
    new DatabricksStatements(readDatabricksUrl('test', address, {}), NOBODY);
  const [outside, inside] = [statements(real), statements(url.href)];
  const untilDone = (): AbortSignal => AbortSignal.timeout(600_000);
  await outside.run(`CREATE SCHEMA ${name}`, untilDone());
  return {
    name,
    url: url.href,
    readerUrl: url.href,
    execute: (sql) => inside.run(sql, untilDone()),
    // Which statements run is not asked.
    query: () => Promise.resolve([]),
    drop: () => outside.run(`DROP SCHEMA ${name} CASCADE`, untilDone()),
  };
}
