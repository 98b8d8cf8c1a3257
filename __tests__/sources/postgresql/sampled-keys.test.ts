import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isSampled } from '../../../src/sources/sampled-keys.ts';
import { type ServerDatabase, postgresDatabase } from '../../servers/databases.ts';

const ROWS = 100_000;

let database: ServerDatabase;
beforeAll(async () => {
  database = await postgresDatabase();
  await database.query(
    `CREATE TABLE numbers AS SELECT i AS id FROM generate_series(1::bigint, ${String(ROWS)}) AS r(i); ANALYZE numbers`,
  );
});
afterAll(() => database.drop());

test.each([0.5, 0.01, 0.001])(
  'the planner expects about as many rows as %f of all',
  async (share) => {
    const sql = `FROM numbers WHERE ${isSampled('id', share)}`;
    const [explained] = await database.query(`EXPLAIN (FORMAT JSON) SELECT id ${sql}`);
    const [plan] = explained?.['QUERY PLAN'] as { Plan: { 'Plan Rows': number } }[];
    const [counted] = await database.query(`SELECT count(*) AS rows ${sql}`);

    const rows = Number(counted?.['rows']);
    expect(rows / ROWS / share).toBeGreaterThan(0.8);
    expect(rows / ROWS / share).toBeLessThan(1.2);
    expect(plan!.Plan['Plan Rows'] / rows).toBeGreaterThan(0.4);
    expect(plan!.Plan['Plan Rows'] / rows).toBeLessThan(8);
  },
);
