import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { CancelledError, ConfigurationError } from '../../../contract/errors.ts';
import { fitRows } from '../../../contract/fit-rows.ts';
import { within } from '../../timing.ts';
import { DiffProgress } from '../diff-progress.ts';
import { EmbeddedEngine } from '../engine.ts';
import {
  type ChildMessage,
  type ParentMessage,
  type ResultOf,
  type Task,
  toSent,
} from './protocol.ts';

/** How often progress is told, at most. */
const PROGRESS_EVERY_MS = 250;

/** How long a diff may take to end its statements where the parent is gone. */
const END_WITHIN_MS = 5000;

/** The program of a process that runs diffs, one at a time. */
class DiffProgram {
  #engine: EmbeddedEngine | null = null;
  #folder: string | null = null;
  /** What runs, or the last that ran. */
  #abort = new AbortController();
  #running: Promise<void> = Promise.resolve();

  receive(message: ParentMessage): void {
    if (message.kind === 'abort') this.#abort.abort();
    else if (message.kind === 'configure') this.#configure(message);
    else this.#running = this.#answer(message);
  }

  /** Ends what runs, on its servers too, and removes what it left on disk. */
  async end(): Promise<void> {
    this.#abort.abort();
    await within(END_WITHIN_MS, this.#running);
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
  }

  #configure({ settings }: Extract<ParentMessage, { kind: 'configure' }>): void {
    this.#folder = settings.temporaryDirectory;
    const log = (line: string): void => tell({ kind: 'log', line });
    this.#engine = new EmbeddedEngine({ ...settings, log });
  }

  async #answer(task: Task): Promise<void> {
    this.#abort = new AbortController();
    const progress = new DiffProgress();
    const telling = tellProgress(progress);
    const answer = await this.#perform(task, this.#abort.signal, progress).catch(
      (error: unknown): ChildMessage => ({ kind: 'failed', error: toSent(error) }),
    );
    clearInterval(telling);
    tell(answer);
  }

  async #perform(task: Task, signal: AbortSignal, progress: DiffProgress): Promise<ChildMessage> {
    const engine = this.#engine;
    if (!engine) throw new ConfigurationError('the process was told no settings');
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    return { kind: 'done', result: await resultOf(task, engine, signal, progress) };
  }
}

async function resultOf(
  task: Task,
  engine: EmbeddedEngine,
  signal: AbortSignal,
  progress: DiffProgress,
): Promise<ResultOf<Task>> {
  if (task.kind === 'run') {
    // A message is held in memory several times over, on both sides.
    const { request, writing, keepsRows } = task.asked;
    const results = await engine.run(request, signal, progress, writing);
    return keepsRows ? results : fitRows(results);
  }
  if (task.kind === 'guess') return engine.guessKeys(task.asked, signal);
  await engine.testSource(task.asked, signal);
  return null;
}

function tell(message: ChildMessage): void {
  // A parent that is gone is told nothing: `disconnect` says so.
  process.send?.(message, undefined, undefined, () => undefined);
}

/** Tells how far the diff is, as long as that changes. */
function tellProgress(progress: DiffProgress): NodeJS.Timeout {
  let told = '';
  return setInterval(() => {
    const line = progress.line();
    if (line !== told) tell({ kind: 'progress', line });
    told = line;
  }, PROGRESS_EVERY_MS);
}

/**
 * Runs diffs for the process that started this one, until that lets go of it or ends, however.
 *
 * @throws ConfigurationError where nobody is there to say what to run.
 */
export async function runDiffProcess(): Promise<void> {
  if (!process.connected) {
    throw new ConfigurationError('only another process of data-diff can start this command');
  }
  const program = new DiffProgram();
  process.on('message', (message: ParentMessage) => program.receive(message));
  // The parent decides when it ends, and not who interrupts them both.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  const letGo = once(process, 'disconnect');
  tell({ kind: 'ready' });
  await letGo;
  await program.end();
  // What still runs now cannot be ended in another way, and has nowhere to write.
  process.kill(process.pid, 'SIGKILL');
}
