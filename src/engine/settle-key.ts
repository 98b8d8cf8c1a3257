import type { Pair } from '../contract/pair.ts';
import { type DiffRequest, keyOf, partnerName } from '../contract/request.ts';
import type { InferredKey } from '../contract/summary-results.ts';
import type { Column, Dialect } from '../sources/dialect.ts';
import type { ColumnType } from '../sources/types/column-type.ts';
import type { DiffContext } from './diff-context.ts';
import { inferKey } from './infer-key.ts';
import type { OpenedSide } from './sides.ts';

/** A request whose `pk_columns` are known: none where rows are compared without a key. */
export interface SettledKey {
  request: DiffRequest;
  /** How it was found; `null` where the request names it. */
  inferred: InferredKey | null;
}

/** What a catalog says of a side; of files, nothing. */
export interface Declared {
  columns: Column[];
  /** Sets of columns that are unique together and free of NULL, the primary key's first. */
  uniqueKeys: string[][];
}

const NOTHING_DECLARED: Declared = { columns: [], uniqueKeys: [] };

/** What the catalog says of a side. */
export async function declaredOf(side: OpenedSide): Promise<Declared> {
  if (side.kind === 'database') return side.relation;
  if (side.opened.kind !== 'typed') return NOTHING_DECLARED;
  const { columns, declaredKeys } = side.opened;
  return { columns, uniqueKeys: (await declaredKeys?.()) ?? [] };
}

const isSameSet = (names: string[], others: string[]): boolean =>
  names.length === others.length && names.every((name) => others.includes(name));

/** Whether both sides have the column of a key, in types that can be compared. */
function isCommon(
  [name1, name2]: Pair<string>,
  sides: Pair<Declared>,
  dialect: Dialect<ColumnType>,
): boolean {
  const column1 = sides[0].columns.find(({ name }) => name === name1);
  const column2 = sides[1].columns.find(({ name }) => name === name2);
  return !!column1 && !!column2 && dialect.comparison(column1.type, column2.type) !== null;
}

/**
 * The key that both catalogs declare, as side 1 names it: a primary key before other unique columns
 * without NULL. One of which a column is left out of the diff is none.
 */
async function declaredKey(
  request: DiffRequest,
  sides: Pair<OpenedSide>,
  dialect: Dialect<ColumnType>,
): Promise<string[] | null> {
  const declared: Pair<Declared> = [await declaredOf(sides[0]), await declaredOf(sides[1])];
  const excluded = request.exclude_columns ?? [];
  const isDeclared = (key: string[]): boolean => {
    if (key.some((name) => excluded.includes(name))) return false;
    const pairs = key.map((name): Pair<string> => [name, partnerName(request, 0, name) ?? '']);
    const names = pairs.map(([, name2]) => name2);
    return (
      declared[1].uniqueKeys.some((other) => isSameSet(other, names)) &&
      pairs.every((pair) => isCommon(pair, declared, dialect))
    );
  };
  return declared[0].uniqueKeys.find(isDeclared) ?? null;
}

/**
 * Finds the key of a request that names none: that both catalogs declare, else, where it is asked for,
 * that the data has.
 *
 * @throws DiffError where the sides cannot be read.
 * @throws CancelledError where the signal aborts.
 */
export async function settleKey(
  sides: Pair<OpenedSide>,
  context: DiffContext,
): Promise<SettledKey> {
  const { request } = context;
  if (keyOf(request).length > 0) return { request, inferred: null };
  const settled = (columns: string[], found_in: InferredKey['found_in']): SettledKey => ({
    request: { ...request, pk_columns: columns },
    inferred: { pk_columns: columns, found_in },
  });
  const declared = await declaredKey(request, sides, context.connection.dialect);
  if (declared) return settled(declared, 'catalog');
  if (request.infer_pk !== true) return settled([], null);
  context.onPhase('looking for the key');
  const found = await inferKey(sides, context);
  return settled(found, found.length === 0 ? null : 'data');
}
