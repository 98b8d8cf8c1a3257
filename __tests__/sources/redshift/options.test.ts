import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { namedSources } from '../../../src/sources/registry.ts';
import type { StatementLabel } from '../../../src/sources/source.ts';
import { redshift } from '../../../src/sources/redshift/source.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { type RedshiftLike, redshiftLike } from '../../servers/redshift-like.ts';

describe('options of Amazon Redshift', () => {
  const { signal } = new AbortController();
  let database: ServerDatabase;
  let server: RedshiftLike;
  beforeAll(async () => {
    database = await postgresDatabase();
    server = await redshiftLike(database.url);
    await database.query(`
      CREATE SCHEMA other;
      CREATE TABLE other.orders AS SELECT 1 AS id;
    `);
  });
  afterAll(async () => {
    await server.close();
    await database.drop();
  });

  /** What the cluster was asked, without the mark before it. */
  const asked = () => server.statements.map((sql) => sql.replace(/^\/\*.*?\*\/ /, ''));

  const opening = (options: Record<string, string | number>, label?: StatementLabel) => {
    const [, source] = namedSources({ dwh: { url: server.url, options } });
    return redshift.open(source!, { workingDirectory: '/', signal, ...(label && { label }) });
  };

  test('say by search_path where a table is found', async () => {
    const opened = await opening({ search_path: '"$user", other', statement_timeout: 60000 });
    expect((await opened.openTable(['orders'], signal)).columns).toHaveLength(1);
    await opened.close();
    expect(asked()).toContain(`SET search_path TO '$user', 'other'`);
    expect(asked()).toContain('SET statement_timeout TO 60000');
  });

  test('are quoted, and named where the cluster does not take them', async () => {
    // PostgreSQL has no query groups.
    await expect(opening({ query_group: `it's \\` })).rejects.toThrow('options.query_group: ');
    expect(asked()).toContain(`SET query_group TO 'it''s \\\\'`);
  });

  test('every statement says of which diff of which run it is, and no address ends the comment', async () => {
    const before = server.statements.length;
    const opened = await opening(
      { search_path: 'other' },
      {
        diffId: 12,
        runUrl: 'https://ci.example.com/runs/7?a=b#c */ DROP TABLE "orders"; /* --',
      },
    );
    const relation = await opened.openTable(['orders'], signal);
    await opened.query(`SELECT count(*) FROM ${relation.relation}`, signal);
    await opened.copyCsv('SELECT id FROM orders', new PassThrough().resume(), signal);
    await opened.close();
    const statements = server.statements.slice(before);
    const mark =
      '/* data-diff diff 12 of https://ci.example.com/runs/7?a=b#c/DROPTABLEorders/-- */ ';
    expect(statements.length).toBeGreaterThan(8);
    expect(statements.filter((sql) => !sql.startsWith(mark))).toEqual([]);
    expect(statements.map((sql) => sql.slice(mark.length)).join()).not.toMatch(/\/\*|DROP/);
  });
});
