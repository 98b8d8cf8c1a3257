import { execFileSync } from 'node:child_process';
import { readProcess } from '../lib/process-time.ts';

/** The process that listens at the port of a URL on this machine. */
function listenerOf(url: string): number {
  const { port } = new URL(url);
  const sockets = execFileSync('ss', ['-ltnpH', `sport = :${port}`], { encoding: 'utf8' });
  const [, pid] = /pid=(\d+)/.exec(sockets) ?? [];
  if (pid === undefined) throw new Error(`no process listens at ${url}`);
  return Number(pid);
}

/** How to read the CPU time so far of an engine, in seconds: all of its process, garbage collected and all. */
export function engineClock(url: string): () => number {
  const pid = listenerOf(url);
  return () => readProcess(pid)?.seconds ?? NaN;
}
