import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RedshiftDatabase } from '../../../src/sources/redshift/database.ts';
import { readRedshiftUrl } from '../../../src/sources/redshift/open.ts';
import { namedSources } from '../../../src/sources/registry.ts';
import { redshift as redshiftSource } from '../../../src/sources/redshift/source.ts';
import { OutputError } from '../../../src/sources/write-all.ts';
import { postgresDatabase, type ServerDatabase } from '../../servers/databases.ts';
import { type RedshiftLike, redshiftLike } from '../../servers/redshift-like.ts';
import { problemOf } from '../compare-tables.ts';

/** 100 MB, far more than any buffer between here and there holds. */
const MANY = `SELECT id, repeat('x', 1000) AS v FROM generate_series(1, 100000) AS id`;

describe('what goes wrong with Amazon Redshift', () => {
  const { signal } = new AbortController();
  let database: ServerDatabase;
  let redshift: RedshiftLike;
  let opened: RedshiftDatabase;
  beforeAll(async () => {
    database = await postgresDatabase();
    redshift = await redshiftLike(database.url);
    await database.query('CREATE TABLE one AS SELECT 1 AS id, 2 AS v');
    opened = await RedshiftDatabase.open(readRedshiftUrl('test', redshift.url), signal);
  });
  afterAll(async () => {
    await opened.close();
    await redshift.close();
    await database.drop();
  });

  const waiting = () =>
    database.query(
      `SELECT wait_event FROM pg_stat_activity
       WHERE application_name = 'data-diff' AND wait_event = 'ClientWrite' AND query LIKE '%repeat%'`,
    );

  test('the server waits for a reader that takes its time', async () => {
    let take = (): void => undefined;
    let isTaken = true;
    let bytes = 0;
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length;
        if (bytes < 1_000_000 || !isTaken) return done();
        isTaken = false;
        take = done;
      },
    });
    const copying = opened.copyCsv(MANY, output, signal);
    while (isTaken || (await waiting()).length === 0) await sleep(20);
    expect(bytes).toBeLessThan(2_000_000);
    take();
    expect(await copying).toBe(100_000);
    expect(bytes).toBe(100_688_895);
  });

  test('a reader that stops ends the statement, and the connection still serves', async () => {
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(new Error('stopped')),
    });
    const copying = opened.copyCsv(MANY, output, signal);
    await expect(copying).rejects.toBeInstanceOf(OutputError);
    expect(await opened.query('SELECT 1 AS one', signal)).toEqual([{ one: '1' }]);
    await expect(opened.query('CREATE TABLE two (id integer)', signal)).rejects.toThrow(
      'read-only transaction',
    );
  });

  test('an error of the server among the rows is said, without their values', async () => {
    await database.query(`CREATE TABLE secrets AS SELECT 1 AS id, 'hunter2'::text AS word`);
    const query = { query: 'SELECT id, CAST(word AS integer) AS v FROM secrets' };
    const message = await problemOf([redshift.url, database.url], [query, 'one']);
    expect(message).toBe(
      'DiffError: DataException: one: invalid input syntax for type integer: (not shown)',
    );
  });

  test('a URL goes to the port of Redshift, and by TLS where it does not say otherwise', () => {
    const read = (url: string) => readRedshiftUrl('test', url);
    expect(read('redshift://me:secret@cluster.example.com/dev')).toMatchObject({
      host: 'cluster.example.com',
      port: 5439,
      database: 'dev',
      ssl: { rejectUnauthorized: false },
    });
    expect(read('redshift://me@c:1234/dev?sslmode=disable')).toMatchObject({
      port: 1234,
      ssl: false,
    });
    expect(read('redshift://me@c/dev?sslmode=verify-full').ssl).not.toEqual({
      rejectUnauthorized: false,
    });
    expect(namedSources({ warehouse: 'redshift://me@c/dev' })[1]).toMatchObject({
      name: 'warehouse',
      descriptor: redshiftSource,
    });
  });
});
