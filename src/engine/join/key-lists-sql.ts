import { numberOf, otherSide, type SideIndex } from '../../contract/pair.ts';
import { hashOfWhole } from '../../sources/whole-key-hash.ts';
import type { Sql } from '../../sources/dialect.ts';
import { type Join, keyList } from './sql.ts';
import { anyDiffers } from './values-sql.ts';

/** Keys that are one whole number each, to be listed beside the counts of a join. */
export interface KeyList {
  /** What the list is called in the row of counts. */
  name: string;
  /** Of rows that differ, of those that differ in one column, or of those of one side alone. */
  of: 'changed' | { column: number } | { alone: SideIndex };
  /** Of keys whose hash is below; `null` for all. */
  below: number | null;
}

const list = ({ dialect }: Join, key: Sql, conditions: Sql[], { name, below }: KeyList): Sql => {
  const all = [
    ...conditions,
    ...(below === null ? [] : [`${hashOfWhole(`CAST(${key} AS bigint)`)} < ${below}`]),
  ];
  return `${dialect.listIf?.(key, all.join(' AND ')) ?? 'NULL'} AS ${name}`;
};

/**
 * An aggregate over the rows of a join, of which each has `differs_i`; of a FULL JOIN also its keys as
 * `on_side1` and `on_side2`, and else as `key_0`.
 */
export function listedKeys(join: Join, keys: KeyList, isFullJoin: boolean): Sql {
  const { of } = keys;
  if (of !== 'changed' && 'alone' in of) {
    if (!isFullJoin) return `NULL AS ${keys.name}`;
    const [own, other] = [of.alone, otherSide(of.alone)].map((side) => `on_side${numberOf(side)}`);
    return list(join, own ?? '', [`${other} IS NULL`], keys);
  }
  const columns = of === 'changed' ? join.values.map((_, i) => i) : [of.column];
  if (columns.length === 0) return `NULL AS ${keys.name}`;
  const paired = isFullJoin ? ['on_side1 IS NOT NULL', 'on_side2 IS NOT NULL'] : [];
  return list(
    join,
    isFullJoin ? 'on_side1' : 'key_0',
    [`(${anyDiffers(columns)})`, ...paired],
    keys,
  );
}

/** A list of the keys of rows of one side alone, by a statement of its own: an inner join has none of these. */
export function listLone(join: Join, keys: KeyList, side: SideIndex): Sql {
  const [pair] = join.keys;
  const other = otherSide(side);
  const same = pair ? `${pair.comparison.key[other](pair.references[other])} = own.key_0` : 'false';
  return `SELECT ${list(join, 'key_0', ['key_0 IS NOT NULL'], keys)}
FROM (SELECT ${keyList(join, side)} FROM ${join.relations[side]}) AS own
WHERE NOT EXISTS (SELECT 1 FROM ${join.relations[other]} WHERE ${same})`;
}
