import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ofWorkers, startSpark } from '../__tests__/servers/engines/spark.ts';
import { startTrino } from '../__tests__/servers/engines/trino.ts';
import type { RunningServer } from '../__tests__/servers/kept-server.ts';
import { child, sourceUrl } from './engines/child-process.ts';
import { makeTables } from './engines/data.ts';
import type { EngineName } from './engines/tables.ts';
import { statsSince } from './engines/stats.ts';
import { countedWay } from './lib/counted-way.ts';
import { machine } from './lib/measure.ts';
import type { Reply } from './lib/reply.ts';
import { megabytes, table } from './lib/report.ts';
import { run } from './lib/run.ts';

/**
 * How a diff in Trino or Spark grows with its tables, on one node and on two; what it found is in
 * docs/scaling.md.
 *
 *     npm run bench:scaling -- [--engine trino|spark] [--nodes N] [--rows N,N,…] [--folder PATH]
 */
const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: 'trino' },
    nodes: { type: 'string', default: '1' },
    rows: { type: 'string', default: '1500000,3000000,6000000,12000000' },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench') },
  },
});
const { folder } = options;
mkdirSync(folder, { recursive: true });
const engine = options.engine as EngineName;
const nodes = Number(options.nodes);

const start = (): Promise<RunningServer> =>
  engine === 'trino'
    ? startTrino({ heap: '4g', memory: '2500MB', workers: nodes - 1 })
    : startSpark('http', nodes === 1 ? 'local[2]' : ofWorkers(nodes));

/** A diff of so many rows, in a process of its own; the second counts, as the engine is then warm. */
async function measured(source: string, rows: number): Promise<string[]> {
  await makeTables(engine, source, rows);
  let received = 0;
  const way = await countedWay(source, () => (chunk) => (received += chunk.length));
  const order = { what: 'ours' as const, engine, url: way.url, folder, request: {} };
  const once = async (): Promise<Reply> =>
    JSON.parse((await run(child(order))).trim().split('\n').at(-1) ?? '') as Reply;
  await once();
  const before = received;
  const since = new Date(Math.ceil(Date.now() / 1000) * 1000);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const reply = await once();
  const stats = await statsSince(engine, source, since);
  const bytes = received - before;
  way.close();
  return [
    rows.toLocaleString('en-US'),
    (reply.counts.rowsWithDifferences ?? NaN).toLocaleString('en-US'),
    `${stats.cpuSeconds.toFixed(1)} s`,
    `${((stats.cpuSeconds / rows) * 1e6).toFixed(2)} s`,
    megabytes(stats.peakBytes),
    megabytes(stats.networkBytes),
    `${(bytes / 1e3).toFixed(0)} kB`,
    megabytes(reply.peakBytes),
  ];
}

const HEADER = [
  'rows of a side',
  'rows that differ',
  'CPU',
  'CPU per 1 M rows',
  'peak of a statement',
  'network',
  'to us',
  'our process',
];

const server = await start();
try {
  const source = sourceUrl(engine, server.url);
  const lines: string[][] = [];
  for (const rows of options.rows.split(',').map(Number)) {
    const line = await measured(source, rows);
    lines.push(line);
    console.error(line.join(' | '));
  }
  console.log(`${engine}, ${nodes} ${nodes === 1 ? 'node' : 'nodes'}; ${machine()}\n`);
  console.log(table(HEADER, lines));
} finally {
  await server.stop();
}
