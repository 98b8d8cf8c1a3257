import { numberOf, otherSide, type SideIndex, SIDES } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import { formNames, forms, isWithoutKey, onSide } from '../join/multisets-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyList, valuesOf } from '../join/sql.ts';
import { comparedColumns, type Mask, textOf } from './texts-sql.ts';

/** How values are given: as texts, or in their types where no file spells them and nothing hides them. */
export type Given = 'texts' | 'values';

/** What of the rows of one side is read. */
interface Read {
  remains: Remains;
  side: SideIndex;
  given: Given;
  mask: Mask;
}

/** A value of a side as it is given, before it is hidden. */
export function givenValue(
  { side, given, mask }: Omit<Read, 'remains'>,
  pair: ColumnPair,
  { value, written }: { value: Sql; written: Sql },
): Sql {
  if (pair.spelled[side]) return textOf(pair, side, written);
  return given === 'texts' || mask(pair.names) ? textOf(pair, side, value) : value;
}

/** Keys, and values in their types, of one side; of side `read.side` also as they are given. */
function formedRows(read: Read, side: SideIndex): Sql {
  const { join } = read.remains;
  const given = [...join.keys, ...comparedColumns(read.remains)].map((pair, i) => {
    const sql = { value: pair.references[side], written: pair.spelled[side]?.column ?? 'NULL' };
    return `${side === read.side ? givenValue(read, pair, sql) : 'NULL'} AS given_${i}`;
  });
  const keys = join.keys.length === 0 ? [] : [keyList(join, side)];
  const columns = [...keys, ...valuesOf(join, side), ...given];
  const where = join.keys.length === 0 ? '' : ` WHERE ${isWithoutKey(join)}`;
  return `SELECT ${[...forms(join, side), onSide(side), ...given.map((_, i) => `given_${i}`)].join(', ')}
    FROM (SELECT ${columns.join(', ')} FROM ${join.relations[side]}) AS keyed${where}`;
}

/**
 * Rows of one side without a key, or with a NULL in it, that as a multiset have no equal on the other
 * side: their keys and values as they are given, `given_0`, …, and `hash`.
 */
export function unequalRowsOf(read: Read): Sql {
  const { remains, side, mask } = read;
  const { join } = remains;
  const [own, other] = [numberOf(side), numberOf(otherSide(side))].map((n) => `sum(on_side${n})`);
  const given = [...join.keys, ...comparedColumns(remains)].map(({ names }, i) => {
    // The other side's are NULL, which is none. A FILTER takes room in the square of the columns.
    const value = `any_value(given_${i})`;
    return `${mask(names)?.(value) ?? value} AS given_${i}`;
  });
  const all = formNames(join).map((name) => `CAST(${name} AS VARCHAR)`);
  const groups = `SELECT ${[...given, `hash(${all.join(', ')}) AS hash`].join(', ')},
    CAST(${own} - ${other} AS BIGINT) AS copies
  FROM (
    ${SIDES.map((of) => formedRows(read, of)).join('\n    UNION ALL\n    ')}
  ) AS both_sides
  GROUP BY ${formNames(join).join(', ')}
  HAVING ${own} > ${other}`;
  return `SELECT * EXCLUDE (copies), unnest(range(copies)) AS copy\nFROM (\n  ${groups}\n) AS groups`;
}

/** Some of those rows, with the smallest hashes, their texts cut: `given_0`, …. */
export function sampledUnequal(
  read: Omit<Read, 'given'>,
  { most, longest }: { most: number; longest: number },
): Sql {
  const { join, columns } = read.remains;
  const names = Array.from({ length: join.keys.length + columns }, (_, i) => `given_${i}`);
  const cut = names.map((name) => `left(${name}, ${longest}) AS ${name}`);
  return `SELECT ${cut.join(', ')}
FROM (
${unequalRowsOf({ ...read, given: 'texts' })}
) AS unequal
ORDER BY ${['unequal.hash', ...names.map((name) => `unequal.${name}`)].join(', ')} LIMIT ${most}`;
}
