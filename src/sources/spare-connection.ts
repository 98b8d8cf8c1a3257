import { CancelledError, DiffError } from '../contract/errors.ts';

/** Long for a server that has a connection to give, short for somebody who does not need it. */
const SPARE_WITHIN_MS = 3000;

/**
 * A connection that only makes a diff faster. A login may have no more than one, and a pooler that
 * has none left answers nothing until one is given back, which would be after the diff.
 *
 * @param open connects, and gives up where its signal aborts.
 * @returns `null` where there is no such connection to be had soon.
 * @throws CancelledError where the signal of the diff aborts.
 */
export async function spareConnection<Spare>(
  signal: AbortSignal,
  open: (signal: AbortSignal) => Promise<Spare>,
): Promise<Spare | null> {
  try {
    return await open(AbortSignal.any([signal, AbortSignal.timeout(SPARE_WITHIN_MS)]));
  } catch (error) {
    const isRefused = error instanceof DiffError || error instanceof CancelledError;
    if (signal.aborted || !isRefused) throw error;
    return null;
  }
}
