import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SparkSession } from '../../src/sources/spark/session.ts';
import { readSparkUrl } from '../../src/sources/spark/url.ts';
import type { Row, ServerDatabase } from './databases.ts';

const VARIABLE = 'TEST_SPARK_URL';

/** The Thrift server that tests have, as a data source's URL. */
export function sparkUrl(database = ''): string {
  const given = process.env[VARIABLE];
  if (!given) throw new Error(`${VARIABLE} names no Spark: npm run test:engines -- spark`);
  const { protocol, host, pathname, search } = new URL(given);
  // The server's own address is one of HTTP.
  if (protocol === 'spark:') return given.replace(/^(spark:\/\/[^/?]*)[^?]*/, `$1/${database}`);
  return `spark://${host}/${database}?transport=http&path=${pathname.slice(1)}${search}`;
}

/** A session as tests have it, to write what diffs read. */
export const sparkSession = (database = ''): Promise<SparkSession> =>
  SparkSession.open(readSparkUrl('test', sparkUrl(database)), '', AbortSignal.timeout(60_000));

const untilDone = (): AbortSignal => AbortSignal.timeout(300_000);

/** A database of Spark that one test file has to itself. */
export interface SparkDatabase extends ServerDatabase {
  name: string;
  execute: (sql: string) => Promise<void>;
}

/** After a statement has ended, its jobs end in a moment: they are looked at again until there are none. */
const LOOKS = 20;
const BETWEEN_LOOKS_MS = 250;

async function fetchJson(url: string): Promise<Row[]> {
  const response = await fetch(url);
  return (await response.json()) as Row[];
}

/** The jobs that run in the server, by the address of its pages. */
async function runningJobs(session: SparkSession): Promise<Row[]> {
  const [[, port] = []] = await session.texts('SET spark.ui.port', untilDone());
  const applications = `http://127.0.0.1:${port}/api/v1/applications`;
  const [application] = await fetchJson(applications);
  const jobs = `${applications}/${String(application?.['id'])}/jobs?status=running`;
  for (let look = 1; ; look += 1) {
    const running = await fetchJson(jobs);
    if (running.length === 0 || look === LOOKS) {
      return running.map(({ jobId, description }) => ({ pid: jobId, query: description }));
    }
    await sleep(BETWEEN_LOOKS_MS);
  }
}

/** The jobs that run in the server of a URL. */
export async function jobsOf(url: string): Promise<Row[]> {
  const session = await SparkSession.open(readSparkUrl('test', url), '', untilDone());
  return runningJobs(session).finally(() => session.close());
}

/** Creates an empty database. */
export async function sparkDatabase(): Promise<SparkDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const session = await sparkSession();
  const setup = [
    'SET spark.sql.session.timeZone=UTC',
    'SET spark.sql.variable.substitute=false',
    // Texts of tests become what their columns are.
    'SET spark.sql.storeAssignmentPolicy=LEGACY',
    `CREATE DATABASE ${name}`,
    `USE ${name}`,
  ];
  for (const statement of setup) await session.run(statement, untilDone());
  const url = sparkUrl(name);
  return {
    name,
    url,
    readerUrl: url,
    execute: (sql) => session.run(sql, untilDone()),
    query: () => runningJobs(session),
    drop: async () => {
      await session.run(`DROP DATABASE ${name} CASCADE`, untilDone());
      await session.close();
    },
  };
}
