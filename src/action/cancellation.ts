import { constants } from 'node:os';
import { CancelledError } from '../contract/errors.ts';
import type { Runtime } from './runtime.ts';

/** A run that a signal may end. */
export interface Cancellation {
  signal: AbortSignal;
  /** What a shell expects of a process that a signal ended; `null` where none came. */
  readonly exitCode: number | null;
  /** Stops listening. */
  release: () => void;
}

/** Listens for the runner's signals: SIGINT where a workflow is cancelled, SIGTERM 7.5 s later. */
export function listenForCancel(runtime: Pick<Runtime, 'onSignal'>): Cancellation {
  const controller = new AbortController();
  let exitCode: number | null = null;
  const release = runtime.onSignal((signal) => {
    exitCode ??= 128 + constants.signals[signal];
    controller.abort(new CancelledError(`The run was cancelled (${signal})`));
  });
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
    release,
  };
}
