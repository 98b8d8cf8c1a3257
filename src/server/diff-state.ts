import type { StoredDiff } from './store/diffs/stored-diff.ts';

/** Whether a diff has ended. */
export function isDone({ status }: Pick<StoredDiff, 'status'>): boolean {
  return status !== 'waiting' && status !== 'processing';
}

/**
 * How long a diff ran, in ms: to its end or, where it has none, to `now`. `null` where it was not
 * begun, or nobody says what time it is.
 *
 * @param now in ms since 1970.
 */
export function runTime(
  { startedAt, finishedAt }: Pick<StoredDiff, 'startedAt' | 'finishedAt'>,
  now: number | null,
): number | null {
  const end = finishedAt === null ? now : Date.parse(finishedAt);
  if (startedAt === null || end === null) return null;
  // The clock may have been set back in between.
  return Math.max(0, end - Date.parse(startedAt));
}
