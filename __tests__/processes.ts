import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process of this machine. */
export interface Process {
  pid: string;
  /** Of the process that started it. */
  parent: string;
  /** It has ended, and its parent has not yet asked how. */
  isZombie: boolean;
  /** Its command. */
  command: string;
}

/** All processes: Linux lists them as files, others by a program that a bare Linux lacks. */
export function listProcesses(): Process[] {
  if (!existsSync('/proc/self/stat')) return listByPs();
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    try {
      // The program's name, in parentheses, may hold anything.
      const [state, parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return [{ pid, parent, isZombie: state === 'Z', command }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

function listByPs(): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return [...lines.matchAll(/^ *(\d+) +(\d+) +(\S+) +(.*)$/gm)].map(
    ([, pid = '', parent = '', state = '', command = '']) => {
      return { pid, parent, isZombie: state.startsWith('Z'), command };
    },
  );
}
