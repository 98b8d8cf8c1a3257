import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { compare } from '../../../../src/engine/compare.ts';
import { diffRequestSchema, type DiffRequestInput } from '../../../../src/contract/request.ts';
import type { SuccessResults } from '../../../../src/contract/summary-results.ts';
import type { Strategy } from '../../../../src/engine/strategies/strategy.ts';
import { postgresDatabase, type ServerDatabase } from '../../../servers/databases.ts';
import { namedSource } from '../../../sources/named-source.ts';
import { withDuckDB } from '../../run-case.ts';
import { strategyThatRan } from '../../strategy-that-ran.ts';
import { type ClusterOptions, clusterLike } from './cluster-like.ts';

/** More than a statement gives keys. */
const ROWS = 30_000;

describe('a cluster in which many keys differ', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    await database.query(`
      CREATE TABLE before AS
        SELECT id, 'key ' || id AS word, id % 7 AS v, repeat('x', id % 5) AS w
        FROM generate_series(1, ${ROWS}) AS id;
      CREATE TABLE all_changed AS SELECT id, word, v + 1 AS v, w FROM before WHERE id % 1000 > 0;
      CREATE TABLE few_changed AS
        SELECT id, word, CASE WHEN id % 500 = 1 THEN v + 1 ELSE v END AS v, w FROM before;
      CREATE TABLE repeated AS
        SELECT * FROM all_changed UNION ALL SELECT * FROM all_changed WHERE id <= 20
        UNION ALL SELECT NULL, NULL, 1, 'n';
      CREATE TABLE also_repeated AS
        SELECT * FROM before UNION ALL SELECT * FROM before WHERE id <= 10
        UNION ALL SELECT NULL, NULL, 1, 'n';
    `);
  });
  afterAll(() => database.drop());

  let phases: string[] = [];
  let statements: string[] = [];
  beforeEach(() => {
    [phases, statements] = [[], []];
  });

  function run(
    tables: [string, string],
    request: Partial<DiffRequestInput>,
    strategy: Strategy,
    options: ClusterOptions = {},
  ): Promise<SuccessResults> {
    const onStatement = (sql: string): void => void statements.push(sql);
    const source = clusterLike({ onStatement, ...options })(namedSource('test', database.url));
    return withDuckDB((connection, folder) =>
      compare(
        diffRequestSchema.parse({
          data_source1_id: 1,
          data_source2_id: 1,
          table1: [tables[0]],
          table2: [tables[1]],
          pk_columns: ['id'],
          ...request,
        }),
        {
          connection,
          sources: [source, source],
          workingDirectory: folder,
          temporaryDirectory: folder,
          signal: new AbortController().signal,
          onPhase: (phase) => void phases.push(phase),
          strategy,
        },
      ),
    );
  }

  const TABLES: [string, string][] = [
    ['before', 'before'],
    ['before', 'few_changed'],
    ['before', 'all_changed'],
    ['all_changed', 'before'],
    ['also_repeated', 'repeated'],
    ['repeated', 'also_repeated'],
  ];
  /** PostgreSQL takes minutes for what a cluster joins by hashes: keys of two columns, some repeated. */
  const isQuick = (tables: [string, string], { pk_columns: keys }: Partial<DiffRequestInput>) =>
    keys === undefined || !tables.includes('repeated');

  const REQUESTS: [string, Partial<DiffRequestInput>][] = [
    ['counts', {}],
    ['counts by a key of two columns', { pk_columns: ['word', 'id'] }],
    ['counts of rows that filters let through', { filter1: 'v < 4', filter2: 'v < 5' }],
    ['rows', { sample_rows: 3 }],
    [
      'values by tolerances',
      {
        diff_tolerances_per_column: [
          { column_name: 'v', tolerance_value: 1, tolerance_mode: 'absolute' },
        ],
      },
    ],
    ['no duplicates', { compare_duplicates: false }],
  ];

  test.each(
    TABLES.flatMap((tables) =>
      REQUESTS.filter(([, request]) => isQuick(tables, request)).map(([what, request]) => ({
        tables,
        what,
        request,
      })),
    ),
  )('gives $what of $tables as a copy does', async ({ tables, request }) => {
    const copied = await run(tables, request, 'copy');
    for (const joinsHashes of [false, true]) {
      phases = [];
      const found = await run(tables, request, 'hash-first', { joinsHashes });
      expect(strategyThatRan(phases)).toBe('hash-first');
      expect(found).toEqual(copied);
    }
  });

  test('joins hashes where no key is repeated on both sides, and else groups them', async () => {
    await run(['before', 'few_changed'], {}, 'hash-first', { joinsHashes: true });
    const hashing = statements.filter((sql) => sql.includes('row_hash'));
    expect(hashing.map((sql) => sql.includes('FULL JOIN'))).toEqual([true]);
    statements = [];
    await run(['also_repeated', 'repeated'], {}, 'hash-first', { joinsHashes: true });
    const [first, ...others] = statements.filter((sql) => sql.includes('row_hash'));
    expect(first).toContain('FULL JOIN');
    expect(others.some((sql) => sql.includes('GROUP BY') && !sql.includes('FULL JOIN'))).toBe(true);
  });

  describe('which joins all rows at once', () => {
    const joinsUpTo = 1_000_000;

    test.each(TABLES)('gives figures of %s and %s as a copy does', async (...tables) => {
      const copied = await run(tables, {}, 'copy');
      expect(await run(tables, {}, 'hash-first', { joinsUpTo })).toEqual(copied);
      const isAnyRepeated = tables.includes('repeated');
      expect(statements.some((sql) => sql.includes('row_hash'))).toBe(isAnyRepeated);
    });

    test.each(TABLES)('shows rows of %s and %s as a copy does, by two joins', async (...tables) => {
      const request = { sample_rows: 3 };
      const copied = await run(tables, request, 'copy');
      statements = [];
      expect(await run(tables, request, 'hash-first', { joinsUpTo })).toEqual(copied);
      const isAnyRepeated = tables.includes('repeated');
      expect(statements.some((sql) => sql.includes('row_hash'))).toBe(isAnyRepeated);
    });

    test('and does not where one key would make too many rows, or there are too many values', async () => {
      await database.query(`CREATE TABLE one_key AS SELECT 1 AS id, id AS v FROM before`);
      const found = await run(['one_key', 'one_key'], {}, 'hash-first', { joinsUpTo });
      expect(found.uncompared).toEqual({ rows: [ROWS, ROWS], equal: ROWS, unequal: [0, 0] });
      expect(phases).not.toContain('joining rows in the database');
      await run(['before', 'before'], {}, 'hash-first', { joinsUpTo: 4 * ROWS - 1 });
      expect(phases).not.toContain('joining rows in the database');
      await run(['before', 'before'], {}, 'hash-first', { joinsUpTo: 4 * ROWS });
      expect(phases).toContain('joining rows in the database');
    });
  });

  test('shows rows of any key, and copies no more than some of them', async () => {
    const request = { pk_columns: ['word', 'id'], sample_rows: 3, max_rows_fetched: 10_000 };
    const { rows, ...figures } = await run(['before', 'all_changed'], request, 'hash-first');
    expect(rows!.changed).toHaveLength(3);
    for (const { columns } of rows!.changed) {
      expect(Object.keys(columns)).toEqual(['v']);
      expect(Number(columns['v']![1]) - Number(columns['v']![0])).toBe(1);
    }
    expect(rows!.removed).toHaveLength(3);
    const keys = { pk_columns: ['word', 'id'] };
    expect(figures).toEqual(await run(['before', 'all_changed'], keys, 'copy'));
  });

  test('has the values of few keys looked at by their names, and of many all', async () => {
    await run(['before', 'few_changed'], {}, 'hash-first');
    expect(statements.at(-1)).toContain('VALUES (CAST(');
    await run(['before', 'all_changed'], {}, 'hash-first');
    expect(statements.at(-1)).not.toContain('VALUES');
    await run(['before', 'before'], {}, 'hash-first');
    expect(statements.at(-1)).toContain('row_hash');
  });

  test.each<[string, Partial<DiffRequestInput>]>([
    ['are counted', {}],
    ['are shown', { sample_rows: 3 }],
  ])('says so where the data changes before rows %s', async (_, request) => {
    await database.query('DROP TABLE IF EXISTS moving');
    await database.query('CREATE TABLE moving AS SELECT * FROM few_changed');
    const changing = run(['before', 'moving'], request, 'hash-first', {
      afterHashes: () => database.query('DELETE FROM moving WHERE id % 500 = 1 AND id < 1600'),
    });
    await expect(changing).rejects.toThrow('the data changed while it was being read');
  });
});
