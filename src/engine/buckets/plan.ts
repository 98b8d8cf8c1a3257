import type { DiffRequest } from '../../contract/request.ts';
import type { Pair } from '../../contract/summary-results.ts';
import type { Checksums, HashedColumn, HashedRows } from '../../sources/checksums.ts';
import type { DatabaseColumn, KeyOrder } from '../../sources/database.ts';
import type { ColumnPair, ColumnPlan } from '../columns.ts';
import { whereOf } from '../land-sides.ts';
import type { DatabaseSide } from '../open-sides.ts';

/** Two sides whose equal parts their databases can find. */
export interface BucketPlan {
  sides: Pair<DatabaseSide>;
  checksums: Checksums;
  /** What is hashed on each side. */
  rows: Pair<HashedRows>;
  /** Whether the catalogs prove the keys unique and free of NULL. */
  isProven: boolean;
  /** Of each side, the column whose ranges can be buckets; `null` where there is none. */
  order: Pair<KeyOrder> | null;
}

/** Whether the catalogs of both sides prove that no two rows have one key, and none has NULL in it. */
export function isProvenUnique(sides: Pair<DatabaseSide>, { keys }: ColumnPlan): boolean {
  return sides.every(({ relation }, index) => {
    const names = keys.map((pair) => pair.names[index === 0 ? 0 : 1]);
    const proven = relation.uniqueKeys.filter((unique) =>
      unique.every((name) => names.includes(name)),
    );
    // Parts beside a unique key make nothing less unique, but may be NULL.
    return names.every((name) => proven.some((unique) => unique.includes(name)));
  });
}

/** What the source says of a column that the plan compares. */
export function columnOf({ relation }: DatabaseSide, name: string): DatabaseColumn {
  const column = relation.columns.find((entry) => entry.name === name);
  if (!column) throw new Error(`there is no column ${name}`);
  return column;
}

function hashedPair(checksums: Checksums, sides: Pair<DatabaseSide>, { names }: ColumnPair) {
  return checksums.hashed([columnOf(sides[0], names[0]), columnOf(sides[1], names[1])]);
}

interface Hashed {
  keys: HashedColumn[];
  values: HashedColumn[];
}

/** The part of the key by which both sides lie in order, where both have an index on it. */
export function commonOrder(
  sides: Pair<DatabaseSide>,
  { keys }: ColumnPlan,
): Pair<KeyOrder> | null {
  const [order1, order2] = [sides[0].relation.order, sides[1].relation.order];
  const isCommon = keys.some(
    ({ names }) => names[0] === order1?.column && names[1] === order2?.column,
  );
  return order1 && order2 && isCommon ? [order1, order2] : null;
}

interface Hashing {
  request: DiffRequest;
  plan: ColumnPlan;
  hashed: Hashed;
  isKeyNotNull: boolean;
  order: Pair<KeyOrder> | null;
}

function rowsOf(
  { request, plan: { keys, values }, hashed, isKeyNotNull, order }: Hashing,
  side: DatabaseSide,
  index: 0 | 1,
): HashedRows {
  const { dialect } = side.database;
  const quoted = ({ names }: ColumnPair) => dialect.quoteIdentifier(names[index]);
  const [first, ...more] = hashed.keys;
  const keyKind = more.length === 0 ? (first?.kind ?? 'other') : 'other';
  const forms = (pairs: ColumnPair[], columns: HashedColumn[]) =>
    pairs.map((pair, i) => columns[i]?.forms[index](quoted(pair)) ?? quoted(pair));
  return {
    relation: side.relation.relation,
    where: whereOf(request, side, index),
    keys: keyKind === 'integer' ? keys.map(quoted) : forms(keys, hashed.keys),
    values: forms(values, hashed.values),
    keyColumns: keys.map((pair) => ({
      reference: quoted(pair),
      type: columnOf(side, pair.names[index]).declared,
    })),
    rangedBy: order && dialect.quoteIdentifier(order[index].column),
    keyKind,
    isKeyNotNull,
  };
}

/**
 * Whether and how equal parts of the two sides can be found without copying them: both in databases
 * that hash alike, which give the same rows when they are read again.
 */
export function planBuckets(
  request: DiffRequest,
  sides: Pair<DatabaseSide>,
  plan: ColumnPlan,
): BucketPlan | null {
  const [side1, side2] = sides;
  const { checksums } = side1.database;
  if (!checksums || checksums.family !== side2.database.checksums?.family) return null;
  if (!side1.relation.isRepeatable || !side2.relation.isRepeatable) return null;
  const hashed: Hashed = {
    keys: plan.keys.map((pair) => hashedPair(checksums, sides, pair)),
    values: plan.values.map((pair) => hashedPair(checksums, sides, pair)),
  };
  const isProven = isProvenUnique(sides, plan);
  // A bucket must hold all rows of a key, and a key proven unique must be so by the rule of equality.
  if (!hashed.keys.every(({ isExact }) => isExact)) return null;
  const order = isProven ? commonOrder(sides, plan) : null;
  const hashing = { request, plan, hashed, isKeyNotNull: isProven, order };
  const rows: Pair<HashedRows> = [rowsOf(hashing, sides[0], 0), rowsOf(hashing, sides[1], 1)];
  return { sides, checksums, rows, isProven, order };
}
