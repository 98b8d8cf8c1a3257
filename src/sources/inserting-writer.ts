import { CancelledError } from '../contract/errors.ts';
import type { Sql } from './dialect.ts';
import {
  columnText,
  type RowSource,
  type TableWriter,
  untilCommitted,
  type WrittenColumn,
} from './table-writer.ts';
import type { ColumnType } from './types/column-type.ts';

/** A database that is written to by `INSERT`, as its kind has it. */
export interface InsertTarget {
  /** What stands before the names of tables, such as a schema. */
  readonly place: readonly string[];
  /** A statement has so many characters at most. */
  readonly statementLength: number;
  /** Whether it takes literals for what they are themselves, and not for what their column is. */
  readonly castsLiterals: boolean;
  quote(name: string): Sql;
  /** The column that holds a type exactly; its texts are literals. */
  columnOf(type: ColumnType): WrittenColumn;
  /** Names of columns as they can be there. */
  fit(names: string[]): string[];
  /** What follows the columns in the definition of a table. */
  format(columns: readonly string[]): Sql;
  /** Comes before a table is written that is made of literals. */
  prepare(signal: AbortSignal): Promise<void>;
  run(sql: Sql, signal: AbortSignal): Promise<void>;
  /** Makes a table of what can follow FROM. */
  copy(table: Sql, relation: Sql, signal: AbortSignal): Promise<void>;
  tables(prefix: string, signal: AbortSignal): Promise<string[]>;
  /** Keeps what was written, where that takes a statement. */
  commit(signal: AbortSignal): Promise<void>;
  /** Removes what is not kept, where it is not gone by itself. */
  undo(drops: Sql[], signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** How long it may take to remove what is not kept. */
const UNDO_WITHIN_MS = 30_000;

const drop = (table: Sql): Sql => `DROP TABLE IF EXISTS ${table}`;

/** An INSERT of rows by its two ends. */
function insertion(
  table: Sql,
  columns: WrittenColumn[],
  castsLiterals: boolean,
): [start: Sql, end: Sql] {
  if (!castsLiterals) return [`INSERT INTO ${table} VALUES `, ''];
  const values = columns.map(({ type }, i) => `CAST(c${i} AS ${type})`);
  const names = columns.map((_, i) => `c${i}`);
  return [
    `INSERT INTO ${table} SELECT ${values.join(', ')} FROM (VALUES `,
    `) AS written (${names.join(', ')})`,
  ];
}

/** Writes tables by statements of many rows: the fewer there are, the fewer files have a cluster's tables. */
export class InsertingWriter implements TableWriter {
  readonly #target: InsertTarget;
  readonly #unkept = new Set<string>();

  constructor(target: InsertTarget) {
    this.#target = target;
  }

  pathOf(table: string): string[] {
    return [...this.#target.place, table];
  }

  async write(table: string, rows: RowSource, signal: AbortSignal): Promise<void> {
    const target = this.#target;
    const { columns } = rows;
    await target.prepare(signal);
    const written = columns.map(({ type }) => target.columnOf(type));
    const names = target.fit(columns.map(({ name }) => name));
    const parts = written.map(({ type }, i) => `${target.quote(names[i] ?? '')} ${type}`);
    const definition = `(${parts.join(', ')})${target.format(names)}`;
    this.#unkept.add(table);
    // Nothing cancels it: else it might be made after it was to be removed.
    await target.run(`CREATE TABLE ${this.#name(table)} ${definition}`, untilCommitted());
    if (signal.aborted) throw new CancelledError('the diff was cancelled');
    const values = columns.map((column, i) => {
      const text = columnText(written[i] ?? target.columnOf(column.type), column);
      return `coalesce(${text}, 'NULL')`;
    });
    const ends = insertion(this.#name(table), written, target.castsLiterals);
    await this.#insert(
      ends,
      rows.texts(`'(' || ${values.join(` || ',' || `)} || ')'`, signal),
      signal,
    );
  }

  async copy(table: string, relation: Sql, signal: AbortSignal): Promise<void> {
    // Known before it is there: it may be made although nobody hears of it.
    this.#unkept.add(table);
    await this.#target.copy(this.#name(table), relation, signal);
  }

  tables(prefix: string, signal: AbortSignal): Promise<string[]> {
    return this.#target.tables(prefix, signal);
  }

  async commit(): Promise<void> {
    await this.#target.commit(untilCommitted());
    this.#unkept.clear();
  }

  async drop(table: string, signal: AbortSignal): Promise<void> {
    await this.#target.run(drop(this.#name(table)), signal);
  }

  async close(): Promise<void> {
    const drops = [...this.#unkept].map((table) => drop(this.#name(table)));
    try {
      if (drops.length > 0) await this.#target.undo(drops, AbortSignal.timeout(UNDO_WITHIN_MS));
    } finally {
      await this.#target.close();
    }
  }

  async #insert(
    [start, end]: [start: Sql, end: Sql],
    rows: AsyncIterable<string[]>,
    signal: AbortSignal,
  ): Promise<void> {
    const room = this.#target.statementLength - start.length - end.length;
    let waiting: string[] = [];
    let length = 0;
    const flush = async (): Promise<void> => {
      if (waiting.length === 0) return;
      const sql = `${start}${waiting.join(',')}${end}`;
      [waiting, length] = [[], 0];
      await this.#target.run(sql, signal);
    };
    for await (const some of rows) {
      for (const row of some) {
        if (length + row.length + 1 > room) await flush();
        waiting.push(row);
        length += row.length + 1;
      }
    }
    await flush();
  }

  #name(table: string): Sql {
    return this.pathOf(table)
      .map((part) => this.#target.quote(part))
      .join('.');
  }
}
