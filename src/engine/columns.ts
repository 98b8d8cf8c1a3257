import { type Modifiers, modifiersOf } from '../contract/modifiers.ts';
import { DiffError } from '../contract/errors.ts';
import { mapPair, otherSide, type Pair, type SideIndex, SIDES } from '../contract/pair.ts';
import { type DiffRequest, keyOf, partnerName } from '../contract/request.ts';
import type { IncomparableColumn, SchemaSummary } from '../contract/summary-results.ts';
import { type Tolerance, tolerancesOf } from '../contract/tolerances.ts';
import type { Column, Comparison, Dialect, Sql, Written } from '../sources/dialect.ts';
import { type ColumnType, sameType } from '../sources/types/column-type.ts';
import { shownType } from '../sources/types/shown-type.ts';
import { modifiersOfPair } from './column-modifiers.ts';
import { namedColumns, toleranceOf } from './column-tolerances.ts';
import { noSuchColumn } from './no-such-column.ts';

/** A column that both sides have, and how its values compare. */
export interface ColumnPair {
  /** The column's name on each side. */
  names: Pair<string>;
  /** How SQL refers to it on each side. */
  references: Pair<Sql>;
  /** What its values are in DuckDB. */
  types: Pair<ColumnType>;
  comparison: Comparison;
  tolerance: Tolerance | null;
  /** What counts for nothing in its values, if anything does. */
  modifiers: Modifiers | null;
  /** Of two text files of one format: how each writes the values. */
  written: Pair<Written> | null;
  /** Of each side that is a text file: how it writes the values. */
  spelled: Pair<Written | null>;
}

/** What is compared: the key's parts, the other columns, and what the schemas differ in. */
export interface ColumnPlan {
  keys: ColumnPair[];
  values: ColumnPair[];
  schema: SchemaSummary;
}

/** The key's column names on each side; the request names them as side 1 does. */
export function keyNames(request: DiffRequest): Pair<string[]> {
  const names = keyOf(request);
  return [names, names.map((name) => partnerName(request, 0, name) ?? name)];
}

/** The name of the time interval's column on each side; `null` where there is none. */
export function timeColumnNames(request: DiffRequest): Pair<string> | null {
  const { time_column: name } = request;
  return name === null ? null : [name, partnerName(request, 0, name) ?? name];
}

const namesOf = (columns: Column[]): string[] => columns.map(({ name }) => name);

function requireColumns(request: DiffRequest, columns: Pair<Column[]>): void {
  const keys = keyNames(request);
  for (const side of SIDES) {
    const present = new Set(columns[side].map(({ name }) => name));
    const mapped = (request.column_mapping ?? []).map((names) => names[side]);
    const missing = [...keys[side], ...mapped].find((name) => !present.has(name));
    if (missing !== undefined) throw noSuchColumn(missing, mapPair(columns, namesOf), side);
  }
  const either = new Set<string | null>([
    ...columns[0].map(({ name }) => name),
    ...columns[1].map(({ name }) => partnerName(request, 1, name)),
  ]);
  for (const name of [...(request.include_columns ?? []), ...namedColumns(request)]) {
    if (!either.has(name)) throw noSuchColumn(name, mapPair(columns, namesOf));
  }
  requireMasked(request, mapPair(columns, namesOf));
}

/** A column is hidden by either of its names: one that is not must not be shown by mistake. */
function requireMasked({ mask_columns: masked }: DiffRequest, sides: Pair<string[]>): void {
  const missing = (masked ?? []).find((name) => !sides.flat().includes(name));
  if (missing !== undefined) throw noSuchColumn(missing, sides);
}

/** The columns of one side that the request asks for: keys always, others by include and exclude. */
export function selected<Of extends Column>(
  request: DiffRequest,
  side: SideIndex,
  columns: Of[],
): Of[] {
  const keys = new Set(keyNames(request)[side]);
  const included = request.include_columns?.length ? new Set(request.include_columns) : null;
  const excluded = new Set(request.exclude_columns ?? []);
  return columns.filter(({ name }) => {
    if (keys.has(name)) return true;
    // Include and exclude name columns as side 1 does.
    const name1 = side === 0 ? name : partnerName(request, 1, name);
    if (name1 === null) return included === null;
    return (included?.has(name1) ?? true) && !excluded.has(name1);
  });
}

/**
 * The fewest columns to move so that the rest stand in order: all that are not on a longest
 * increasing subsequence (patience sorting).
 */
