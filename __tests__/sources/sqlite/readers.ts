import { execFileSync } from 'node:child_process';

/** The processes that a process started to read SQLite files. */
export function readersOf(parent: number): string[] {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return [...processes.matchAll(/^ *(\d+) +(\d+) .*--eval new \(class/gm)]
    .filter(([, , ppid]) => ppid === String(parent))
    .map(([, pid = '']) => pid);
}
