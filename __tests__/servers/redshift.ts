import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Row, ServerDatabase } from './databases.ts';

/** A real cluster, whose URL names any database of it; `undefined` where there is none. */
export const REAL_REDSHIFT: string | undefined = process.env['TEST_REDSHIFT_URL'];

/** What the driver knows of an address. */
const forDriver = (url: string): string => url.replace(/^redshift:/, 'postgresql:');

/** Creates an empty database in a real cluster. */
export async function redshiftDatabase(real: string): Promise<ServerDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const outside = new Client(forDriver(real));
  await outside.connect();
  await outside.query(`CREATE DATABASE ${name}`);
  const address = new URL(real);
  address.pathname = `/${name}`;
  const inside = new Client(forDriver(address.href));
  await inside.connect();
  return {
    url: address.href,
    readerUrl: address.href,
    query: async (sql) => {
      const results = await inside.query<Row>(sql);
      return [results].flat().at(-1)?.rows ?? [];
    },
    drop: async () => {
      await inside.end();
      await outside.query(`DROP DATABASE ${name}`);
      await outside.end();
    },
  };
}
