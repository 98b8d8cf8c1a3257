import { DiffError } from '../../contract/errors.ts';
import type { Sql } from '../dialect.ts';
import { namingOption } from '../errors.ts';
import { InsertingWriter, type InsertTarget } from '../inserting-writer.ts';
import type { SourceAddress } from '../source.ts';
import { fittingNames, type TableWriter, type WriterOptions } from '../table-writer.ts';
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

/** Writes tables of MySQL or MariaDB, which know no transaction that makes tables: they are dropped. */
class MysqlTarget implements InsertTarget {
  readonly place: readonly string[];
  readonly statementLength = STATEMENT_LENGTH;
  readonly castsLiterals = false;
  readonly #dialect = new MysqlDialect();
  readonly #config: MysqlConfig;
  readonly #session: MysqlSession;
  readonly #database: string;

  constructor(config: MysqlConfig, session: MysqlSession, database: string) {
    this.place = [database];
    this.#config = config;
    this.#session = session;
    this.#database = database;
  }

  readonly columnOf = mysqlColumn;

  quote(name: string): Sql {
    return this.#dialect.quoteIdentifier(name);
  }

  fit(names: string[]): string[] {
    return fittingNames(names, LONGEST_NAME, (name) => [...name].length);
  }

  format(): Sql {
    return '';
  }

  async prepare(signal: AbortSignal): Promise<void> {
    for (const setting of WRITE_SETTINGS) await this.#session.run(setting, signal);
  }

  run(sql: Sql, signal: AbortSignal): Promise<void> {
    return this.#session.run(sql, signal);
  }

  async copy(table: Sql, relation: Sql, signal: AbortSignal): Promise<void> {
    const select = `SELECT * FROM ${relation} AS dataset`;
    const fields = await this.#session.describe(`${select} LIMIT 0`, signal);
    // MariaDB would make texts of them.
    const documents = fields
      .filter(({ extended }) => extended === 'json')
      .map(({ name }) => `${this.quote(name)} json`);
    const columns = documents.length > 0 ? `(${documents.join(', ')}) ` : '';
    await this.run(`CREATE TABLE ${table} ${columns}AS ${select}`, signal);
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

  commit(signal: AbortSignal): Promise<void> {
    return this.run('COMMIT', signal);
  }

  /** By a connection of its own: the one that wrote may be broken. */
  async undo(drops: Sql[], signal: AbortSignal): Promise<void> {
    // What it wrote would be waited for.
    await this.close();
    const session = await MysqlSession.open(this.#config, signal);
    try {
      for (const drop of drops) await session.run(drop, signal);
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.#session.close();
  }
}

/**
 * Opens MySQL or MariaDB to be written to.
 *
 * @throws DiffError where the server cannot be reached, or there is no database to write to.
 */
export async function openMysqlWriter(
  { name, location, options }: SourceAddress,
  { schema }: WriterOptions,
  signal: AbortSignal,
): Promise<TableWriter> {
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
    return new InsertingWriter(new MysqlTarget(config, session, database));
  } catch (error) {
    await session.close();
    throw error;
  }
}
