import { numberOf, otherSide, pairOf, type SideIndex, SIDES } from '../../contract/pair.ts';
import { COLUMNS_AT_ONCE } from '../../sources/columns-at-once.ts';
import type { Sql } from '../../sources/dialect.ts';
import { sameType } from '../../sources/types/column-type.ts';
import type { ColumnPair } from '../columns.ts';
import { keepsSide, type Pass, UNEQUAL_ROWS, unequalRows } from '../join/pairs-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyNames, list, sameKey } from '../join/sql.ts';
import { anyDiffers, isDifferent } from '../join/values-sql.ts';
import { comparedColumns, isSpelled } from './texts-sql.ts';

const FORMS_OF_TEXT = ['value', 'CAST(value AS VARCHAR)'];

/** Whether the form in which a key is compared is the value itself, in its own type. */
function isForm({ types, comparison, spelled }: ColumnPair): boolean {
  if (spelled.some((one) => one !== null) || !sameType(...types)) return false;
  const forms = types[0].kind === 'text' ? FORMS_OF_TEXT : ['value'];
  return comparison.key.every((form) => forms.includes(form('value')));
}

/** Whether the keys stand among the values that are kept, as the files spell them. */
const keepsKeys = ({ join, columns }: Remains): boolean => join.values.length > columns;

/**
 * The pass that has kept what all rows that differ are written from, keys and all; `null` where they
 * must be read again. A statement over more columns would take long to plan.
 */
export function keptPass(remains: Remains): Pass | null {
  const { join, kept } = remains;
  const isWhole = join.values.every(isSpelled) && (keepsKeys(remains) || join.keys.every(isForm));
  return isWhole && join.values.length <= COLUMNS_AT_ONCE ? kept : null;
}

/** Of a relation with what was kept of a side, the key's parts and the values, keys first. */
function keptNames(remains: Remains, prefix: Sql): Sql[] {
  const { join, columns } = remains;
  const keys = join.keys.map((_, i) =>
    keepsKeys(remains) ? `${prefix}value_${columns + i}` : `key_${i}`,
  );
  return [...keys, ...comparedColumns(remains).map((_, i) => `${prefix}value_${i}`)];
}

/** What of the kept rows of a side is written, keys first. */
export const keptOfLone = (remains: Remains): Sql[] => keptNames(remains, '');

/** What of the kept pairs of rows is written of a side, keys first. */
export const keptOfPair = (remains: Remains, side: SideIndex): Sql[] =>
  keptNames(remains, `side${numberOf(side)}_`);

/** Pairs of rows that are not equal, with the values of both sides: `side1_value_0`, …. */
function keptPairs({ join }: Remains, pass: Pass): Sql {
  const paired = `(SELECT * FROM ${UNEQUAL_ROWS} WHERE on_side1 AND on_side2)`;
  const copied = SIDES.find((side) => !keepsSide(pass, side));
  if (copied === undefined) return `${paired} AS paired`;
  const values = join.values.map((_, i) => `value_${i} AS side${numberOf(copied)}_value_${i}`);
  const other = `(SELECT ${[keyNames(join), ...values].join(', ')} FROM ${unequalRows(pass, copied, [])})`;
  const columns = join.values.map((_, i) => `copied.side${numberOf(copied)}_value_${i}`);
  return `(
  SELECT ${['paired.*', ...columns].join(', ')}
  FROM ${paired} AS paired JOIN ${other} AS copied ON ${sameKey(join, 'paired', 'copied')}
) AS paired`;
}

/** Pairs of rows of which some value differs: of both sides what was kept, and `differs_0`, …. */
export function differingPairs(remains: Remains, pass: Pass): Sql {
  const all = comparedColumns(remains).map((_, i) => i);
  const pairs = keptPairs(remains, pass);
  const where = `WHERE ${anyDiffers(all)}`;
  if (remains.pairs === 'by flags') return `(\n  SELECT * FROM ${pairs}\n  ${where}\n)`;
  const differ = comparedColumns(remains).map((pair, i) => {
    const values = pairOf((side) => {
      const value = `side${numberOf(side)}_value_${i}`;
      return pair.written?.[side].read(value) ?? value;
    });
    return `${isDifferent(pair, values)} AS differs_${i}`;
  });
  return `(
  SELECT * FROM (
    SELECT ${['*', ...differ].join(',\n      ')}
    FROM ${pairs}
  ) AS compared
  ${where}
)`;
}

/** Rows of a side whose key the other side lacks, with what was kept of them. */
export function keptLone({ join, lone }: Remains, pass: Pass, side: SideIndex): Sql {
  const keyed = list(join.keys.length, (i) => `key_${i} IS NOT NULL`, ' AND ');
  if (!keepsSide(pass, side)) {
    const rows = unequalRows(pass, side, []);
    return `(
  SELECT * FROM ${rows} AS kept
  SEMI JOIN ${lone[side]} AS lone ON ${sameKey(join, 'lone', 'kept')}
)`;
  }
  const values = join.values.map((_, i) => `side${numberOf(side)}_value_${i} AS value_${i}`);
  const isLone = `on_side${numberOf(side)} AND NOT on_side${numberOf(otherSide(side))}`;
  return `(
  SELECT ${[keyNames(join), ...values].join(', ')}
  FROM ${UNEQUAL_ROWS} WHERE ${isLone} AND ${keyed}
)`;
}
