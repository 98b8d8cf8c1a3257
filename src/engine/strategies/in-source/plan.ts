import { mapPair, type Pair, SIDES } from '../../../contract/pair.ts';
import type { OpenedDatabase } from '../../../sources/database.ts';
import type { Dialect, Sql } from '../../../sources/dialect.ts';
import type { ColumnPair, ColumnPlan } from '../../columns.ts';
import { isWholeKey } from '../../rows/key-hash.ts';
import { comparesMultisets } from '../../join/multisets.ts';
import type { Join } from '../../join/sql.ts';
import {
  inDialectWithin,
  isGroupable,
  isOpen,
  keyInDialect,
  ofEach,
} from '../../planning/in-dialect.ts';
import type { Cannot, Comparing, Cost, Work } from '../../planning/planning.ts';
import { commonOrder, isProvenUnique, isReadTheSame } from '../../planning/proven-keys.ts';
import { areThin, type DatabaseSide, estimatedRows, rowsOf } from '../../sides.ts';

/** What of the keys and the sides decides how they are joined. */
interface Traits {
  /** Whether no two rows of a side have one key, and none has NULL in it. */
  isUnique: boolean;
  /** Whether a side may be read twice: not where its filter calls `random()`, or lets few rows through. */
  isRepeatable: boolean;
  /** Whether both sides have an index on the key in whose order their rows lie, all of which are wanted. */
  isOrdered: boolean;
}

/** Two sides that one database can compare by itself. */
export interface InSourcePlan extends Traits {
  database: OpenedDatabase;
  sides: Pair<DatabaseSide>;
  columns: ColumnPlan;
  /** One, or two of half the keys each, where these can be read apart. */
  joins: [Join] | Pair<Join>;
  /** Whether rows that no key pairs are to be compared as multisets. */
  comparesMultisets: boolean;
  /** Whether they can be: read again, and put together by all columns. */
  isGroupable: boolean;
  cost: Cost;
}

/** An index serves only columns that are compared as they are, and of one type. */
function isServed({ comparison, references }: ColumnPair): boolean {
  const isPlain = SIDES.every(
    (index) => comparison.key[index](references[index]) === references[index],
  );
  return isPlain || comparison.joined !== undefined;
}

/** Whether the rows of both sides lie in the order of an index that serves the key. */
function isInOrder(sides: Pair<DatabaseSide>, keys: ColumnPair[]): boolean {
  return sides.every(
    ({ relation: { orderedBy }, index }) =>
      keys.every(isServed) && keys.some(({ names }) => orderedBy.includes(names[index])),
  );
}

/**
 * Whether keys are unique, and a join by them is quick: by the indexes that prove them, or where
 * the database needs none.
 */
function joinsUniqueKeys(comparing: Comparing, keys: ColumnPair[]): boolean {
  const { joinsWithoutIndex } = comparing.sides[0].database.dialect;
  return isProvenUnique(comparing) && (joinsWithoutIndex || keys.every(isServed));
}

/** From so many rows on, two connections are faster than one. */
const LARGE_TABLE = 500_000;

/** A condition of each side for the lower and for the higher half of the keys; `null` for no halves. */
function halvesOf(comparing: Comparing): Pair<Pair<Sql>> | null {
  const { sides } = comparing;
  const order = commonOrder(comparing);
  const rows = Math.min(...sides.map(({ relation }) => relation.estimatedRows ?? 0));
  const bounds = order?.[0].bounds ?? [];
  const middle = bounds[bounds.length >> 1];
  if (!order || middle === undefined || rows < LARGE_TABLE) return null;
  const columns = mapPair(sides, ({ database, index }) =>
    database.dialect.quoteIdentifier(order[index].column),
  );
  const half = (operator: '<=' | '>'): Pair<Sql> =>
    mapPair(columns, (column) => `${column} ${operator} ${middle}`);
  return [half('<='), half('>')];
}

