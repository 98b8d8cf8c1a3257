import { resolve } from 'node:path';
import type { Sql } from '../dialect.ts';
import { requireDatabaseFile } from '../require-file.ts';
import type { OpenOptions, SourceAddress } from '../source.ts';
import {
  columnText,
  hexadecimal,
  printed,
  type RowSource,
  spelledOut,
  type TableWriter,
  untilCommitted,
} from '../table-writer.ts';
import type { ColumnType } from '../types/column-type.ts';
import { SqliteDialect } from './dialect.ts';
import { SqliteProcess } from './process.ts';
import { openingOf } from './session.ts';
import { WRITER_CODE, type WrittenClass } from './writer-program.ts';

/** As what values are stored exactly: numbers beyond 64 bits, decimals and times are texts. */
function classOf(type: ColumnType): WrittenClass {
  switch (type.kind) {
    case 'boolean':
      return 'INTEGER';
    case 'integer':
      return type.bits < 64 || (type.bits === 64 && type.isSigned) ? 'INTEGER' : 'TEXT';
    case 'float':
      return 'REAL';
    case 'blob':
      return 'BLOB';
    default:
      return 'TEXT';
  }
}

/** A value as the text that the writer takes. */
function textOf(type: ColumnType, value: Sql): Sql {
  if (type.kind === 'boolean') return printed(`CAST(${value} AS TINYINT)`);
  if (type.kind === 'blob') return hexadecimal(value);
  if (type.kind !== 'float') return printed(value);
  // As JavaScript reads them; a float as the double that it is.
  return spelledOut(printed(`CAST(${value} AS DOUBLE)`));
}

/** Types as tables may declare them without quotes. */
const PLAIN_TYPE = /^\w[\w ]*(?:\([\d ,]+\))?$/;

/** So many characters of rows go to the process at once. */
const MESSAGE_LENGTH = 256 * 1024;

/** Writes tables of a SQLite file, all of them in one transaction: what is not kept was never there. */
export class SqliteWriter implements TableWriter {
  readonly #dialect = new SqliteDialect();
  readonly #process: SqliteProcess;

  private constructor(process: SqliteProcess) {
    this.#process = process;
  }

  /** @throws DiffError where there is no such file, or it cannot be written to. */
  static async open(
    { location, options }: SourceAddress,
    { workingDirectory, signal }: OpenOptions,
  ): Promise<SqliteWriter> {
    const path = resolve(workingDirectory, location);
    await requireDatabaseFile(path, location);
    const process = new SqliteProcess(WRITER_CODE, signal);
    try {
      await process.ask({ kind: 'open to write', path, ...openingOf(options) }, signal);
      return new SqliteWriter(process);
    } catch (error) {
      await process.close();
      throw error;
    }
  }

  pathOf(table: string): string[] {
    return [table];
  }

  async write(table: string, { columns, texts }: RowSource, signal: AbortSignal): Promise<void> {
    const classes = columns.map(({ type }) => classOf(type));
    const parts = columns.map(({ name }, i) => `${this.#quote(name)} ${classes[i] ?? 'TEXT'}`);
    await this.#execute(`CREATE TABLE ${this.#place(table)} (${parts.join(', ')})`, signal);
    const sql = `INSERT INTO ${this.#place(table)} VALUES (${columns.map(() => '?').join(', ')})`;
    await this.#process.ask({ kind: 'insert into', sql, classes }, signal);
    const values = columns.map((column) =>
      columnText({ type: '', text: (value) => textOf(column.type, value) }, column),
    );
    let waiting = '';
    const flush = async (): Promise<void> => {
      const rows = `[${waiting}]`;
      waiting = '';
      await this.#process.ask({ kind: 'insert', rows }, signal);
    };
    for await (const rows of texts(`CAST(json_array(${values.join(', ')}) AS VARCHAR)`, signal)) {
      waiting += (waiting === '' ? '' : ',') + rows.join(',');
      if (waiting.length > MESSAGE_LENGTH) await flush();
    }
    await flush();
  }

  async copy(table: string, relation: Sql, signal: AbortSignal): Promise<void> {
    const select = `SELECT * FROM ${relation} AS dataset`;
    const { columns = [] } = await this.#process.ask({ kind: 'columns', sql: select }, signal);
    // Made of a SELECT, a table has other types than what it is made of.
    const parts = columns.map(({ name, type }) => {
      const declared = type === null || PLAIN_TYPE.test(type) ? (type ?? '') : this.#quote(type);
      return `${this.#quote(name)} ${declared}`;
    });
    await this.#execute(`CREATE TABLE ${this.#place(table)} (${parts.join(', ')})`, signal);
    await this.#execute(`INSERT INTO ${this.#place(table)} ${select}`, signal);
  }

  async tables(prefix: string, signal: AbortSignal): Promise<string[]> {
    const start = this.#dialect.quoteText(prefix);
    const sql = `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND substr(name, 1, ${prefix.length}) = ${start}`;
    const { rows = [] } = await this.#process.ask({ kind: 'rows', sql }, signal);
    return rows.map((row) => String(row['name']));
  }

  async commit(): Promise<void> {
    const signal = untilCommitted();
    await this.#execute('COMMIT', signal);
    await this.#execute('BEGIN', signal);
  }

  async drop(table: string, signal: AbortSignal): Promise<void> {
    await this.#execute(`DROP TABLE IF EXISTS ${this.#place(table)}`, signal);
  }

  close(): Promise<void> {
    return this.#process.close();
  }

  async #execute(sql: Sql, signal: AbortSignal): Promise<void> {
    await this.#process.ask({ kind: 'execute', sql }, signal);
  }

  #quote(name: string): Sql {
    return this.#dialect.quoteIdentifier(name);
  }

  #place(table: string): Sql {
    return `main.${this.#quote(table)}`;
  }
}
