import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES } from '../__tests__/servers/engines/engines.ts';
import { startTrino } from '../__tests__/servers/engines/trino.ts';
import { child, sourceUrl } from './engines/child-process.ts';
import { makeTables } from './engines/data.ts';
import type { EngineName } from './engines/tables.ts';
import { engineClock } from './engines/meter.ts';
import { peersOn } from './engines/peers.ts';
import { PLANS } from './engines/plans.ts';
import { countedWay } from './lib/counted-way.ts';
import { alternate, machine, median, type Sample, type Tool } from './lib/measure.ts';
import { disagreements, megabytes, OURS, peak, ratio, table, whole } from './lib/report.ts';

/**
 * Two tables like TPC-H's `lineitem` in Trino or Spark, of which 0.25 % of the rows differ: ours beside
 * plans written by hand and what other tools ask for, by the CPU time of the engine. What it found is in docs/benchmarks.md.
 *
 *     npm run bench:engines -- --engine trino|spark [--rows N] [--runs N] [--url URL] [--keep]
 *       [--folder PATH] [--patience SECONDS]
 */
const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: 'trino' },
    rows: { type: 'string', default: '6000000' },
    runs: { type: 'string', default: '3' },
    /** An engine that runs already; else one is started as for tests. */
    url: { type: 'string' },
    /** Whether the tables of the last run are there. */
    keep: { type: 'boolean', default: false },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench') },
    patience: { type: 'string', default: '0' },
  },
});
const { folder } = options;
mkdirSync(folder, { recursive: true });

const BAR = 1.15;
const log = (line: string): void => console.error(line);

async function measureOn(engine: EngineName, url: string): Promise<void> {
  const source = sourceUrl(engine, url);
  const rows = Number(options.rows);
  if (!options.keep) {
    log(`making tables of ${rows} rows`);
    await makeTables(engine, source, rows);
  }
  const base = { engine, url: source, folder };
  const tools: Tool[] = [
    { name: OURS, command: child({ ...base, what: 'ours', request: {} }) },
    {
      name: `${OURS}, 5 rows shown`,
      command: child({ ...base, what: 'ours', request: { sample_rows: 5 } }),
    },
    ...[...PLANS, ...peersOn(engine)].map((plan): Tool => ({
      name: plan,
      command: child({ ...base, what: plan }),
      mayFail: true,
    })),
  ];
  const clock = engineClock(source);
  const { samples, problems } = await alternate(tools, {
    runs: Number(options.runs),
    patience: Number(options.patience),
    serverSeconds: clock,
  });
  let received = 0;
  const way = await countedWay(source, () => (chunk) => (received += chunk.length));
  const counted = child({ ...base, url: way.url, what: 'ours', request: {} });
  const only = await alternate([{ name: OURS, command: counted }], { runs: 0, patience: 0 });
  report(engine, rows, samples, problems);
  if (only.problems.size === 0)
    console.log(`\n${OURS} received ${megabytes(received)} of the engine.`);
  way.close();
  for (const { text } of disagreements(engine, undefined, samples)) console.log(`- ${text}`);
}

const server = (sample: Sample): number => sample.serverSeconds;

function report(
  engine: EngineName,
  rows: number,
  samples: Map<string, Sample[]>,
  problems: Map<string, string>,
): void {
  const cpuOf = (name: string): number => median(samples.get(name) ?? [], server);
  const best = Math.min(...PLANS.map(cpuOf).filter((seconds) => !Number.isNaN(seconds)));
  const names = [...samples.keys(), ...problems.keys()];
  const lines = names.map((name) => {
    const some = samples.get(name) ?? [];
    const reason = problems.get(name);
    if (reason !== undefined) return [name, reason, '–', '–', '–'];
    return [
      name,
      `${cpuOf(name).toFixed(1)} s`,
      ratio(cpuOf(name), best, name.startsWith(OURS) ? BAR : undefined),
      `${median(some, whole).toFixed(1)} s`,
      megabytes(median(some, peak)),
    ];
  });
  console.log(`${engine}, ${rows.toLocaleString('en-US')} rows; ${machine()}\n`);
  console.log(
    table(
      ['', 'CPU of the engine', 'of the best plan by hand', 'time', 'peak of our process'],
      lines,
    ),
  );
}

const engine = ENGINES.find(({ name }) => name === options.engine);
if (!engine) throw new Error(`there is no engine ${options.engine}`);
if (options.url === undefined) {
  engine.fetch();
  const large = { heap: '4g', memory: '2500MB', workers: 0 };
  const started = await (engine.name === 'trino' ? startTrino(large) : engine.start(1));
  await measureOn(engine.name as EngineName, started.url).finally(() => started.stop());
} else {
  await measureOn(engine.name as EngineName, options.url);
}
