import { numberOf, otherSide, type SideIndex, SIDES } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import { formNames, forms, isWithoutKey, onSide } from '../join/multisets-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyList, valuesOf } from '../join/sql.ts';
import { comparedColumns, hidden, type Mask, textOf } from './texts-sql.ts';

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

/** The same of a relation with the rows of the side. */
export const givenIn = (read: Omit<Read, 'remains'>, pair: ColumnPair): Sql =>
  givenValue(read, pair, {
    value: pair.references[read.side],
    written: pair.spelled[read.side]?.column ?? 'NULL',
  });

/** A row as one value: of many columns, an aggregate or a vector for each takes all memory. */
function asOne({ given, mask }: Read, pairs: ColumnPair[], values: Sql[]): Sql {
  if (given === 'values') {
    return `struct_pack(${values.map((value, i) => `given_${i} := ${value}`).join(', ')})`;
  }
  return `[${pairs.map((pair, i) => hidden(mask, pair, values[i] ?? 'NULL')).join(', ')}]`;
}

/** Keys, and values in their types, of one side; of side `read.side` also as they are given, in one. */
function formedRows(read: Read, side: SideIndex): Sql {
  const { join } = read.remains;
  const pairs = [...join.keys, ...comparedColumns(read.remains)];
  const values = pairs.map((pair) => givenIn({ ...read, side }, pair));
  const given = `${side === read.side ? asOne(read, pairs, values) : 'NULL'} AS given`;
  const keys = join.keys.length === 0 ? [] : [keyList(join, side)];
  const columns = [...keys, ...valuesOf(join, side), given];
  const where = join.keys.length === 0 ? '' : ` WHERE ${isWithoutKey(join)}`;
  return `SELECT ${[...forms(join, side), onSide(side), 'given'].join(', ')}
    FROM (SELECT ${columns.join(', ')} FROM ${join.relations[side]}) AS keyed${where}`;
}

/** Groups of equal rows of which one side has more: one of them, `given`, and how many more, `copies`. */
function unequalGroups(read: Read): Sql {
  const { remains, side } = read;
  const [own, other] = [numberOf(side), numberOf(otherSide(side))].map((n) => `sum(on_side${n})`);
  // The other side's are NULL, which is none; the least, so that it is always the same one.
  const one = read.given === 'texts' ? 'min(given)' : 'any_value(given)';
  return `SELECT ${one} AS given, CAST(${own} - ${other} AS BIGINT) AS copies
  FROM (
    ${SIDES.map((of) => formedRows(read, of)).join('\n    UNION ALL\n    ')}
  ) AS both_sides
  GROUP BY ${formNames(remains.join).join(', ')}
  HAVING ${own} > ${other}`;
}

/**
 * Rows of one side without a key, or with a NULL in it, that as a multiset have no equal on the other
 * side: their keys and values in their types, `given_0`, ….
 */
export function unequalRowsOf(read: Omit<Read, 'given'>): Sql {
  const { remains, mask } = read;
  const given = [...remains.join.keys, ...comparedColumns(remains)].map(
    (pair, i) => `${hidden(mask, pair, `groups.given.given_${i}`)} AS given_${i}`,
  );
  return `SELECT ${given.join(', ')}, unnest(range(copies)) AS copy
FROM (
  ${unequalGroups({ ...read, given: 'values' })}
) AS groups`;
}

/** Some of those rows, with the smallest hashes: `given`, a JSON list of their texts, cut. */
export function sampledUnequal(
  read: Omit<Read, 'given'>,
  { most, longest }: { most: number; longest: number },
): Sql {
  return `SELECT CAST(to_json([left(text, ${longest}) FOR text IN given]) AS VARCHAR) AS given
FROM (
  SELECT given, unnest(range(least(copies, ${most}))) AS copy
  FROM (
  ${unequalGroups({ ...read, given: 'texts' })}
  ) AS groups
) AS unequal
ORDER BY hash(unequal.given), unequal.given LIMIT ${most}`;
}
