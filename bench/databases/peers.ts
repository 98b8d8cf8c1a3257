import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from '../lib/measure.ts';
import { run } from '../lib/run.ts';
import { columnNames, tableOf } from './data.ts';
import { kindOf, type Job, type Place } from './jobs.ts';
import { type Given, urlOf } from './servers.ts';

/** A tool of others, in an environment of its own: their dependencies do not go together. */
interface Package {
  name: string;
  /** What pip installs. */
  requirements: string[];
  /** What Python and `peer.py` call it. */
  module: string;
}

/** A way to run a tool. */
interface Peer {
  name: string;
  package: Package;
  settings: (job: Job) => Record<string, unknown>;
  runs: (job: Job) => boolean;
}

const RELADIFF: Package = {
  name: 'reladiff 0.6.0',
  requirements: ['reladiff[postgresql,mysql]==0.6.0'],
  module: 'reladiff',
};
const DATA_DIFF: Package = {
  name: 'data-diff 0.11.2',
  // It asks for any dbt-core, and the newest cannot be installed from the registry alone.
  requirements: ['data-diff[postgresql,mysql]==0.11.2', 'dbt-core<1.10'],
  module: 'data_diff',
};
const DATADIFFER: Package = {
  name: 'datadiffer 0.1.0',
  // DuckDB and its extension must be of one version.
  requirements: [
    'datadiffer==0.1.0',
    'duckdb==1.5.5',
    'duckdb-extensions==1.5.5',
    'duckdb-extension-postgres-scanner==1.5.5',
  ],
  module: 'datadiffer',
};
const SQLMESH: Package = {
  name: 'sqlmesh 0.236.4 table_diff',
  requirements: ['sqlmesh[postgres,mysql]==0.236.4', 'pymysql'],
  module: 'sqlmesh',
};
const DATACOMPY: Package = {
  name: 'datacompy 1.1.0',
  requirements: [
    'datacompy==1.1.0',
    'polars',
    'pandas',
    'connectorx',
    'pyarrow',
    'sqlalchemy',
    'psycopg2-binary',
    'pymysql',
  ],
  module: 'datacompy',
};

const isSame = ({ places: [place1, place2] }: Job): boolean => place1 === place2;
const has = (job: Job, kind: ReturnType<typeof kindOf>): boolean =>
  job.places.some((place: Place) => kindOf(place) === kind);

/**
 * What was the fastest of what was tried on 1 M rows with 0.2 % changed: one round of checksums,
 * whose parts are then downloaded. Ours has no such settings.
 */
const tuned = (job: Job): Record<string, unknown> => ({
  threads: 4,
  pool: 8,
  bisection_factor: 32,
  bisection_threshold: Math.ceil(job.rows / 10),
});

const PEERS: Peer[] = [
  ...[RELADIFF, DATA_DIFF].flatMap((tool): Peer[] => [
    {
      name: `${tool.name} hashdiff`,
      package: tool,
      settings: () => ({ algorithm: 'hashdiff' }),
      runs: (job) => !has(job, 'sqlite'),
    },
    {
      name: `${tool.name} hashdiff, tuned`,
      package: tool,
      settings: (job) => ({ algorithm: 'hashdiff', ...tuned(job) }),
      runs: (job) => !has(job, 'sqlite'),
    },
    {
      name: `${tool.name} joindiff`,
      package: tool,
      settings: () => ({ algorithm: 'joindiff' }),
      runs: (job) => isSame(job) && !has(job, 'sqlite'),
    },
    {
      name: `${tool.name} joindiff, tuned`,
      package: tool,
      settings: (job) => ({ algorithm: 'joindiff', ...tuned(job) }),
      runs: (job) => isSame(job) && !has(job, 'sqlite'),
    },
  ]),
  {
    name: DATADIFFER.name,
    package: DATADIFFER,
    settings: () => ({}),
    runs: (job) => !has(job, 'mariadb') && !has(job, 'sqlite'),
  },
  {
    name: `${DATADIFFER.name}, attribution off`,
    package: DATADIFFER,
    settings: () => ({ attribution: 'off' }),
    runs: (job) => !has(job, 'mariadb') && !has(job, 'sqlite'),
  },
  {
    name: SQLMESH.name,
    package: SQLMESH,
    settings: () => ({}),
    runs: (job) => isSame(job) && !has(job, 'sqlite'),
  },
  ...['polars', 'pandas'].map((engine) => ({
    name: `${DATACOMPY.name} on ${engine}`,
    package: DATACOMPY,
    settings: () => ({ engine }),
    runs: () => true,
  })),
];

/** Where pip has put a package's Python. */
const pythonOf = (home: string, { module }: Package): string =>
  join(home, module, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');

async function install(home: string, wanted: Package): Promise<void> {
  const python = pythonOf(home, wanted);
  const isDone = join(home, wanted.module, 'is-installed');
  if (existsSync(isDone)) return;
  await run(['python3', '-m', 'venv', join(home, wanted.module)]);
  await run([python, '-m', 'pip', 'install', '--quiet', ...wanted.requirements]);
  mkdirSync(isDone);
}

/** The packages that can be installed here; says of the rest why they are left out. */
export async function installPeers(
  folder: string,
  log: (line: string) => void,
): Promise<Set<Package>> {
  const home = join(folder, 'peers');
  mkdirSync(home, { recursive: true });
  const installed = new Set<Package>();
  for (const wanted of new Set(PEERS.map((peer) => peer.package))) {
    try {
      log(`installing ${wanted.name} where it is missing`);
      await install(home, wanted);
      installed.add(wanted);
    } catch (error) {
      log(`${wanted.name} is left out: ${(error as Error).message}`);
    }
  }
  return installed;
}

/** The peers that run a job, as tools that do it. */
export function peerTools(
  job: Job,
  installed: Set<Package>,
  folder: string,
  urls: Given,
  countingUrls: Given,
): Tool[] {
  // data-diff takes no such URL without a password; a login that needs none takes any.
  const login = (url: string): string => url.replace(/^(postgresql:\/\/\w+)@/, '$1:none@');
  const command = ({ package: { module }, settings }: Peer, given: Given): Tool['command'] => {
    const order = {
      urls: job.places.map((place) => login(urlOf(given, place))),
      tables: [tableOf(job, 'base'), tableOf(job, job.changes)],
      columns: columnNames(job.columns),
      settings: settings(job),
    };
    const python = join(folder, 'peers', module, 'bin/python');
    return [python, join(import.meta.dirname, 'peer.py'), module, JSON.stringify(order)];
  };
  return PEERS.filter((peer) => installed.has(peer.package) && peer.runs(job)).map((peer) => ({
    name: peer.name,
    command: command(peer, urls),
    warmUp: command(peer, countingUrls),
    mayFail: true,
  }));
}
