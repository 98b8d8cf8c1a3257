import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { inFolder, withDuckDB } from '../conformance/run-diff.ts';
import { type OpenService, openService, requestOf, SERVICES } from './services.ts';

/** Runs SQL in a DuckDB file; gives the rows of the last statement. */
const inDatabase = (path: string, ...statements: string[]) =>
  inFolder((temporary) =>
    withDuckDB(temporary, async (connection) => {
      await connection.execute(`ATTACH '${path}' AS own`);
      await connection.execute('USE own');
      const [last = '', ...before] = statements.toReversed();
      for (const statement of before.toReversed()) await connection.execute(statement);
      const rows = await connection.query(last);
      await connection.execute('USE memory');
      return rows;
    }),
  );

const ROWS = `SELECT * FROM (VALUES (1, 'a'), (2, 'b'), (3, 'c')) AS rows(id, v)`;
const OWN = `SELECT table_name AS name FROM duckdb_tables() WHERE table_name LIKE 'data_diff%'`;

describe.each(SERVICES)('materialization $name', (kind) => {
  // A diff of a server has an id that others may hear of.
  const tables = kind.differences.page
    ? /^data_diff_1_[0-9a-f]{16}_diff$/
    : /^data_diff_[0-9a-f]{16}_diff$/;
  let open: OpenService;
  let path: string;
  beforeEach(async () => {
    open = await openService(kind, {
      dataSources: {
        prod: 'duckdb:prod.duckdb',
        lake: { url: 'duckdb:lake.duckdb', writable: true },
      },
      write: async (folder) => {
        path = join(folder, 'lake.duckdb');
        await inDatabase(join(folder, 'prod.duckdb'), `CREATE TABLE t AS ${ROWS}`, 'SELECT 1');
        await inDatabase(
          path,
          `CREATE VIEW v AS SELECT id, upper(v) AS v FROM (${ROWS}) WHERE id > 1`,
          'SELECT 1',
        );
      },
    });
  });
  afterEach(() => open.close());

  const sides = { data_source1_id: 1, data_source2_id: 2, table1: ['t'], table2: ['v'] };

  test('gives the paths of the tables that it wrote, and drops those that it read', async () => {
    const asked = { materialization_destination_id: 2, materialize_dataset2: true };
    const results = await open.run(requestOf({ ...sides, ...asked }));
    if (results.status !== 'success') throw new Error(JSON.stringify(results));
    const { diff, exclusives } = results.materialized_results ?? {};
    const table = diff?.[0]?.path ?? [];
    expect(table).toEqual(['main', expect.stringMatching(tables)]);
    const rows = `SELECT id, v_1, v_2 FROM "${table.join('"."')}" ORDER BY id`;
    expect(await inDatabase(path, rows)).toEqual([
      { id: 2, v_1: 'b', v_2: 'B' },
      { id: 3, v_1: 'c', v_2: 'C' },
    ]);
    expect(exclusives).toHaveLength(2);
    expect(await inDatabase(path, OWN)).toHaveLength(5);
  });

  test.each([
    [{ materialization_destination_id: 1 }, 'materialization_destination_id'],
    [{ materialize_dataset1: true }, 'materialize_dataset1'],
  ])('%j is refused where the data source is not writable', async (asked, field) => {
    const creating = open.service.create(requestOf({ ...sides, ...asked }));
    await expect(creating).rejects.toThrow(`${field} would write to the data source`);
    expect(await inDatabase(path, OWN)).toEqual([]);
  });
});
