import { clip } from '../text/foreign.ts';
import type { LoneTable } from './outcome.ts';

/** So much of a name is in a sentence. */
const LONGEST_NAME = 40;

/** `"orders" was removed: only side 1 has this table` */
export function loneClause({ side, table, kind, like }: LoneTable): string {
  const name = `"${clip(table, LONGEST_NAME)}"`;
  const what = side === 1 ? 'removed' : 'added';
  const hint =
    like === null
      ? ''
      : `, and "${clip(like, LONGEST_NAME)}" of side ${side === 1 ? 2 : 1} differs by case alone (case-insensitive-names pairs them)`;
  return `${name} was ${what}: only side ${side} has this ${kind}${hint}`;
}

/** What became of a table that one side lacks, with a capital. */
export const loneWords = ({ side }: LoneTable): string =>
  side === 1 ? 'Table removed' : 'Table added';
