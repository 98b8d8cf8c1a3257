import { randomBytes } from 'node:crypto';

/** What the names of all tables begin with that diffs write. */
export const PREFIX = 'data_diff_';

/** Of the time, in seconds, and of chance, in bytes, of which each has two digits. */
const TIME_DIGITS = 8;
const RANDOM_BYTES = 4;

const MS_PER_DAY = 86_400_000;

/** A name that no other diff has, and that says when it was made. */
export function uniqueName(prefix: string, now = Date.now()): string {
  const time = Math.floor(now / 1000)
    .toString(16)
    .padStart(TIME_DIGITS, '0');
  return `${prefix}_${time}${randomBytes(RANDOM_BYTES).toString('hex')}`;
}

/** A table of differences, or one that a side was written to. */
const OURS =
  /^data_diff_(?:(?:\d+_)?(?<time>[\da-f]{8})[\da-f]{8}_(?:diff|exclusives[12]|duplicates[12])|tmp_(?<written>[\da-f]{8})[\da-f]{8})$/;

/** Whether a table is one that a diff wrote more than so many days ago, by its name. */
export function isOlder(table: string, days: number, now = Date.now()): boolean {
  const { time, written } = OURS.exec(table)?.groups ?? {};
  const seconds = time ?? written;
  return seconds !== undefined && Number.parseInt(seconds, 16) * 1000 < now - days * MS_PER_DAY;
}
