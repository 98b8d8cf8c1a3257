import type { MendedRows } from '../contract/mended-rows.ts';
import { plural } from './numbers.ts';

function mendedText({ short_rows, long_rows, lone_quotes }: MendedRows): string {
  const counts: [number, string, string][] = [
    [short_rows, 'row padded with NULL', 'rows padded with NULL'],
    [long_rows, 'row with cells beyond the last column', 'rows with cells beyond the last column'],
    [lone_quotes, 'lone quote taken for a character', 'lone quotes taken for characters'],
  ];
  const found = counts.filter(([count]) => count > 0);
  if (found.length === 0) return 'nothing had to be mended';
  return found.map(([count, one, many]) => plural(count, one, many)).join(', ');
}

/** What of each side's rows was mended; `null` for a side that was not read leniently. */
export const mendedTexts = ([side1, side2]: readonly [MendedRows | null, MendedRows | null]): [
  string | null,
  string | null,
] => [side1 && mendedText(side1), side2 && mendedText(side2)];
