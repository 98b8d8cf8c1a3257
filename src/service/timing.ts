import { setTimeout as delay } from 'node:timers/promises';

/** Waits `ms`, or rejects as soon as the signal aborts. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** The longest that a timer can count: past it, Node's timers fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Really waits, at most 24 days. */
export const sleep: Sleep = async (ms, signal) => {
  await delay(Math.min(Math.max(ms, 0), LONGEST_TIMER_MS), undefined, signal ? { signal } : {});
};

/** Waits until something has ended, but no longer than `ms`. */
export async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  await Promise.race([work, sleep(ms, patience.signal).catch(() => undefined)]);
  patience.abort();
}

/** A signal with a time limit of its own. */
export interface Deadline {
  /** Aborts when the time is up or the outer signal aborts. */
  signal: AbortSignal;
  /** Whether the time was up, which tells a timeout from a cancellation. */
  expired(): boolean;
  /** Stops the clock. Call it in a `finally`: the timer keeps the process alive. */
  release(): void;
}

/** Starts a clock of `ms` beside an outer signal. */
export function startDeadline(ms: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  let expired = false;
  const abort = (): void => controller.abort();
  const timer = setTimeout(
    () => {
      expired = true;
      abort();
    },
    Math.min(Math.max(ms, 0), LONGEST_TIMER_MS),
  );
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    expired: () => expired,
    release: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
