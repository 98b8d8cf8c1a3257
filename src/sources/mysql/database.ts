import type { Writable } from 'node:stream';
import { DiffError } from '../../contract/errors.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import type { PastState } from '../../contract/past-state.ts';
import {
  type Database,
  type DatabaseColumn,
  type DatabaseRelation,
  openedQuery,
} from '../database.ts';
import type { Cell, Sql } from '../dialect.ts';
import type { Reduction } from '../types/column-type.ts';
import type { Checksums } from '../checksums.ts';
import { namingFilter, namingOption } from '../errors.ts';
import type { Options } from '../options.ts';
import { EVERY_COLUMN, type WantedColumns } from '../readable-columns.ts';
import { namingUnversioned, pastTime } from './past.ts';
import { TextChecksums } from '../text-checksums.ts';
import { MysqlDialect } from './dialect.ts';
import {
  findTable,
  hasSnapshot,
  noSuchMysqlTable,
  orderOf,
  relationOf,
  tableColumnsSql,
  type TableName,
  tableSql,
  tableOf,
  uniqueIndexesSql,
  uniqueKeysOf,
} from './introspection.ts';
import { listMysqlTables } from './list-tables.ts';
import { isOfColumns, readableColumns } from './readable-columns.ts';
import { MysqlSession } from './session.ts';
import { OPTIONAL_SETTINGS, optionSql, SETTINGS } from './settings.ts';
import { mysqlTextHashing } from './text-hashing.ts';
import { type MysqlType, readColumnType } from './own-type.ts';
import { carefulLandingOf, declaredType, landingOf, ownTypeOf } from './types.ts';
import type { MysqlConfig } from './url.ts';

/** MySQL and MariaDB, read in one read-only transaction that sees one snapshot. */
export class MysqlDatabase implements Database {
  readonly dialect = new MysqlDialect();
  readonly checksums = null;
  #textChecksums: Checksums | null = null;
  readonly #session: MysqlSession;
  /** The database of the URL. */
  readonly #database: string | null;
  #reduction: Reduction = 'half up';

  private constructor(session: MysqlSession, database: string | null) {
    this.#session = session;
    this.#database = database;
  }

