import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ourTables } from './databases/order.ts';
import { serverClock } from './databases/server-time.ts';
import { type Given, makeTables, openServers, type Servers } from './databases/servers.ts';
import { ourFiles } from './files/contenders.ts';
import { alternate, machine, type Tool } from './lib/measure.ts';
import type { OurJob } from './lib/ours.ts';
import { disagreements, LIMIT, OURS } from './lib/report.ts';
import { run } from './lib/run.ts';
import type { RowsOrder } from './rows/child.ts';
import { type RowsJob, rowsJobs, type SampleJob, type WriteJob } from './rows/jobs.ts';
import * as report from './rows/report.ts';

/**
 * What the rows themselves cost: `sample-rows` 5 beside 0, and all differences written to Parquet beside
 * a join and COPY written by hand. What it found is in docs/benchmarks.md.
 *
 *     npm run bench:rows -- [--rows-parquet N] [--rows-csv N] [--rows-wide N] [--rows-postgres N]
 *       [--rows-written N] [--runs N] [--only TEXT] [--patience SECONDS] [--folder PATH]
 *       [--postgres URL] [--postgres2 URL]
 */
const { values: options } = parseArgs({
  options: {
    'rows-parquet': { type: 'string', default: '10000000' },
    'rows-csv': { type: 'string', default: '1000000' },
    'rows-wide': { type: 'string', default: '1000000' },
    'rows-postgres': { type: 'string', default: '3000000' },
    'rows-written': { type: 'string', default: '5000000' },
    runs: { type: 'string', default: '5' },
    /** Only jobs with this in their title. */
    only: { type: 'string', default: '' },
    /** How long to wait for a moment without other work on the machine, before each measurement. */
    patience: { type: 'string', default: '0' },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench') },
    /** Servers that run already; the bench makes databases of its own there. */
    postgres: { type: 'string' },
    postgres2: { type: 'string' },
  },
});
const { folder } = options;
/** Where differences are written. */
const out = join(folder, 'written-rows');

const log = (line: string): void => console.error(line);

const script = (path: string, ...args: string[]): Tool['command'] => [
  process.execPath,
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  join(import.meta.dirname, path),
  ...args,
];

const child = (order: RowsOrder): Tool['command'] =>
  script(join('rows', 'child.ts'), JSON.stringify(order));

/** Some rows, and none. */
function sampleTools({ kind, job }: SampleJob, urls: Given): Tool[] {
  const ours: OurJob = kind === 'files' ? ourFiles(job, folder) : ourTables(job, urls);
  return [5, 0].map((rows) => ({
    name: `sample-rows ${rows}`,
    command: child({
      ...{ what: 'ours', folder, out },
      job: { ...ours, request: { ...ours.request, sample_rows: rows } },
    }),
  }));
}

function writeTools({ job }: WriteJob): Tool[] {
  const ours: OurJob = { ...ourFiles(job, folder), files: { folder: out, format: 'parquet' } };
  return [
    { name: OURS, command: child({ what: 'ours', job: ours, folder, out }) },
    { name: LIMIT, command: child({ what: 'limit', job, folder, out }) },
  ];
}

async function makeData({ kind, job }: RowsJob, { urls }: Servers): Promise<void> {
  if (kind === 'tables') await makeTables(job, urls, log);
  else await run(script(join('files', 'child.ts'), 'generate', JSON.stringify(job), folder));
}

async function measured(work: RowsJob, servers: Servers, serverSeconds: () => number) {
  log(`${work.title}: making the data that is missing`);
  await makeData(work, servers);
  log(`${work.title}: measuring`);
  const tools = work.kind === 'write' ? writeTools(work) : sampleTools(work, servers.urls);
  const { samples } = await alternate(tools, {
    runs: Number(options.runs),
    patience: Number(options.patience),
    serverSeconds,
  });
  for (const [name, list] of samples) {
    const taken = list.map(({ seconds, noise }) => `${seconds.toFixed(2)} (${noise.toFixed(2)})`);
    log(`  ${name}: seconds (noise) ${taken.join(', ')}`);
  }
  const [ours = [], other = []] = samples.values();
  const wrong = disagreements(work.title, undefined, samples).map(({ text }) => text);
  return { result: { job: work, ours, other }, wrong };
}

function wantedJobs(): RowsJob[] {
  const jobs = rowsJobs({
    parquet: Number(options['rows-parquet']),
    csv: Number(options['rows-csv']),
    wide: Number(options['rows-wide']),
    postgresql: Number(options['rows-postgres']),
    written: Number(options['rows-written']),
  });
  return jobs.filter(({ title }) => title.includes(options.only));
}

async function bench(): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const jobs = wantedJobs();
  const places = new Set(jobs.flatMap((work) => (work.kind === 'tables' ? work.job.places : [])));
  const given: Given = {
    ...(options.postgres ? { postgresql1: options.postgres } : {}),
    ...(options.postgres2 ? { postgresql2: options.postgres2 } : {}),
  };
  const servers = await openServers(places, given, folder);
  // Else a signal would end this process alone, and not what it has started.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    const serverSeconds = await serverClock(servers.urls);
    const found: Awaited<ReturnType<typeof measured>>[] = [];
    for (const work of jobs) found.push(await measured(work, servers, serverSeconds));
    const wrong = found.flatMap((one) => one.wrong);
    console.log(`Medians of ${options.runs} runs in turn, ${machine()}\n`);
    console.log(report.tables(found.map(({ result }) => result)));
    console.log(wrong.length === 0 ? '\nAll agree on the counts.' : `\n${wrong.join('\n')}`);
    const missed = found.flatMap(({ result }) => report.missedBars(result));
    if (missed.length > 0) console.log(missed.join('\n'));
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    await servers.stop();
  }
}

await bench();
