import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { namedSources } from '../../../src/sources/registry.ts';
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

  const opening = (options: Record<string, string | number>) => {
    const [, source] = namedSources({ dwh: { url: server.url, options } });
    return redshift.open(source!, { workingDirectory: '/', signal });
  };

  test('say by search_path where a table is found', async () => {
    const opened = await opening({ search_path: '"$user", other', statement_timeout: 60000 });
    expect((await opened.openTable(['orders'], signal)).columns).toHaveLength(1);
    await opened.close();
    expect(server.statements).toContain(`SET search_path TO '$user', 'other'`);
    expect(server.statements).toContain('SET statement_timeout TO 60000');
  });

  test('are quoted, and named where the cluster does not take them', async () => {
    // PostgreSQL has no query groups.
    await expect(opening({ query_group: `it's \\` })).rejects.toThrow('options.query_group: ');
    expect(server.statements).toContain(`SET query_group TO 'it''s \\\\'`);
  });
});
