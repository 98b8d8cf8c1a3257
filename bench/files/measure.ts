import { spawn } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { Counts } from './contenders.ts';

/** A program that does a job and prints a `Reply` as its last line. */
export interface Tool {
  name: string;
  command: [program: string, ...args: string[]];
}

export interface Reply {
  counts: Partial<Counts>;
  /** Of the work alone, without the start of the process. */
  seconds: number;
  peakBytes: number;
  cpuSeconds: number;
}

export interface Sample extends Reply {
  /** From the start of the process to its end. */
  processSeconds: number;
  /** The share of the machine that other processes took meanwhile: above a tenth it is noisy. */
  noise: number;
}

/** A machine of which others use more than this is too busy to measure on. */
export const NOISY = 0.1;
/** How often a noisy measurement is repeated before it counts after all. */
const TRIES = 3;

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

/** Runs a program; rejects where it fails. */
export async function run([program, ...args]: Tool['command']): Promise<string> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed);
    child.on('close', done);
  });
  if (code === 0) return output;
  throw new Error(`${program} ended with ${code}: ${errors.trim().slice(-1000)}`);
}

async function measureOnce(tool: Tool): Promise<Sample> {
  const busy = busySeconds();
  const startedAt = performance.now();
  const output = await run(tool.command);
  const processSeconds = (performance.now() - startedAt) / 1000;
  const reply = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Reply;
  const others = busySeconds() - busy - reply.cpuSeconds;
  return { ...reply, processSeconds, noise: others / processSeconds / cpus().length };
}

async function measure(tool: Tool, patience: number): Promise<Sample> {
  const samples: Sample[] = [];
  while (samples.length < (patience > 0 ? TRIES : 1)) {
    await quiet(patience);
    const sample = await measureOnce(tool);
    if (sample.noise < NOISY) return sample;
    samples.push(sample);
  }
  return samples.toSorted((a, b) => a.noise - b.noise)[0] as Sample;
}

/** Every tool in turn, `runs` times, after a round that warms up; the samples by tool. */
export async function alternate(
  tools: Tool[],
  runs: number,
  patience: number,
): Promise<Map<string, Sample[]>> {
  const samples = new Map(tools.map(({ name }) => [name, [] as Sample[]]));
  for (const tool of tools) await measureOnce(tool);
  for (let round = 0; round < runs; round += 1) {
    for (const tool of tools) samples.get(tool.name)?.push(await measure(tool, patience));
  }
  return samples;
}

export function median(samples: Sample[], figure: (sample: Sample) => number): number {
  const sorted = samples.map(figure).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** What the figures were taken on. */
export const machine = (): string =>
  `${process.platform} ${process.arch}, ${availableParallelism()} cores (${cpus()[0]?.model ?? '?'}), Node ${process.version}`;
