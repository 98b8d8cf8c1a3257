import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allJobs, type Job } from './files/jobs.ts';
import { peerTools } from './files/peers.ts';
import * as report from './files/report.ts';
import { alternate, machine, type Tool } from './lib/measure.ts';
import { run } from './lib/run.ts';

/**
 * The embedded engine beside a FULL JOIN written by hand for DuckDB, and beside other tools; what it
 * found is in docs/benchmarks.md.
 *
 *     npm run bench:files -- [--rows-parquet N] [--rows-csv N] [--rows-wide N] [--runs N]
 *       [--only TEXT] [--peers] [--patience SECONDS]
 */
const { values: options } = parseArgs({
  options: {
    'rows-parquet': { type: 'string', default: '10000000' },
    'rows-csv': { type: 'string', default: '1000000' },
    'rows-wide': { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '5' },
    /** Only jobs with this in their title. */
    only: { type: 'string', default: '' },
    /** Installs other tools and measures them, too. */
    peers: { type: 'boolean', default: false },
    /** How long to wait for a moment without other work on the machine, before each measurement. */
    patience: { type: 'string', default: '0' },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench') },
  },
});
const { folder } = options;

const log = (line: string): void => console.error(line);

const child = (what: string, job: Job): Tool['command'] => [
  process.execPath,
  join(import.meta.dirname, 'files', 'child.ts'),
  what,
  JSON.stringify(job),
  folder,
];

async function measured(job: Job): Promise<report.Result> {
  log(`${job.title}: writing the files that are missing`);
  await run(child('generate', job));
  const tools: Tool[] = [
    { name: report.OURS, command: child('ours', job) },
    { name: report.LIMIT, command: child('limit', job) },
    ...(job.hasPeers && options.peers ? await peerTools(job, folder, log) : []),
  ];
  log(`${job.title}: measuring ${tools.map(({ name }) => name).join(', ')}`);
  const { samples } = await alternate(tools, {
    runs: Number(options.runs),
    patience: Number(options.patience),
  });
  for (const [name, list] of samples) {
    const taken = list.map(({ seconds, noise }) => `${seconds.toFixed(2)} (${noise.toFixed(2)})`);
    log(`  ${name}: seconds (noise) ${taken.join(', ')}`);
  }
  return { job, samples };
}

async function bench(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const jobs = allJobs({
    parquet: Number(options['rows-parquet']),
    csv: Number(options['rows-csv']),
    wide: Number(options['rows-wide']),
  });
  const results: report.Result[] = [];
  for (const job of jobs.filter(({ title }) => title.includes(options.only))) {
    results.push(await measured(job));
  }
  console.log(`Medians of ${options.runs} runs in turn, ${machine()}\n`);
  console.log(report.limitTable(results));
  for (const result of results.filter(({ samples }) => samples.size > 2)) {
    console.log(`\n${result.job.title}, ${result.job.rows} rows\n\n${report.peerTable(result)}`);
  }
  if (!options.peers)
    console.log('\nOther tools are left out: --peers installs and measures them.');
  const problems = results.flatMap(report.disagreements);
  console.log(problems.length === 0 ? '\nAll agree on the counts.' : `\n${problems.join('\n')}`);
  const missed = results.flatMap(report.missedBars);
  console.log(missed.length === 0 ? 'No bar is missed.' : missed.join('\n'));
  process.exitCode = problems.length === 0 ? 0 : 1;
}

await bench();
