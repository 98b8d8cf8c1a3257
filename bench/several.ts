import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import duckdb from '@duckdb/node-api';
import { serverClock } from './databases/server-time.ts';
import { on } from './databases/connect.ts';
import { openServers, urlOf } from './databases/servers.ts';
import { machine } from './lib/measure.ts';
import { readProcess } from './lib/process-time.ts';
import { run, type Command } from './lib/run.ts';

/**
 * Many small diffs in one run of the command line: one at a time in its process, and several at once, each
 * in a process of its own; and one big diff alone. What it found is in docs/benchmarks.md.
 *
 *     npm run bench:several -- [--runs N] [--diffs N] [--at-once N] [--only TEXT] [--before PATH] [--folder PATH]
 */
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    diffs: { type: 'string', default: '30' },
    'at-once': { type: 'string', default: String(Math.min(4, availableParallelism())) },
    only: { type: 'string', default: '' },
    /** The script of another command line to compare with; without it, this one with one at a time. */
    before: { type: 'string' },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench-several') },
  },
});
const { folder } = options;
const ROWS = 1000;
const BIG_ROWS = 5_000_000;
const LOOK_EVERY_MS = 20;

const numbers = Array.from({ length: Number(options.diffs) }, (_, index) => index + 1);

/** The rows of one side; on the second, one in 250 differs. */
function rowsOf(side: number, table: number, rows: string): string {
  const changed = side === 2 ? `CASE WHEN i % 250 = 17 THEN 'changed' ELSE 'same' END` : `'same'`;
  return `SELECT i AS id, i * ${String(table)} % 1009 AS amount, 'text ' || (i % 97) AS name, (i % 3)::decimal(12, 2) AS price, ${changed} AS state FROM ${rows}`;
}

async function writeFiles(): Promise<void> {
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const side of [1, 2]) {
    const write = (name: string, table: number, rows: number) =>
      connection.run(
        `COPY (${rowsOf(side, table, `range(${String(rows)}) r(i)`)}) TO '${join(folder, `${name}-${String(side)}.parquet`)}'`,
      );
    for (const table of numbers) await write(`t${String(table)}`, table, ROWS);
    await write('big', 1, BIG_ROWS);
  }
  connection.closeSync();
}

async function writeTables(url: string, side: number): Promise<void> {
  await on(url, async ({ query }) => {
    for (const table of numbers) {
      const name = `several_${String(table)}`;
      await query(`DROP TABLE IF EXISTS ${name}`);
      const rows = `generate_series(0, ${String(ROWS - 1)}) AS r(i)`;
      await query(`CREATE TABLE ${name} AS ${rowsOf(side, table, rows)}`);
      await query(`ALTER TABLE ${name} ADD PRIMARY KEY (id)`);
    }
  });
}

/** A config file with all diffs. */
function configOf(name: string, rest: string, item: (table: number) => string): string {
  const path = join(folder, `${name}.yml`);
  writeFileSync(
    path,
    `${rest}\ndiffs:\n${numbers.map((table) => `  - ${item(table)}\n`).join('')}`,
  );
  return path;
}

interface Taken {
  seconds: number;
  cpuSeconds: number;
}

/** A program, with all that it starts and that works for it. */
async function measure(command: Command, serverSeconds: () => number): Promise<Taken> {
  const spent = () => (readProcess(process.pid)?.endedSeconds ?? 0) + serverSeconds();
  const [begun, before] = [performance.now(), spent()];
  await run(command);
  return { seconds: (performance.now() - begun) / 1000, cpuSeconds: spent() - before };
}

/** The memory of all processes under this one, of which each counts its part of what they share. */
function memoryBelow(): number {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readProcess(Number(pid)) ?? []);
  const below = new Set([process.pid]);
  for (const { pid, parent } of all) if (below.has(parent)) below.add(pid);
  below.delete(process.pid);
  const bytes = [...below].map((pid) => {
    try {
      const smaps = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
      return Number(/^Pss: +(\d+)/m.exec(smaps)?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  });
  return bytes.reduce((sum, each) => sum + each, 0);
}

async function peakOf(command: Command): Promise<number> {
  let most = 0;
  const looking = setInterval(() => (most = Math.max(most, memoryBelow())), LOOK_EVERY_MS);
  await run(command).finally(() => clearInterval(looking));
  return most;
}

const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');

function waysOf(args: string[]): [name: string, command: Command][] {
  const command = (cli: string, ...more: string[]): Command => [
    process.execPath,
    cli,
    'run',
    ...args,
    ...more,
  ];
  const one = options.before ? command(options.before) : command(CLI, '--diffs-at-once', '1');
  return [
    ['before', one],
    ['now', command(CLI, '--diffs-at-once', options['at-once'])],
  ];
}

async function compare(title: string, args: string[], serverSeconds: () => number): Promise<void> {
  const ways = waysOf(args);
  const peaks: number[] = [];
  // The first of each warms up, and is the one whose memory is looked at.
  for (const [, command] of ways) peaks.push(await peakOf(command));
  const taken = ways.map((): Taken[] => []);
  for (let index = 0; index < Number(options.runs); index += 1) {
    for (const [way, [, command]] of ways.entries()) {
      taken[way]?.push(await measure(command, serverSeconds));
    }
  }
  for (const [way, [name]] of ways.entries()) {
    const of = taken[way] ?? [];
    const seconds = median(of.map((each) => each.seconds)).toFixed(2);
    const cpu = median(of.map((each) => each.cpuSeconds)).toFixed(2);
    const peak = ((peaks[way] ?? 0) / 2 ** 20).toFixed(0);
    console.log(
      `${title.padEnd(44)} ${name.padEnd(7)} ${seconds} s, CPU ${cpu} s, peak ${peak} MiB`,
    );
  }
}

const isWanted = (title: string): boolean => title.includes(options.only);

mkdirSync(folder, { recursive: true, mode: 0o755 });
console.log(`${machine()}, ${options.runs} runs each, ${options['at-once']} at once`);
await writeFiles();
const count = String(numbers.length);
const [FILES, TABLES, BIG] = [
  `${count} pairs of Parquet files of 1,000 rows`,
  `${count} tables of 1,000 rows, two PostgreSQL`,
  'one pair of Parquet files of 5 M rows',
];
if (isWanted(FILES)) {
  const file = (table: number, side: number) =>
    JSON.stringify(join(folder, `t${String(table)}-${String(side)}.parquet`));
  const item = (table: number) =>
    `{ name: t${String(table)}, file1: ${file(table, 1)}, file2: ${file(table, 2)} }`;
  const config = configOf('files', 'pk-columns: id', item);
  await compare(FILES, ['--config', config], () => 0);
}
if (isWanted(TABLES)) {
  const { urls, stop } = await openServers(new Set(['postgresql1', 'postgresql2']), {}, folder);
  try {
    const [one, two] = [urlOf(urls, 'postgresql1'), urlOf(urls, 'postgresql2')];
    await writeTables(one, 1);
    await writeTables(two, 2);
    const sources = `data-source1: ${one}\ndata-source2: ${two}`;
    const item = (table: number) => {
      const name = `several_${String(table)}`;
      return `{ name: ${name}, table1: ${name}, table2: ${name} }`;
    };
    await compare(TABLES, ['--config', configOf('tables', sources, item)], await serverClock(urls));
  } finally {
    await stop();
  }
}
if (isWanted(BIG)) {
  const files = [1, 2].map((side) => join(folder, `big-${String(side)}.parquet`));
  await compare(BIG, ['--no-config', '-k', 'id', ...files], () => 0);
}
