import { DiffError } from '../contract/errors.ts';
import type { Pair } from '../contract/pair.ts';
import { type DiffRequest, partnerName } from '../contract/request.ts';
import { someOf } from '../text/lists.ts';
import { isPattern, patternOf } from '../text/patterns.ts';
import { noSuchColumn } from './no-such-column.ts';
import type { OpenedSide } from './sides.ts';

/** The names of a side's columns, in order; `null` of one that has none, and takes those of the other. */
function ownNames(side: OpenedSide): string[] | null {
  const relation = side.kind === 'database' ? side.relation : side.opened;
  return 'columns' in relation ? relation.columns.map(({ name }) => name) : null;
}

function namesOf([side1, side2]: Pair<OpenedSide>): Pair<string[]> {
  const [names1, names2] = [ownNames(side1), ownNames(side2)];
  return [names1 ?? names2 ?? [], names2 ?? names1 ?? []];
}

/** Whether a side has columns that the login may not read, and nobody knows here. */
const isPartial = (side: OpenedSide): boolean =>
  side.kind === 'database' && side.relation.isPartial === true;

/** The names of both sides, as a request has them: as side 1 does, and those that it lacks as side 2 does. */
function requestNames(request: DiffRequest, [names1, names2]: Pair<string[]>): string[] {
  const ofSide2 = names2.flatMap((name) => partnerName(request, 1, name) ?? []);
  return [...new Set([...names1, ...ofSide2])];
}

/**
 * Columns of side 1 with those of side 2 that differ from them in case alone, where neither has another
 * partner.
 *
 * @throws DiffError where there is more than one way to pair them.
 */
function foldedPairs(request: DiffRequest, [names1, names2]: Pair<string[]>): [string, string][] {
  const isFree1 = (name: string): boolean => {
    const partner = partnerName(request, 0, name);
    return partner === name && !names2.includes(name);
  };
  const isFree2 = (name: string): boolean =>
    partnerName(request, 1, name) === name && !names1.includes(name);
  const free = { side1: names1.filter(isFree1), side2: names2.filter(isFree2) };
  const like = (name: string, names: string[]): string[] =>
    names.filter((other) => other.toLowerCase() === name.toLowerCase());
  return free.side1.flatMap((name): [string, string][] => {
    const [partner, ...others] = like(name, free.side2);
    if (partner === undefined) return [];
    if (others.length === 0 && like(name, free.side1).length === 1) return [[name, partner]];
    const value = `${name} of side 1 is not told from others by its letters: those of side 2 are ${someOf([partner, ...others])}; pair them in column_mapping`;
    throw new DiffError('DuplicateColumnException', value);
  });
}

/** What a request calls columns, as the sides do. */
class Naming {
  readonly #known: string[];
  readonly #isFolded: boolean;

  constructor(known: string[], isFolded: boolean) {
    this.#known = known;
    this.#isFolded = isFolded;
  }

  /** The one column that a name is of; the name itself where there is none, or more than one. */
  one = (name: string): string => {
    if (!this.#isFolded || this.#known.includes(name)) return name;
    const like = this.#known.filter((known) => known.toLowerCase() === name.toLowerCase());
    return like.length === 1 ? (like[0] ?? name) : name;
  };

  /** The columns that names and patterns are of. */
  all = (names: readonly string[]): string[] => {
    const found = names.flatMap((name) => {
      if (!isPattern(name) || this.#known.includes(name)) return [this.one(name)];
      const pattern = patternOf(name, this.#isFolded);
      return this.#known.filter((known) => pattern.test(known));
    });
    return [...new Set(found)];
  };

  /** The same, and of a name all that differ from it in case alone: a column has one on each side. */
  each = (names: readonly string[]): string[] =>
    this.all(
      names.flatMap((name) => {
        if (!this.#isFolded) return [name];
        const like = this.#known.filter((known) => known.toLowerCase() === name.toLowerCase());
        return like.length > 0 ? like : [name];
      }),
    );
}

/** @throws DiffError where a column that is left out is on neither side. */
function requireExcluded(excluded: string[], known: string[], sides: Pair<string[]>): void {
  const present = new Set([...known, ...sides.flat()]);
  const missing = excluded.find((name) => !present.has(name));
  if (missing === undefined) return;
  throw noSuchColumn(missing, sides);
}

/** @throws DiffError where a list of columns to compare names none. */
function included(
  { include_columns, columns_to_compare }: DiffRequest,
  naming: Naming,
  known: string[],
): string[] | null {
  const asked = [...(include_columns ?? []), ...(columns_to_compare ?? [])];
  if (asked.length === 0) return include_columns;
  const names = naming.all(asked);
  if (names.length > 0) return names;
  const value = `no column is like ${someOf(asked)}; the columns are ${someOf(known)}`;
  throw new DiffError('NoSuchColumnException', value);
}

/**
 * A request in which every column is named as its side names it: patterns stand for what is like them, and
 * where upper and lower case are one, columns are paired and found so.
 *
 * @throws DiffError where a name is of no column, or of more than one.
 */
export function settleNames(request: DiffRequest, sides: Pair<OpenedSide>): DiffRequest {
  const names = namesOf(sides);
  const isFolded = request.case_insensitive_names === true;
  const onSide = (side: 0 | 1): Naming => new Naming(names[side], isFolded);
  const mapped = request.column_mapping?.map(([name1, name2]): [string, string] => [
    onSide(0).one(name1),
    onSide(1).one(name2),
  ]);
  const paired = { ...request, column_mapping: mapped ?? null };
  const mapping = [...(mapped ?? []), ...(isFolded ? foldedPairs(paired, names) : [])];
  const settled: DiffRequest = {
    ...request,
    column_mapping: mapping.length > 0 ? mapping : (mapped ?? null),
  };
  const known = requestNames(settled, names);
  const naming = new Naming(known, isFolded);
  const either = new Naming([...new Set(names.flat())], isFolded);
  const excluded = request.exclude_columns && naming.all(request.exclude_columns);
  if (!sides.some(isPartial)) requireExcluded(excluded ?? [], known, names);
  return {
    ...settled,
    pk_columns: request.pk_columns && request.pk_columns.map(naming.one),
    include_columns: included(request, naming, known),
    columns_to_compare: null,
    exclude_columns: excluded,
    time_column: request.time_column === null ? null : naming.one(request.time_column),
    infer_pk_avoid_names:
      request.infer_pk_avoid_names && request.infer_pk_avoid_names.map(naming.one),
    mask_columns: request.mask_columns && either.each(request.mask_columns),
    diff_tolerances_per_column:
      request.diff_tolerances_per_column &&
      request.diff_tolerances_per_column.map((tolerance) => ({
        ...tolerance,
        column_name: naming.one(tolerance.column_name),
      })),
  };
}
