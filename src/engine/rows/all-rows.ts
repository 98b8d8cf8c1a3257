import { differenceParts, type DifferencePartName } from '../../contract/differences.ts';
import type { SideIndex } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { DiffContext } from '../diff-context.ts';
import { comparesMultisets } from '../join/multisets.ts';
import type { Found } from '../results.ts';
import {
  type AllRows,
  changedRows,
  duplicatedRows,
  exclusiveRows,
  noRows,
} from './all-rows-sql.ts';
import type { Differences } from './differences.ts';
import type { Mask } from './texts-sql.ts';
import { keepKeys, waysOf } from './wanted-keys-sql.ts';

const sideOf = (part: DifferencePartName): SideIndex | null => {
  if (part === 'diff') return null;
  return part.endsWith('1') ? 0 : 1;
};

function selectOf(part: DifferencePartName, rows: AllRows, areUnkeyedCompared: boolean): Sql {
  const side = sideOf(part);
  if (side === null) return changedRows(rows);
  return part.startsWith('exclusives')
    ? exclusiveRows(rows, side, areUnkeyedCompared)
    : duplicatedRows(rows, side);
}

/**
 * All rows that a comparison found to differ, as they can be read as long as the connection is open.
 *
 * @throws DiffError where they cannot be found.
 * @throws CancelledError where the signal aborts.
 */
export async function differencesOf(
  found: Found,
  diff: DiffContext,
  mask: Mask,
): Promise<Differences> {
  const { request, connection, signal } = diff;
  const { remains, plan, counts } = found;
  const hasKey = plan.keys.length > 0;
  // Two files without even a header have no rows, and no column that any could be written by.
  if (!hasKey && plan.values.length === 0) return [];
  const parts = differenceParts.filter((part) => hasKey || part.startsWith('exclusives'));
  const quote = (name: string): Sql => connection.dialect.quoteIdentifier(name);
  const none = (part: DifferencePartName) => noRows({ plan, mask, quote }, sideOf(part));
  if (!remains) return parts.map((name) => ({ name, side: sideOf(name), select: none(name) }));
  const rows: AllRows = { remains, ways: waysOf(remains, counts), plan, mask, quote };
  const keeping = hasKey ? keepKeys(remains, rows.ways, counts) : [];
  for (const sql of keeping) await connection.execute(sql, signal);
  const hasUnkeyed = !hasKey || counts.nulls.some((some) => some > 0);
  const areUnkeyedCompared = comparesMultisets(request) && hasUnkeyed;
  return parts.map((name) => ({
    name,
    side: sideOf(name),
    select: selectOf(name, rows, areUnkeyedCompared),
  }));
}
