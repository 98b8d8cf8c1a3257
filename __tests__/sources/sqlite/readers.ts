import { listProcesses } from '../../processes.ts';

/** The processes that a process started to read SQLite files. */
export function readersOf(parent: number): string[] {
  return listProcesses()
    .filter((it) => it.parent === String(parent) && it.command.includes(' --eval new (class'))
    .map(({ pid }) => pid);
}
