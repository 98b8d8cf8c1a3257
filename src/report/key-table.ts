import { type BoundedFigure, isAtLeast } from '../contract/at-least.ts';
import type { PksSummary } from '../contract/summary-results.ts';
import { boundedCount, type Bounds } from './at-least.ts';
import { growth, share, signed } from './numbers.ts';

/** A line of what there is of rows and keys: before, after, and what changed. */
export interface KeyLine {
  label: string;
  cells: [before: string, after: string, change: string];
}

/** What there is of rows and keys, line by line. */
export function keyTable(pks: PksSummary, bounds: Bounds): KeyLine[] {
  const line = (
    label: string,
    [before, after]: [number, number],
    figure: BoundedFigure | null = null,
  ): KeyLine => {
    const isBounded = figure !== null && isAtLeast(bounds, figure);
    const more = growth(before, after);
    // Of two numbers that may both be higher, nobody knows which is.
    const isUnknown = isBounded || before === after;
    const change = isUnknown ? '–' : signed(after - before) + (more ? ` (${more})` : '');
    return {
      label,
      cells: [boundedCount(isBounded, before), boundedCount(isBounded, after), change],
    };
  };
  const [removed, added] = pks.exclusives;
  const exclusives = (keys: number) => boundedCount(isAtLeast(bounds, 'pks.exclusives'), keys);
  return [
    line('Rows', pks.total_rows),
    line('Distinct keys', pks.distincts, 'pks.distincts'),
    line('Rows with a duplicate key', pks.dupes, 'pks.dupes'),
    line('Rows with a NULL key', pks.nulls),
    { label: 'Keys removed', cells: [exclusives(removed), '', share(removed, pks.distincts[0])] },
    { label: 'Keys added', cells: ['', exclusives(added), share(added, pks.distincts[1])] },
  ];
}
