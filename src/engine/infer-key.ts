import { DiffError } from '../contract/errors.ts';
import { mapPair, type Pair, type SideIndex, SIDES } from '../contract/pair.ts';
import { type DiffRequest, partnerName } from '../contract/request.ts';
import type { PksSummary, SuccessResults } from '../contract/summary-results.ts';
import { hasRowsLeft } from '../contract/unpaired-rows.ts';
import type { Column, Dialect, Sql } from '../sources/dialect.ts';
import type { OpenedRelation } from '../duckdb/relation.ts';
import { shownType } from '../sources/types/shown-type.ts';
import type { TypedRelation } from './texts/text-side.ts';
import { type ColumnType, isText } from '../sources/types/column-type.ts';
import { referenceTo } from './columns.ts';
import { askedOf, filtered } from './datasets.ts';
import type { DiffContext } from './diff-context.ts';
import { type Candidate, type SearchedRows, searchKey } from './key-search.ts';
import { settledSides } from './prepare.ts';
import { columnOf, type DatabaseSide, type OpenedSide, rowsOf } from './sides.ts';

/** One side, as a key is searched in it. */
export interface SearchedSide extends SearchedRows {
  columns: Column[];
  /** A column's value as `=` compares it by the rule of equality; `null` where it is of no key. */
  valueOf: (column: Column) => Sql | null;
}

/** Kinds of values of which keys are made: neither measures, nor times, nor what holds others. */
const OF_KEYS = new Set<ColumnType['kind']>(['integer', 'text', 'enum', 'uuid', 'date', 'mixed']);

const isOfKeys = (type: ColumnType): boolean =>
  type.kind === 'decimal' ? type.scale === 0 : OF_KEYS.has(type.kind);

/** What is unique among so many rows is worth a pass over all of them. */
export const SEARCH = { rowsLookedAt: 20_000, mostColumns: 4, isProven: true };

/** A hint is worth less. */
const HINT = { ...SEARCH, mostColumns: 2 };

/** A column in the form in which `=` is the rule of equality; `null` where its type has none. */
function formOf<Type>(dialect: Dialect<Type>, type: Type, reference: Sql): Sql | null {
  return dialect.comparison(type, type)?.key[0](reference) ?? null;
}

function inDatabase(side: DatabaseSide, signal: AbortSignal): SearchedSide {
  const { database, relation } = side;
  const { dialect } = database;
  return {
    dialect,
    relation: rowsOf(side),
    columns: relation.columns,
    query: (sql) => database.query(sql, signal),
    valueOf: ({ name }) => {
      const { own } = columnOf(side, name);
      return dialect.isGroupable(own) ? formOf(dialect, own, dialect.quoteIdentifier(name)) : null;
    },
  };
}

function inDuckDB(
  relation: TypedRelation,
  index: SideIndex,
  { request, connection, signal }: DiffContext,
): SearchedSide {
  const { dialect } = connection;
  return {
    dialect,
    relation: filtered(relation, askedOf(request, index), request, dialect),
    columns: relation.columns,
    query: (sql) => connection.query(sql, signal),
    valueOf: (column) => formOf(dialect, column.type, referenceTo(column, dialect)),
  };
}

const EMPTY: OpenedRelation = { kind: 'empty' };

/** Both sides as they are searched; those in DuckDB with the types of all their values. */
export async function searchedSides(
  sides: Pair<OpenedSide>,
  context: DiffContext,
): Promise<Pair<SearchedSide>> {
  const openedOf = (side: OpenedSide): OpenedRelation =>
    side.kind === 'local' ? side.opened : EMPTY;
  const typed = (await settledSides(mapPair(sides, openedOf), context)).relations();
  return mapPair(sides, (side, index) =>
    side.kind === 'database'
      ? inDatabase(side, context.signal)
      : inDuckDB(typed[index], index, context),
  );
}

/** Whether a type is one of those named: by its family, or as its source names it. */
export function isAvoided(column: Column, types: string[]): boolean {
  const shown = shownType(column).toLowerCase();
  const family = isText(column.type) ? 'text' : column.type.kind;
  const names = [family, shown, shown.replace(/\(.*$/, '')];
  return types.some((type) => names.includes(type.toLowerCase().replace(/^db:/, '').trim()));
}

/** The columns that both sides have and that a key may be made of. */
export function candidatesOf(
  request: DiffRequest,
  [side1, side2]: Pair<SearchedSide>,
  dialect: Dialect<ColumnType>,
): Candidate[] {
  const avoided = [...(request.exclude_columns ?? []), ...(request.infer_pk_avoid_names ?? [])];
  const types = request.infer_pk_avoid_types ?? [];
  const mayBe = (column: Column): boolean => isOfKeys(column.type) && !isAvoided(column, types);
  return side1.columns.flatMap((column) => {
    const { name } = column;
    const other = side2.columns.find((entry) => entry.name === partnerName(request, 0, name));
    if (!other || avoided.includes(name) || !mayBe(column) || !mayBe(other)) return [];
    if (!dialect.comparison(column.type, other.type)) return [];
    const [value1, value2] = [side1.valueOf(column), side2.valueOf(other)];
    return value1 === null || value2 === null ? [] : [{ name, values: [value1, value2] }];
  });
}

/**
 * The fewest columns that are unique and never NULL in all rows of both sides, as side 1 names them;
 * none where there are none.
 *
 * @throws DiffError where the sides cannot be read.
 * @throws CancelledError where the signal aborts.
 */
export async function inferKey(
  sides: Pair<OpenedSide>,
  context: DiffContext,
  options = SEARCH,
): Promise<string[]> {
  const searched = await searchedSides(sides, context);
  const candidates = candidatesOf(context.request, searched, context.connection.dialect);
  return candidates.length === 0 ? [] : searchKey(searched, candidates, options);
}

/** Whether most keys occur more than once, on both sides: rows are not told apart by them. */
function isWrongKey({ total_rows, nulls, dupes, distincts }: PksSummary): boolean {
  return SIDES.every((side) => {
    const once = total_rows[side] - nulls[side] - dupes[side];
    return distincts[side] - once > distincts[side] / 2;
  });
}

/**
 * Columns that may have been meant where the key of a diff is none; `null` where it is, where each row
 * has its equal all the same, or where none are found.
 */
export async function proposeKey(
  results: SuccessResults,
  sides: Pair<OpenedSide>,
  context: DiffContext,
): Promise<string[] | null> {
  if (!results.pks || !isWrongKey(results.pks) || !hasRowsLeft(results)) return null;
  context.onPhase('looking for a better key');
  try {
    const found = await inferKey(sides, context, HINT);
    return found.length === 0 ? null : found;
  } catch (error) {
    // The diff has its figures, and nothing is lost but a hint.
    if (error instanceof DiffError) return null;
    throw error;
  }
}
