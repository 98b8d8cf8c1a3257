import { DiffError } from '../../contract/errors.ts';
import { COLUMNS_AT_ONCE, inStatements } from '../../sources/columns-at-once.ts';
import type { Column, Sql } from '../../sources/dialect.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { TextColumn, TextRelation } from '../../duckdb/relation.ts';
import { findMisfits, lookAtAll, lookAtFirst, type TextRows } from './look-at-texts.ts';
import { asTexts, NO_FACTS, type TextFacts } from './text-facts.ts';
import { needsCare } from '../../duckdb/read-error.ts';
import { sameType } from '../../sources/types/column-type.ts';
import {
  asWritten,
  type ColumnTypes,
  fitsColumn,
  isRead,
  readColumn,
  typesOf,
} from './text-columns.ts';

/** A relation whose columns have types that can be compared. */
export interface TypedRelation {
  relation: Sql;
  columns: Column[];
  isFiltered?: boolean;
}

/** How a column of a text file is read in its type, over the columns that the file has. */
export interface Reading {
  value: Sql;
  /** Whether the text is of the type; not so where another text may have to decide on it. */
  fits: Sql;
}

/** Enough to guess from; a wrong guess is found when the values are checked. */
const SAMPLE_ROWS = 500;

/** A text file, whose texts are read in types as far as these are known. */
export class TextSide {
  readonly file: TextRelation;
  readonly #connection: DuckDBConnection;
  readonly #table: string;
  /** The rows: of the file, or of the table that keeps them. */
  #rows: Sql;
  readonly #facts = new Map<string, TextFacts>();
  /** Columns whose every value is in their facts. */
  readonly #known = new Set<string>();

  constructor(connection: DuckDBConnection, file: TextRelation, table: string) {
    this.#connection = connection;
    this.file = file;
    this.#table = table;
    this.#rows = file.relation;
  }

  facts(name: string): TextFacts | undefined {
    return this.#facts.get(name);
  }

  /** Looks at the first rows. */
  async look(signal?: AbortSignal): Promise<void> {
    const { columns } = this.file;
    const lookAtRows = () =>
      lookAtFirst(this.#connection, columns, this.#rows, SAMPLE_ROWS, signal);
    const first = await lookAtRows().catch(async (error: unknown) => {
      if (!needsCare(error) || !this.file.readCarefully) throw error;
      await this.keep(signal);
      return lookAtRows();
    });
    this.#note(columns, first.facts, { areAll: first.rows < SAMPLE_ROWS });
  }

  /** @param areAll whether the facts are of every value. */
  #note(columns: TextColumn[], facts: TextFacts[], { areAll }: { areAll: boolean }): void {
    columns.forEach(({ name }, i) => {
      this.#facts.set(name, facts[i] ?? NO_FACTS);
      if (areAll) this.#known.add(name);
    });
  }

