import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';
import { compareTables } from '../compare-tables.ts';

let database: ServerDatabase;
beforeAll(async () => {
  database = await postgresDatabase();
});
afterAll(() => database.drop());

test('a view of PostgreSQL that gives other rows each time is read once', async () => {
  await database.query(
    'CREATE TABLE base AS SELECT i AS id, i AS v FROM generate_series(1, 20000) AS i',
  );
  await database.query('CREATE VIEW thinned AS SELECT * FROM base WHERE random() < 0.999');
  for (const strategy of [undefined, 'totals', 'buckets', 'hash-buckets'] as const) {
    const { pks } = await compareTables(
      database.url,
      ['thinned', 'base'],
      strategy ? { strategy } : {},
    );
    const [rows] = pks!.total_rows;
    expect(pks).toMatchObject({ distincts: [rows, 20000], exclusives: [0, 20000 - rows] });
  }
});

test('rows that a filter leaves to chance are read once', async () => {
  await database.query(
    'CREATE TABLE keyed AS SELECT * FROM base; ALTER TABLE keyed ADD PRIMARY KEY (id)',
  );
  const filters: [string, null] = ['random() < 0.99', null];
  for (const strategy of ['totals', 'buckets', 'hash-buckets'] as const) {
    const { pks } = await compareTables(database.url, ['keyed', 'keyed'], { strategy, filters });
    // Of 200, give or take 14; of a second look at the buckets of these, 50.
    expect(pks!.exclusives[1]).toBeGreaterThan(120);
  }
});
