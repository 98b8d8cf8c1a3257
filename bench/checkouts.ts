import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Way, wayOf } from './checkouts/way.ts';
import { allJobs as databaseJobs, type Job as DatabaseJob } from './databases/jobs.ts';
import { ourTables } from './databases/order.ts';
import { serverClock } from './databases/server-time.ts';
import { makeTables, openServers, type Servers } from './databases/servers.ts';
import { ourFiles } from './files/contenders.ts';
import { allJobs as fileJobs, type Job as FileJob } from './files/jobs.ts';
import { alternate, machine, median, type Sample } from './lib/measure.ts';
import { cpu, disagreements, isNoisy, ratio, seconds, table, work } from './lib/report.ts';
import type { OurJob } from './lib/ours.ts';
import { type Command, run } from './lib/run.ts';

/**
 * Another checkout of this repository beside this one, each with its own engine, on the same data:
 * the time that a diff takes, and how much of `src` it runs through. For changes that should not
 * make anything slower.
 *
 *     npm run bench:checkouts -- --old PATH [--rows N] [--runs N] [--only TEXT] [--folder PATH]
 */
const { values: options } = parseArgs({
  options: {
    /** The root of the other checkout, its packages installed. */
    old: { type: 'string' },
    rows: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '5' },
    /** Only jobs with this in their title. */
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench') },
  },
});
const { folder } = options;

const log = (line: string): void => console.error(line);

/** A diff that both checkouts run. */
interface Work {
  title: string;
  /** Makes the data, where it is not there yet. */
  prepare: () => Promise<unknown>;
  /** Runs the diff by the engine of a checkout. */
  command: (checkout: string) => Command;
  /** The diff itself. */
  job: OurJob;
}

const child = (checkout: string, kind: string, ...args: string[]): Command => [
  process.execPath,
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  '--disable-warning=ExperimentalWarning',
  join(checkout, 'bench', kind, 'child.ts'),
  ...args,
];

const own = resolve(import.meta.dirname, '..');

function fileWork(job: FileJob): Work {
  const command = (what: string, checkout: string): Command =>
    child(checkout, 'files', what, JSON.stringify(job), folder);
  return {
    title: job.title.startsWith('CSV') ? job.title : `files: ${job.title}`,
    prepare: () => run(command('generate', own)),
    command: (checkout) => command('ours', checkout),
    job: ourFiles(job, folder),
  };
}

function databaseWork(job: DatabaseJob, { urls }: Servers): Work {
  return {
    title: job.title,
    prepare: () => makeTables(job, urls, log),
    command: (checkout) =>
      child(checkout, 'databases', JSON.stringify({ what: 'ours', job, urls, folder })),
    job: ourTables(job, urls),
  };
}

function allWork(servers: Servers): Work[] {
  const rows = Number(options.rows);
  const files = fileJobs({ parquet: rows, csv: rows, wide: rows });
  const databases = databaseJobs({ postgresql: rows, mariadb: rows, wide: rows });
  const isMeasured = ({ title }: { title: string }): boolean => title.includes(options.only);
  return [
    ...files.filter(({ memoryLimit }) => memoryLimit === null).map(fileWork),
    ...databases.map((job) => databaseWork(job, servers)),
  ].filter(isMeasured);
}

async function measured(job: Work, old: string, serverSeconds: () => number): Promise<string[]> {
  log(`${job.title}: making the data that is missing`);
  await job.prepare();
  const tools = [
    { name: 'old', command: job.command(old) },
    { name: 'new', command: job.command(own) },
  ];
  log(`${job.title}: measuring`);
  const { samples } = await alternate(tools, {
    runs: Number(options.runs),
    patience: 0,
    serverSeconds,
  });
  problems.push(...disagreements(job.title, undefined, samples).map(({ text }) => text));
  const [before, after] = [samples.get('old') ?? [], samples.get('new') ?? []];
  const ways = [await wayOf(job.job, old, folder), await wayOf(job.job, own, folder)];
  return row(job.title, [before, after], ways);
}

const problems: string[] = [];

function row(title: string, [before, after]: [Sample[], Sample[]], ways: Way[]): string[] {
  const least = (samples: Sample[]): number => Math.min(...samples.map(cpu));
  return [
    `${title}${isNoisy(before) || isNoisy(after) ? ' (noisy)' : ''}`,
    seconds(median(before, cpu)),
    seconds(median(after, cpu)),
    ratio(median(after, cpu), median(before, cpu)),
    ratio(least(after), least(before)),
    ratio(median(after, work), median(before, work)),
    ways.map(({ files }) => files).join(' → '),
    ways.map(({ functions }) => functions).join(' → '),
  ];
}

const HEADER = ['job', 'CPU, old', 'CPU, new', 'ratio', 'least', 'time', 'files', 'functions'];

async function bench(old: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const servers = await openServers(
    new Set(['postgresql1', 'postgresql2', 'mariadb', 'sqlite']),
    {},
    folder,
  );
  try {
    const clock = await serverClock(servers.urls);
    const rows: string[][] = [];
    for (const job of allWork(servers)) rows.push(await measured(job, old, clock));
    console.log(`Medians of ${options.runs} runs in turn, ${machine()}\n`);
    console.log(table(HEADER, rows));
    console.log(problems.length === 0 ? '\nBoth agree on the counts.' : `\n${problems.join('\n')}`);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    await servers.stop();
  }
}

if (options.old === undefined) throw new Error('--old must be the root of another checkout');
await bench(resolve(options.old));
