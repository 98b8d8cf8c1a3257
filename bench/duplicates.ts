import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serverClock } from './databases/server-time.ts';
import { makeTables, openServers, type Servers } from './databases/servers.ts';
import type { DuplicatesOrder } from './duplicates/child.ts';
import { writeFile } from './duplicates/files.ts';
import { type DuplicatesJob, duplicatesJobs } from './duplicates/jobs.ts';
import { alternate, machine, median, type Sample, type Tool } from './lib/measure.ts';
import { cpu, disagreements, isNoisy, ratio, seconds, table, work as time } from './lib/report.ts';

/**
 * What it takes to compare rows that share a key: ours with and without `compare-duplicates`, in every
 * strategy. What it found is in docs/benchmarks.md.
 *
 *     npm run bench:duplicates -- [--rows N] [--runs N] [--only TEXT] [--patience SECONDS]
 *       [--folder PATH]
 */
const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1100000' },
    runs: { type: 'string', default: '5' },
    /** Only jobs with this in their title. */
    only: { type: 'string', default: '' },
    /** How long to wait for a moment without other work on the machine, before each measurement. */
    patience: { type: 'string', default: '0' },
    /** Where the data of its servers is kept. */
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench') },
  },
});
const { folder } = options;

/** At most so many times the time without. */
const BAR = 1.3;

const [WITH, WITHOUT] = ['with', 'without'];

const log = (line: string): void => console.error(line);

function child(order: DuplicatesOrder): Tool['command'] {
  const file = join(import.meta.dirname, 'duplicates', 'child.ts');
  const flag = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  return [process.execPath, flag, file, JSON.stringify(order)];
}

async function makeData({ job, format }: DuplicatesJob, { urls }: Servers): Promise<void> {
  await makeTables(job, urls, log);
  if (format === null) return;
  const sqlite = (urls.sqlite ?? '').slice('sqlite:'.length);
  for (const content of ['base', job.changes] as const) {
    await writeFile(sqlite, job, content, format, folder);
  }
}

type Measured = Map<string, Sample[]>;

async function measured(
  work: DuplicatesJob,
  servers: Servers,
  serverSeconds: () => number,
): Promise<Measured> {
  await makeData(work, servers);
  const tool = (name: string): Tool => ({
    name,
    command: child({ work, comparesDuplicates: name === WITH, urls: servers.urls, folder }),
  });
  log(`${work.title}: measuring`);
  const { samples } = await alternate([tool(WITH), tool(WITHOUT)], {
    runs: Number(options.runs),
    patience: Number(options.patience),
    serverSeconds,
  });
  return samples;
}

function row({ title, job }: DuplicatesJob, samples: Measured): string[] {
  const [on, off] = [samples.get(WITH) ?? [], samples.get(WITHOUT) ?? []];
  return [
    `${title}${isNoisy(on) || isNoisy(off) ? ' (noisy)' : ''}`,
    `${job.rows / 1e6} M × ${job.columns + 1}`,
    ratio(median(on, time), median(off, time), BAR),
    ratio(median(on, cpu), median(off, cpu)),
    seconds(median(on, time)),
    seconds(median(off, time)),
    seconds(median(on, cpu)),
    seconds(median(off, cpu)),
  ];
}

async function bench(): Promise<void> {
  const jobs = duplicatesJobs(Number(options.rows)).filter(({ title }) =>
    title.includes(options.only),
  );
  const servers = await openServers(new Set(jobs.flatMap(({ job }) => job.places)), {}, folder);
  // Else a signal would end this process alone, and not what it has started.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    const serverSeconds = await serverClock(servers.urls);
    const rows: string[][] = [];
    const wrong: string[] = [];
    for (const work of jobs) {
      const samples = await measured(work, servers, serverSeconds);
      rows.push(row(work, samples));
      wrong.push(...disagreements(work.title, undefined, samples).map(({ text }) => text));
    }
    const figures = ['time, with', 'without', 'CPU, with', 'without'];
    const header = ['job', 'rows × columns', 'time ÷ without', 'CPU ÷ without', ...figures];
    console.log(`Medians of ${options.runs} runs in turn, ${machine()}\n`);
    console.log(table(header, rows));
    console.log(wrong.length === 0 ? '\nBoth agree on the counts.' : `\n${wrong.join('\n')}`);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    await servers.stop();
  }
}

await bench();
