import { onSignal, type OnSignal } from '../run/cancellation.ts';

const LOOK_EVERY_MS = 500;

/**
 * Signals to stop, for a program that npm or npx has started. They run it in a shell, and hand
 * SIGTERM to that shell alone: it ends, and the program would go on without anybody who could stop
 * it. So the end of the parent counts as SIGTERM, unless a signal has come before.
 *
 * @param parentNow the process that is the parent of this one, at this moment.
 */
export function orphanedOr(listen: OnSignal, parentNow: () => number): OnSignal {
  const parent = parentNow();
  return (listener) => {
    const timer = setInterval(() => {
      if (parentNow() !== parent) heard('SIGTERM');
    }, LOOK_EVERY_MS).unref();
    const heard = (signal: NodeJS.Signals): void => {
      clearInterval(timer);
      listener(signal);
    };
    const release = listen(heard);
    return () => {
      clearInterval(timer);
      release();
    };
  };
}

/** Signals that ask this process to stop, whoever started it. */
export const stopSignals = (env: Record<string, string | undefined>): OnSignal =>
  env['npm_command'] === undefined ? onSignal : orphanedOr(onSignal, () => process.ppid);
