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
import { currentSchema } from './current-schema.ts';
import { PostgresDialect } from './dialect.ts';
import { readPostgresUrl } from './open.ts';
import { PostgresSession } from './session.ts';
import { inOrder } from './settings.ts';
import { postgresColumn } from './written-columns.ts';

/** In bytes; PostgreSQL cuts what is longer. */
const LONGEST_NAME = 63;

const SETTINGS = [
  `client_encoding = 'UTF8'`,
  `TimeZone = 'UTC'`,
  `DateStyle = 'ISO'`,
  `IntervalStyle = 'postgres'`,
  // What is written waits for what is read.
  `idle_in_transaction_session_timeout = 0`,
].map((setting) => `SET ${setting}`);

/** Writes tables of PostgreSQL, all of them in one transaction: what is not kept was never there. */
export class PostgresWriter implements TableWriter {
  readonly #dialect = new PostgresDialect();
  readonly #session: PostgresSession;
  #schema: string | null;

  private constructor(session: PostgresSession, schema: string | null) {
    this.#session = session;
    this.#schema = schema;
  }

  /** @throws DiffError where the server cannot be reached, or there is no schema to write to. */
  static async open(
    { name, location, options }: SourceAddress,
    { schema }: WriterOptions,
    signal: AbortSignal,
  ): Promise<PostgresWriter> {
    const session = await PostgresSession.open(readPostgresUrl(name, location), signal);
    const writer = new PostgresWriter(session, schema);
    try {
      for (const [option, value] of inOrder(options)) {
        const set = session.rows(
          'SELECT pg_catalog.set_config($1, $2, false)',
          [option, String(value)],
          signal,
        );
        await namingOption(option, set);
      }
      await session.run([...SETTINGS, 'BEGIN'].join('; '), signal);
      writer.#schema ??= await currentSchema(session, signal);
      return writer;
    } catch (error) {
      await session.close();
      throw error;
    }
  }

  pathOf(table: string): string[] {
    return this.#schema === null ? [table] : [this.#schema, table];
  }

  async write(table: string, rows: RowSource, signal: AbortSignal): Promise<void> {
    const { columns } = rows;
    const written = columns.map(({ type }) => postgresColumn(type));
    const length = (name: string): number => Buffer.byteLength(name);
    const names = fittingNames(
      columns.map(({ name }) => name),
      LONGEST_NAME,
      length,
    );
    const parts = names.map((name, i) => `${this.#quote(name)} ${written[i]?.type ?? 'text'}`);
    await this.#session.run(`CREATE TABLE ${this.#place(table)} (${parts.join(', ')})`, signal);
    const fields = columns.map((column, i) => {
      const text = columnText(written[i] ?? postgresColumn(column.type), column);
      return `coalesce('"' || replace(${text}, '"', '""') || '"', '')`;
    });
    const line = `${fields.join(` || ',' || `)} || chr(10)`;
    const copy = `COPY ${this.#place(table)} FROM STDIN (FORMAT csv)`;
    await this.#session.copyIn(copy, rows.texts(line, signal), signal);
  }

  async copy(table: string, relation: Sql, signal: AbortSignal): Promise<void> {
    // With values, and so refused where the text is more than one statement.
    const sql = `CREATE TABLE ${this.#place(table)} AS SELECT * FROM ${relation} AS dataset`;
    await this.#session.rows(sql, [], signal);
  }

  async tables(prefix: string, signal: AbortSignal): Promise<string[]> {
    const sql =
      'SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = $1 AND starts_with(tablename, $2)';
    const rows = await this.#session.rows(sql, [this.#schema, prefix], signal);
    return rows.map((row) => String(row['tablename']));
  }

  async commit(): Promise<void> {
    const signal = untilCommitted();
    await this.#session.run('COMMIT; BEGIN', signal);
  }

  async drop(table: string, signal: AbortSignal): Promise<void> {
    await this.#session.run(`DROP TABLE IF EXISTS ${this.#place(table)}`, signal);
  }

  close(): Promise<void> {
    return this.#session.close();
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
