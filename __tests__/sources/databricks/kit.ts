import { databricksSchema, REAL_DATABRICKS } from '../../servers/databricks.ts';
import { databricksLike } from '../../servers/databricks-like.ts';
import { changedUrl } from '../compare-tables.ts';
import type { DatabaseKit, TestDatabase } from '../kit.ts';
import { kit as spark } from '../spark/kit.ts';
import { writeTables } from '../spark/write-tables.ts';

const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';

async function openReal(real: string): Promise<TestDatabase> {
  const server = await databricksSchema(real);
  const execute = (sql: string) => server.execute(sql.replaceAll(' PRIMARY KEY', ''));
  return {
    url: server.url,
    execute,
    write: (tables) => writeTables(tables, execute),
    server,
    drop: () => server.drop(),
  };
}

/** A service that hands each statement to Spark stands in for Databricks. */
async function openEmulated(): Promise<TestDatabase> {
  const database = await spark.open();
  const service = await databricksLike();
  const path = `sql/1.0/warehouses/test/spark_catalog/${nameOf(database.url)}`;
  return {
    ...database,
    url: `databricks://token:${service.token}@${service.host}/${path}?ssl=false`,
    drop: async () => {
      await service.close();
      await database.drop();
    },
  };
}

/** What the tests of all sources need to know of Databricks. */
export const kit: DatabaseKit = {
  ...spark,
  kind: 'databricks',
  title: 'Databricks',
  open: () => (REAL_DATABRICKS ? openReal(REAL_DATABRICKS) : openEmulated()),
  isStandIn: REAL_DATABRICKS === undefined,
  strategies: ['copy'],
  searched: ({ url }) => ({ place: `the database ${nameOf(url)}`, before: `${nameOf(url)}.` }),
  closed: ({ url }) => [
    {
      what: 'a service that is not there',
      url: changedUrl(url, (it) => {
        it.port = '2';
        it.password = 'hunter2';
      }),
      says: /^DiffError: ConnectionException: one: 127\.0\.0\.1:2: .*ECONNREFUSED/,
    },
    {
      what: 'a wrong token',
      url: changedUrl(url, (it) => (it.password = 'hunter2')),
      says: /^DiffError: AuthenticationException: one: .*\[UNAUTHENTICATED\] Invalid access token\.$/,
    },
    {
      what: 'a warehouse that is not there',
      url: changedUrl(url, (it) => (it.pathname = '/sql/1.0/warehouses/nowhere')),
      says: /^DiffError: ConnectionException: one: .*\[NOT_FOUND\] There is no such warehouse\.$/,
    },
  ],
  option: null,
  common: null,
  // Of a real one nobody asks what runs.
  running: REAL_DATABRICKS ? null : spark.running,
  server: { ...spark.server!, slowStrategies: ['copy'] },
  // Those of Spark, which stands in for it, are there already.
  matrix: [],
};
