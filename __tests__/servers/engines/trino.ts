import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, keepServer, type RunningServer } from '../kept-server.ts';
import { copyJars, engineFolder, findJdk, makeFolder, requireProgram, run } from './installed.ts';

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
function copyTrino(artifact: string, folder: string): void {
  const poms = join(home(), 'poms');
  copyJars({ groupId: 'io.trino', artifactId: artifact, version: VERSION }, folder, poms, jdk());
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
  makeFolder(join(home(), 'lib'), (folder) => copyTrino('trino-main', folder));
  makeFolder(join(home(), 'boot'), compileStart);
  for (const [artifact, plugin] of Object.entries(PLUGINS)) {
    makeFolder(join(home(), 'plugin', artifact), (folder) => {
      copyTrino(artifact, folder);
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

/** How large each node is, and how many there are besides the one that coordinates. */
export interface TrinoSize {
  /** As Java has it, and what of it queries may take on each node. */
  heap: string;
  memory: string;
  workers: number;
}

/** What tests need. */
const SMALL: TrinoSize = { heap: '3g', memory: '600MB', workers: 0 };

/** One node of a Trino. */
interface TrinoNode extends Pick<TrinoSize, 'heap' | 'memory'> {
  port: number;
  /** The port of the node that coordinates, and its folder. */
  coordinator: { port: number; folder: string };
}

function writeSettings(folder: string, { port, memory, coordinator }: TrinoNode): void {
  const etc = join(folder, 'etc');
  mkdirSync(join(etc, 'catalog'), { recursive: true });
  const write = (name: string, lines: string[]): void =>
    writeFileSync(join(etc, name), `${lines.join('\n')}\n`);
  for (const [name, lines] of Object.entries(catalogs(coordinator.folder))) {
    write(`catalog/${name}.properties`, lines);
  }
  write('log.properties', ['io.trino=WARN']);
  const isCoordinator = port === coordinator.port;
  write('config.properties', [
    'node.environment=test',
    `node.id=tests-${port}`,
    'node.bind-ip=127.0.0.1',
    'node.internal-address=127.0.0.1',
    `plugin.dir=${join(home(), 'plugin')}`,
    `catalog.config-dir=${join(etc, 'catalog')}`,
    'catalog.management=static',
    `coordinator=${isCoordinator}`,
    `http-server.http.port=${port}`,
    `discovery.uri=http://127.0.0.1:${coordinator.port}`,
    `query.max-memory-per-node=${memory}`,
    ...(isCoordinator
      ? [
          'node-scheduler.include-coordinator=true',
          'query.max-memory=3GB',
          // What is known of statements that are over would fill the heap: they are many, and long.
          'query.max-history=100',
        ]
      : []),
  ]);
}

async function answers(url: string): Promise<void> {
  const response = await fetch(`${url}/v1/info`);
  const { starting } = (await response.json()) as { starting: boolean };
  if (starting) throw new Error('it is starting');
}

async function startNode(folder: string, node: TrinoNode): Promise<RunningServer> {
  writeSettings(folder, node);
  const java = [
    join(jdk(), 'bin/java'),
    `-Xmx${node.heap}`,
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
  return keepServer(order, `http://127.0.0.1:${node.port}`, answers);
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'data-diff-trino-'));

/** Starts a Trino on 127.0.0.1, of one node where nothing else is asked for. */
export async function startTrino(wanted: Partial<TrinoSize> = {}): Promise<RunningServer> {
  const { workers, ...size } = { ...SMALL, ...wanted };
  const folder = newFolder();
  const port = await freePort();
  mkdirSync(join(folder, 'lake'));
  const coordinator = { port, folder };
  const nodes = [await startNode(folder, { ...size, port, coordinator })];
  for (let worker = 0; worker < workers; worker += 1) {
    const node = { ...size, port: await freePort(), coordinator };
    nodes.push(await startNode(newFolder(), node));
  }
  return {
    url: nodes[0]!.url,
    stop: async () => {
      for (const node of nodes.toReversed()) await node.stop();
    },
  };
}
