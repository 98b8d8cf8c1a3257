import { resolve } from 'node:path';
import type { LocalContext } from '../../duckdb/local-source.ts';
import type { DuckDBConnection } from '../../duckdb/connection.ts';
import type { Sql } from '../dialect.ts';
import { requireDatabaseFile } from '../require-file.ts';
import {
  type RowSource,
  type TableWriter,
  untilCommitted,
  type WriterOptions,
} from '../table-writer.ts';
import { withStorageVersion } from './storage-version.ts';

/** What a writer works with: the connection that has the rows, too. */
type WriterContext = Pick<LocalContext, 'connection' | 'workingDirectory' | 'attached' | 'signal'>;

/** Writes tables of a DuckDB file, all of them in one transaction: what is not kept was never there. */
export class DuckdbWriter implements TableWriter {
  readonly #connection: DuckDBConnection;
  readonly #catalog: string;
  readonly #schema: string;
  #hasBegun = false;

  private constructor(connection: DuckDBConnection, catalog: string, schema: string | null) {
    this.#connection = connection;
    this.#catalog = catalog;
    this.#schema = schema ?? 'main';
  }

  /**
   * Attaches the file so that it can be written to, and no longer to be read alone.
   *
   * @throws DiffError where there is no such file, or another process uses it.
   */
  static async open(
    database: string,
    { schema }: WriterOptions,
    { connection, workingDirectory, attached, signal }: WriterContext,
  ): Promise<DuckdbWriter> {
    const path = resolve(workingDirectory, database);
    await requireDatabaseFile(path, database);
    const catalog = `database${attached.size + 1}`;
    // It may have been read before.
    const known = attached.get(path);
    if (known !== undefined) await connection.execute(`DETACH ${known}`, signal);
    await connection
      .execute(`ATTACH ${connection.dialect.quoteText(path)} AS ${catalog}`, signal)
      .catch((error: unknown) => {
        throw withStorageVersion(database, error);
      });
    attached.set(path, catalog);
    return new DuckdbWriter(connection, catalog, schema);
  }

  pathOf(table: string): string[] {
    return [this.#schema, table];
  }

  write(table: string, { relation }: RowSource, signal: AbortSignal): Promise<void> {
    return this.copy(table, relation, signal);
  }

  async copy(table: string, relation: Sql, signal: AbortSignal): Promise<void> {
    const create = `CREATE TABLE ${this.#place(table)} AS SELECT * FROM ${relation} AS dataset`;
    await this.#begin(signal);
    await this.#connection.execute(create, signal);
  }

  async tables(prefix: string, signal: AbortSignal): Promise<string[]> {
    const { dialect } = this.#connection;
    const rows = await this.#connection.query(
      `SELECT table_name AS name FROM duckdb_tables()
WHERE database_name = ${dialect.quoteText(this.#catalog)} AND schema_name = ${dialect.quoteText(this.#schema)}
  AND starts_with(table_name, ${dialect.quoteText(prefix)})`,
      signal,
    );
    return rows.map((row) => String(row['name']));
  }

  async commit(): Promise<void> {
    if (!this.#hasBegun) return;
    await this.#connection.execute('COMMIT', untilCommitted());
    this.#hasBegun = false;
  }

  async drop(table: string, signal: AbortSignal): Promise<void> {
    await this.#begin(signal);
    await this.#connection.execute(`DROP TABLE IF EXISTS ${this.#place(table)}`, signal);
  }

  async close(): Promise<void> {
    // Where a statement was given up, the connection closes once it ends.
    const undo = this.#hasBegun ? 'ROLLBACK; ' : '';
    await this.#connection.execute(`${undo}DETACH ${this.#catalog}`).catch(() => undefined);
  }

  /** As late as it can be: a transaction writes to one database alone, and what is read may be kept in another. */
  async #begin(signal: AbortSignal): Promise<void> {
    if (this.#hasBegun) return;
    await this.#connection.execute('BEGIN', signal);
    this.#hasBegun = true;
  }

  #place(table: string): Sql {
    const { dialect } = this.#connection;
    return [this.#catalog, ...this.pathOf(table).map((part) => dialect.quoteIdentifier(part))].join(
      '.',
    );
  }
}
