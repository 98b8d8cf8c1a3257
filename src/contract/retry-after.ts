/**
 * How long a `Retry-After` header asks to wait, in ms: seconds or an HTTP date; `null` where there
 * is none that can be read.
 */
export function readRetryAfter(header: string | undefined, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // Date.parse alone would also take "1 May" and the like, and guess.
  const date = /\d\d:\d\d:\d\d GMT$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? null : Math.max(date - nowMs, 0);
}
