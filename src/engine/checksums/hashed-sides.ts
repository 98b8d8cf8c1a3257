import type { DiffRequest } from '../../contract/request.ts';
import type { Pair } from '../../contract/summary-results.ts';
import type {
  Checksums,
  HashedColumn,
  HashedRows,
  IndexedChecksums,
} from '../../sources/checksums.ts';
import type { DatabaseColumn, KeyOrder } from '../../sources/database.ts';
import type { ColumnPair, ColumnPlan } from '../columns.ts';
import { whereOf } from '../land-sides.ts';
import type { DatabaseSide } from '../open-sides.ts';

/** Two sides whose equal parts their databases can find. */
export interface BucketPlan {
  sides: Pair<DatabaseSide>;
  checksums: Pair<Checksums>;
  /** Whether these are hashes of texts, which take longer than to copy rows over a fast connection. */
  isByTexts: boolean;
  /** What is hashed on each side. */
  rows: Pair<HashedRows>;
  /** Whether the catalogs prove the keys unique and free of NULL. */
  isProven: boolean;
  /** Of each side, the column whose ranges can be buckets; `null` where there is none. */
  order: Pair<KeyOrder> | null;
}

/** Whether the catalogs of both sides prove that no two rows have one key, and none has NULL in it. */
export function isProvenUnique(sides: Pair<DatabaseSide>, { keys }: ColumnPlan): boolean {
  if (keys.length === 0) return false;
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

/** What an index makes cheap on one side of a plan that has an `order`. */
export function byIndex({ checksums }: BucketPlan, index: 0 | 1): IndexedChecksums {
  const { byIndex: indexed } = checksums[index];
  if (!indexed) throw new Error('there is no index to read by');
  return indexed;
}

/** How a pair of columns is hashed on each side. */
type HashedPair = Pair<HashedColumn>;

function hashedPair(
  checksums: Pair<Checksums>,
  sides: Pair<DatabaseSide>,
  { names }: ColumnPair,
): HashedPair | null {
  const [column1, column2] = [columnOf(sides[0], names[0]), columnOf(sides[1], names[1])];
  const hashed1 = checksums[0].hashed(column1, column2);
  const hashed2 = checksums[1].hashed(column2, column1);
  return hashed1 && hashed2 && [hashed1, hashed2];
}

interface Hashed {
  keys: HashedPair[];
  values: HashedPair[];
}

/** How the columns of a plan are hashed; `null` where they cannot be, on both sides alike. */
function hashedColumns(
  checksums: Pair<Checksums>,
  sides: Pair<DatabaseSide>,
  plan: ColumnPlan,
): Hashed | null {
  const all = (pairs: ColumnPair[]): HashedPair[] | null => {
    const hashed = pairs.map((pair) => hashedPair(checksums, sides, pair));
    return hashed.includes(null) ? null : (hashed as HashedPair[]);
  };
  const [keys, values] = [all(plan.keys), all(plan.values)];
  // A bucket must hold all rows of a key, and a key proven unique must be so by the rule of equality.
  const isExact = keys?.flat().every((column) => column.isExact);
  return keys && values && isExact ? { keys, values } : null;
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
  const keyKind = more.length === 0 ? (first?.[index].kind ?? 'other') : 'other';
  const forms = (pairs: ColumnPair[], columns: HashedPair[]) =>
    pairs.map((pair, i) => columns[i]?.[index].form(quoted(pair)) ?? quoted(pair));
  const keyForms = keyKind === 'integer' ? keys.map(quoted) : forms(keys, hashed.keys);
  const valueForms = forms(values, hashed.values);
  return {
    relation: side.relation.relation,
    where: whereOf(request, side, index),
    // Without a key it is the whole row that is found again.
    ...(keys.length === 0
      ? { keys: valueForms, values: [] }
      : { keys: keyForms, values: valueForms }),
    keyColumns: keys.map((pair) => ({
      reference: quoted(pair),
      column: columnOf(side, pair.names[index]),
    })),
    rangedBy: order && dialect.quoteIdentifier(order[index].column),
    keyKind,
    isKeyNotNull,
  };
}

/** What both databases can hash by, their own hash before one of texts. */
function commonChecksums([side1, side2]: Pair<DatabaseSide>): Pair<Checksums>[] {
  const [one, two] = [side1.database, side2.database];
  const pairs = [
    [one.checksums, two.checksums],
    [one.textChecksums, two.textChecksums],
  ] as const;
  return pairs.flatMap(([a, b]): Pair<Checksums>[] =>
    a && b && a.family === b.family ? [[a, b]] : [],
  );
}

/** Whether the rows of both sides, their filters applied, are the same when they are read again. */
export function isReadTheSame(sides: Pair<DatabaseSide>): boolean {
  return sides.every(
    ({ database, relation, asksForChance }) =>
      database.traits.snapshots === 'session' && relation.isRepeatable && !asksForChance,
  );
}

/**
 * Whether and how equal parts of the two sides can be found without copying them: both in databases
 * that hash alike, which give the same rows when they are read again. Without a key, rows are in
 * buckets by all that is compared of them, NULL or not.
 */
export function planBuckets(
  request: DiffRequest,
  sides: Pair<DatabaseSide>,
  plan: ColumnPlan,
): BucketPlan | null {
  if (!isReadTheSame(sides)) return null;
  const isProven = isProvenUnique(sides, plan);
  for (const checksums of commonChecksums(sides)) {
    const hashed = hashedColumns(checksums, sides, plan);
    if (!hashed) continue;
    const isIndexed = checksums.every((side) => side.byIndex !== null);
    const order = isProven && isIndexed ? commonOrder(sides, plan) : null;
    const isKeyNotNull = isProven || plan.keys.length === 0;
    const hashing = { request, plan, hashed, isKeyNotNull, order };
    const rows: Pair<HashedRows> = [rowsOf(hashing, sides[0], 0), rowsOf(hashing, sides[1], 1)];
    const isByTexts = checksums[0] === sides[0].database.textChecksums;
    return { sides, checksums, isByTexts, rows, isProven, order };
  }
  return null;
}
