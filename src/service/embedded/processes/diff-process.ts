import { type ChildProcess, fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { finished } from 'node:stream/promises';
import { messageOf } from '../../../contract/errors.ts';
import type { EngineSettings } from '../engine.ts';
import { shownError } from '../hidden-places.ts';
import { makeTemporaryFolder } from '../temporary-folders.ts';
import { type Death, DiedError } from './death.ts';
import {
  type ChildMessage,
  fromSent,
  type ParentMessage,
  type ResultOf,
  type Task,
} from './protocol.ts';

/** How to start a process that runs diffs. */
export interface Launch {
  /** The script to start, whose `args` make it call `runDiffProcess`. */
  entry: string;
  args: string[];
  /** Its environment. */
  env: Record<string, string>;
  /** Whether this process goes before it wherever both have work to do. */
  yields: boolean;
  settings: EngineSettings;
  /** How long a process may take to end a task that is aborted, or itself, before it is killed. */
  endWithinMs: number;
  log: (line: string) => void;
  /** Takes secrets out of a text. */
  redact: (text: string) => string;
}

/** What a task runs with. */
export interface TaskOptions {
  signal: AbortSignal;
  onProgress: (line: string) => void;
}

/** Who waits for a message of the process. */
interface Waiting {
  kinds: ChildMessage['kind'][];
  onProgress: (line: string) => void;
  resolve: (message: ChildMessage) => void;
  reject: (error: Error) => void;
}

/** Options of Node's that are for one process alone: two cannot be debugged at one port. */
const OF_THIS_PROCESS = /^--(inspect|debug|watch|test|prof|cpu-prof|heap-prof)/;

/** As much of what a process complains about is kept. */
const COMPLAINT_LENGTH = 16_384;

/** A process that runs diffs, one at a time, and its temporary folder. */
export class DiffProcess {
  readonly #launch: Launch;
  readonly #child: ChildProcess;
  /** Its temporary folder. */
  #folder: string | null = null;
  #complaint = '';
  #waiting: Waiting | null = null;
  /** Whether it has ended, or is to end. */
  #isOver = false;
  /** Settles once the process has ended and its folder is removed. */
  readonly ended: Promise<Death>;

  private constructor(launch: Launch) {
    this.#launch = launch;
    this.#child = fork(launch.entry, launch.args, {
      // Where relative paths in SQL start.
      cwd: launch.settings.workingDirectory,
      env: launch.env,
      execArgv: process.execArgv.filter((option) => !OF_THIS_PROCESS.test(option)),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.on('message', (message: ChildMessage) => this.#receive(message));
    this.ended = this.#watch();
    void this.ended.then((death) => this.#waiting?.reject(new DiedError(death)));
    if (launch.yields) lowerPriority(this.#child);
  }

  /**
   * Starts a process. It is killed where the signal aborts before it is ready.
   *
   * @throws DiedError where it does not get ready.
   * @throws DiffError where it cannot have a temporary folder.
   */
  static async start(launch: Launch, signal: AbortSignal): Promise<DiffProcess> {
    const process = new DiffProcess(launch);
    const kill = (): void => void process.#child.kill('SIGKILL');
    signal.addEventListener('abort', kill);
    try {
      await process.#answers(['ready'], () => undefined);
      process.#configure();
      return process;
    } catch (error) {
      await process.end();
      throw error;
    } finally {
      signal.removeEventListener('abort', kill);
    }
  }

  /** Whether it can be given a task. */
  get isAlive(): boolean {
    return !this.#isOver;
  }

  /**
   * Performs a task. Where the signal aborts, the process ends the task, or is killed.
   *
   * @throws DiedError where the process ends before the task does.
   * @throws what the task fails with.
   */
  async perform<Of extends Task>(
    task: Of,
    { signal, onProgress }: TaskOptions,
  ): Promise<ResultOf<Of>> {
    let killing: NodeJS.Timeout | undefined;
    const abort = (): void => {
      this.#send({ kind: 'abort' });
      killing = setTimeout(() => this.#child.kill('SIGKILL'), this.#launch.endWithinMs);
    };
    this.#send(task);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    try {
      const answer = await this.#answers(['done', 'failed'], onProgress);
      if (answer.kind === 'failed') throw fromSent(answer.error, this.#launch.redact);
      if (answer.kind !== 'done') throw new Error(`the process answered by "${answer.kind}"`);
      // It is that of its one task.
      return answer.result;
    } finally {
      signal.removeEventListener('abort', abort);
      clearTimeout(killing);
    }
  }

  /** Lets the process end what it does, and itself; kills it where that takes long. */
  async end(): Promise<void> {
    this.#isOver = true;
    if (this.#child.connected) this.#child.disconnect();
    const killing = setTimeout(() => this.#child.kill('SIGKILL'), this.#launch.endWithinMs);
    await this.ended;
    clearTimeout(killing);
  }

  /** Made only now: a process that its parent leaves before this has no folder to remove. */
  #configure(): void {
    const { settings, log, redact } = this.#launch;
    try {
      // It belongs to that process, which may outlive this one for as long as its statements take.
      const { pid } = this.#child;
      this.#folder = makeTemporaryFolder(settings.temporaryDirectory, 'process-', pid);
    } catch (error) {
      throw shownError(error, [], { ...settings, log: (line) => log(redact(line)) });
    }
    const own = { ...settings, temporaryDirectory: this.#folder };
    this.#send({ kind: 'configure', settings: own });
  }

  /** The next message of one of some kinds; those of others are passed on. */
  #answers(
    kinds: ChildMessage['kind'][],
    onProgress: (line: string) => void,
  ): Promise<ChildMessage> {
    return new Promise((resolve, reject) => {
      this.#waiting = { kinds, onProgress, resolve, reject };
      if (this.#isOver) void this.ended.then((death) => reject(new DiedError(death)));
    });
  }

  #receive(message: ChildMessage): void {
    const { log, redact } = this.#launch;
    if (message.kind === 'progress') this.#waiting?.onProgress(redact(message.line));
    if (message.kind === 'log') log(redact(message.line));
    if (!this.#waiting?.kinds.includes(message.kind)) return;
    this.#waiting.resolve(message);
    this.#waiting = null;
  }

  async #watch(): Promise<Death> {
    const child = this.#child;
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#complaint = lastLines(this.#complaint + text);
    });
    let reason: string | null = null;
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.on('error', (error) => {
        // Other errors are of messages to a process that has ended.
        if (child.pid !== undefined) return;
        reason = `it could not be started: ${messageOf(error)}`;
        resolve();
      });
    });
    this.#isOver = true;
    // Not the event `close`: it never comes where the parent has let go.
    if (child.stderr && !child.stderr.closed) await finished(child.stderr, { error: false });
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
    const { exitCode, signalCode: signal } = child;
    return { exitCode, signal, reason, complaint: this.#complaint };
  }

  #send(message: ParentMessage): void {
    // Where the process has ended, nobody waits for that it takes the message.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }
}

/** The end of a text, from the start of a line: half a secret would not be found. */
function lastLines(text: string): string {
  if (text.length <= COMPLAINT_LENGTH) return text;
  const end = text.slice(-COMPLAINT_LENGTH);
  return end.slice(end.indexOf('\n') + 1 || end.length);
}

/** From here, so that all its threads have it. */
function lowerPriority({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // It has ended already, which is told in another way.
    if ((error as { info?: { code?: string } }).info?.code !== 'ESRCH') throw error;
  }
}
