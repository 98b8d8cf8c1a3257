import { median, type Sample } from '../lib/measure.ts';
import {
  cpu,
  disagreements as disagreementsOn,
  isNoisy,
  LIMIT,
  MB,
  megabytes,
  OURS,
  peak,
  ratio,
  seconds,
  table,
  whole,
  work,
} from '../lib/report.ts';
import type { Job } from './jobs.ts';

/** What a job gave: the samples of each tool by its name. */
export interface Result {
  job: Job;
  samples: Map<string, Sample[]>;
}

export { LIMIT, OURS };

const MIB = 2 ** 20;

function row({ job, samples }: Result): string[] {
  const [ours, limit] = [samples.get(OURS) ?? [], samples.get(LIMIT) ?? []];
  return [
    `${job.title}${isNoisy(ours) || isNoisy(limit) ? ' (noisy)' : ''}`,
    `${(job.rows / 1e6).toString()} M × ${job.columns.length + (job.keys === 'composite' ? 2 : 1)}`,
    ratio(median(ours, work), median(limit, work), job.bars.time),
    ratio(median(ours, peak), median(limit, peak), job.bars.memory),
    ratio(median(ours, cpu), median(limit, cpu)),
    ratio(median(ours, whole), median(limit, whole)),
    seconds(median(ours, work)),
    seconds(median(limit, work)),
    megabytes(median(ours, peak)),
    megabytes(median(limit, peak)),
  ];
}

/** Ours beside the limit, a line for each job. */
export function limitTable(results: Result[]): string {
  const ratios = ['time ÷ limit', 'memory ÷ limit', 'CPU ÷ limit', 'process ÷ limit'];
  const figures = ['ours', 'limit', 'peak of ours', 'peak of the limit'];
  return table(['job', 'rows × columns', ...ratios, ...figures], results.map(row));
}

/** Ours beside the tools of others. */
export function peerTable({ samples }: Result): string {
  const ours = samples.get(OURS) ?? [];
  const rows = [...samples].map(([name, list]) => [
    name,
    `${(median(list, work) / median(ours, work)).toFixed(2)} ×`,
    seconds(median(list, work)),
    seconds(median(list, whole)),
    megabytes(median(list, peak)),
    list[0]?.counts.differences ? 'rows and columns' : 'rows',
  ]);
  return table(['tool', 'time ÷ ours', 'time', 'whole process', 'peak', 'counts'], rows);
}

/** Where a bar is missed: the largest peak counts, and medians of time. */
export function missedBars({ job, samples }: Result): string[] {
  const [ours, limit] = [samples.get(OURS) ?? [], samples.get(LIMIT) ?? []];
  const check = (name: string, reached: number, bar = Infinity): string[] =>
    reached <= bar ? [] : [`${job.title}: ${name} is ${reached.toFixed(2)}, over ${bar}`];
  const beyond = Math.max(...ours.map(peak)) - Number.parseInt(job.memoryLimit ?? '') * MB;
  return [
    ...check('time ÷ limit', median(ours, work) / median(limit, work), job.bars.time),
    ...check('memory ÷ limit', median(ours, peak) / median(limit, peak), job.bars.memory),
    ...(job.memoryLimit === null
      ? []
      : check('MiB beyond memory-limit', beyond / MIB, job.bars.beyondLimit)),
  ];
}

/** Where two tools do not count the same. */
export const disagreements = ({ job, samples }: Result): string[] =>
  disagreementsOn(job.title, undefined, samples).map(({ text }) => text);
