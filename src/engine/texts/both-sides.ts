import { DiffError } from '../../contract/errors.ts';
import {
  mapPair,
  numberOf,
  otherSide,
  type Pair,
  pairOf,
  type SideIndex,
  SIDES,
} from '../../contract/pair.ts';
import type { Column, Dialect, Sql, WrittenFormat } from '../../sources/dialect.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { OpenedRelation, TextColumn } from '../../duckdb/relation.ts';
import { NO_FACTS } from './text-facts.ts';
import { asWritten, type ColumnTypes } from './text-columns.ts';
import { type Reading, TextSide, type TypedRelation } from './text-side.ts';
import { storedType } from '../../duckdb/types.ts';
import { TEXT } from '../../sources/types/column-type.ts';
import { same, type TextOrType, typeBeside } from './type-beside.ts';
import type { TextRows } from './look-at-texts.ts';

/** Which columns of the two sides belong together. */
export interface Pairing {
  /**
   * The other side's name for a column of `side` (0 or 1), whether or not it has one; `null` where
   * it cannot have one.
   */
  partner(side: SideIndex, name: string): string | null;
  isKey(side: SideIndex, name: string): boolean;
  /** The key columns of a side. */
  keys: Pair<string[]>;
}

/** Rows of one side as its file wrote them. */
export interface WrittenRows {
  rows: TextRows;
  columns: { name: string; format: WrittenFormat; column: Sql }[];
}

type ReadSide = OpenedRelation | TextSide;

const columnsByName = ({ columns }: TypedRelation): Map<string, Column> =>
  new Map(columns.map((column) => [column.name, column]));

const isSameFold = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

/** A side without columns takes the other's, and has no rows. */
function emptyLike(columns: Column[], dialect: Dialect): TypedRelation {
  const nulls = columns.map(
    ({ name, type }) => `CAST(NULL AS ${storedType(type)}) AS ${dialect.quoteIdentifier(name)}`,
  );
  const relation = `(SELECT ${nulls.join(', ')} WHERE false)`;
  // Where two names differ only in case, DuckDB would take one for the other. In a relation without
  // rows it does not matter which column is meant, but its type does.
  const untold = columns.map(({ name, type }) => ({
    name,
    type,
    ...(columns.some((other) => other.name !== name && isSameFold(other.name, name))
      ? { reference: `CAST(NULL AS ${storedType(type)})` }
      : {}),
  }));
  return { relation, columns: untold };
}

/**
 * Both sides of a diff, in comparable types. Columns of text files are read in the narrowest type
 * that holds the values of both sides: at first as their first rows suggest; the values are
 * checked by `settle` and `settleWithin`, which widen the types where one does not fit. To `look`
 * comes first.
 */
export class BothSides {
  readonly #sides: Pair<ReadSide>;
  readonly #pairing: Pairing;
  readonly #dialect: Dialect;
  #types: Pair<ColumnTypes> = [new Map(), new Map()];
  /** The columns as their types are known by now, by name; `null` until they are asked for. */
  #byName: Pair<Map<string, Column>> | null = null;

