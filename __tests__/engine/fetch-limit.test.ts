import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DiffRequestInput } from '../../src/contract/request.ts';
import { FetchLimit } from '../../src/engine/fetch-limit.ts';
import type { Part } from '../../src/engine/parts.ts';
import { postgresDatabase, type ServerDatabase } from '../servers/databases.ts';
import { type RedshiftLike, redshiftLike } from '../servers/redshift-like.ts';
import {
  type CompareOptions,
  compareTables,
  differencesOf,
  problemOf,
} from '../sources/compare-tables.ts';
import { kitOf } from '../sources/kits.ts';
import { comparing } from './planning/fake-source.ts';

const limited = (max_rows_fetched: number, more: Partial<DiffRequestInput> = {}) => ({
  request: { max_rows_fetched, ...more },
});

describe('how many rows a diff may copy out of databases', () => {
  let database: ServerDatabase;
  let other: ServerDatabase;
  let redshift: RedshiftLike;
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  beforeAll(async () => {
    [database, other] = [await postgresDatabase(), await postgresDatabase()];
    for (const { query } of [database, other]) {
      await query(`
        CREATE TABLE before (id integer PRIMARY KEY, v integer);
        INSERT INTO before SELECT id, id FROM generate_series(1, 1000) AS id;
        CREATE TABLE after (id integer PRIMARY KEY, v integer);
        INSERT INTO after SELECT id, CASE WHEN id = 7 THEN 0 ELSE id END FROM generate_series(1, 1001) AS id;
        CREATE TABLE gaps AS SELECT NULLIF(id % 4, 0) AS id, 1 AS v FROM before;
        ANALYZE before, after;
      `);
    }
    redshift = await redshiftLike(other.url);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await redshift.close();
    await Promise.all([database.drop(), other.drop()]);
  });

  const tables: [string, string] = ['before', 'after'];
  const found = async (urls: [string, string] | string, options: CompareOptions) => {
    const results = await compareTables(urls, tables, options).catch(String);
    return typeof results === 'string'
      ? results.replace('DiffError: ', '')
      : [differencesOf(results), results.pks!.exclusives];
  };
  const ONE_DIFFERS = [{ v: 1 }, [0, 1]];

  test('stops a copy of more before it begins, with the numbers and the ways out', async () => {
    expect(await found([database.url, other.url], { ...limited(2000), strategy: 'copy' })).toBe(
      'TooManyRowsException: 1,000 rows of side 1 and 1,001 rows of side 2 would have to be copied here, and max_rows_fetched is 2,000: put both sides in one data source, compare fewer rows by filter1 and filter2 or a time interval, or raise max_rows_fetched',
    );
    expect(await found([database.url, other.url], { ...limited(2001), strategy: 'copy' })).toEqual(
      ONE_DIFFERS,
    );
  });

  test('counts the rows that filters and a time interval leave', async () => {
    const filters: [string, string] = ['id <= 20', 'id <= 20'];
    const options = { ...limited(40), filters, strategy: 'copy' } as const;
    expect(await found([database.url, other.url], options)).toEqual([{ v: 1 }, [0, 0]]);
    expect(await found([database.url, other.url], { ...options, ...limited(39) })).toContain(
      '20 rows of side 1 and 20 rows of side 2',
    );
  });

  test('counts no rows of files', async () => {
    const file = join(folder, 'after.csv');
    writeFileSync(file, `id,v\n${Array.from({ length: 4999 }, (_, i) => `${i},${i}\n`).join('')}`);
    const urls: [string, string] = [database.url, other.url];
    const compare = (most: number) => compareTables(urls, ['before', { file }], limited(most));
    expect((await compare(1000)).pks!.exclusives).toEqual([0, 3999]);
    await expect(compare(999)).rejects.toThrow(
      'TooManyRowsException: 1,000 rows of side 1 would have to be copied here, and max_rows_fetched is 999: ',
    );
  });

  test('lets checksums find the rows that differ where all would be too many', async () => {
    const urls: [string, string] = [database.url, other.url];
    expect(await found(urls, limited(500))).toEqual(ONE_DIFFERS);
    expect(await found(urls, { ...limited(500), strategy: 'hash-buckets', buckets: 256 })).toEqual(
      ONE_DIFFERS,
    );
    const none = await found(urls, limited(0));
    expect(none).toMatch(/^TooManyRowsException: [\d,]+ rows of side 1 and [\d,]+ rows of side 2 /);
  });

  test('counts rows with NULL in the key that checksums leave to be copied', async () => {
    const compare = (most: number) =>
      compareTables([database.url, other.url], ['gaps', 'gaps'], {
        ...limited(most),
        strategy: 'hash-buckets',
      });
    expect((await compare(500)).uncompared).toEqual({
      rows: [1000, 1000],
      equal: 1000,
      unequal: [0, 0],
    });
    await expect(compare(499)).rejects.toThrow('250 rows of side 1 and 250 rows of side 2 would');
  });

  test('does not hold for what the database compares by itself, but for rows that are shown', async () => {
    expect(await found(database.url, limited(0))).toEqual(ONE_DIFFERS);
    const shown = (most: number) => found(database.url, limited(most, { sample_rows: 5 }));
    expect(await shown(3)).toEqual(ONE_DIFFERS);
    expect(await shown(2)).toBe(
      'TooManyRowsException: 1 row of side 1 and 2 rows of side 2 would have to be copied here, and max_rows_fetched is 2: show none of the rows by sample_rows: 0, compare fewer rows by filter1 and filter2 or a time interval, or raise max_rows_fetched',
    );
  });

  test('adds up what is fetched in steps', async () => {
    const { signal } = new AbortController();
    const { request, sides } = comparing({ other: {}, request: { max_rows_fetched: 10 } });
    const limit = FetchLimit.of(request, sides, null);
    const part = (rows: number): Part => ({ relation: 'r', where: [], plan: 'any', rows });
    await limit!.take(sides, [part(3), part(4)], signal);
    expect([limit!.admits(3), limit!.admits(4)]).toEqual([true, false]);
    await expect(limit!.take(sides, [part(0), part(4)], signal)).rejects.toThrow(
      '0 rows of side 1 and 4 rows of side 2 would have to be copied here after 7 before, and max_rows_fetched is 10: ',
    );
  });

  test('has a diff fail or stop by the smaller of both limits', async () => {
    const urls: [string, string] = [database.url, other.url];
    const stopped = async (download_limit: number, most: number | null, server?: number) => {
      const request = { download_limit, max_rows_fetched: most };
      const options = { request, strategy: 'copy', ...(server && { mostRowsFetched: server }) };
      const results = await compareTables(urls, tables, options as CompareOptions).catch(String);
      return typeof results === 'string' ? results : (results.at_least?.rows_copied ?? null);
    };
    expect(await stopped(2001, null)).toBe(null);
    expect(await stopped(2001, 2001)).toBe(null);
    for (const most of [null, 201, 200]) {
      const copied = await stopped(200, most);
      expect(copied).toBeGreaterThan(100);
      expect(copied).toBeLessThanOrEqual(200);
    }
    expect(await stopped(200, 199)).toContain('max_rows_fetched is 199: ');
    expect(await stopped(200, null, 199)).toContain('this server allows 199: ');
    expect(await stopped(200, 5000, 200)).toBeLessThanOrEqual(200);
  });

  test('is nothing that a cluster adds to where a diff stops', () => {
    const { request, sides } = comparing({ other: {}, request: { download_limit: 6_000_000 } });
    const clusters = sides.map((side) => ({
      ...side,
      database: { ...side.database, traits: { ...side.database.traits, runsOnCluster: true } },
    })) as unknown as typeof sides;
    const of = (download_limit: number | null) =>
      FetchLimit.of({ ...request, download_limit }, clusters, null)!;
    expect(of(6_000_000).admits(5_500_000)).toBe(true);
    expect(of(6_000_000).admits(6_000_001)).toBe(false);
    expect(of(null).admits(5_500_000)).toBe(false);
    expect([of(6_000_000).room, of(null).room]).toEqual([6_000_000, Infinity]);
  });

  test('lets a diff that would have to stop fail where no part of it can be chosen', async () => {
    const file = join(folder, 'few.csv');
    writeFileSync(file, 'id,v\n1,1\n2,2\n');
    const request = { download_limit: 999 };
    const beside = compareTables([database.url, other.url], ['before', { file }], { request });
    await expect(beside).rejects.toThrow(
      'TooManyRowsException: download_limit is 999, and more rows would have to be copied here, of which no part can be chosen that has the same keys on both sides: one side is a file; raise download_limit, or compare fewer rows by filter1 and filter2 or a time interval',
    );
    const keyless = compareTables([database.url, other.url], ['gaps', 'gaps'], {
      request: { ...request, pk_columns: null },
      strategy: 'copy',
    });
    await expect(keyless).rejects.toThrow('there is no key; name it in pk_columns');
  });

  test('says alike of one source and of two why no part of the keys can be chosen', async () => {
    const sqlite = await kitOf('sqlite').open();
    const columns = [
      { name: 'id', type: 'BIGINT' },
      { name: 'word', type: 'VARCHAR' },
    ];
    const rows = Array.from({ length: 20 }, (_, i) => [String(i), `key ${i}`]);
    await sqlite.write([{ name: 'before', columns, rows, keys: [] }]);
    const why = (urls: string | [string, string], keys: string[], query: string) =>
      problemOf(urls, ['before', { query }], {
        keys,
        strategy: 'copy',
        request: { download_limit: 9 },
      });
    const expected = expect.stringContaining(
      'that has the same keys on both sides: such keys have no hash that both sides work out alike; raise download_limit',
    );
    const words = `SELECT id, 'key ' || id AS word FROM before`;
    expect(await why(sqlite.url, ['id', 'word'], words)).toEqual(expected);
    expect(await why([sqlite.url, database.url], ['word'], words)).toEqual(expected);
    await sqlite.drop();
  });

  test('is what a server allows, where that is less than is asked for', async () => {
    const options = { ...limited(5000), strategy: 'copy', mostRowsFetched: 100 } as const;
    expect(await found([database.url, other.url], options)).toContain(
      'and this server allows 100: put both sides in one data source, compare fewer rows by filter1 and filter2 or a time interval, or ask who runs this server for more than 100',
    );
    const least = { ...limited(50), strategy: 'copy', mostRowsFetched: 100 } as const;
    expect(await found([database.url, other.url], least)).toContain('max_rows_fetched is 50: ');
  });

  test('is five million for a cluster, where nothing is said', async () => {
    const many = { query: 'SELECT id, 1 AS v FROM generate_series(1, 5000001) AS id' };
    const before = redshift.statements.length;
    await expect(compareTables([redshift.url, database.url], [many, 'after'])).rejects.toThrow(
      '5,000,001 rows of side 1 and 1,001 rows of side 2 would have to be copied here, and max_rows_fetched is 5,000,000: ',
    );
    const counted = redshift.statements.slice(before).filter((sql) => sql.includes('count(*)'));
    expect(counted).toHaveLength(1);
    expect(redshift.statements.slice(before).join('\n')).not.toMatch(/SELECT "id"/);
  });

  test('is what the request says for a cluster, too', async () => {
    const urls: [string, string] = [redshift.url, database.url];
    expect(await found(urls, limited(2001))).toEqual(ONE_DIFFERS);
    expect(await found(urls, limited(2000))).toContain('max_rows_fetched is 2,000: ');
  });
});
