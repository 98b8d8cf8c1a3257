import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ourTables } from './databases/order.ts';
import { serverClock } from './databases/server-time.ts';
import { type Given, makeTables, openServers } from './databases/servers.ts';
import { ourFiles } from './files/contenders.ts';
import { generate } from './files/data.ts';
import { alternate, machine, median, type Sample, type Tool } from './lib/measure.ts';
import type { OurJob } from './lib/ours.ts';
import { cpu, disagreements, isNoisy, ratio, seconds, table, work as time } from './lib/report.ts';
import { ofFewRows, type SamplingJob, samplingJobs } from './sampling/jobs.ts';

/**
 * What a sample costs, beside the same diff of all rows, and beside one of a thousand rows, which takes what
 * every diff takes: to start, and to load DuckDB. What it found is in docs/benchmarks.md.
 *
 *     npm run bench:sampling -- [--ratio X] [--rows-parquet N] [--rows-csv N] [--rows-wide N] [--rows N]
 *       [--rows-mariadb N] [--runs N] [--only TEXT] [--patience SECONDS] [--folder PATH]
 */
const { values: options } = parseArgs({
  options: {
    ratio: { type: 'string', default: '0.01' },
    'rows-parquet': { type: 'string', default: '10000000' },
    'rows-csv': { type: 'string', default: '1000000' },
    'rows-wide': { type: 'string', default: '1000000' },
    rows: { type: 'string', default: '5000000' },
    'rows-mariadb': { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '5' },
    /** Only jobs with this in their title. */
    only: { type: 'string', default: '' },
    /** How long to wait for a moment without other work on the machine, before each measurement. */
    patience: { type: 'string', default: '0' },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench') },
  },
});
const { folder } = options;

/** At most so much of the diff of all rows. */
const BAR = 0.25;

const [ALL, SAMPLE, FEW] = ['all rows', 'sample', 'few rows'];

const log = (line: string): void => console.error(line);

async function makeData({ kind, job }: SamplingJob, urls: Given): Promise<void> {
  if (kind === 'tables') await makeTables(job, urls, log);
  else await generate(job, folder);
}

function tool(name: string, { kind, job }: SamplingJob, urls: Given): Tool {
  const { request, ...all }: OurJob =
    kind === 'files' ? ourFiles(job, folder) : ourTables(job, urls);
  const sampling = { sampling_ratio: name === SAMPLE ? Number(options.ratio) : null };
  const order = { job: { ...all, request: { ...request, ...sampling } }, folder };
  const flag = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  const file = join(import.meta.dirname, 'lib', 'our-child.ts');
  return { name, command: [process.execPath, flag, file, JSON.stringify(order)] };
}

type Measured = Map<string, Sample[]>;

async function measured(
  work: SamplingJob,
  urls: Given,
  serverSeconds: () => number,
): Promise<Measured> {
  const few = ofFewRows(work);
  log(`${work.title}: making the data that is missing`);
  for (const job of [work, few]) await makeData(job, urls);
  log(`${work.title}: measuring`);
  const tools = [tool(ALL, work, urls), tool(SAMPLE, work, urls), tool(FEW, few, urls)];
  const { samples } = await alternate(tools, {
    runs: Number(options.runs),
    patience: Number(options.patience),
    serverSeconds,
  });
  return samples;
}

function row({ title, rows, columns }: SamplingJob, samples: Measured): string[] {
  const of = (name: string, figure: (sample: Sample) => number): number =>
    median(samples.get(name) ?? [], figure);
  const names = [ALL, SAMPLE, FEW];
  const ratios = [cpu, time].flatMap((figure) => {
    const start = of(FEW, figure);
    return [
      ratio(of(SAMPLE, figure) - start, of(ALL, figure) - start, BAR),
      ratio(of(SAMPLE, figure), of(ALL, figure), BAR),
    ];
  });
  return [
    `${title}${[...samples.values()].some(isNoisy) ? ' (noisy)' : ''}`,
    `${rows / 1e6} M × ${columns}`,
    ...ratios,
    ...names.map((name) => seconds(of(name, cpu))),
    ...names.map((name) => seconds(of(name, time))),
  ];
}

/** Where two runs of one kind do not count alike. */
const disagreeing = ({ title }: SamplingJob, samples: Measured): string[] =>
  [...samples].flatMap(([name, list]) =>
    disagreements(title, undefined, new Map([[name, list]])).map(({ text }) => text),
  );

async function bench(): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const jobs = samplingJobs({
    parquet: Number(options['rows-parquet']),
    csv: Number(options['rows-csv']),
    wide: Number(options['rows-wide']),
    postgresql: Number(options.rows),
    mariadb: Number(options['rows-mariadb']),
  }).filter(({ title }) => title.includes(options.only));
  const places = new Set(jobs.flatMap((work) => (work.kind === 'tables' ? work.job.places : [])));
  const servers = await openServers(places, {}, folder);
  // Else a signal would end this process alone, and not what it has started.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    const serverSeconds = await serverClock(servers.urls);
    const rows: string[][] = [];
    const wrong: string[] = [];
    for (const work of jobs) {
      const samples = await measured(work, servers.urls, serverSeconds);
      rows.push(row(work, samples));
      log(rows.at(-1)?.join(' | ') ?? '');
      wrong.push(...disagreeing(work, samples));
    }
    const ratios = ['CPU', 'time'].flatMap((what) => [`${what} ÷ all, engine`, `process`]);
    const figures = ['CPU', 'time'].flatMap((what) => [`${what}, all`, 'sample', 'few']);
    console.log(`Medians of ${options.runs} runs in turn, ${machine()}\n`);
    console.log(table(['job', 'rows × columns', ...ratios, ...figures], rows));
    console.log(wrong.length === 0 ? '\nAll runs agree on the counts.' : `\n${wrong.join('\n')}`);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    await servers.stop();
  }
}

await bench();
