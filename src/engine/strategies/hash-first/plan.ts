import { isDeepStrictEqual } from 'node:util';
import { mapPair, type Pair, pairOf, type SideIndex } from '../../../contract/pair.ts';
import type { OpenedDatabase } from '../../../sources/database.ts';
import type { RowHashing, Sql } from '../../../sources/dialect.ts';
import type { ColumnPair, ColumnPlan } from '../../columns.ts';
import { comparesMultisets } from '../../join/multisets.ts';
import type { Join } from '../../join/sql.ts';
import {
  inDialect,
  inDialectWithin,
  isGroupable,
  isOpen,
  keyInDialect,
  ofEach,
} from '../../planning/in-dialect.ts';
import type { Cannot, Comparing, Cost } from '../../planning/planning.ts';
import { isReadAgain } from '../../planning/proven-keys.ts';
import { columnOf, type DatabaseSide, estimatedRows, rowsOf } from '../../sides.ts';

/** Two sides in one cluster, which hashes their rows. */
export interface HashFirstPlan {
  database: OpenedDatabase;
  hashing: RowHashing;
  sides: Pair<DatabaseSide>;
  columns: ColumnPlan;
  /** With those of the values that the cluster compares by itself. */
  join: Join;
  /** Of each side: what of a row goes into its hash. Values with tolerances that the cluster works out do not. */
  hashed: Pair<Sql[]>;
  /** Whether the cluster compares every value by the rule of equality, so that no row has to be fetched. */
  comparesAll: boolean;
  /** Whether rows that no key pairs are to be compared as multisets. */
  comparesMultisets: boolean;
  /** Whether the cluster can put such rows together by all their columns. */
  isGroupable: boolean;
  cost: Cost;
}

/** How the values of a pair of columns are told apart. */
interface HashedPair {
  /** The pair as the cluster compares it; `null` where it does not. */
  compared: ColumnPair | null;
  /** `null` where values that differ may be equal, since they are near each other. */
  hashed: Pair<Sql> | null;
}

/**
 * The texts that values are copied by, of which no two that differ have the same; `null` where the two
 * sides may write equal values in two ways.
 */
function asTexts(sides: Pair<DatabaseSide>, { names }: ColumnPair): Pair<Sql> | null {
  const columns = mapPair(sides, (side, index) => columnOf(side, names[index]));
  if (!isDeepStrictEqual(columns[0].own, columns[1].own)) return null;
  if (!sides[0].database.dialect.isHashable(columns[0].own)) return null;
  return mapPair(columns, ({ careful }, index) =>
    careful.write(sides[index].database.dialect.quoteIdentifier(names[index])),
  );
}

function hashedPair(sides: Pair<DatabaseSide>, pair: ColumnPair): HashedPair | null {
  const compared = inDialectWithin(sides, pair);
  if (compared && pair.tolerance !== null) return { compared, hashed: null };
  const exactly = inDialect(sides, pair);
  if (exactly) {
    const { comparison, references } = exactly;
    const hashed = mapPair(references, (value, index) => comparison.hashed[index](value));
    return { compared, hashed };
  }
  const texts = asTexts(sides, pair);
  return texts && { compared: null, hashed: texts };
}

/**
 * Whether and how the cluster that has both sides can find by hashes of rows which keys differ. Its
 * statements see no common state, but where tables have versions: what they give is held against each
 * other.
 */
export function planHashFirst(comparing: Comparing): HashFirstPlan | Cannot {
  const { request, sides, columns, isOneSource } = comparing;
  if (!isOneSource) return { cannot: 'the sides are in two data sources' };
  const [{ database }] = sides;
  const { hashing } = database.dialect;
  if (!hashing) return { cannot: 'the database does not hash rows' };
  if (columns.keys.length === 0) return { cannot: 'there is no key' };
  if (!isReadAgain(comparing)) return { cannot: 'rows that are read again may be others' };
  if (columns.values.length > database.traits.mostColumns)
    return { cannot: 'a statement has no room for the columns' };
  const keys = ofEach(columns.keys, (pair) => keyInDialect(sides, pair));
  const values = ofEach(columns.values, (pair) => hashedPair(sides, pair));
  if (!keys || !values) return { cannot: 'the database compares a column otherwise' };
  if (!isGroupable(sides, columns.keys))
    return { cannot: 'the database groups no rows by the key' };
  const compared = values.flatMap(({ compared: pair }) => pair ?? []);
  const comparesAll = compared.length === values.length;
  return {
    database,
    hashing,
    sides,
    columns,
    join: {
      dialect: database.dialect,
      relations: mapPair(sides, (side) => rowsOf(side)),
      keys,
      values: compared,
    },
    hashed: pairOf((side: SideIndex) => values.flatMap(({ hashed }) => hashed?.[side] ?? [])),
    comparesAll,
    comparesMultisets: comparesMultisets(request),
    isGroupable: comparesAll && isGroupable(sides, columns.values) && !compared.some(isOpen),
    cost: {
      work: 'hash',
      rows: estimatedRows(sides),
      isFromCluster: database.traits.runsOnCluster,
    },
  };
}
