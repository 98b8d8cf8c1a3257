import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from '../lib/measure.ts';
import { run } from '../lib/run.ts';
import { keyNames, pathsOf } from './data.ts';
import type { Job } from './jobs.ts';

/** A tool of others, installed from the package registry of its language. */
interface Peer {
  name: string;
  /** The program, below the folder where peers are. */
  program: string;
  install: (home: string) => Promise<void>;
  /** What `peer.py` calls it. */
  kind: string;
}

const DATACOMPY = '1.1.0';
const CSVDIFF = '1.4.0';
/** The last version that builds from crates.io: later ones need forks that only its repository names. */
const QSV = '3.3.0';

const PYTHON = process.platform === 'win32' ? 'python/Scripts/python.exe' : 'python/bin/python';

async function installPython(home: string): Promise<void> {
  await run(['python3', '-m', 'venv', join(home, 'python')]);
  const packages = [`datacompy==${DATACOMPY}`, 'pandas', 'polars'];
  await run([join(home, PYTHON), '-m', 'pip', 'install', '--quiet', ...packages]);
}

async function installQsv(home: string): Promise<void> {
  const features = ['--no-default-features', '--features', 'lite', '--bin', 'qsvlite'];
  const to = ['--root', join(home, 'qsv')];
  await run(['cargo', 'install', `qsv@${QSV}`, '--locked', ...features, ...to]);
}

/** By way of a module that requires it: `go install` asks for a list that no proxy has of it. */
async function installCsvdiff(home: string): Promise<void> {
  const name = 'github.com/aswinkarthik/csvdiff';
  const folder = join(home, 'csvdiff');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), `module bench\n\nrequire ${name} v${CSVDIFF}\n`);
  await run(['go', 'build', '-C', folder, '-mod=mod', '-o', 'csvdiff', name]);
}

const PEERS: Peer[] = [
  ...['polars', 'pandas'].map((kind) => ({
    name: `datacompy ${DATACOMPY} on ${kind}`,
    program: PYTHON,
    install: installPython,
    kind,
  })),
  { name: `qsv diff ${QSV}`, program: 'qsv/bin/qsvlite', install: installQsv, kind: 'qsv' },
  {
    name: `csvdiff ${CSVDIFF}`,
    program: 'csvdiff/csvdiff',
    install: installCsvdiff,
    kind: 'csvdiff',
  },
];

/** Installs what can be installed here and is not yet; says of the rest why it is left out. */
async function installed(home: string, log: (line: string) => void): Promise<Peer[]> {
  mkdirSync(home, { recursive: true });
  const found: Peer[] = [];
  for (const peer of PEERS) {
    const program = join(home, peer.program);
    try {
      if (!existsSync(program)) {
        log(`installing ${peer.name}`);
        await peer.install(home);
      }
      found.push(peer);
    } catch (error) {
      log(`${peer.name} is left out: ${(error as Error).message}`);
    }
  }
  return found;
}

/** The peers that run here, as tools that do the job. Python measures them all. */
export async function peerTools(
  job: Job,
  folder: string,
  log: (line: string) => void,
): Promise<Tool[]> {
  const home = join(folder, 'peers');
  const script = join(import.meta.dirname, 'peer.py');
  const rest = [...pathsOf(job, folder), ...keyNames(job.keys)];
  return (await installed(home, log)).map(({ name, kind, program }) => ({
    name,
    command: [join(home, PYTHON), script, kind, join(home, program), ...rest],
  }));
}
