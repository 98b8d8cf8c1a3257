import { mapPair, type Pair, type SideIndex } from '../../contract/pair.ts';
import type {
  Checksums,
  HashedColumn,
  HashedRows,
  IndexedChecksums,
} from '../../sources/checksums.ts';
import type { KeyOrder } from '../../sources/database.ts';
import type { CountedText, Sql } from '../../sources/dialect.ts';
import type { ColumnPair, ColumnPlan } from '../columns.ts';
import { can, type Cannot, type Comparing, type Cost } from '../planning/planning.ts';
import { commonOrder, isProvenUnique, isReadAgain } from '../planning/proven-keys.ts';
import { columnOf, type DatabaseSide, estimatedRows } from '../sides.ts';

/** A side whose database hashes its rows. */
export interface HashedSide extends DatabaseSide {
  checksums: Checksums;
  /** What is hashed. */
  rows: HashedRows;
  /** The column whose ranges can be buckets, on both sides or none. */
  order: KeyOrder | null;
}

/** Two sides whose equal parts their databases can find. */
export interface HashedSides {
  sides: Pair<HashedSide>;
  columns: ColumnPlan;
  /** Whether the catalogs prove the keys unique and free of NULL. */
  isProven: boolean;
  /** Whether rows of one hash may differ, if within tolerances, which are of rows that a key pairs alone. */
  isTolerant: boolean;
  cost: Cost;
}

/** What an index makes cheap on a side that has an `order`. */
export function byIndex({ checksums }: HashedSide): IndexedChecksums {
  if (!checksums.byIndex) throw new Error('there is no index to read by');
  return checksums.byIndex;
}

/** How a pair of columns is hashed on each side. */
type HashedPair = Pair<HashedColumn>;

function hashedPair(
  [checksums1, checksums2]: Pair<Checksums>,
  [side1, side2]: Pair<DatabaseSide>,
  { names, tolerance, modifiers }: ColumnPair,
): HashedPair | null {
  const [column1, column2] = [columnOf(side1, names[0]), columnOf(side2, names[1])];
  const hashed1 = checksums1.hashed(column1, column2, tolerance);
  const hashed2 = checksums2.hashed(column2, column1, tolerance);
  if (!hashed1 || !hashed2) return null;
  if (!modifiers) return [hashed1, hashed2];
  return [
    withoutUncounted(hashed1, side1.database.dialect.counted(column1.own, modifiers)),
    withoutUncounted(hashed2, side2.database.dialect.counted(column2.own, modifiers)),
  ];
}

/** The hash of what counts of a text; of all of it where the database takes nothing away. */
function withoutUncounted(hashed: HashedColumn, counted: CountedText | null): HashedColumn {
  if (!counted) return { ...hashed, isExact: false };
  const form = (value: Sql): Sql => hashed.form(counted.text(value));
  return { ...hashed, form, isExact: hashed.isExact && counted.isExact };
}

interface HashedColumns {
  keys: HashedPair[];
  values: HashedPair[];
}

/** How the columns of a plan are hashed; `null` where they cannot be, on both sides alike. */
function hashedColumns(
  checksums: Pair<Checksums>,
  { sides, columns }: Comparing,
): HashedColumns | null {
  const all = (pairs: ColumnPair[]): HashedPair[] | null => {
    const hashed = pairs.map((pair) => hashedPair(checksums, sides, pair));
    return hashed.includes(null) ? null : (hashed as HashedPair[]);
  };
  const [keys, values] = [all(columns.keys), all(columns.values)];
  // A bucket must hold all rows of a key, and a key proven unique must be so by the rule of equality.
  const isExact = keys?.flat().every((column) => column.isExact);
  return keys && values && isExact ? { keys, values } : null;
}

interface Hashing {
  columns: ColumnPlan;
  hashed: HashedColumns;
  isProven: boolean;
}

function hashedRows(
  { columns: { keys, values }, hashed, isProven }: Hashing,
  side: DatabaseSide,
  order: KeyOrder | null,
): HashedRows {
  const { database, index } = side;
  const quoted = ({ names }: ColumnPair) => database.dialect.quoteIdentifier(names[index]);
  const [first, ...more] = hashed.keys;
  const keyKind = more.length === 0 ? (first?.[index].kind ?? 'other') : 'other';
  const forms = (pairs: ColumnPair[], columns: HashedPair[]) =>
    pairs.map((pair, i) => columns[i]?.[index].form(quoted(pair)) ?? quoted(pair));
  const keyForms = keyKind === 'integer' ? keys.map(quoted) : forms(keys, hashed.keys);
  const valueForms = forms(values, hashed.values);
  return {
    relation: side.relation.relation,
    where: side.conditions(),
    // Without a key it is the whole row that is found again.
    ...(keys.length === 0
      ? { keys: valueForms, values: [] }
      : { keys: keyForms, values: valueForms }),
    keyColumns: keys.map((pair) => ({
      reference: quoted(pair),
      column: columnOf(side, pair.names[index]),
    })),
    rangedBy: order && database.dialect.quoteIdentifier(order.column),
    keyKind,
    isKeyNotNull: isProven || keys.length === 0,
  };
}

/** What both databases can hash by, their own hash before one of texts. */
function commonChecksums([{ database: one }, { database: two }]: Pair<DatabaseSide>) {
  const ways = [
    { work: 'hash', pair: [one.checksums, two.checksums] },
    { work: 'hash texts', pair: [one.textChecksums, two.textChecksums] },
  ] as const;
  return ways.flatMap(({ work, pair: [a, b] }) =>
    a && b && a.family === b.family ? [{ work, checksums: [a, b] satisfies Pair<Checksums> }] : [],
  );
}

/**
 * Whether and how equal parts of the two sides can be found without copying them: both in databases
 * that hash alike, which give the same rows when they are read again. Without a key, rows are in
 * buckets by all that is compared of them, NULL or not.
 */
export function hashSides(comparing: Comparing): HashedSides | Cannot {
  const { sides, columns } = comparing;
  if (!isReadAgain(comparing)) return { cannot: 'rows that are read again may be others' };
  const ways = commonChecksums(sides);
  if (ways.length === 0) return { cannot: 'the databases have no hash in common' };
  const isProven = isProvenUnique(comparing);
  for (const { work, checksums } of ways) {
    const hashed = hashedColumns(checksums, comparing);
    if (!hashed) continue;
    const isIndexed = checksums.every(({ byIndex: indexed }) => indexed !== null);
    const orders = isProven && isIndexed ? commonOrder(comparing) : null;
    const hashedSide = (side: DatabaseSide, index: SideIndex): HashedSide => {
      const order = orders && orders[index];
      const rows = hashedRows({ columns, hashed, isProven }, side, order);
      return { ...side, checksums: checksums[index], rows, order };
    };
    const isFromCluster = sides.some(({ database }) => database.traits.runsOnCluster);
    const cost = { work, rows: estimatedRows(sides), isFromCluster };
    const isTolerant = columns.values.some(({ tolerance }) => tolerance !== null);
    return { sides: mapPair(sides, hashedSide), columns, isProven, isTolerant, cost };
  }
  return { cannot: 'a column has no hash that both databases make alike' };
}

/** The same with the values left out of what is hashed that have tolerances. */
export function hashApart(comparing: Comparing): HashedSides | Cannot {
  const { columns } = comparing;
  const values = columns.values.filter(({ tolerance }) => tolerance === null);
  if (values.length === columns.values.length) return { cannot: 'no value has a tolerance' };
  const hashed = hashSides({ ...comparing, columns: { ...columns, values } });
  return can(hashed) ? { ...hashed, columns, isTolerant: true } : hashed;
}
