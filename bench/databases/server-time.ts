import { readdirSync, readFileSync } from 'node:fs';
import { readProcess } from '../lib/process-time.ts';
import { on } from './connect.ts';
import { kindOf, type Place } from './jobs.ts';
import type { Given } from './servers.ts';

async function pidOf(place: Place, url: string): Promise<number | null> {
  return on(url, async ({ query }) => {
    if (kindOf(place) === 'postgresql') {
      const [row] = await query('SELECT pg_backend_pid() AS pid');
      return readProcess(Number(row?.['pid']))?.parent ?? null;
    }
    const [row] = await query('SELECT @@pid_file AS path');
    return Number(readFileSync(String(row?.['path']), 'utf8'));
  });
}

/**
 * How to read the CPU time so far of the servers on this machine, with all their processes. Where
 * the system does not tell, it is 0.
 */
export async function serverClock(urls: Given): Promise<() => number> {
  if (process.platform !== 'linux') return () => 0;
  const servers = new Set<number>();
  for (const [place, url] of Object.entries(urls) as [Place, string][]) {
    if (place === 'sqlite') continue;
    const pid = await pidOf(place, url).catch(() => null);
    if (pid !== null) servers.add(pid);
  }
  return () => {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return all
      .map((pid) => readProcess(Number(pid)))
      .reduce((sum, found) => {
        if (found && servers.has(found.pid)) return sum + found.seconds + found.endedSeconds;
        return found && servers.has(found.parent) ? sum + found.seconds : sum;
      }, 0);
  };
}
