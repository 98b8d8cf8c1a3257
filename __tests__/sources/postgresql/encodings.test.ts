import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { Strategy } from '../../../src/engine/strategies/strategy.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { changedUrl, compareTables } from '../compare-tables.ts';

const STRATEGIES: Strategy[] = ['copy', 'totals', 'buckets', 'hash-buckets'];

let database: ServerDatabase;
let latin: string;
beforeAll(async () => {
  database = await postgresDatabase();
  const [row] = await database.query(`SELECT current_database() || '_latin1' AS name`);
  latin = String(row!['name']);
  await database.query(
    `CREATE DATABASE ${latin} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`,
  );
});
afterAll(async () => {
  await database.query(`DROP DATABASE ${latin} WITH (FORCE)`);
  await database.drop();
});

test.each(STRATEGIES)(
  'by the strategy %s, texts differ whose bytes are the same in two encodings of PostgreSQL',
  async (strategy) => {
    const url = changedUrl(database.url, (it) => (it.pathname = latin));
    const client = new Client(url);
    await client.connect();
    const table = (text: string): string => `DROP TABLE IF EXISTS texts;
      CREATE TABLE texts (id integer PRIMARY KEY, v text); INSERT INTO texts VALUES (1, '${text}')`;
    await client.query(table('Ã©'));
    await client.end();
    await database.query(table('é'));
    const { values } = await compareTables([url, database.url], ['texts', 'texts'], { strategy });
    expect(values!.values_with_differences).toBe(1);
  },
);