export function fewestMoves(positions: number[]): number {
  const tails: number[] = [];
  for (const position of positions) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((tails[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    tails[low] = position;
  }
  return positions.length - tails.length;
}

/** How SQL refers to a column. */
export function referenceTo({ name, reference }: Column, dialect: Dialect): Sql {
  return reference ?? dialect.quoteIdentifier(name);
}

function writtenPair(a: Column, b: Column): Pair<Written> | null {
  if (!a.written || !b.written || a.written.format !== b.written.format) return null;
  return sameType(a.type, b.type) ? [a.written, b.written] : null;
}

function pairColumns(request: DiffRequest, columns: Pair<Column[]>, dialect: Dialect<ColumnType>) {
  const tolerances = tolerancesOf(request);
  const modified = modifiersOf(request);
  const bySide2 = new Map(columns[1].map((column, index) => [column.name, { ...column, index }]));
  const pairs: (ColumnPair & { index: number })[] = [];
  const mismatched: IncomparableColumn[] = [];
  for (const column of columns[0]) {
    const { name, type } = column;
    const partner = partnerName(request, 0, name);
    const other = partner === null ? undefined : bySide2.get(partner);
    if (!other) continue;
    const types: ColumnPair['types'] = [type, other.type];
    const modifiers = modifiersOfPair(modified, types, keyOf(request).includes(name));
    const comparison = modifiers
      ? dialect.modified(type, other.type, modifiers)
      : dialect.comparison(type, other.type);
    if (!comparison) {
      mismatched.push({ column_name: name, types: mapPair([column, other], shownType) });
    } else {
      const tolerance = toleranceOf(tolerances, [column, other], comparison);
      const names: Pair<string> = [name, other.name];
      const written = writtenPair(column, other);
      const references = mapPair([column, other], (one) => referenceTo(one, dialect));
      const spelled: ColumnPair['spelled'] = [column.written ?? null, other.written ?? null];
      const pair = { names, references, types, comparison, tolerance, modifiers };
      pairs.push({ ...pair, written, spelled, index: other.index });
    }
  }
  return { pairs, mismatched };
}

function exclusiveColumns(request: DiffRequest, columns: Pair<Column[]>): Pair<string[]> {
  return mapPair(columns, (own, side) => {
    const others = new Set<string | null>(columns[otherSide(side)].map(({ name }) => name));
    return own
      .map(({ name }) => name)
      .filter((name) => !others.has(partnerName(request, side, name)));
  });
}

/**
 * Decides what is compared with what.
 *
 * @throws DiffError where a key column or a named column does not exist, where the keys' types
 * cannot be compared, or where a tolerance is not on a number.
 */
export function planColumns(
  request: DiffRequest,
  all: Pair<Column[]>,
  dialect: Dialect<ColumnType>,
): ColumnPlan {
  requireColumns(request, all);
  const columns = mapPair(all, (own, side) => selected(request, side, own));
  const { pairs, mismatched } = pairColumns(request, columns, dialect);
  const exclusive = exclusiveColumns(request, columns);
  const values = pairs.filter(({ names }) => !keyOf(request).includes(names[0]));
  const keys = keyOf(request).map((key) => {
    const pair = pairs.find(({ names }) => names[0] === key);
    // Keys are equal or not: rows that are only near each other would pair in more than one way.
    if (pair) return { ...pair, tolerance: null };
    throw new DiffError(
      'KeyTypeMismatchException',
      `the key column "${key}" has types that cannot be compared: ${typesOf(request, key, columns)}`,
    );
  });
  return {
    keys,
    // Tolerances are of rows that a key pairs.
    values: keys.length === 0 ? values.map((pair) => ({ ...pair, tolerance: null })) : values,
    schema: {
      columns_mismatched: mapPair(exclusive, (names) => names.length + mismatched.length),
      column_type_mismatches: mismatched.length,
      column_reorders: fewestMoves(pairs.map(({ index }) => index)),
      column_counts: mapPair(columns, (own) => own.length),
      column_type_differs: mismatched.map(({ column_name }) => column_name),
      exclusive_columns: exclusive,
      ...(mismatched.length > 0 ? { incomparable_columns: mismatched } : {}),
    },
  };
}

function typesOf(request: DiffRequest, key: string, columns: Pair<Column[]>): string {
  const names = [key, partnerName(request, 0, key)];
  return columns
    .flatMap((side, index) => side.find(({ name }) => name === names[index]) ?? [])
    .map(shownType)
    .join(' and ');
}
