import type { Plan } from '../sources/database.ts';
import type { Sql } from '../sources/dialect.ts';
import type { DatabaseSide } from './sides.ts';

/** Some of a side's rows, in its own SQL. */
export interface Part {
  /** What can follow FROM, under the name `dataset`. */
  relation: Sql;
  /** Conditions beyond the request's own. */
  where: Sql[];
  plan: Plan;
  /** How many rows these are; `null` where nobody has counted them. */
  rows: number | null;
}

/** All rows of a side. */
export const allOf = ({ relation: { relation } }: DatabaseSide): Part => ({
  relation,
  where: [],
  plan: 'any',
  rows: null,
});

/** What a part's rows fulfil, the request's own conditions among it, to follow FROM; empty for nothing. */
export function whereOf(side: DatabaseSide, { where }: Part): Sql {
  const all = [...side.conditions(), ...where];
  return all.length === 0 ? '' : `\nWHERE ${all.join(' AND ')}`;
}

/**
 * How many rows a part has, which its database counts where nobody has yet.
 *
 * @throws DiffError where the database fails.
 * @throws CancelledError where the signal aborts.
 */
export async function countPart(
  side: DatabaseSide,
  part: Part,
  signal: AbortSignal,
): Promise<number> {
  if (part.rows !== null) return part.rows;
  const sql = `SELECT count(*) AS wanted_rows\nFROM ${part.relation} AS dataset${whereOf(side, part)}`;
  const [row] = await side.database.query(sql, signal, part.plan);
  return Number(row?.['wanted_rows']);
}
