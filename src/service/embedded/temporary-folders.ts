import { lstatSync, mkdtempSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DiffError, messageOf } from '../../contract/errors.ts';
import { hostname } from 'node:os';
import { z } from 'zod';

/** With what the names of all folders begin that are made here. */
const PREFIX = 'data-diff-';

/** The file in a folder that says whose it is. */
const OWNER_FILE = '.data-diff-owner.json';

/**
 * Makes a folder that whoever comes later can tell to be abandoned, once the process has ended.
 *
 * @param kind a part of its name.
 * @param pid the process that writes into it.
 * @throws DiffError `TemporaryFolderException` where the folder cannot be made.
 */
export function makeTemporaryFolder(parent: string, kind = '', pid = process.pid): string {
  const folder = makeFolder(parent, kind);
  const home = processHome();
  const startTime = startTimeOf(pid);
  if (home === null || startTime === null) return folder;
  const owner: FolderOwner = { ...home, pid, start_time: startTime };
  try {
    writeFileSync(join(folder, OWNER_FILE), JSON.stringify(owner));
  } catch {
    // On a full disk. Who ends in order needs no such file.
  }
  return folder;
}

function makeFolder(parent: string, kind: string): string {
  try {
    return mkdtempSync(join(parent, `${PREFIX}${kind}`));
  } catch (cause) {
    const { code = messageOf(cause) } = cause as NodeJS.ErrnoException;
    const value =
      `the temporary folder "${parent}" cannot be used (${code}); ` +
      'it must be one that exists, has room, and may be written to';
    throw new DiffError('TemporaryFolderException', value, { cause });
  }
}

/**
 * Removes the folders of processes that were killed before they, or who started them, could.
 * Folders of others are left alone, and so are those whose owner may live.
 *
 * @param log told of what could not be removed.
 * @returns how many were removed.
 */
export async function removeAbandonedFolders(
  parent: string,
  log: (line: string) => void,
): Promise<number> {
  const home = processHome();
  if (home === null) return 0;
  let removed = 0;
  try {
    const entries = await readdir(parent, { withFileTypes: true });
    for (const entry of entries) {
      const folder = join(parent, entry.name);
      if (!entry.isDirectory() || !entry.name.startsWith(PREFIX)) continue;
      if (!isAbandoned(folder, home)) continue;
      await rm(folder, { recursive: true, force: true });
      removed += 1;
    }
  } catch (error) {
    log(`The temporary folders of killed processes could not be removed: ${messageOf(error)}`);
  }
  return removed;
}

function isAbandoned(folder: string, home: ProcessHome): boolean {
  const owner = ownerOf(folder);
  return owner !== null && isSurelyDead(owner, home, startTimeOf);
}

/** Who owns a folder of this user; `null` where that cannot be told. */
function ownerOf(folder: string): FolderOwner | null {
  try {
    if (lstatSync(folder).uid !== process.getuid?.()) return null;
    const text = readFileSync(join(folder, OWNER_FILE), 'utf8');
    return folderOwnerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // None of ours, or gone in the meantime.
    return null;
  }
}

/** A process that owns a temporary folder, told apart from all that ever had its number. */
const folderOwnerSchema = z.object({
  host: z.string(),
  /** Another one after each start of the machine. */
  boot_id: z.string(),
  /** Containers have their own, in which the same numbers are other processes. */
  pid_namespace: z.string(),
  pid: z.number().int(),
  /** In the system's clock ticks since the machine started. */
  start_time: z.string(),
});

type FolderOwner = z.infer<typeof folderOwnerSchema>;

/** Where a process lives. */
type ProcessHome = Pick<FolderOwner, 'host' | 'boot_id' | 'pid_namespace'>;

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
function processHome(): ProcessHome | null {
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
