import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, keepServer, type RunningServer } from '../kept-server.ts';
import { copyJars, engineFolder, findJdk, makeFolder, requireProgram, run } from './installed.ts';

const VERSION = '4.1.1';

/** Delta Lake of the same line, as Databricks has it. */
const DELTA = { groupId: 'io.delta', artifactId: 'delta-spark_2.13', version: '4.1.0' };
/** What Spark lacks of it: the rest are jars of its own. */
const DELTA_JARS = /^(?:delta|unitycatalog)-/;

const environment = (): string => join(engineFolder('spark'), 'venv');
const jdk = (): string => findJdk([17, 21], 'SPARK_JAVA_HOME', 'openjdk-17-jdk-headless');

const delta = (): string => join(engineFolder('spark'), 'delta');

/** Gets Delta Lake from Maven's repository. */
function fetchDelta(): void {
  if (existsSync(delta())) return;
  requireProgram('mvn', 'maven');
  makeFolder(delta(), (folder) =>
    copyJars(DELTA, folder, join(engineFolder('spark'), 'poms'), jdk()),
  );
}

/** Gets Spark from PyPI, which has its jars, too. */
export function fetchSpark(): void {
  jdk();
  fetchDelta();
  if (existsSync(join(environment(), 'bin/spark-submit'))) return;
  requireProgram('python3', 'python3-venv');
  mkdirSync(engineFolder('spark'), { recursive: true });
  // Not as a whole, since the scripts of such a folder know where it was made.
  run('python3', ['-m', 'venv', environment()]);
  run(join(environment(), 'bin/pip'), ['install', '-q', `pyspark==${VERSION}`]);
}

function sparkHome(): string {
  const lib = join(environment(), 'lib');
  const python = readdirSync(lib).find((name) => name.startsWith('python3'));
  return join(lib, python!, 'site-packages/pyspark');
}

async function answers(url: string): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
}

/** What its Thrift server listens to. */
const listening = (transport: 'http' | 'binary', port: number): Record<string, string> => ({
  'hive.server2.transport.mode': transport,
  'hive.server2.thrift.bind.host': '127.0.0.1',
  [`hive.server2.thrift.${transport === 'http' ? 'http.' : ''}port`]: String(port),
  'hive.server2.thrift.http.path': 'cliservice',
});

/** Where jobs run in so many processes besides the one that is asked, each of one core and 2 GiB. */
export const ofWorkers = (workers: number): string => `local-cluster[${workers},1,2048]`;

/**
 * Starts a Spark with its Thrift server on 127.0.0.1.
 *
 * @param master where its jobs run: in one process, where nothing else is asked for.
 */
export async function startSpark(
  transport: 'http' | 'binary' = 'http',
  master = 'local[4]',
): Promise<RunningServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-spark-'));
  const home = sparkHome();
  const variables = {
    SPARK_HOME: home,
    JAVA_HOME: jdk(),
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_LOCAL_HOSTNAME: 'localhost',
  };
  const settings = {
    // Its pages say which jobs run.
    'spark.ui.port': String(await freePort()),
    'spark.ui.liveUpdate.period': '0',
    'spark.driver.host': '127.0.0.1',
    'spark.driver.bindAddress': '127.0.0.1',
    'spark.sql.warehouse.dir': join(folder, 'warehouse'),
    'spark.sql.shuffle.partitions': '8',
    'spark.sql.session.timeZone': 'UTC',
    'spark.sql.extensions': 'io.delta.sql.DeltaSparkSessionExtension',
    'spark.sql.catalog.spark_catalog': 'org.apache.spark.sql.delta.catalog.DeltaCatalog',
  };
  const jars = readdirSync(delta()).filter((name) => DELTA_JARS.test(name));
  const pairs = (flag: string, values: Record<string, string>): string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const submit = [
    ...['env', ...Object.entries(variables).map(([name, value]) => `${name}=${value}`)],
    join(home, 'bin/spark-submit'),
    ...['--class', 'org.apache.spark.sql.hive.thriftserver.HiveThriftServer2'],
    ...['--master', master, '--driver-memory', '2g'],
    ...['--jars', jars.map((name) => join(delta(), name)).join(',')],
    ...pairs('--conf', settings),
    'spark-internal',
    ...pairs('--hiveconf', listening(transport, port)),
  ];
  const order = { folder, commands: [submit], stopSignal: 'SIGTERM' as const };
  const url =
    transport === 'http'
      ? `http://127.0.0.1:${port}/cliservice`
      : `spark://127.0.0.1:${port}?transport=binary`;
  return keepServer(order, url, answers);
}
