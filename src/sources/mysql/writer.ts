import { DiffError } from '../../contract/errors.ts';
import type { Sql } from '../dialect.ts';
import { namingOption } from '../errors.ts';
import type { SourceAddress } from '../source.ts';
import {
  columnText,
  fittingNames,
  type RowSource,
  type TableWriter,
  untilCommitted,
  type WriterOptions,
} from '../table-writer.ts';
import { MysqlDialect } from './dialect.ts';
import { MysqlSession } from './session.ts';
import { optionSql, OPTIONAL_SETTINGS, READ_SETTINGS } from './settings.ts';
import { readMysqlUrl, type MysqlConfig } from './url.ts';
import { mysqlColumn } from './written-columns.ts';

/** In characters. */
const LONGEST_NAME = 64;

/** A statement has so many characters: few enough for every server's `max_allowed_packet`. */
const STATEMENT_LENGTH = 256 * 1024;

/** What does not fit is an error, and a backslash a letter like others. */
const WRITE_SETTINGS = [
  `SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_BACKSLASH_ESCAPES,NO_ENGINE_SUBSTITUTION'`,
  'SET SESSION autocommit = 0',
];

/** How long it may take to remove what is not kept. */
const UNDO_WITHIN_MS = 10_000;

/** Writes tables of MySQL or MariaDB, which know no transaction that makes tables: they are dropped. */
export class MysqlWriter implements TableWriter {
  readonly #dialect = new MysqlDialect();
  readonly #config: MysqlConfig;
  readonly #session: MysqlSession;
  readonly #database: string;
  readonly #unkept = new Set<string>();

  private constructor(config: MysqlConfig, session: MysqlSession, database: string) {
    this.#config = config;
    this.#session = session;
    this.#database = database;
  }

  /** @throws DiffError where the server cannot be reached, or there is no database to write to. */
  static async open(
    { name, location, options }: SourceAddress,
    { schema }: WriterOptions,
    signal: AbortSignal,
  ): Promise<MysqlWriter> {
    const config = readMysqlUrl(name, location);
    const database = schema ?? config.options.database ?? null;
    if (database === null) {
      const value = 'its URL names no database to write to: set write-schema of the data source';
      throw new DiffError('NoSuchDatabaseException', value);
    }
    const session = await MysqlSession.open(config, signal);
    try {
      for (const [option, value] of Object.entries(options)) {
        await namingOption(option, session.run(optionSql(option, value), signal));
      }
      for (const setting of OPTIONAL_SETTINGS) {
        await session.run(setting, signal).catch(() => undefined);
      }
      for (const setting of READ_SETTINGS) await session.run(setting, signal);
      return new MysqlWriter(config, session, database);
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  pathOf(table: string): string[] {
    return [this.#database, table];
  }

  async write(table: string, rows: RowSource, signal: AbortSignal): Promise<void> {
    const { columns } = rows;
    for (const setting of WRITE_SETTINGS) await this.#session.run(setting, signal);
    const written = columns.map(({ type }) => mysqlColumn(type));
    const names = fittingNames(
      columns.map(({ name }) => name),
      LONGEST_NAME,
      (name) => [...name].length,
    );
    const parts = names.map((name, i) => `${this.#quote(name)} ${written[i]?.type ?? 'longtext'}`);
    await this.#create(table, `(${parts.join(', ')})`, signal);
    const values = columns.map((column, i) => {
      const text = columnText(written[i] ?? mysqlColumn(column.type), column);
      return `coalesce(${text}, 'NULL')`;
    });
    await this.#insert(
      table,
      rows.texts(`'(' || ${values.join(` || ',' || `)} || ')'`, signal),
      signal,
    );
  }

  async copy(table: string, relation: Sql, signal: AbortSignal): Promise<void> {
    const select = `SELECT * FROM ${relation} AS dataset`;
    const fields = await this.#session.describe(`${select} LIMIT 0`, signal);
    // MariaDB would make texts of them.
    const documents = fields
      .filter(({ extended }) => extended === 'json')
      .map(({ name }) => `${this.#quote(name)} json`);
    const columns = documents.length > 0 ? `(${documents.join(', ')}) ` : '';
    await this.#create(table, `${columns}AS ${select}`, signal);
  }

  async tables(prefix: string, signal: AbortSignal): Promise<string[]> {
    const [schema, start] = [this.#database, prefix].map((text) => this.#dialect.quoteText(text));
    const rows = await this.#session.rows(
      `SELECT TABLE_NAME AS name FROM information_schema.TABLES
WHERE TABLE_SCHEMA = ${schema} AND TABLE_TYPE = 'BASE TABLE' AND LEFT(TABLE_NAME, ${prefix.length}) = ${start}`,
      signal,
    );
    return rows.map((row) => String(row['name']));
  }

  async commit(): Promise<void> {
    const signal = untilCommitted();
    await this.#session.run('COMMIT', signal);
    this.#unkept.clear();
  }

  async drop(table: string, signal: AbortSignal): Promise<void> {
    await this.#session.run(`DROP TABLE IF EXISTS ${this.#place(table)}`, signal);
  }

  async close(): Promise<void> {
    try {
      if (this.#unkept.size > 0) await this.#undo();
    } finally {
      await this.#session.close();
    }
  }

  /** By a connection of its own: the one that wrote may be broken. */
  async #undo(): Promise<void> {
    const signal = AbortSignal.timeout(UNDO_WITHIN_MS);
    // What it wrote would be waited for.
    await this.#session.close();
    const session = await MysqlSession.open(this.#config, signal);
    try {
      for (const table of this.#unkept) {
        await session.run(`DROP TABLE IF EXISTS ${this.#place(table)}`, signal);
      }
    } finally {
      await session.close();
    }
  }

  async #create(table: string, definition: Sql, signal: AbortSignal): Promise<void> {
    // Known before it is there: it may be made although nobody hears of it.
    this.#unkept.add(table);
    await this.#session.run(`CREATE TABLE ${this.#place(table)} ${definition}`, signal);
  }

  async #insert(table: string, rows: AsyncIterable<string[]>, signal: AbortSignal): Promise<void> {
    let waiting: string[] = [];
    let length = 0;
    const flush = async (): Promise<void> => {
      if (waiting.length === 0) return;
      const sql = `INSERT INTO ${this.#place(table)} VALUES ${waiting.join(',')}`;
      [waiting, length] = [[], 0];
      await this.#session.run(sql, signal);
    };
    for await (const some of rows) {
      for (const row of some) {
        if (length + row.length > STATEMENT_LENGTH) await flush();
        waiting.push(row);
        length += row.length;
      }
    }
    await flush();
  }

  #quote(name: string): Sql {
    return this.#dialect.quoteIdentifier(name);
  }

  #place(table: string): Sql {
    return this.pathOf(table)
      .map((part) => this.#quote(part))
      .join('.');
  }
}
