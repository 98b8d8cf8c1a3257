import { count } from '../text/quantities.ts';

/** Keeps a number and its unit on one line. */
export const NBSP = '\u00a0';

/** `1,234`, or `2,000 → 3,900` where the sides differ. */
export function sides([before, after]: readonly [number, number]): string {
  return before === after ? count(after) : `${count(before)}${NBSP}→${NBSP}${count(after)}`;
}

/** A change with its sign: `+1,234`, `−2`, `0`. */
export function signed(value: number): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${count(Math.abs(value))}`;
}

/** `1 row`, `1,234 rows`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)}${NBSP}${value === 1 ? one : many}`;
}

/**
 * A percentage with two significant digits. It never says 0 of something, and never 100 of less
 * than all: `< 0.01 %`, `> 99.99 %`.
 */
export function percent(value: number): string {
  if (value <= 0) return `0${NBSP}%`;
  if (value < 0.01) return `<${NBSP}0.01${NBSP}%`;
  if (value >= 100) return `100${NBSP}%`;
  if (value > 99.99) return `>${NBSP}99.99${NBSP}%`;
  if (value >= 99) return `${Math.floor(value * 100) / 100}${NBSP}%`;
  return `${Number(value.toPrecision(2)) >= 10 ? Math.round(value) : value.toPrecision(2)}${NBSP}%`;
}

/** What share `part` is of `whole`, as {@link percent}; `–` of nothing. */
export function share(part: number, whole: number): string {
  if (whole === 0) return part === 0 ? percent(0) : '–';
  if (part >= whole) return percent(100);
  // A ratio may round to 1 where the numbers are large, and must not say 100 % then.
  return percent(Math.min((part / whole) * 100, 99.999));
}

/** How much `after` is more or less than `before`: `+17 %`, `−0.50 %`; empty where it cannot be said. */
export function growth(before: number, after: number): string {
  if (before === 0 || before === after) return '';
  const change = Math.abs(after - before) / before;
  const sign = after > before ? '+' : '−';
  if (change >= 10) return `×${NBSP}${count(Math.round(after / before))}`;
  return `${sign}${change > 1 ? `${count(Math.round(change * 100))}${NBSP}%` : percent(change * 100)}`;
}

/** What the whole of a bar may stand for. */
const SCALES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** The share that the longest of several bars may stand for, so that small ones can be told apart. */
export function barScale(ratios: readonly number[]): number {
  const largest = Math.max(0, ...ratios);
  return SCALES.find((scale) => scale >= largest) ?? 1;
}

/** What stands above such bars: `0 – 5 %`. */
export const scaleTitle = (scale: number): string =>
  `0${NBSP}–${NBSP}${count(scale * 100)}${NBSP}%`;

/** Blocks from one eighth of a character's width to the whole of it. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of up to ten characters for a share from 0 to 1; never empty for more than nothing. */
export function bar(ratio: number): string {
  const eighths = ratio <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, ratio) * 80));
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