  /** Copies the file into a table, if it is not in one, to be read from there. */
  async keep(signal?: AbortSignal): Promise<void> {
    if (this.#rows === this.#table) return;
    const { relation, isLossy, readCarefully } = this.file;
    if (isLossy) await this.#keepCarefully(signal);
    else {
      await this.#copy(relation, signal).catch((error: unknown) => {
        if (!needsCare(error) || !readCarefully) throw error;
        return this.#keepCarefully(signal);
      });
    }
    this.#rows = this.#table;
  }

  /** Copies those rows alone of which a condition holds, over the columns that the file has. */
  async keepSome(where: Sql, signal?: AbortSignal): Promise<void> {
    await this.#copy(`${this.file.relation} WHERE ${where}`, signal);
    this.#rows = this.#table;
  }

  async #copy(from: Sql, signal?: AbortSignal): Promise<void> {
    await this.#connection.execute(
      `CREATE OR REPLACE TEMP TABLE ${this.#table} AS SELECT * FROM ${from}`,
      signal,
    );
  }

  async #keepCarefully(signal?: AbortSignal): Promise<void> {
    const reading = await this.file.readCarefully?.(signal);
    if (!reading) return;
    await this.#copy(reading.relation, signal);
    // It may read other rows than those that were looked at.
    this.#known.clear();
    const [row] = await this.#connection.query(`SELECT count(*) AS rows FROM ${this.#table}`);
    if (Number(row?.['rows']) === reading.rows) return;
    const read = `${String(row?.['rows'])} of ${reading.rows} rows`;
    throw new DiffError('InternalError', `${read} arrived while a text file was read`);
  }

  /** The columns of which some value in `rows`, by default all, does not fit its type. */
  async misfits(
    columns: TextColumn[],
    types: ColumnTypes,
    rows: TextRows = { kind: 'columns', relation: () => this.#rows },
    signal?: AbortSignal,
  ): Promise<TextColumn[]> {
    const fitsOf = (column: TextColumn): Sql => this.#fits(column, types);
    const checked = columns
      .map((column, number) => ({ column, number }))
      .filter(({ column }) => fitsOf(column) !== 'true');
    return findMisfits(this.#connection, rows, checked, fitsOf, signal);
  }

  #fits(column: TextColumn, types: ColumnTypes): Sql {
    return this.#known.has(column.name) ? isRead(column, types) : fitsColumn(column, types);
  }

  /** @throws Error where the file has no such column. */
  reading(name: string, types: ColumnTypes): Reading {
    const column = this.file.columns.find((entry) => entry.name === name);
    if (!column) throw new Error(`there is no column ${name}`);
    const value = readColumn(column, typesOf(name, types).compared);
    return { value, fits: this.#fits(column, types) };
  }

  /** Looks at every value of the columns that have a misfit. */
  async lookCloser(misfits: TextColumn[], signal?: AbortSignal): Promise<void> {
    const isWide = this.file.columns.length > COLUMNS_AT_ONCE;
    // Its rows are read again, and most likely for other columns, too.
    if (!isWide) await this.keep(signal);
    const names = new Set(misfits.map(({ name }) => name));
    const columns = this.file.columns.filter(({ name }) => names.has(name));
    const unknown = columns.filter(({ name }) => !this.#known.has(name));
    for (const { name } of columns) {
      const facts = this.#facts.get(name);
      if (this.#known.has(name) && facts) this.#facts.set(name, asTexts(facts));
    }
    const groups = isWide ? inStatements(unknown) : unknown.map((column) => [column]);
    for (const some of groups) {
      const facts = await lookAtAll(this.#connection, some, this.#rows, signal);
      this.#note(some, facts, { areAll: true });
    }
  }

  /** The rows with their columns read in types, beside each the value as the file wrote it. */
  typed(types: ColumnTypes): TypedRelation {
    const columns = this.#written().map((of) => typedColumn(of, types));
    return {
      relation: this.#select(
        types,
        () => true,
        () => true,
      ),
      columns,
    };
  }

  /** The same rows with some columns as the file wrote them, and fewer read in types. */
  written(
    types: ColumnTypes,
    { written, read }: Record<'written' | 'read', ReadonlySet<string>>,
  ): Sql {
    return this.#select(
      types,
      (name) => read.has(name),
      (name) => written.has(name),
    );
  }

  /** The file's columns, each with the name of what its file wrote. */
  #written(): WrittenColumn[] {
    const prefix = unusedPrefix(this.file.columns);
    return this.file.columns.map((column, i) => ({ column, written: `${prefix}${i}` }));
  }

  #select(
    types: ColumnTypes,
    isRead: (name: string) => boolean,
    isWritten: (name: string) => boolean,
  ): Sql {
    const { dialect } = this.#connection;
    const select = this.#written().flatMap(({ column, written }) => {
      const { name, text, json } = column;
      const value = readColumn(column, typesOf(name, types).filtered);
      return [
        ...(isRead(name) ? [`${value} AS ${dialect.quoteIdentifier(name)}`] : []),
        ...(isWritten(name) ? [`${json ?? text} AS ${written}`] : []),
      ];
    });
    return `(SELECT\n  ${select.join(',\n  ')}\nFROM ${this.#rows})`;
  }
}

/** A column of a text file, and the name of what the file wrote. */
interface WrittenColumn {
  column: TextColumn;
  written: Sql;
}

function typedColumn(
  { column: { name, json, hasDecimalCommas = false }, written }: WrittenColumn,
  types: ColumnTypes,
): Column {
  const { compared: type, filtered } = typesOf(name, types);
  const ofCsv = hasDecimalCommas ? 'csv with decimal commas' : 'csv';
  const format = json === null ? ofCsv : 'json';
  const read = (text: Sql): Sql => readColumn(asWritten(name, text, format), type);
  const column = { name, type, written: { format, column: written, read } } as const;
  return sameType(type, filtered) ? column : { ...column, filtered, reference: read(written) };
}

/** A beginning that no column's name has, whatever the case: DuckDB does not tell cases apart. */
function unusedPrefix(columns: TextColumn[]): string {
  let prefix = 'written_';
  while (columns.some(({ name }) => name.toLowerCase().startsWith(prefix))) prefix += '_';
  return prefix;
}
