import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Place } from './databases/jobs.ts';
import { serverClock } from './databases/server-time.ts';
import { type Given, openServers, urlOf } from './databases/servers.ts';
import { alternate, machine, median, type Sample, type Tool } from './lib/measure.ts';
import type { OurJob } from './lib/ours.ts';
import { cpu, disagreements, isNoisy, ratio, seconds, table, work } from './lib/report.ts';
import { type Content, fileOf, makeFile, makeTable, tableOf, TOLERANT } from './tolerances/data.ts';

/**
 * What a tolerance on one of eight columns costs, beside the same diff without it: where 0.2 % of the rows
 * are changed, and where besides every value of that column is a little noisy. What it found is in
 * docs/benchmarks.md.
 *
 *     npm run bench:tolerances -- [--rows-files N] [--rows N] [--tolerance X] [--runs N] [--only TEXT]
 *       [--patience SECONDS] [--folder PATH]
 */
const { values: options } = parseArgs({
  options: {
    'rows-files': { type: 'string', default: '5000000' },
    rows: { type: 'string', default: '2000000' },
    /** The noise is up to 3e-9. */
    tolerance: { type: 'string', default: '0.000001' },
    runs: { type: 'string', default: '5' },
    /** Only jobs with this in their title. */
    only: { type: 'string', default: '' },
    /** How long to wait for a moment without other work on the machine, before each measurement. */
    patience: { type: 'string', default: '0' },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench') },
  },
});
const { folder } = options;

/** At most so many times the time without. */
const BAR = 1.5;

interface ToleranceJob {
  title: string;
  /** Two databases; `null` for two files. */
  places: [Place, Place] | null;
  rows: number;
}

const JOBS: ToleranceJob[] = [
  { title: 'two Parquet files', places: null, rows: Number(options['rows-files']) },
  ...(
    [
      ['one PostgreSQL', ['postgresql1', 'postgresql1']],
      ['two PostgreSQL', ['postgresql1', 'postgresql2']],
      ['one MariaDB', ['mariadb', 'mariadb']],
      ['PostgreSQL and MariaDB', ['postgresql1', 'mariadb']],
    ] satisfies [string, [Place, Place]][]
  ).map(([title, places]) => ({ title, places, rows: Number(options.rows) })),
].filter(({ title }) => title.includes(options.only));

/** What is measured: with a tolerance or without, and what side 2 holds. */
const WAYS: { name: string; isTolerant: boolean; content: Content }[] = [
  { name: 'without', isTolerant: false, content: 'changed' },
  { name: 'with', isTolerant: true, content: 'changed' },
  { name: 'noisy, with', isTolerant: true, content: 'noisy' },
];

const tolerances = [
  { column_name: TOLERANT, tolerance_value: options.tolerance, tolerance_mode: 'absolute' },
];

function orderOf({ places, rows }: ToleranceJob, urls: Given, way: (typeof WAYS)[number]): OurJob {
  const { content, isTolerant } = way;
  const shared = {
    pk_columns: ['id'],
    diff_tolerances_per_column: isTolerant ? tolerances : null,
  };
  if (!places) {
    const [file1, file2] = [fileOf('base', rows), fileOf(content, rows)].map((name) =>
      join(folder, name),
    );
    const request = { data_source1_id: 0, data_source2_id: 0, file1, file2, ...shared };
    return { request, dataSources: {}, memoryLimit: null };
  }
  const [one, two] = [urlOf(urls, places[0]), urlOf(urls, places[1])];
  const request = {
    data_source1_id: 1,
    data_source2_id: places[0] === places[1] ? 1 : 2,
    table1: [tableOf('base', rows)],
    table2: [tableOf(content, rows)],
    ...shared,
  };
  return { request, dataSources: { one, two }, memoryLimit: null };
}

async function makeData({ places, rows, title }: ToleranceJob, urls: Given): Promise<void> {
  console.error(`${title}: making its data`);
  const contents = ['changed', 'noisy'] as const;
  if (places === null) {
    for (const content of ['base', ...contents] as const) await makeFile(folder, content, rows);
    return;
  }
  await makeTable(places[0], urlOf(urls, places[0]), 'base', rows);
  for (const content of contents) {
    await makeTable(places[1], urlOf(urls, places[1]), content, rows);
  }
}

const child = (job: OurJob): Tool['command'] => [
  process.execPath,
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  join(import.meta.dirname, 'lib', 'our-child.ts'),
  JSON.stringify({ job, folder }),
];

function row({ title, rows }: ToleranceJob, samples: Map<string, Sample[]>): string[] {
  const of = (name: string, figure: (sample: Sample) => number): number =>
    median(samples.get(name) ?? [], figure);
  const names = WAYS.map(({ name }) => name);
  const [without = '', ...others] = names;
  const noisy = [...samples.values()].some(isNoisy) ? ' (noisy)' : '';
  return [
    `${title}${noisy}`,
    `${rows / 1e6} M × 9`,
    ...others.map((name) => ratio(of(name, work), of(without, work), BAR)),
    ...others.map((name) => ratio(of(name, cpu), of(without, cpu))),
    ...names.map((name) => seconds(of(name, work))),
    ...names.map((name) => seconds(of(name, cpu))),
  ];
}

async function bench(): Promise<void> {
  const places = new Set(JOBS.flatMap((job) => job.places ?? []));
  const servers = await openServers(places, {}, folder);
  // Else a signal would end this process alone, and not what it has started.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  try {
    const serverSeconds = await serverClock(servers.urls);
    const rows: string[][] = [];
    const wrong: string[] = [];
    for (const job of JOBS) {
      await makeData(job, servers.urls);
      console.error(`${job.title}: measuring`);
      const tools = WAYS.map((way) => ({
        name: way.name,
        command: child(orderOf(job, servers.urls, way)),
      }));
      const { samples } = await alternate(tools, {
        runs: Number(options.runs),
        patience: Number(options.patience),
        serverSeconds,
      });
      rows.push(row(job, samples));
      console.error(rows.at(-1)?.join(' | '));
      wrong.push(...disagreements(job.title, undefined, samples).map(({ text }) => text));
    }
    const ratios = ['time', 'CPU'].flatMap((what) => [`${what} ÷ without`, 'noisy ÷ without']);
    const figures = ['time', 'CPU'].flatMap((what) => [`${what}, without`, 'with', 'noisy, with']);
    console.log(`Medians of ${options.runs} runs in turn, ${machine()}\n`);
    console.log(table(['job', 'rows × columns', ...ratios, ...figures], rows));
    console.log(wrong.length === 0 ? '\nAll agree on the counts.' : `\n${wrong.join('\n')}`);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    await servers.stop();
  }
}

await bench();
