import { numberOf, otherSide, type SideIndex, SIDES } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import { formNames, forms, isWithoutKey, onSide } from '../join/multisets-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyList } from '../join/sql.ts';
import { comparedColumns, type Mask, textOf } from './texts-sql.ts';

/** All rows of a side: keys, values in their types, and what their files wrote. */
function rowsOf({ join }: Remains, side: SideIndex): Sql {
  const texts = join.keys.map((pair, i) => {
    const { spelled, references } = pair;
    return `${textOf(pair, side, spelled[side]?.column ?? references[side])} AS key_text_${i}`;
  });
  const keys = join.keys.length === 0 ? [] : [keyList(join, side), ...texts];
  const values = join.values.flatMap(({ references, spelled }, i) => {
    const written = spelled[side];
    const value = `${references[side]} AS value_${i}`;
    return written ? [value, `${written.column} AS spelled_${i}`] : [value];
  });
  return `(SELECT ${[...keys, ...values].join(', ')} FROM ${join.relations[side]})`;
}

const shown = (pair: ColumnPair, side: SideIndex, i: number): Sql =>
  textOf(pair, side, `keyed.${pair.spelled[side] ? 'spelled' : 'value'}_${i}`);

function formedRows(remains: Remains, side: SideIndex): Sql {
  const { join } = remains;
  const texts = comparedColumns(remains).map((pair, i) => `${shown(pair, side, i)} AS text_${i}`);
  const keys = join.keys.map((_, i) => `keyed.key_text_${i}`);
  const where = join.keys.length === 0 ? '' : ` WHERE ${isWithoutKey(join)}`;
  const columns = [...forms(join, side), onSide(side), ...keys, ...texts];
  return `SELECT ${columns.join(', ')} FROM ${rowsOf(remains, side)} AS keyed${where}`;
}

/**
 * Rows of one side without a key, or with a NULL in it, that as a multiset have no equal on the other
 * side: the texts of their keys `text_of_key_…` and of their values `value_…`, and `hash`.
 */
export function unequalRowsOf(remains: Remains, side: SideIndex, mask: Mask): Sql {
  const { join } = remains;
  const [own, other] = [numberOf(side), numberOf(otherSide(side))].map((n) => `sum(on_side${n})`);
  const keys = join.keys.map(({ names }, i) => {
    const text = `any_value(key_text_${i}) FILTER (WHERE on_side${numberOf(side)} = 1)`;
    return `${mask(names)?.(text) ?? text} AS text_of_key_${i}`;
  });
  const values = comparedColumns(remains).map(({ names }, i) => {
    const text = `any_value(text_${i}) FILTER (WHERE on_side${numberOf(side)} = 1)`;
    return `${mask(names)?.(text) ?? text} AS value_${i}`;
  });
  const all = formNames(join).map((name) => `CAST(${name} AS VARCHAR)`);
  const groups = `SELECT ${[...keys, ...values, `hash(${all.join(', ')}) AS hash`].join(', ')},
    CAST(${own} - ${other} AS BIGINT) AS copies
  FROM (
    ${SIDES.map((of) => formedRows(remains, of)).join('\n    UNION ALL\n    ')}
  ) AS both_sides
  GROUP BY ${formNames(join).join(', ')}
  HAVING ${own} > ${other}`;
  return `SELECT * EXCLUDE (copies), unnest(range(copies)) AS copy\nFROM (\n  ${groups}\n) AS groups`;
}

/** Some of those rows, with the smallest hashes, their texts cut. */
export function sampledUnequal(
  remains: Remains,
  side: SideIndex,
  { mask, most, longest }: { mask: Mask; most: number; longest: number },
): Sql {
  const names = [
    ...remains.join.keys.map((_, i) => `text_of_key_${i}`),
    ...comparedColumns(remains).map((_, i) => `value_${i}`),
  ];
  const cut = names.map((name) => `left(${name}, ${longest}) AS ${name}`);
  return `SELECT ${cut.join(', ')}
FROM (
${unequalRowsOf(remains, side, mask)}
) AS unequal
ORDER BY ${['unequal.hash', ...names.map((name) => `unequal.${name}`)].join(', ')} LIMIT ${most}`;
}
