import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSourcesConfig } from '../../../../src/contract/data-source-config.ts';
import { type DiffRequestInput, diffRequestSchema } from '../../../../src/contract/request.ts';
import type { Confinement } from '../../../../src/sources/confinement.ts';
import {
  ProcessExecutor,
  type ProcessOptions,
} from '../../../../src/service/embedded/processes/executor.ts';
import { environmentOfProcess } from '../../../../src/service/embedded/processes/environment.ts';
import { startTimeOf } from '../../../../src/service/embedded/temporary-folders.ts';

const ENTRY = join(import.meta.dirname, 'diff-process.ts');

/** A folder with data, and executors whose processes can be found by an argument of theirs. */
export class World {
  readonly folder = mkdtempSync(join(tmpdir(), 'data-diff-test-'));
  readonly temporary = mkdtempSync(join(tmpdir(), 'data-diff-test-temporary-'));
  readonly #mark = randomUUID();
  readonly #executors: ProcessExecutor[] = [];
  readonly log: string[] = [];

  /** As JSON may hold them, for a process of its own. */
  options(dataSources: DataSourcesConfig = {}) {
    return {
      entry: ENTRY,
      args: ['diff-process', this.#mark],
      env: environmentOfProcess(process.env),
      yields: true,
      diffsAtOnce: 2,
      settings: {
        dataSources,
        memoryLimit: null as string | null,
        threads: null,
        confinement: null as Confinement | null,
        workingDirectory: this.folder,
        temporaryDirectory: this.temporary,
        toolCacheDirectory: this.temporary,
      },
    };
  }

  executor(
    dataSources: DataSourcesConfig = {},
    options: Partial<ProcessOptions> = {},
  ): ProcessExecutor {
    const executor = new ProcessExecutor({
      ...this.options(dataSources),
      log: (line) => void this.log.push(line),
      redact: (text) => text,
      ...options,
    });
    this.#executors.push(executor);
    return executor;
  }

  write(name: string, text: string): string {
    writeFileSync(join(this.folder, name), text);
    return join(this.folder, name);
  }

  /** The ids of the processes that run diffs. */
  pids(): number[] {
    const marked = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => readProcess(pid, 'cmdline').includes(`\0${this.#mark}`));
    // What they start has their arguments for a moment.
    return marked.filter((pid) => !marked.includes(parentOf(pid))).map(Number);
  }

  async untilNoProcess(): Promise<void> {
    while (this.pids().length > 0) await sleep(20);
  }

  /** Until processes have ended for the system, too: shortly before that they have no arguments. */
  async untilEnded(pids: readonly number[]): Promise<void> {
    while (pids.some((pid) => startTimeOf(pid) !== null)) await sleep(20);
  }

  /** The one process that runs diffs, once there is one that is not among those known. */
  async newPid(...known: number[]): Promise<number> {
    for (;;) {
      const [pid] = this.pids().filter((found) => !known.includes(found));
      if (pid !== undefined) return pid;
      await sleep(20);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#executors.map((executor) => executor.close()));
    rmSync(this.folder, { recursive: true });
    rmSync(this.temporary, { recursive: true });
  }
}

function parentOf(pid: string): string {
  return /\) \w (\d+)/.exec(readProcess(pid, 'stat'))?.[1] ?? '';
}

/** A file of `/proc` about a process; empty where it has ended. */
export function readProcess(pid: number | string, file: 'cmdline' | 'environ' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** A request with `id` as its key. */
export function requestOf(request: Partial<DiffRequestInput>) {
  return diffRequestSchema.parse({
    data_source1_id: 0,
    data_source2_id: 0,
    pk_columns: ['id'],
    ...request,
  });
}

/** What a diff runs with, and what it told. */
export function running(abort = new AbortController()) {
  const told: string[] = [];
  return { abort, told, signal: abort.signal, onProgress: (line: string) => void told.push(line) };
}
