import {
  mapPair,
  numberOf,
  otherSide,
  type Pair,
  type SideIndex,
  SIDES,
} from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { JoinCounts } from '../join/join.ts';
import type { Pass } from '../join/pairs-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyNames, list, REPEATED_KEYS } from '../join/sql.ts';
import { changedKeys } from './changed-sql.ts';
import { keptPass } from './kept-rows-sql.ts';
import { repeatedKeys } from './lone-sql.ts';

/** The keys of all rows of a kind that are read again. */
export const CHANGED_KEYS = 'changed_keys';
export const EXCLUSIVE_KEYS: Readonly<Pair<string>> = ['exclusive_keys1', 'exclusive_keys2'];
export const DUPLICATED_KEYS = 'duplicated_keys';

/** How rows are come by: from the pass that has kept their values, all of a side, or again by their keys. */
export type Way = Pass | 'all' | 'by key';

/** How the rows of a kind that a key finds are come by; exclusive ones for each side. */
export interface Ways {
  changed: Exclude<Way, 'all'>;
  exclusive: Pair<Way>;
}

/** The ways that read the least. */
export function waysOf(remains: Remains, { exclusives }: JoinCounts): Ways {
  const kept = keptPass(remains);
  return {
    changed: remains.pairs !== null && remains.columns > 0 && kept ? kept : 'by key',
    exclusive: mapPair(exclusives, (keys) => {
      if (keys === 0) return 'by key';
      if (remains.hasOneSide) return 'all';
      return kept?.keepsLone && !remains.hasRepeated ? kept : 'by key';
    }),
  };
}

/** Whether a row has a key, of a relation with the keys. */
export const isKeyed = ({ join }: Remains): Sql =>
  list(join.keys.length, (i) => `key_${i} IS NOT NULL`, ' AND ');

function exclusiveKeys(remains: Remains, side: SideIndex): Sql {
  const { join, lone, hasRepeated } = remains;
  const names = keyNames(join);
  const alone = `SELECT DISTINCT ${names} FROM ${lone[side]} AS lone WHERE ${isKeyed(remains)}`;
  const aside = `SELECT ${names} FROM ${REPEATED_KEYS} WHERE rows${numberOf(otherSide(side))} = 0`;
  return hasRepeated ? `${alone}\nUNION ALL\n${aside}` : alone;
}

/** Puts the keys of all rows that are to be read again into tables, once the join is done. */
export function keepKeys(remains: Remains, ways: Ways, counts: JoinCounts): Sql[] {
  const names = keyNames(remains.join);
  const none = `SELECT ${names} FROM ${remains.lone[0]} AS lone WHERE false`;
  const table = (name: string, select: Sql): Sql =>
    `CREATE OR REPLACE TEMP TABLE ${name} AS\n${select}`;
  const changed = (): Sql =>
    remains.pairs === null ? none : `SELECT ${names} FROM ${changedKeys(remains)} AS changed`;
  const exclusive = SIDES.filter((side) => ways.exclusive[side] === 'by key').map((side) =>
    table(EXCLUSIVE_KEYS[side], counts.exclusives[side] > 0 ? exclusiveKeys(remains, side) : none),
  );
  const hasRepeated = counts.dupes.some((rows) => rows > 0);
  const repeated = hasRepeated ? `SELECT ${names} FROM ${repeatedKeys(remains)} AS repeated` : none;
  return [
    ...(ways.changed === 'by key' ? [table(CHANGED_KEYS, changed())] : []),
    ...exclusive,
    table(DUPLICATED_KEYS, repeated),
  ];
}
