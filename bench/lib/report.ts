import { isDeepStrictEqual } from 'node:util';
import type { Counts } from './counts.ts';
import { NOISY, type Sample } from './measure.ts';

export const OURS = 'ours';
export const LIMIT = 'limit';

export const MB = 1e6;

/** Counts, and who counted so. */
export interface Counted {
  name: string;
  counts: Partial<Counts>;
}

/** A tool whose counts differ from what they must be, and how. */
export interface Disagreement {
  name: string;
  text: string;
}

/** Where tools do not count as they must, of the figures that they give. */
export function disagreements(
  title: string,
  expected: Counted | undefined,
  samples: Map<string, Sample[]>,
): Disagreement[] {
  const all = [...samples].flatMap(([name, list]) => list.map(({ counts }) => ({ name, counts })));
  const right = expected ?? all[0];
  const found = all.flatMap(({ name, counts }) =>
    (Object.keys(counts) as (keyof Counts)[])
      .filter((figure) => !isDeepStrictEqual(counts[figure], right?.counts[figure]))
      .map((figure) => ({
        name,
        text:
          `${title}: ${figure} is ${JSON.stringify(counts[figure])} by ${name} ` +
          `and ${JSON.stringify(right?.counts[figure])} by ${right?.name}`,
      })),
  );
  return [...new Map(found.map((it) => [it.text, it])).values()];
}

/** What stands for a figure that could not be had. */
export const NONE = '–';

export const seconds = (value: number): string =>
  Number.isNaN(value) ? NONE : `${value.toFixed(2)} s`;
export const megabytes = (value: number): string =>
  Number.isNaN(value) ? NONE : `${Math.round(value / MB).toLocaleString('en-US')} MB`;

/** A ratio, with the bar that it has to reach. */
export function ratio(ours: number, other: number, bar?: number): string {
  if (Number.isNaN(ours / other)) return NONE;
  const text = (ours / other).toFixed(2);
  if (bar === undefined) return text;
  return ours / other <= bar ? `**${text}** ≤ ${bar}` : `**${text}, over ${bar}**`;
}

/** A table in Markdown. */
export function table(header: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, index) => (index === 0 ? '---' : '--:'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

export const work = (sample: Sample): number => sample.seconds;
export const whole = (sample: Sample): number => sample.processSeconds;
export const cpu = (sample: Sample): number => sample.cpuSeconds + sample.serverSeconds;
export const peak = (sample: Sample): number => sample.peakBytes;

/** Others worked meanwhile, or a host beyond our sight gave us less: then nobody can trust the times. */
export function isNoisy(samples: Sample[]): boolean {
  const times = samples.map(work);
  return (
    samples.some(({ noise }) => noise > NOISY) || Math.max(...times) > 1.5 * Math.min(...times)
  );
}
