import { otherSide, type SideIndex } from './pair.ts';
import type { DiffRequest } from './request.ts';

/**
 * The other side's name for a column of `side` (0 or 1), whether or not that side has it: by the
 * mapping, else the same. `null` where the mapping takes that name for another column.
 */
export function partnerName(
  { column_mapping: mapping }: Pick<DiffRequest, 'column_mapping'>,
  side: SideIndex,
  name: string,
): string | null {
  const other = otherSide(side);
  const pairs = mapping ?? [];
  const mapped = pairs.find((names) => names[side] === name);
  if (mapped) return mapped[other];
  return pairs.some((names) => names[other] === name) ? null : name;
}
