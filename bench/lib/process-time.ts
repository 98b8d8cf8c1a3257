import { readFileSync } from 'node:fs';

/** What the kernel counts CPU time in. */
const TICKS_PER_SECOND = 100;

/** What the kernel says of a process; times in seconds. */
export interface Process {
  pid: number;
  parent: number;
  /** CPU time of its own, and of its children that have ended. */
  seconds: number;
  endedSeconds: number;
}

/** `null` where there is no such process, or the system does not tell. */
export function readProcess(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, which may hold anything, ends with the last parenthesis.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (index: number): number => Number(fields[index]);
    return {
      pid,
      parent: at(1),
      seconds: (at(11) + at(12)) / TICKS_PER_SECOND,
      endedSeconds: (at(13) + at(14)) / TICKS_PER_SECOND,
    };
  } catch {
    return null;
  }
}
