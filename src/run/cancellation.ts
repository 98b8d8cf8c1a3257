import { constants } from 'node:os';
import { CancelledError } from '../contract/errors.ts';

/** A run that a signal may end. */
export interface Cancellation {
  signal: AbortSignal;
  /** What a shell expects of a process that a signal ended; `null` where none came. */
  readonly exitCode: number | null;
  /** Stops listening. */
  release: () => void;
}

/** Calls the listener for each signal to stop; the answer stops the calls. */
export type OnSignal = (listener: (signal: NodeJS.Signals) => void) => () => void;

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Listens for the signals that ask this process to stop. */
export const onSignal: OnSignal = (listener) => {
  for (const signal of SIGNALS) process.on(signal, listener);
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener);
  };
};

/** Turns signals into a cancellation; on a runner SIGINT comes first, SIGTERM 7.5 s later. */
export function listenForCancel(listen: OnSignal): Cancellation {
  const controller = new AbortController();
  let exitCode: number | null = null;
  const release = listen((signal) => {
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
