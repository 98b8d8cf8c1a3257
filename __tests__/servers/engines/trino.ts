import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, keepServer, type RunningServer } from '../kept-server.ts';
import { engineFolder, findJdk, makeFolder, requireProgram, run } from './installed.ts';

const VERSION = '483';

/** The connectors that tests use, by their artifacts, and the class of each. */
const PLUGINS = {
  'trino-tpch': 'io.trino.plugin.tpch.TpchPlugin',
  'trino-memory': 'io.trino.plugin.memory.MemoryPlugin',
  'trino-iceberg': 'io.trino.plugin.iceberg.IcebergPlugin',
};

const home = (): string => engineFolder('trino');
const jdk = (): string => findJdk([25], 'TRINO_JAVA_HOME', 'openjdk-25-jdk-headless');

/** Copies an artifact and all that it needs from Maven's repository into a folder. */
function copyJars(artifact: string, folder: string): void {
  const project = join(home(), 'poms', artifact);
  mkdirSync(project, { recursive: true });
  const needed = `<dependency><groupId>io.trino</groupId><artifactId>${artifact}</artifactId><version>${VERSION}</version></dependency>`;
  writeFileSync(
    join(project, 'pom.xml'),
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>t</groupId><artifactId>t</artifactId><version>1</version><dependencies>${needed}</dependencies></project>`,
  );
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
  const options = ['-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  run('mvn', ['-q', '-B', '-f', join(project, 'pom.xml'), goal, ...options], { JAVA_HOME: jdk() });
}

/** The released jars lack the file by which Trino finds what is in them. */
function addServiceFile(folder: string, plugin: string): void {
  const services = join(folder, 'META-INF/services');
  mkdirSync(services, { recursive: true });
  writeFileSync(join(services, 'io.trino.spi.Plugin'), `${plugin}\n`);
  const jar = join(folder, 'services.jar');
  run(join(jdk(), 'bin/jar'), ['cf', jar, '-C', folder, 'META-INF']);
}

/** `Server` can only be started by a class that is its child. */
function compileStart(folder: string): void {
  mkdirSync(folder);
  const source = join(folder, 'Start.java');
  writeFileSync(
    source,
    `public class Start extends io.trino.server.Server {
  public static void main(String[] args) { new Start().start("${VERSION}"); }
}\n`,
  );
  run(join(jdk(), 'bin/javac'), ['-cp', join(home(), 'lib/*'), '-d', folder, source]);
}

/** Gets Trino from Maven's repository: its tarball is in none. */
export function fetchTrino(): void {
  jdk();
  mkdirSync(join(home(), 'plugin'), { recursive: true });
  const isWhole = ['lib', 'boot', ...Object.keys(PLUGINS).map((name) => `plugin/${name}`)].every(
    (name) => existsSync(join(home(), name)),
  );
  if (isWhole) return;
  requireProgram('mvn', 'maven');
  makeFolder(join(home(), 'lib'), (folder) => copyJars('trino-main', folder));
  makeFolder(join(home(), 'boot'), compileStart);
  for (const [artifact, plugin] of Object.entries(PLUGINS)) {
    makeFolder(join(home(), 'plugin', artifact), (folder) => {
      copyJars(artifact, folder);
      addServiceFile(folder, plugin);
    });
  }
}

/** The catalogs of tests; that of Iceberg keeps its tables in the folder of the server. */
const catalogs = (folder: string): Record<string, string[]> => ({
  tpch: ['connector.name=tpch'],
  memory: ['connector.name=memory'],
  iceberg: [
    'connector.name=iceberg',
    'iceberg.catalog.type=TESTING_FILE_METASTORE',
    'hive.metastore.catalog.dir=local:///catalog',
    'fs.native-local.enabled=true',
    `local.location=${join(folder, 'lake')}`,
  ],
});

function writeSettings(folder: string, port: number): void {
  const etc = join(folder, 'etc');
  mkdirSync(join(etc, 'catalog'), { recursive: true });
  mkdirSync(join(folder, 'lake'));
  const write = (name: string, lines: string[]): void =>
    writeFileSync(join(etc, name), `${lines.join('\n')}\n`);
  for (const [name, lines] of Object.entries(catalogs(folder))) {
    write(`catalog/${name}.properties`, lines);
  }
  write('log.properties', ['io.trino=WARN']);
  write('config.properties', [
    'node.environment=test',
    'node.id=tests',
    'node.bind-ip=127.0.0.1',
    'node.internal-address=127.0.0.1',
    `plugin.dir=${join(home(), 'plugin')}`,
    `catalog.config-dir=${join(etc, 'catalog')}`,
    'catalog.management=static',
    'coordinator=true',
    'node-scheduler.include-coordinator=true',
    `http-server.http.port=${port}`,
    `discovery.uri=http://127.0.0.1:${port}`,
    'query.max-memory=3GB',
    'query.max-memory-per-node=600MB',
    // What is known of statements that are over would fill the heap: they are many, and long.
    'query.max-history=30',
  ]);
}

async function answers(url: string): Promise<void> {
  const response = await fetch(`${url}/v1/info`);
  const { starting } = (await response.json()) as { starting: boolean };
  if (starting) throw new Error('it is starting');
}

/** Starts a Trino of one node on 127.0.0.1. */
export async function startTrino(): Promise<RunningServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'data-diff-trino-'));
  writeSettings(folder, port);
  const java = [
    join(jdk(), 'bin/java'),
    '-Xmx1500m',
    '-XX:+UseG1GC',
    '-XX:+ExitOnOutOfMemoryError',
    '-Djdk.attach.allowAttachSelf=true',
    '--add-modules=jdk.incubator.vector',
    '--enable-native-access=ALL-UNNAMED',
    '--sun-misc-unsafe-memory-access=allow',
    `-Dconfig=${join(folder, 'etc/config.properties')}`,
    `-Dlog.levels-file=${join(folder, 'etc/log.properties')}`,
    ...['-cp', `${join(home(), 'boot')}:${join(home(), 'lib/*')}`, 'Start'],
  ];
  const order = { folder, commands: [java], stopSignal: 'SIGTERM' as const };
  return keepServer(order, `http://127.0.0.1:${port}`, answers);
}
