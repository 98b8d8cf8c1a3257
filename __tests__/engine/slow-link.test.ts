import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mysqlDatabase, postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { slowServer } from '../servers/slow-proxy.ts';
import { compareTables, differencesOf } from '../sources/compare-tables.ts';

/** Enough for a look at the connection. */
const LARGE = 220_000;
const SMALL = 20_000;

const BYTES_PER_SECOND = 1_000_000;

describe('a database behind a slow connection', () => {
  let postgres: ServerDatabase;
  let mysql: ServerDatabase;
  beforeAll(async () => {
    postgres = await postgresDatabase();
    mysql = await mysqlDatabase();
    for (const [name, rows] of [
      ['large', LARGE],
      ['small', SMALL],
    ] as const) {
      await postgres.query(`CREATE TABLE ${name} AS
        SELECT i AS id, i * 7 AS n, 'row number ' || i AS name FROM generate_series(1, ${rows}) AS i`);
      await postgres.query(`ALTER TABLE ${name} ADD PRIMARY KEY (id); ANALYZE ${name}`);
      await mysql.query(`CREATE TABLE ${name} (id int PRIMARY KEY, n int, name varchar(40))
        SELECT seq AS id, seq * 7 AS n, CONCAT('row number ', seq) AS name FROM seq_1_to_${rows}`);
      await mysql.query(`UPDATE ${name} SET n = n + 1 WHERE id = 777`);
      await mysql.query(`ANALYZE TABLE ${name}`);
    }
  });
  afterAll(async () => {
    await postgres.drop();
    await mysql.drop();
  });

  async function phasesOver(table: string) {
    const slow = await slowServer(mysql.url, BYTES_PER_SECOND);
    const phases: string[] = [];
    try {
      const results = await compareTables([postgres.url, slow.url], [table, table], {
        onPhase: (phase) => phases.push(phase),
      });
      return { phases, differences: differencesOf(results), rows: results.pks!.total_rows };
    } finally {
      await slow.close();
    }
  }

  test('compares checksums with it, and sends only the rows that may differ', async () => {
    const { phases, ...found } = await phasesOver('large');
    expect(found).toEqual({ differences: { n: 1 }, rows: [LARGE, LARGE] });
    expect(phases.slice(0, 3)).toEqual([
      'opening the datasets',
      'comparing checksums',
      'reading the rows that may differ',
    ]);
  });

  test('sends all rows of a small table', async () => {
    const { phases, ...found } = await phasesOver('small');
    expect(found).toEqual({ differences: { n: 1 }, rows: [SMALL, SMALL] });
    expect(phases.slice(0, 2)).toEqual(['opening the datasets', 'reading the datasets']);
  });
});