  /** @param options those of the data source. */
  static async open(
    config: MysqlConfig,
    signal: AbortSignal,
    options: Options = {},
  ): Promise<MysqlDatabase> {
    const session = await MysqlSession.open(config, signal);
    const database = new MysqlDatabase(session, config.options.database ?? null);
    try {
      await database.#start(options, signal);
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  get textChecksums(): Checksums | null {
    return this.#textChecksums;
  }

  async #start(options: Options, signal: AbortSignal): Promise<void> {
    for (const [name, value] of Object.entries(options)) {
      await namingOption(name, this.#session.run(optionSql(name, value), signal));
    }
    for (const setting of OPTIONAL_SETTINGS) {
      await this.#session.run(setting, signal).catch(() => undefined);
    }
    for (const setting of SETTINGS) await this.#session.run(setting, signal);
    const [row] = await this.query('SELECT VERSION() AS version, @@sql_mode AS mode', signal);
    if (String(row?.['version']).includes('MariaDB')) this.#reduction = 'cut';
    // There CONCAT leaves NULL out, which here says that a text is too long.
    const isOracle = String(row?.['mode']).includes('ORACLE');
    this.#textChecksums = isOracle ? null : new TextChecksums(mysqlTextHashing);
  }

  openTable(path: string[], signal: AbortSignal, wanted = EVERY_COLUMN): Promise<DatabaseRelation> {
    return this.#open(path, null, signal, wanted);
  }

  listTables(searched: readonly SearchedSchema[], signal: AbortSignal): Promise<ListedTables> {
    const ask = (sql: Sql) => this.query(sql, signal);
    return listMysqlTables(searched, { database: this.#database, ask, quote: this.#quote });
  }

  /** A state of a system-versioned table, which MariaDB has and MySQL has not. */
  async openPast(
    path: string[],
    at: PastState,
    signal: AbortSignal,
    wanted = EVERY_COLUMN,
  ): Promise<DatabaseRelation> {
    const isMaria = this.#reduction === 'cut';
    const ask = (sql: Sql) => this.query(sql, signal);
    const time = await pastTime(path, at, isMaria, ask);
    const opening = this.#open(path, time, signal, wanted);
    return { ...(await namingUnversioned(path, opening)), version: time };
  }

  /** @param time the state that is read; `null` for that of now. */
  async #open(
    path: string[],
    time: string | null,
    signal: AbortSignal,
    wanted: WantedColumns,
  ): Promise<DatabaseRelation> {
    const named = tableOf(path, this.#database);
    const quote = this.#quote;
    const rows = await this.query(tableSql(named, quote), signal);
    const table = findTable(rows, named);
    if (!table) {
      throw await noSuchMysqlTable(path, named, quote, (sql) => this.query(sql, signal));
    }
    const found = { database: String(table['database']), name: String(table['name']) };
    const all = await this.query(tableColumnsSql(found, quote), signal);
    const refused = await this.#refusal(found, signal);
    if (refused && !isOfColumns(refused, all)) throw refused;
    const isWhole = refused === null;
    const types = isWhole ? all : readableColumns(path, all, wanted);
    const identifier = (name: string): Sql => this.dialect.quoteIdentifier(name);
    const past = time === null ? '' : ` FOR SYSTEM_TIME AS OF TIMESTAMP ${quote(time)}`;
    const relation = relationOf(found, types, isWhole, identifier, past);
    // Of an index, the catalog leaves out columns that may not be read: it proves nothing then.
    const keys = isWhole ? await this.query(uniqueIndexesSql(found, quote), signal) : [];
    const isRepeatable = hasSnapshot(table);
    return {
      relation,
      columns: await this.#columns(relation, signal, types),
      uniqueKeys: uniqueKeysOf(keys),
      orderedBy: orderOf(keys),
      order: null,
      estimatedRows:
        isRepeatable && table['row_count'] !== null ? Number(table['row_count']) : null,
      isRepeatable,
      ...(!isWhole && { isPartial: true }),
    };
  }

  /** Why not all columns of a table can be read, also those that nobody shows; `null` where they can. */
  #refusal(table: TableName, signal: AbortSignal): Promise<DiffError | null> {
    const whole = relationOf(table, [], true, (name) => this.dialect.quoteIdentifier(name));
    return this.#session.describe(`SELECT * FROM ${whole} LIMIT 0`, signal).then(
      () => null,
      (error: unknown) => {
        if (error instanceof DiffError) return error;
        throw error;
      },
    );
  }

  async openQuery(sql: Sql, input: string, signal: AbortSignal): Promise<DatabaseRelation> {
    // A query that closes our parentheses may name a file, which a transaction that reads lets pass.
    if (/\b(?:outfile|dumpfile)\b/i.test(sql)) {
      const value = `${input} holds the word OUTFILE or DUMPFILE; queries write no files`;
      throw new DiffError('InvalidQueryException', value, { input });
    }
    return openedQuery(sql, input, (relation) => this.#columns(relation, signal));
  }

  async checkFilter(
    filter: Sql,
    input: string,
    { relation }: DatabaseRelation,
    signal: AbortSignal,
  ): Promise<void> {
    // Any scalar is a condition: there is no type of truth values.
    const sql = `SELECT 1 FROM ${relation} AS dataset WHERE (\n${filter}\n) LIMIT 0`;
    await namingFilter(input, this.#session.describe(sql, signal));
  }

  query(sql: Sql, signal: AbortSignal): Promise<Record<string, Cell>[]> {
    return this.#session.rows(sql, signal);
  }

  copyCsv(select: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    return this.#session.copyCsv(select, output, signal);
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  readonly #quote = (text: string): Sql => this.dialect.quoteText(text);

  /** @param rows those of the columns in the catalog, where it has them. */
  async #columns(
    relation: Sql,
    signal: AbortSignal,
    rows: Record<string, Cell>[] = [],
  ): Promise<DatabaseColumn<MysqlType>[]> {
    const sql = `SELECT * FROM ${relation} AS dataset LIMIT 0`;
    const byName = new Map(rows.map((row) => [String(row['name']), row]));
    const fields = await this.#session.describe(sql, signal);
    return fields.map((field) => {
      const landing = landingOf(field, this.#reduction);
      // MariaDB's catalog calls JSON a text.
      const known = landing.type.kind === 'json' ? undefined : byName.get(field.name);
      const declared = known ? String(known['type']) : declaredType(field);
      const collation = known?.['collation'] ?? null;
      return {
        name: field.name,
        type: landing.type,
        own: known
          ? readColumnType(declared, collation === null ? null : String(collation))
          : ownTypeOf(field),
        declared,
        landing,
        careful: carefulLandingOf(field, this.#reduction),
      };
    });
  }
}
