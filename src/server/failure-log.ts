import type { ServerLog } from './log.ts';
import { StoreUnavailableError } from './errors.ts';

/** How often the log says why the store cannot be used, in ms. */
const AGAIN_MS = 1000;

/**
 * The log of why requests failed. While the store is away all of them fail alike, and each has a
 * line of its own with the status: one reason a second tells as much, and the log stays readable.
 */
export function failureLog(log: Pick<ServerLog, 'problem'>): Pick<ServerLog, 'problem'> {
  let saidAt = -Infinity;
  return {
    problem: (what, error) => {
      if (error instanceof StoreUnavailableError) {
        if (performance.now() - saidAt < AGAIN_MS) return;
        saidAt = performance.now();
      }
      log.problem(what, error);
    },
  };
}
