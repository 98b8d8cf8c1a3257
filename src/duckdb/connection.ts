import type * as DuckDB from '@duckdb/node-api';
import { CancelledError, DiffError, messageOf } from '../contract/errors.ts';
import type { Cell, Column, Sql } from '../sources/dialect.ts';
import { DuckDBDialect } from './dialect.ts';
import { registerFunctions } from './functions.ts';
import { connect, createInstance, type DuckDBSettings, instanceOptions } from './instance.ts';
import type { DuckDBModule } from './native.ts';
import { readError } from './read-error.ts';
import { readType } from './types.ts';
import { Statements } from './statements.ts';

/** An in-memory DuckDB, in which both sides of a diff are read and joined. */
export class DuckDBConnection {
  readonly dialect = new DuckDBDialect();
  readonly #duckdb: DuckDBModule;
  readonly #instance: DuckDB.DuckDBInstance;
  readonly #connection: DuckDB.DuckDBConnection;
  readonly #ownsInstance: boolean;
  readonly #settings: DuckDBSettings;
  readonly #statements: Statements;
  #admitted: readonly string[] = [];

  private constructor(
    duckdb: DuckDBModule,
    instance: DuckDB.DuckDBInstance,
    connection: DuckDB.DuckDBConnection,
    { ownsInstance, settings }: { ownsInstance: boolean; settings: DuckDBSettings },
  ) {
    this.#ownsInstance = ownsInstance;
    this.#settings = settings;
    this.#duckdb = duckdb;
    this.#instance = instance;
    this.#connection = connection;
    this.#statements = new Statements(() => connection.interrupt(), settings.abandonment ?? null);
  }

  static async open(duckdb: DuckDBModule, settings: DuckDBSettings): Promise<DuckDBConnection> {
    const instance = await createInstance(duckdb, settings);
    const connection = await connect(instance);
    registerFunctions(duckdb, connection);
    return new DuckDBConnection(duckdb, instance, connection, { ownsInstance: true, settings });
  }

  /**
   * The folder for what is spilled, and for what need not outlast the connection; one that is confined may
   * read what is there.
   */
  async temporaryDirectory(signal?: AbortSignal): Promise<string> {
    const [row] = await this.query(`SELECT current_setting('temp_directory') AS path`, signal);
    return String(row?.['path']);
  }

  /**
   * Hands out a connection to another DuckDB with the same settings, which has a database file as its
   * own, to be read, and no other: there the file has the name that DuckDB gives it.
   *
   * @param temporaryDirectory an existing folder, which no other DuckDB spills to.
   */
  async withDatabase<Result>(
    path: string,
    temporaryDirectory: string,
    use: (own: DuckDBConnection) => Promise<Result>,
  ): Promise<Result> {
    const settings = { ...this.#settings, temporaryDirectory };
    const options = { ...instanceOptions(settings), access_mode: 'READ_ONLY' };
    const instance = await this.#duckdb.DuckDBInstance.create(path, options).catch(
      (error: unknown) => {
        throw readError(error);
      },
    );
    const connection = await connect(instance);
    const own = new DuckDBConnection(this.#duckdb, instance, connection, {
      ownsInstance: true,
      settings,
    });
    return use(own).finally(() => own.close());
  }

  /** Hands out another connection to the same database, for what runs at the same time. */
  async withSibling<Result>(use: (sibling: DuckDBConnection) => Promise<Result>): Promise<Result> {
    const connection = await connect(this.#instance);
    const sibling = new DuckDBConnection(this.#duckdb, this.#instance, connection, {
      ownsInstance: false,
      settings: this.#settings,
    });
    return use(sibling).finally(() => sibling.close());
  }

  /** Rows as objects by column name. */
  async query(sql: Sql, signal?: AbortSignal): Promise<Record<string, Cell>[]> {
    const result = await this.#interruptible(signal, () => this.#connection.runAndReadAll(sql));
    return result.getRowObjects() as Record<string, Cell>[];
  }

  /** The same rows, some at a time, so that never all of them are held. */
  async *stream(sql: Sql, signal?: AbortSignal): AsyncGenerator<Record<string, Cell>[]> {
    const result = await this.#interruptible(signal, () => this.#connection.stream(sql));
    const names = result.deduplicatedColumnNames();
    for (;;) {
      const chunk = await this.#interruptible(signal, () => result.fetchChunk());
      if (!chunk || chunk.rowCount === 0) return;
      yield chunk.getRowObjects(names) as Record<string, Cell>[];
    }
  }

  /** Runs a statement for its effect. */
  async execute(sql: Sql, signal?: AbortSignal): Promise<void> {
    await this.#interruptible(signal, () => this.#connection.run(sql));
  }

  /** The columns that a relation (anything that can follow FROM) yields. */
  async describe(relation: Sql, signal?: AbortSignal): Promise<Column[]> {
    const rows = await this.query(`DESCRIBE SELECT * FROM ${relation}`, signal);
    return rows.map((row) => ({
      name: String(row['column_name']),
      type: readType(String(row['column_type'])),
    }));
  }

  /**
   * Checks that `sql` is one query, and gives the names of its columns.
   *
   * @throws DiffError where it is not exactly one statement, or one that is not a query.
   */
  async checkQuery(sql: Sql, input: string, signal?: AbortSignal): Promise<string[]> {
    const statement = await this.#interruptible(signal, async () => {
      const statements = await this.#connection.extractStatements(sql).catch((error: unknown) => {
        // Where there is no statement at all, that is all it says.
        if (messageOf(error).endsWith('Error in native callback')) return null;
        throw error;
      });
      return statements?.count === 1 ? statements.prepare(0) : null;
    });
    if (statement?.statementType !== this.#duckdb.StatementType.SELECT) {
      const value = `${input} is not one SELECT statement`;
      throw new DiffError('InvalidQueryException', value, { input });
    }
    return Array.from({ length: statement.columnCount }, (_, i) => statement.columnName(i));
  }

  /**
   * Lets SQL read no files but those of databases that are attached, of the temporary folder, and
   * some others. It cannot be undone.
   *
   * @param paths of these others, without links, and patterns that may find them; a pattern alone
   * lets nothing be read, only names be seen.
   */
  async confine(paths: readonly string[]): Promise<void> {
    this.#admitted = paths;
    const allowed = paths.map((path) => this.dialect.quoteText(path));
    await this.execute(`SET allowed_paths = [${allowed.join(', ')}]`);
    await this.execute('SET enable_external_access = false');
    // What every connection is set to, also those that come later.
    await this.execute(
      `SET allowed_configs = ['TimeZone', 'enable_progress_bar', 'enable_progress_bar_print']`,
    );
    await this.execute('SET lock_configuration = true');
  }

  /** What it may read beside databases and the temporary folder, once it is confined. */
  get admitted(): readonly string[] {
    return this.#admitted;
  }

  /** How far the running statement is by its own estimate, 0 to 100; 0 where nobody can tell. */
  percentDone(): number {
    // Its count of rows is an estimate, too, and far off for text files: nobody must read it as one.
    return Math.max(0, this.#connection.progress.percentage);
  }

  close(): Promise<void> {
    this.#statements.whenEnded(() => {
      this.#connection.closeSync();
      if (this.#ownsInstance) this.#instance.closeSync();
    });
    return Promise.resolve();
  }

  async #interruptible<T>(signal: AbortSignal | undefined, run: () => Promise<T>): Promise<T> {
    try {
      return await this.#statements.run(signal, run);
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      throw readError(error);
    }
  }
}
