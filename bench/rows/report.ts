import { median, type Sample } from '../lib/measure.ts';
import { cpu, isNoisy, megabytes, peak, ratio, seconds, table, work } from '../lib/report.ts';
import type { RowsJob } from './jobs.ts';

/** What a job gave: the samples of what is measured, and of what it is held against. */
export interface Result {
  job: RowsJob;
  ours: Sample[];
  other: Sample[];
}

/** Rows that are shown may cost a twentieth of the CPU time; all that are written, half the time more. */
const BARS = { shown: 1.05, written: 1.5 };

/** How far DuckDB and the rest of our process may go beyond DuckDB's own limit, in MiB. */
const MOST_BEYOND = 512;
const LIMIT_BYTES = 512e6;

const cells = ({ job, ours, other }: Result): string[] => [
  `${job.title}${isNoisy(ours) || isNoisy(other) ? ' (noisy)' : ''}`,
  `${(job.rows / 1e6).toString()} M × ${job.columns}`,
  ratio(median(ours, cpu), median(other, cpu), job.kind === 'write' ? undefined : BARS.shown),
  ratio(median(ours, work), median(other, work), job.kind === 'write' ? BARS.written : undefined),
  seconds(median(ours, cpu)),
  seconds(median(other, cpu)),
  seconds(median(ours, work)),
  seconds(median(other, work)),
  megabytes(median(ours, peak)),
  megabytes(median(other, peak)),
];

function tableOf(results: Result[], ours: string, other: string): string {
  const ratios = ['job', 'rows × columns', `CPU ÷ ${other}`, `time ÷ ${other}`];
  const figures = ['CPU', 'time', 'peak'].flatMap((figure) => [`${figure}, ${ours}`, other]);
  return results.length === 0 ? '' : table([...ratios, ...figures], results.map(cells));
}

/** A table of what it costs to show rows, and one of what it costs to write them. */
export function tables(results: Result[]): string {
  const [written = [], shown = []] = [true, false].map((isWritten) =>
    results.filter(({ job }) => (job.kind === 'write') === isWritten),
  );
  return [tableOf(shown, '5 rows', 'none'), tableOf(written, 'ours', 'limit')]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Where what is written takes more memory than it may. */
export function missedBars({ job, ours }: Result): string[] {
  if (job.kind !== 'write' || job.job.memoryLimit === null) return [];
  const beyond = (Math.max(...ours.map(peak)) - LIMIT_BYTES) / 2 ** 20;
  return beyond > MOST_BEYOND
    ? [`${job.title}: ${beyond.toFixed(0)} MiB beyond memory-limit, over ${MOST_BEYOND}`]
    : [];
}
