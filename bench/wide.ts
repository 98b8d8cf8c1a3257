import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './lib/run.ts';

/**
 * CSV files of thousands of columns, as the command line compares them. Run it after `npm run build`;
 * what it found is in docs/benchmarks.md.
 *
 *     npm run bench:wide -- [--runs N] [--rows N] [--folder PATH]
 */
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    rows: { type: 'string', default: '50' },
    folder: { type: 'string', default: join(tmpdir(), 'data-diff-bench-wide') },
  },
});
const { folder } = options;
const COLUMNS = [100, 1000, 3000, 5000];
/** One value in so many differs. */
const CHANGED_IN = 500;

function valueOf(row: number, column: number, isChanged: boolean): string {
  const number = row * column + (isChanged ? 1 : 0);
  switch (column % 4) {
    case 0:
      return String(number);
    case 1:
      return (number / 7).toFixed(3);
    case 2:
      return `text ${number}`;
    default:
      return isChanged ? '2023-12-31' : `2024-01-${String(1 + (row % 28)).padStart(2, '0')}`;
  }
}

function write(name: string, columns: number, isChanged: (cell: number) => boolean): string {
  const lines = [Array.from({ length: columns }, (_, column) => `c${column}`).join(',')];
  for (let row = 0; row < Number(options.rows); row++) {
    const values = Array.from({ length: columns }, (_, column) =>
      column === 0 ? String(row) : valueOf(row, column, isChanged(row * columns + column)),
    );
    lines.push(values.join(','));
  }
  const path = join(folder, `${name}-${columns}.csv`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** What one run took, of a process of its own that says it as its last line. */
interface Taken {
  seconds: number;
  cpuSeconds: number;
  peakBytes: number;
}

/** Loaded before the command line; tells on the standard output what its process has taken. */
const TELL = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const taken = { seconds: performance.now() / 1000, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 };
  require('node:fs').writeSync(1, '\\n' + JSON.stringify(taken));
});`;

async function compare(files: [string, string]): Promise<Taken> {
  const tell = join(folder, 'tell.cjs');
  writeFileSync(tell, TELL);
  const cli = join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');
  const output = await run([process.execPath, '-r', tell, cli, 'run', ...files, '-k', 'c0']);
  return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as Taken;
}

const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

mkdirSync(folder, { recursive: true });
console.log('columns   seconds   CPU s   peak MiB   (medians; bars for 5,000: 5 s, 512 MiB)');
for (const columns of COLUMNS) {
  const files: [string, string] = [
    write('before', columns, () => false),
    write('after', columns, (cell) => cell % CHANGED_IN === 1),
  ];
  const taken: Taken[] = [];
  for (let index = 0; index < Number(options.runs); index++) taken.push(await compare(files));
  const figures = [
    median(taken.map(({ seconds }) => seconds)).toFixed(2),
    median(taken.map(({ cpuSeconds }) => cpuSeconds)).toFixed(2),
    (median(taken.map(({ peakBytes }) => peakBytes)) / 2 ** 20).toFixed(0),
  ];
  console.log(
    `${String(columns).padStart(7)} ${figures.map((text) => text.padStart(9)).join(' ')}`,
  );
}
