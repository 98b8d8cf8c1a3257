import { median, type Measured, type Sample } from '../lib/measure.ts';
import {
  cpu,
  type Disagreement,
  disagreements,
  isNoisy,
  LIMIT,
  MB,
  megabytes,
  NONE,
  OURS,
  peak,
  ratio,
  seconds,
  table,
  work,
} from '../lib/report.ts';
import { expectedCounts } from './data.ts';
import type { Job } from './jobs.ts';
import type { Traffic } from './traffic.ts';

/** What a job gave. */
export interface Result extends Measured {
  job: Job;
  /** What the servers sent, by tool. */
  sent: Map<string, Traffic>;
  /** Which statement the limit is. */
  limit: string;
}

const wholeNumber = (value: number): string => value.toLocaleString('en-US');

function sentCells(sent: Traffic | undefined): [string, string] {
  if (!sent) return [NONE, NONE];
  const { rows, bytes } = sent;
  return [
    wholeNumber(rows),
    bytes < MB ? `${wholeNumber(Math.round(bytes / 1000))} kB` : megabytes(bytes),
  ];
}

function row({ job, samples, sent, limit }: Result): string[] {
  const [ours, limits] = [samples.get(OURS) ?? [], samples.get(LIMIT) ?? []];
  return [
    `${job.title}${isNoisy(ours) || isNoisy(limits) ? ' (noisy)' : ''}`,
    `${(job.rows / 1e6).toString()} M × ${job.columns + 1}`,
    ratio(median(ours, work), median(limits, work), job.bar),
    ratio(median(ours, cpu), median(limits, cpu)),
    seconds(median(ours, work)),
    seconds(median(limits, work)),
    limit,
    megabytes(median(ours, peak)),
    ...sentCells(sent.get(OURS)),
  ];
}

/** Ours beside the limit, a line for each job. */
export function limitTable(results: Result[]): string {
  const ratios = ['time ÷ limit', 'CPU ÷ limit'];
  const figures = ['ours', 'limit', 'limit is', 'peak of ours', 'rows fetched', 'bytes fetched'];
  return table(['job', 'rows × columns', ...ratios, ...figures], results.map(row));
}

/** Which tools do not count what is in the data. */
export function wrongCounts({ job, samples }: Result): Disagreement[] {
  const expected = { name: 'the rule that made the data', counts: expectedCounts(job) };
  return disagreements(job.title, expected, samples);
}

/** Whether a tool counts right, and what it counts. */
function verdict(list: Sample[], wrong: boolean): string {
  const { counts = {} } = list[0] ?? {};
  const figures = Object.keys(counts).length;
  if (figures === 0) return NONE;
  if (wrong) return '**wrong**';
  return counts.differences ? 'rows and columns' : 'rows';
}

/** Ours beside all that was measured on the same job. */
export function toolTable(result: Result): string {
  const { samples, problems, sent } = result;
  const wrong = new Set(wrongCounts(result).map(({ name }) => name));
  const ours = samples.get(OURS) ?? [];
  const measured = [...samples].map(([name, list]) => [
    name,
    `${(median(list, work) / median(ours, work)).toFixed(2)} ×`,
    seconds(median(list, work)),
    seconds(median(list, cpu)),
    megabytes(median(list, peak)),
    ...sentCells(sent.get(name)),
    verdict(list, wrong.has(name)),
  ]);
  const others = [...problems].map(([name, why]) => [
    name,
    NONE,
    why,
    NONE,
    NONE,
    NONE,
    NONE,
    NONE,
  ]);
  return table(
    ['tool', 'time ÷ ours', 'time', 'CPU', 'peak', 'rows fetched', 'bytes fetched', 'counts'],
    [...measured, ...others],
  );
}

/** What our process may take, in MiB, at any size of the tables. */
const MOST_MEMORY = 512;

/** Where a bar is missed: medians of time, and the largest peak. */
export function missedBars({ job, samples }: Result): string[] {
  const [ours, limit] = [samples.get(OURS) ?? [], samples.get(LIMIT) ?? []];
  const check = (name: string, reached: number, bar = Infinity): string[] =>
    reached > bar ? [`${job.title}: ${name} is ${reached.toFixed(2)}, over ${bar}`] : [];
  return [
    ...check('time ÷ limit', median(ours, work) / median(limit, work), job.bar),
    ...check('MiB of memory', Math.max(...ours.map(peak)) / 2 ** 20, MOST_MEMORY),
  ];
}
