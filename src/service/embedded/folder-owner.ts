import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** A process that owns a temporary folder, told apart from all that ever had its number. */
export const folderOwnerSchema = z.object({
  host: z.string(),
  /** Another one after each start of the machine. */
  boot_id: z.string(),
  /** Containers have their own, in which the same numbers are other processes. */
  pid_namespace: z.string(),
  pid: z.number().int(),
  /** In the system's clock ticks since the machine started. */
  start_time: z.string(),
});

export type FolderOwner = z.infer<typeof folderOwnerSchema>;

/** Where a process lives. */
export type ProcessHome = Pick<FolderOwner, 'host' | 'boot_id' | 'pid_namespace'>;

/**
 * Whether the owner of a folder has surely ended; what cannot be known from here counts as alive.
 *
 * @param startTimeOf when the process that has a number now was started; `null` where none has it.
 */
export function isSurelyDead(
  owner: FolderOwner,
  here: ProcessHome,
  startTimeOf: (pid: number) => string | null,
): boolean {
  // Machines may share a folder.
  if (owner.host !== here.host) return false;
  if (owner.boot_id !== here.boot_id) return true;
  if (owner.pid_namespace !== here.pid_namespace) return false;
  return startTimeOf(owner.pid) !== owner.start_time;
}

/** States of a process that has ended, and that its parent has not asked for. */
const ENDED = new Set(['Z', 'X']);

/** What `/proc/<pid>/stat` says: when the process was started; `null` where it has ended. */
export function startTimeIn(stat: string): string | null {
  // The name, in parentheses, may hold anything. The state follows it as the third field of all.
  const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ENDED.has(state) ? null : (fields[18] ?? null);
}

/** When a process was started; `null` where there is none of this number, or no `/proc`. */
export function startTimeOf(pid: number): string | null {
  try {
    return startTimeIn(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return null;
  }
}

/** Where this process lives; `null` on systems that do not tell. */
export function processHome(): ProcessHome | null {
  try {
    // A `/proc` of other processes' numbers tells nothing of ours.
    if (readlinkSync('/proc/self') !== String(process.pid)) return null;
    return {
      host: hostname(),
      boot_id: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
      pid_namespace: readlinkSync('/proc/self/ns/pid'),
    };
  } catch {
    return null;
  }
}