  constructor(connection: DuckDBConnection, opened: Pair<OpenedRelation>, pairing: Pairing) {
    this.#sides = mapPair(opened, (relation, index): ReadSide => {
      if (relation.kind !== 'text') return relation;
      return new TextSide(connection, relation, `dataset${numberOf(index)}`);
    });
    this.#dialect = connection.dialect;
    this.#pairing = pairing;
  }

  /** Copies text files into tables: what reads them often reads those. */
  async keep(signal?: AbortSignal): Promise<void> {
    for (const side of this.#sides) if (side instanceof TextSide) await side.keep(signal);
  }

  /**
   * Copies some rows of text files into tables, and takes them for all from here on.
   *
   * @param wanted a condition, over how columns are read by what is known of them by now.
   */
  async keepSome(
    wanted: (side: SideIndex, read: (name: string) => Reading) => Sql,
    signal?: AbortSignal,
  ): Promise<void> {
    for (const index of SIDES) {
      const side = this.#sides[index];
      if (!(side instanceof TextSide)) continue;
      const types = this.#types[index];
      await side.keepSome(
        wanted(index, (name) => side.reading(name, types)),
        signal,
      );
    }
  }

  /** Looks at the first rows of text files, which suggest their types. */
  async look(signal?: AbortSignal): Promise<void> {
    for (const side of this.#sides) if (side instanceof TextSide) await side.look(signal);
    this.#chooseTypes();
  }

  /** The sides as their types are known by now. */
  relations(): Pair<TypedRelation> {
    return pairOf((side) => this.#relation(side));
  }

  /**
   * Text files with some columns as they are written, and the keys read in types, too.
   *
   * @throws DiffError where a side is no text file.
   */
  writtenRelations(written: Pair<ReadonlySet<string>>): Pair<Sql> {
    return mapPair(this.#sides, (side, index) => {
      if (!(side instanceof TextSide)) throw new DiffError('InternalError', 'a side is no text');
      const read = new Set(this.#pairing.keys[index]);
      return side.written(this.#types[index], { written: written[index], read });
    });
  }

  /** A column of a side, as its type is known by now. */
  column(side: SideIndex, name: string): Column | undefined {
    this.#byName ??= mapPair(this.relations(), columnsByName);
    return this.#byName[side].get(name);
  }

  /**
   * Checks every value of the columns that `wanted` names, widens types until all fit, and answers
   * whether any type changed.
   */
  async settle(
    wanted: (side: SideIndex, name: string) => boolean,
    signal?: AbortSignal,
  ): Promise<boolean> {
    let changed = false;
    while (
      await this.#widen((side) => this.#columns(side, wanted), [undefined, undefined], signal)
    ) {
      changed = true;
    }
    return changed;
  }

  /** Checks the values of columns within some rows of each side, as `settle` does. */
  async settleWithin(rows: Pair<WrittenRows>, signal?: AbortSignal): Promise<boolean> {
    return this.#widen(
      (side) =>
        rows[side].columns.map((entry) => asWritten(entry.name, entry.column, entry.format)),
      mapPair(rows, (one) => one.rows),
      signal,
    );
  }

  /** Looks closely at the columns in which some value does not fit; whether there was one. */
  async #widen(
    columns: (side: SideIndex) => TextColumn[],
    rows: Pair<TextRows | undefined>,
    signal?: AbortSignal,
  ): Promise<boolean> {
    let widened = false;
    for (const index of SIDES) {
      const side = this.#sides[index];
      if (!(side instanceof TextSide)) continue;
      const misfits = await side.misfits(columns(index), this.#types[index], rows[index], signal);
      if (misfits.length === 0) continue;
      await side.lookCloser(misfits, signal);
      widened = true;
    }
    if (widened) this.#chooseTypes();
    return widened;
  }

  #columns(index: SideIndex, wanted: (side: SideIndex, name: string) => boolean): TextColumn[] {
    const side = this.#sides[index];
    return side instanceof TextSide
      ? side.file.columns.filter(({ name }) => wanted(index, name))
      : [];
  }

  #relation(index: SideIndex): TypedRelation {
    const own = this.#ownRelation(index);
    if (own) return own;
    const from = otherSide(index);
    const columns =
      this.#ownRelation(from)?.columns.flatMap(({ name, type }) => {
        const partner = this.#pairing.partner(from, name);
        return partner === null ? [] : [{ name: partner, type }];
      }) ?? this.#pairing.keys[index].map((name) => ({ name, type: TEXT }));
    return emptyLike(columns, this.#dialect);
  }

  #ownRelation(index: SideIndex): TypedRelation | null {
    const side = this.#sides[index];
    if (side instanceof TextSide) return side.typed(this.#types[index]);
    return side.kind === 'typed' ? side : null;
  }

  #chooseTypes(): void {
    this.#types = pairOf((side) => this.#typesOf(side));
    this.#byName = null;
  }

  #typesOf(index: SideIndex): ColumnTypes {
    const side = this.#sides[index];
    if (!(side instanceof TextSide)) return new Map();
    return new Map(
      side.file.columns.map(({ name }) => {
        const facts = side.facts(name);
        const other = this.#counterpart(otherSide(index), this.#pairing.partner(index, name));
        return [name, facts ? typeBeside(facts, other) : same(TEXT)];
      }),
    );
  }

  #counterpart(index: SideIndex, name: string | null): TextOrType | null {
    if (name === null) return null;
    const side = this.#sides[index];
    if (side instanceof TextSide) {
      const facts = side.facts(name);
      return facts ? { facts } : null;
    }
    // A file without even a header has every column, and no value of it.
    if (side.kind === 'empty') return { facts: NO_FACTS };
    if (side.kind !== 'typed') return null;
    return side.columns.find((entry) => entry.name === name) ?? null;
  }
}
