import type * as DuckDB from '@duckdb/node-api';
import { CancelledError, ConfigurationError, DiffError, messageOf } from '../contract/errors.ts';
import type { Cell, Column, Sql } from '../sources/dialect.ts';
import { DuckDBDialect } from './dialect.ts';
import { registerFunctions } from './functions.ts';
import type { DuckDBModule } from './native.ts';
import { readError } from './read-error.ts';
import { readType } from './types.ts';
import { type Abandonment, Statements } from './statements.ts';

export interface DuckDBSettings {
  /** DuckDB's own notation, e.g. `2GB`; beyond it DuckDB spills to disk. */
  memoryLimit: string;
  threads: number;
  /** An existing folder for what is spilled. */
  temporaryDirectory: string;
  /** What becomes of statements that do not end when they are to; without it, they are awaited. */
  abandonment?: Abandonment | null;
}

/** An in-memory DuckDB, in which both sides of a diff are read and joined. */
export class DuckDBConnection {
  readonly dialect = new DuckDBDialect();
  readonly #duckdb: DuckDBModule;
  readonly #instance: DuckDB.DuckDBInstance;
  readonly #connection: DuckDB.DuckDBConnection;
  readonly #ownsInstance: boolean;
  readonly #abandonment: Abandonment | null;
  readonly #statements: Statements;

  private constructor(
    duckdb: DuckDBModule,
    instance: DuckDB.DuckDBInstance,
    connection: DuckDB.DuckDBConnection,
    { ownsInstance, abandonment }: { ownsInstance: boolean; abandonment: Abandonment | null },
  ) {
    this.#ownsInstance = ownsInstance;
    this.#abandonment = abandonment;
    this.#duckdb = duckdb;
    this.#instance = instance;
    this.#connection = connection;
    this.#statements = new Statements(() => connection.interrupt(), abandonment);
  }

  static async open(duckdb: DuckDBModule, settings: DuckDBSettings): Promise<DuckDBConnection> {
    const instance = await createInstance(duckdb, settings);
    const connection = await connect(instance);
    registerFunctions(duckdb, connection);
    const { abandonment = null } = settings;
    return new DuckDBConnection(duckdb, instance, connection, { ownsInstance: true, abandonment });
  }

  /** Hands out another connection to the same database, for what runs at the same time. */
  async withSibling<Result>(use: (sibling: DuckDBConnection) => Promise<Result>): Promise<Result> {
    const connection = await connect(this.#instance);
    const sibling = new DuckDBConnection(this.#duckdb, this.#instance, connection, {
      ownsInstance: false,
      abandonment: this.#abandonment,
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
  async confine(paths: string[]): Promise<void> {
    const allowed = paths.map((path) => this.dialect.quoteText(path));
    await this.execute(`SET allowed_paths = [${allowed.join(', ')}]`);
    await this.execute('SET enable_external_access = false');
    // What every connection is set to, also those that come later.
    await this.execute(
      `SET allowed_configs = ['TimeZone', 'enable_progress_bar', 'enable_progress_bar_print']`,
    );
    await this.execute('SET lock_configuration = true');
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

async function connect(instance: DuckDB.DuckDBInstance): Promise<DuckDB.DuckDBConnection> {
  const connection = await instance.connect();
  for (const setting of [
    "TimeZone = 'UTC'",
    // In this order, so that no slow statement can print a bar in between.
    'enable_progress_bar_print = false',
    'enable_progress_bar = true',
  ]) {
    await connection.run(`SET ${setting}`);
  }
  return connection;
}

async function createInstance(
  duckdb: DuckDBModule,
  settings: DuckDBSettings,
): Promise<DuckDB.DuckDBInstance> {
  try {
    return await duckdb.DuckDBInstance.create(':memory:', {
      memory_limit: settings.memoryLimit,
      temp_directory: settings.temporaryDirectory,
      preserve_insertion_order: 'false',
      threads: String(settings.threads),
      // Extensions come from a server of their own, past the checksums that are pinned here.
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
  } catch (error) {
    throw new ConfigurationError(
      `memory-limit is ${settings.memoryLimit}, with which DuckDB cannot start (${messageOf(error)})`,
      { cause: error },
    );
  }
}
