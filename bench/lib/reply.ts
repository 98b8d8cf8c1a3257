import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Counts } from './counts.ts';

/** What a measured process prints as its last line. */
export interface Reply {
  counts: Partial<Counts>;
  /** Of the work alone, without the start of the process. */
  seconds: number;
  peakBytes: number;
  cpuSeconds: number;
}

/**
 * To be called before the code is loaded that is measured: the Action's bundle has no types to strip,
 * which would take 0.2 s here at every start.
 */
export function keepCompiled(folder: string): void {
  enableCompileCache(join(folder, 'compiled'));
}

/** Does the work that this process was started for, and prints a `Reply`. */
export async function replyWith(work: () => Promise<Partial<Counts>>): Promise<void> {
  const startedAt = performance.now();
  const counts = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const reply: Reply = {
    counts,
    seconds,
    peakBytes: maxRSS * 1024,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  };
  console.log(JSON.stringify(reply));
}
