import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allJobs, type Job } from './databases/jobs.ts';
import { limitsOf } from './databases/limits.ts';
import type { Order } from './databases/order.ts';
import { installPeers, peerTools } from './databases/peers.ts';
import * as report from './databases/report.ts';
import { serverClock } from './databases/server-time.ts';
import { endStatements, type Given, makeTables, openServers } from './databases/servers.ts';
import { type Meter, openMeter, type Traffic } from './databases/traffic.ts';
import { alternate, machine, type Tool } from './lib/measure.ts';
import { LIMIT, OURS } from './lib/report.ts';
import type { Command } from './lib/run.ts';
import { namedSources } from '../src/sources/registry.ts';

/**
 * The embedded engine on databases beside what the servers themselves take, and beside other tools.
 * What it measures and what it found is in docs/benchmarks.md.
 *
 *     npm run bench:databases -- [--rows N] [--rows-mariadb N] [--rows-wide N] [--runs N]
 *       [--only TEXT] [--peers] [--patience SECONDS] [--timeout SECONDS] [--folder PATH]
 *       [--postgres URL] [--postgres2 URL] [--mysql URL] [--serve]
 */
const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '5000000' },
    'rows-mariadb': { type: 'string', default: '1000000' },
    'rows-wide': { type: 'string', default: '200000' },
    runs: { type: 'string', default: '5' },
    /** Only jobs with this in their title. */
    only: { type: 'string', default: '' },
    /** Installs other tools and measures them, too. */
    peers: { type: 'boolean', default: false },
    /** How long to wait for a moment without other work on the machine, before each measurement. */
    patience: { type: 'string', default: '0' },
    /** How long a tool may take. */
    timeout: { type: 'string', default: '120' },
    /** Where the data of its own servers is kept, and the tools. */
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench') },
    /** Servers that run already; the bench makes databases of its own there. */
    postgres: { type: 'string' },
    postgres2: { type: 'string' },
    mysql: { type: 'string' },
    /** Makes the data, says where it is, and keeps the servers until it is told to end. */
    serve: { type: 'boolean', default: false },
  },
});
const { folder } = options;

const log = (line: string): void => console.error(line);

const child = (order: Order): Command => [
  process.execPath,
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  join(import.meta.dirname, 'databases', 'child.ts'),
  JSON.stringify(order),
];

interface Bench {
  peers: Awaited<ReturnType<typeof installPeers>>;
  urls: Given;
  meter: Meter;
  serverSeconds: () => number;
}

function toolsFor(job: Job, { peers, urls, meter }: Bench): Tool[] {
  const tool = (name: string, what: Order['what']): Tool => ({
    name,
    command: child({ what, job, urls, folder }),
    warmUp: child({ what, job, urls: meter.urls, folder }),
    mayFail: true,
  });
  const [limit, ...more] = limitsOf(job);
  return [
    tool(OURS, 'ours'),
    ...(limit ? [tool(LIMIT, limit)] : []),
    ...more.map((kind) => tool(kind, kind)),
    ...peerTools(job, peers, folder, urls, meter.urls),
  ];
}

async function measured(job: Job, bench: Bench): Promise<report.Result> {
  await makeTables(job, bench.urls, log);
  const tools = toolsFor(job, bench);
  log(`${job.title}: measuring ${tools.map(({ name }) => name).join('; ')}`);
  const sent = new Map<string, Traffic>();
  const found = await alternate(tools, {
    runs: Number(options.runs),
    patience: Number(options.patience),
    timeout: Number(options.timeout),
    serverSeconds: bench.serverSeconds,
    onTimeout: () => endStatements(bench.urls),
    aroundWarmUp: async ({ name }, work) => {
      const counted = await bench.meter.around(work);
      sent.set(name, counted.sent);
      return counted.result;
    },
  });
  for (const [name, list] of found.samples) {
    const taken = list.map(({ seconds, noise }) => `${seconds.toFixed(2)} (${noise.toFixed(2)})`);
    log(`  ${name}: seconds (noise) ${taken.join(', ')}`);
  }
  for (const [name, why] of found.problems) log(`  ${name}: ${why}`);
  return { job, ...found, sent, limit: limitsOf(job)[0] ?? '' };
}

function print(results: report.Result[]): void {
  console.log(`Medians of ${options.runs} runs in turn, ${machine()}\n`);
  console.log(report.limitTable(results));
  const wrong = results.flatMap(report.wrongCounts);
  for (const result of results.filter(
    ({ samples, problems }) => samples.size > 2 || problems.size > 0,
  )) {
    console.log(`\n${result.job.title}, ${result.job.rows} rows\n`);
    console.log(report.toolTable(result));
  }
  const lines = wrong.map(({ text }) => text).join('\n');
  console.log(lines === '' ? '\nAll agree on the counts.' : `\n${lines}`);
  const missed = results.flatMap(report.missedBars);
  console.log(missed.length === 0 ? 'No bar is missed.' : missed.join('\n'));
  const bad = [
    ...wrong.map(({ name }) => name),
    ...results.flatMap((it) => [...it.problems.keys()]),
  ];
  // Others may be wrong, or unable: that is a finding of the bench.
  process.exitCode = bad.includes(OURS) || bad.includes(LIMIT) ? 1 : 0;
}

function readsSqlite(): boolean {
  try {
    return namedSources({ one: 'sqlite:file' }).length > 0;
  } catch {
    return false;
  }
}

async function toldToEnd(): Promise<void> {
  // Nothing else keeps the process alive: it must not wait for its servers.
  const alive = setInterval(() => undefined, 60_000);
  await new Promise((done) => ['SIGINT', 'SIGTERM'].forEach((it) => process.once(it, done)));
  clearInterval(alive);
}

async function bench(): Promise<void> {
  const all = allJobs({
    postgresql: Number(options.rows),
    mariadb: Number(options['rows-mariadb']),
    wide: Number(options['rows-wide']),
  });
  const wanted = all.filter(({ title }) => title.includes(options.only));
  const jobs = wanted.filter(({ places }) => !places.includes('sqlite') || readsSqlite());
  if (jobs.length < wanted.length) log('SQLite is left out: the engine does not read it yet.');
  const given: Given = {
    ...(options.postgres ? { postgresql1: options.postgres } : {}),
    ...(options.postgres2 ? { postgresql2: options.postgres2 } : {}),
    ...(options.mysql ? { mariadb: options.mysql } : {}),
  };
  const places = new Set(jobs.flatMap((job) => job.places));
  const servers = await openServers(places, given, folder);
  try {
    if (options.serve) {
      for (const job of jobs) await makeTables(job, servers.urls, log);
      for (const [place, url] of Object.entries(servers.urls)) console.log(`${place}\t${url}`);
      await toldToEnd();
      return;
    }
    // Else a signal would end this process alone, and not what it has started.
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
    const meter = await openMeter(servers.urls);
    const serverSeconds = await serverClock(servers.urls);
    const peers = options.peers ? await installPeers(folder, log) : new Set<never>();
    const results: report.Result[] = [];
    for (const job of jobs) {
      results.push(await measured(job, { peers, urls: servers.urls, meter, serverSeconds }));
    }
    print(results);
    meter.close();
  } finally {
    await servers.stop();
  }
}

await bench();