/** The sides as their database would join them by these columns. */
const joinOf = (
  sides: Pair<DatabaseSide>,
  columns: Pick<Join, 'keys' | 'values'>,
  half: Pair<Sql> | null,
): Join => ({
  dialect: sides[0].database.dialect,
  relations: mapPair(sides, (side) => rowsOf(side, half ? [half[side.index]] : [])),
  ...columns,
});

/**
 * What the join would do with every row, which says whether it is likely faster than to copy them.
 * Measured on one busy machine, in seconds of processor time of the server and of ours, 6 columns,
 * without a network: MariaDB, 2 × 1 M rows, primary keys: 3.9 + 0.6 to join, 1.2 + 5 to copy; without
 * keys: 12 + 0.6 and 1.7 + 5. PostgreSQL, 2 × 2 M rows without keys: 6 + 0.6 and 2.3 + 6.8; with
 * primary keys: 1.4 + 0.6 and 2.1 + 6.
 */
function workOf(
  { grouping, joinsWithoutIndex }: Dialect,
  { isUnique, isRepeatable, isOrdered }: Traits,
  runsOnCluster: boolean,
): Work {
  if (runsOnCluster) return 'join';
  const isQuick = isUnique && isRepeatable && (joinsWithoutIndex || isOrdered);
  if (grouping !== null && !isQuick) return 'join slowly';
  return isUnique && isOrdered ? 'merge' : 'join';
}

/** The columns of both sides in their database's SQL; or why it would not compare them by the rule. */
function columnsInDialect({ sides, columns }: Comparing): Pick<Join, 'keys' | 'values'> | Cannot {
  if (columns.values.length > sides[0].database.traits.mostColumns)
    return { cannot: 'a statement has no room for the columns' };
  const keys = ofEach(columns.keys, (pair) => keyInDialect(sides, pair));
  const there = columns.keys.length === 0 ? keyInDialect : inDialectWithin;
  const values = ofEach(columns.values, (pair) => there(sides, pair));
  return keys && values ? { keys, values } : { cannot: 'the database compares a column otherwise' };
}

/** Whether the database can list the keys of rows that differ, beside their counts. */
const canList = ({ sides, columns }: Comparing): boolean =>
  sides[0].database.dialect.listIf !== null && isWholeKey(columns.keys);

/**
 * Whether and how the database of both sides can compare them by itself: every column by the one
 * rule of equality.
 */
export function planInSource(comparing: Comparing): InSourcePlan | Cannot {
  const { request, sides, isOneSource } = comparing;
  if (!isOneSource) return { cannot: 'the sides are in two data sources' };
  const columns = columnsInDialect(comparing);
  if ('cannot' in columns) return columns;
  const { keys, values } = columns;
  const isThin = areThin(sides);
  const traits: Traits = {
    isUnique: joinsUniqueKeys(comparing, keys),
    isRepeatable: request.filter1 === null && request.filter2 === null && !isThin,
    isOrdered: isInOrder(sides, keys) && !isThin,
  };
  const { isUnique, isRepeatable, isOrdered } = traits;
  const grouped = keys.length === 0 ? values : keys;
  if (!(isUnique && isRepeatable) && !isGroupable(sides, grouped)) {
    return { cannot: 'the database cannot put rows together by a column' };
  }
  const { database } = sides[0];
  const halves = isUnique && isOrdered ? halvesOf(comparing) : null;
  const join = (half: Pair<Sql> | null): Join => joinOf(sides, columns, half);
  return {
    database,
    sides,
    columns: comparing.columns,
    joins: halves ? [join(halves[0]), join(halves[1])] : [join(null)],
    ...traits,
    comparesMultisets: comparesMultisets(request),
    isGroupable:
      isReadTheSame(comparing) && isGroupable(sides, [...keys, ...values]) && !values.some(isOpen),
    cost: {
      work: workOf(database.dialect, traits, database.traits.runsOnCluster),
      rows: estimatedRows(sides),
      mayNotTell: values.some(isOpen),
      // What is compared by itself as values that a key pairs, and listed by keys alone.
      showsRows: isUnique && isRepeatable && canList(comparing),
    },
  };
}
