import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { type RedshiftLike, redshiftLike } from '../../servers/redshift-like.ts';
import { compareTables, differencesOf, problemOf } from '../compare-tables.ts';
import { VALUES } from './all-types.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

describe('Amazon Redshift, as far as PostgreSQL can stand in for it', () => {
  let database: ServerDatabase;
  let redshift: RedshiftLike;
  let both: [string, string];
  beforeAll(async () => {
    database = await postgresDatabase();
    redshift = await redshiftLike(database.url);
    both = [redshift.url, `${redshift.url}&connect_timeout=30`];
    const columns = VALUES.map(([type], i) => `c${i} ${type}`).join(', ');
    const rowOf = (id: number, values: string[]) => `(${[id, ...values].join(', ')})`;
    const values = VALUES.map(([, value]) => quoted(value));
    const nulls = VALUES.map(() => 'NULL');
    const others = VALUES.map(([, , other]) => quoted(other));
    for (const [name, second] of [
      ['before', values],
      ['after', others],
    ] as const) {
      await database.query(`CREATE TABLE ${name} (id integer PRIMARY KEY, ${columns})`);
      const rows = [rowOf(1, values), rowOf(2, [...second]), rowOf(3, nulls)].join(', ');
      await database.query(`INSERT INTO ${name} VALUES ${rows}`);
    }
    await database.query(
      `CREATE TABLE "Mixed" ("Id" integer, "Größe" text);
       INSERT INTO "Mixed" VALUES (1, 'x'), (1, 'y'), (NULL, 'z')`,
    );
    await database.query(
      'CREATE TABLE many AS SELECT id, md5(id::text) AS v FROM generate_series(1, 50000) AS id',
    );
  });
  afterAll(async () => {
    await redshift.close();
    await database.drop();
  });

  const all = Object.fromEntries(VALUES.map((_, i) => [`c${i}`, 1]));

  test.each([
    ['in one cluster', () => redshift.url],
    ['in two clusters', () => both],
    ['in Redshift and PostgreSQL', () => [redshift.url, database.url] as [string, string]],
    ['in PostgreSQL and Redshift', () => [database.url, redshift.url] as [string, string]],
  ])(
    'values of every type are equal to themselves, and changed ones are found, %s',
    async (_, urls) => {
      expect(differencesOf(await compareTables(urls(), ['before', 'before']))).toEqual({});
      expect(differencesOf(await compareTables(urls(), ['before', 'after']))).toEqual(all);
    },
  );

  test('a declared key is no proof: repeated and missing keys are counted', async () => {
    const options = { keys: ['Id'] };
    const { pks } = await compareTables(redshift.url, ['Mixed', ['public', 'Mixed']], options);
    expect(pks).toEqual({
      total_rows: [3, 3],
      nulls: [1, 1],
      dupes: [2, 2],
      distincts: [1, 1],
      exclusives: [0, 0],
    });
  });

  test('every row comes, whatever the number', async () => {
    const found: SuccessResults = await compareTables(both, ['many', 'many']);
    expect([found.pks!.total_rows, differencesOf(found)]).toEqual([[50_000, 50_000], {}]);
  });

  test('queries, filters and time intervals are read', async () => {
    const query = { query: 'SELECT id, c0, c12 FROM before WHERE id < 3' };
    const filtered = await compareTables(both, [query, 'before'], {
      filters: ['id = 1', 'id <> 2 AND id < 3'],
      include: ['c0', 'c12'],
      time: { column: 'c12', start: '2024-02-29T00:00:00Z', end: '2024-03-01T00:00:00Z' },
    });
    expect([filtered.pks!.total_rows, differencesOf(filtered)]).toEqual([[1, 1], {}]);
  });

  test('nothing is asked for that Redshift does not know', async () => {
    expect(
      await problemOf(database.url.replace(/^postgresql/, 'postgresql'), ['many', 'many']),
    ).toBe('no problem');
    const asPostgres = redshift.url.replace('redshift:', 'postgresql:');
    expect(await problemOf(asPostgres, ['many', 'many'])).toContain('syntax error');
    const before = redshift.statements.length;
    await compareTables(both, ['many', 'many']);
    const statements = redshift.statements.slice(before);
    expect(statements).toContain('/* data-diff */ BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY');
    expect(statements.join('\n')).not.toMatch(/COPY|SAVEPOINT/);
  });

  test('what is not there is said, with what may be meant', async () => {
    expect(await problemOf(both, ['mixed', 'many'])).toBe(
      'DiffError: NoSuchTableException: one: mixed (not in the schema public; the nearest is public.Mixed)',
    );
    expect(await problemOf(both, ['many', ['nowhere', 'many']])).toBe(
      'DiffError: NoSuchTableException: two: nowhere.many (not in the schema nowhere; the nearest is public.many)',
    );
    expect(await problemOf(both, ['many', 'many'], { filters: ['id + 1', null] })).toBe(
      'DiffError: InvalidFilterException: one: filter1 is of type integer; it must be one SQL condition',
    );
    const writing = { query: 'WITH gone AS (DELETE FROM many RETURNING *) SELECT * FROM gone' };
    expect(await problemOf(both, [writing, 'many'])).toContain('one: query1: ');
  });
});
