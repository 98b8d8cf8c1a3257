import { isDeepStrictEqual } from 'node:util';
import type { Counts } from './contenders.ts';
import type { Job } from './jobs.ts';
import { median, NOISY, type Sample } from './measure.ts';

/** What a job gave: the samples of each tool by its name. */
export interface Result {
  job: Job;
  samples: Map<string, Sample[]>;
}

export const OURS = 'ours';
export const LIMIT = 'limit';

const MB = 1e6;
const MIB = 2 ** 20;

/** Where two tools do not count the same, of the figures that both give. */
export function disagreements({ job, samples }: Result): string[] {
  const all = [...samples].flatMap(([name, list]) => list.map(({ counts }) => ({ name, counts })));
  const expected = all[0]?.counts ?? {};
  const found = all.flatMap(({ name, counts }) =>
    (Object.keys(counts) as (keyof Counts)[])
      .filter((figure) => !isDeepStrictEqual(counts[figure], expected[figure]))
      .map(
        (figure) =>
          `${job.title}: ${figure} is ${JSON.stringify(counts[figure])} by ${name} ` +
          `and ${JSON.stringify(expected[figure])} by ${all[0]?.name}`,
      ),
  );
  return [...new Set(found)];
}

const seconds = (value: number): string => `${value.toFixed(2)} s`;
const megabytes = (value: number): string => `${Math.round(value / MB).toLocaleString('en-US')} MB`;

function ratio(ours: number, other: number, bar?: number): string {
  const text = (ours / other).toFixed(2);
  if (bar === undefined) return text;
  return ours / other <= bar ? `**${text}** ≤ ${bar}` : `**${text}, over ${bar}**`;
}

function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

const work = (sample: Sample): number => sample.seconds;
const whole = (sample: Sample): number => sample.processSeconds;
const cpu = (sample: Sample): number => sample.cpuSeconds;
const peak = (sample: Sample): number => sample.peakBytes;

/** Others worked meanwhile, or a host beyond our sight gave us less: then nobody can trust the times. */
function isNoisy(samples: Sample[]): boolean {
  const times = samples.map(work);
  return (
    samples.some(({ noise }) => noise > NOISY) || Math.max(...times) > 1.5 * Math.min(...times)
  );
}

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
