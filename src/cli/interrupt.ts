import { constants } from 'node:os';
import { messageOf } from '../contract/errors.ts';
import { listenForCancel, type OnSignal } from '../run/cancellation.ts';
import type { Cli } from './cli.ts';

/** npm passes on a signal that the terminal has sent already, so an echo is no second wish. */
const ECHO_MS = 1000;

/**
 * Signals to stop for a command. The listener is called once: whoever asks twice does not want to
 * wait for its end, and the process ends at once.
 *
 * @param doing what the first signal makes the command do, for people: `Cancelling`.
 */
export function patientSignals({ runtime, output }: Cli, doing: string): OnSignal {
  let firstAt: number | null = null;
  return (listener) =>
    runtime.onSignal((signal) => {
      if (firstAt === null) {
        firstAt = runtime.now();
        if (output.isWatched) output.info(`${doing}; ask again to stop at once.`);
        listener(signal);
      } else if (runtime.now() - firstAt > ECHO_MS) {
        output.clearStatus();
        runtime.exit(128 + constants.signals[signal]);
      }
    });
}

/** Runs a command that SIGINT and SIGTERM cancel; it then exits as shells expect: 130 or 143. */
export async function cancellable(
  cli: Cli,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const cancellation = listenForCancel(patientSignals(cli, 'Cancelling'));
  try {
    await work(cancellation.signal);
  } catch (error) {
    if (cancellation.exitCode === null) throw error;
    cli.output.error(messageOf(cancellation.signal.reason));
  } finally {
    cancellation.release();
    if (cancellation.exitCode !== null) cli.runtime.setExitCode(cancellation.exitCode);
  }
}
