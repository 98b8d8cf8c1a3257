import { escaped } from '../../report/html-text.ts';
import { describeDuration } from '../../text/quantities.ts';
import { type StoredDiff, runTime } from '../store/diffs/stored-diff.ts';

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

/** Up to how many seconds ago each unit is used, and how many seconds it has. */
const UNITS = [
  { unit: 'minute', seconds: 60, below: 3600 },
  { unit: 'hour', seconds: 3600, below: 86_400 },
  { unit: 'day', seconds: 86_400, below: 30 * 86_400 },
] as const;

/** A time as people say it, e.g. `3 minutes ago`, with the whole of it as its title. */
export function timeTag(iso: string, now: number): string {
  const whole = `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
  const said = ago((now - Date.parse(iso)) / 1000) ?? iso.slice(0, 10);
  return `<time datetime="${escaped(iso)}" title="${escaped(whole)}">${escaped(said)}</time>`;
}

function ago(seconds: number): string | null {
  if (seconds < 60) return 'just now';
  const unit = UNITS.find(({ below }) => seconds < below);
  return unit ? relative.format(-Math.floor(seconds / unit.seconds), unit.unit) : null;
}

/** How long a diff ran, or has run, as people say it: `12 s`. */
export function runTimeText(diff: StoredDiff, now: number): string | null {
  const ms = runTime(diff, now);
  if (ms === null) return null;
  // Fractions of what has not ended are gone when they are read.
  return describeDuration(diff.finishedAt === null ? Math.ceil(ms / 1000) * 1000 : ms);
}
