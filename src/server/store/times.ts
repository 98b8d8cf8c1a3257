/** µs since 1970 as ISO 8601 in UTC: `2022-10-12T20:06:27.653283+00:00`. */
export function isoOf(micros: number): string {
  const ms = Math.floor(micros / 1000);
  const rest = String(micros - ms * 1000).padStart(3, '0');
  return new Date(ms).toISOString().replace('Z', `${rest}+00:00`);
}

/**
 * A time in ISO 8601, with an offset or `Z`, in µs since 1970.
 *
 * @throws RangeError where it is none.
 */
export function microsOf(iso: string): number {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new RangeError(`"${iso}" is no time of ISO 8601`);
  return ms * 1000 + microsAfterMs(iso);
}

/** The µs of a time in ISO 8601 that come after its ms, which are all that Date reads. */
export function microsAfterMs(iso: string): number {
  const [, rest = ''] = /\.\d{3}(\d{1,3})/.exec(iso) ?? [];
  return Number(rest.padEnd(3, '0'));
}
