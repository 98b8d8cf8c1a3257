import { availableParallelism, cpus } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Reply } from './reply.ts';
import { run, TookTooLong, type Command } from './run.ts';

/** A program that does a job and prints a `Reply` as its last line. */
export interface Tool {
  name: string;
  command: Command;
  /** The same, for the round that warms up; `command` where it is not given. */
  warmUp?: Command;
  /** It may fail or take too long: then it has no figures. */
  mayFail?: boolean;
}

export interface Sample extends Reply {
  /** From the start of the process to its end. */
  processSeconds: number;
  /** CPU time of the servers that did the work. */
  serverSeconds: number;
  /** The share of the machine that other processes took meanwhile: above a tenth it is noisy. */
  noise: number;
}

export interface MeasureOptions {
  runs: number;
  /** How many seconds to wait for a moment without other work on the machine. */
  patience: number;
  /** How many seconds a tool may take. */
  timeout?: number;
  /** The CPU time so far of servers that work for the tools. */
  serverSeconds?: () => number;
  /** Called around a tool's run that warms up. */
  aroundWarmUp?: (tool: Tool, work: () => Promise<Sample>) => Promise<Sample>;
  /** Called after a tool was ended because it took too long. */
  onTimeout?: () => Promise<void>;
}

export interface Measured {
  samples: Map<string, Sample[]>;
  /** Why a tool has no figures. */
  problems: Map<string, string>;
}

/** A machine of which others use more than this is too busy to measure on. */
export const NOISY = 0.1;
/** How often a noisy measurement is repeated before it counts after all. */
const TRIES = 3;
/** A tool that takes longer runs once. */
const LONG_SECONDS = 60;

function busySeconds(): number {
  const busy = cpus().map(({ times }) => times.user + times.nice + times.sys + times.irq);
  return busy.reduce((sum, ms) => sum + ms, 0) / 1000;
}

/** Waits until others leave the machine alone, at most `patience` seconds. */
async function quiet(patience: number): Promise<void> {
  const until = performance.now() + patience * 1000;
  for (;;) {
    const before = busySeconds();
    await delay(500);
    const share = (busySeconds() - before) / 0.5 / cpus().length;
    if (share < NOISY || performance.now() > until) return;
  }
}

async function measureOnce(command: Command, options: MeasureOptions): Promise<Sample> {
  const { serverSeconds = () => 0, timeout } = options;
  const [busy, served] = [busySeconds(), serverSeconds()];
  const startedAt = performance.now();
  const output = await run(command, timeout);
  const processSeconds = (performance.now() - startedAt) / 1000;
  const reply = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Reply;
  const server = serverSeconds() - served;
  const others = busySeconds() - busy - reply.cpuSeconds - server;
  const noise = others / processSeconds / cpus().length;
  return { ...reply, processSeconds, serverSeconds: server, noise };
}

async function measure(tool: Tool, options: MeasureOptions): Promise<Sample> {
  const samples: Sample[] = [];
  while (samples.length < (options.patience > 0 ? TRIES : 1)) {
    await quiet(options.patience);
    const sample = await measureOnce(tool.command, options);
    if (sample.noise < NOISY) return sample;
    samples.push(sample);
  }
  return samples.toSorted((a, b) => a.noise - b.noise)[0] as Sample;
}

/**
 * Every tool in turn, `runs` times, after a round that warms up. Of a tool that takes long, that
 * round's figures count, and there are no more.
 */
export async function alternate(tools: Tool[], options: MeasureOptions): Promise<Measured> {
  const { runs, timeout, aroundWarmUp = (_, work) => work(), onTimeout } = options;
  const samples = new Map<string, Sample[]>();
  const problems = new Map<string, string>();
  const attempt = async (tool: Tool, work: () => Promise<Sample>): Promise<Sample | null> => {
    try {
      return await work();
    } catch (error) {
      const isTooLong = error instanceof TookTooLong;
      if (isTooLong) await onTimeout?.();
      if (!tool.mayFail) throw error;
      samples.delete(tool.name);
      problems.set(tool.name, isTooLong ? `> ${timeout} s` : shortened((error as Error).message));
      return null;
    }
  };
  const again: Tool[] = [];
  for (const tool of tools) {
    const work = () => measureOnce(tool.warmUp ?? tool.command, options);
    const sample = await attempt(tool, () => aroundWarmUp(tool, work));
    if (!sample) continue;
    const isLong = sample.processSeconds > LONG_SECONDS;
    samples.set(tool.name, isLong ? [sample] : []);
    if (!isLong) again.push(tool);
  }
  for (let round = 0; round < runs; round += 1) {
    for (const tool of again.filter(({ name }) => samples.has(name))) {
      const sample = await attempt(tool, () => measure(tool, options));
      if (sample) samples.get(tool.name)?.push(sample);
    }
  }
  return { samples, problems };
}

/** Of what a program that failed has printed: the line that names the error, else the last one. */
function shortened(text: string): string {
  const lines = text.trim().split('\n');
  return lines.findLast((line) => /^\w*Error: /.test(line)) ?? lines.at(-1) ?? '';
}

export function median<Taken>(
  samples: readonly Taken[],
  figure: (sample: Taken) => number,
): number {
  const sorted = samples.map(figure).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** What the figures were taken on. */
export const machine = (): string =>
  `${process.platform} ${process.arch}, ${availableParallelism()} cores (${cpus()[0]?.model ?? '?'}), Node ${process.version}`;
