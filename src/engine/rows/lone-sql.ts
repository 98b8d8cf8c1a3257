import { numberOf, type SideIndex, SIDES } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import { isWithoutKey } from '../join/multisets-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyNames, REPEATED_KEYS, sameKey } from '../join/sql.ts';
import { UNEQUAL_CELLS } from '../join/wide-sql.ts';
import { SAMPLED } from './changed-sql.ts';
import { cellText, hidden, type Mask, rowsOfSide, textIn } from './texts-sql.ts';

const cut = (text: Sql, longest: number): Sql => `left(${text}, ${longest})`;

/** The values of rows of one side that may be shown: `number`, and of some columns `value_…`, cut. */
export function sampledLoneValues(
  remains: Remains,
  side: SideIndex,
  columns: number[],
  mask: Mask,
  longest: number,
): Sql {
  const { join } = remains;
  const values = columns.flatMap((i) => {
    const pair = join.values[i];
    if (!pair) return [];
    const text = textIn(pair, side, i, 'side');
    return [`${cut(hidden(mask, pair, text), longest)} AS value_${i}`];
  });
  return `SELECT ${['number', ...values].join(', ')}
FROM ${SAMPLED}
JOIN ${rowsOfSide(remains, side, columns, true)} AS side ON ${sameKey(join, SAMPLED, 'side')}
ORDER BY number`;
}

/** The same where cells are kept, a row for each that is not NULL: `number`, `column_number`, `value`. */
export function sampledLoneCells(
  remains: Remains,
  side: SideIndex,
  mask: Mask,
  longest: number,
): Sql {
  const { join, columns } = remains;
  const shown = cellText(remains, side, mask, 'unequal');
  return `SELECT number, unequal.column_number AS column_number, ${cut(shown, longest)} AS value
FROM ${SAMPLED} JOIN ${UNEQUAL_CELLS} AS unequal ON ${sameKey(join, SAMPLED, 'unequal')}
WHERE NOT unequal.is_pair AND unequal.text${numberOf(side)} IS NOT NULL AND unequal.column_number < ${columns}
ORDER BY number, unequal.column_number`;
}

/**
 * A relation of the keys that are once on a side, and not on the other.
 *
 * @param mayRepeat whether keys of that side may be repeated.
 */
export function loneKeys({ join, lone }: Remains, side: SideIndex, mayRepeat: boolean): Sql {
  if (!mayRepeat) return lone[side];
  const names = keyNames(join);
  return `(SELECT ${names} FROM ${lone[side]} AS lone GROUP BY ${names} HAVING count(*) = 1)`;
}

/** Keys that are repeated on a side, without NULL: `key_0`, …, and the rows of each side. */
export function repeatedKeys({ join, lone, hasRepeated }: Remains): Sql {
  const names = keyNames(join);
  const alone = SIDES.map((side) => {
    const rows = SIDES.map((of) => `${of === side ? 'count(*)' : 0} AS rows${numberOf(of)}`);
    return `SELECT ${names}, ${rows.join(', ')} FROM ${lone[side]} AS lone
  WHERE NOT (${isWithoutKey(join)}) GROUP BY ${names} HAVING count(*) > 1`;
  });
  const aside = `SELECT ${names}, rows1, rows2 FROM ${REPEATED_KEYS}`;
  return `(\n  ${[...alone, ...(hasRepeated ? [aside] : [])].join('\n  UNION ALL\n  ')}\n)`;
}

/** Of the rows that may be shown, which are repeated keys, how many each side has: `number`, `rows1`, `rows2`. */
export const sampledRepeated = (remains: Remains): Sql => `SELECT number, rows1, rows2
FROM ${SAMPLED}
JOIN ${repeatedKeys(remains)} AS repeated ON ${sameKey(remains.join, SAMPLED, 'repeated')}
ORDER BY number`;
