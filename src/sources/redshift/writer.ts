import { currentSchema } from '../postgresql/current-schema.ts';
import { PostgresSession } from '../postgresql/session.ts';
import type { Sql } from '../dialect.ts';
import { InsertingWriter, type InsertTarget } from '../inserting-writer.ts';
import type { OpenOptions, SourceAddress } from '../source.ts';
import { markOf } from '../statement-mark.ts';
import { fittingNames, type TableWriter, type WriterOptions } from '../table-writer.ts';
import { RedshiftDialect } from './dialect.ts';
import { readRedshiftUrl } from './open.ts';
import { configureSession } from './settings.ts';
import { redshiftColumn } from './written-columns.ts';

/** In bytes. */
const LONGEST_NAME = 127;

/** In characters: the cluster takes 16 MB, and a letter has up to 4 bytes. */
const STATEMENT_LENGTH = 1_000_000;

/** Writes tables of Redshift, all of them in one transaction: what is not kept was never there. */
class RedshiftTarget implements InsertTarget {
  readonly place: readonly string[];
  readonly statementLength = STATEMENT_LENGTH;
  readonly castsLiterals = false;
  readonly #dialect = new RedshiftDialect();
  readonly #session: PostgresSession;
  readonly #schema: string;

  constructor(session: PostgresSession, schema: string) {
    this.#session = session;
    this.#schema = schema;
    this.place = [schema];
  }

  readonly columnOf = redshiftColumn;

  quote(name: string): Sql {
    return this.#dialect.quoteIdentifier(name);
  }

  fit(names: string[]): string[] {
    return fittingNames(names, LONGEST_NAME, (name) => Buffer.byteLength(name));
  }

  format(): Sql {
    return '';
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  run(sql: Sql, signal: AbortSignal): Promise<void> {
    return this.#session.run(sql, signal);
  }

  async copy(table: Sql, relation: Sql, signal: AbortSignal): Promise<void> {
    // With values, and so refused where the text is more than one statement.
    const sql = `CREATE TABLE ${table} AS SELECT * FROM ${relation} AS dataset`;
    await this.#session.rows(sql, [], signal);
  }

  async tables(prefix: string, signal: AbortSignal): Promise<string[]> {
    const [schema, start] = [this.#schema, prefix].map((text) => this.#dialect.quoteText(text));
    const sql = `SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = ${schema} AND left(tablename, ${prefix.length}) = ${start}`;
    const rows = await this.#session.rows(sql, [], signal);
    return rows.map((row) => String(row['tablename']));
  }

  commit(signal: AbortSignal): Promise<void> {
    return this.run('COMMIT; BEGIN', signal);
  }

  /** The transaction ends with its session. */
  undo(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return this.#session.close();
  }
}

/**
 * Opens Amazon Redshift to be written to.
 *
 * @throws DiffError where the cluster cannot be reached, or there is no schema to write to.
 */
export async function openRedshiftWriter(
  { name, location, options }: SourceAddress,
  { schema }: WriterOptions,
  { signal, label }: OpenOptions,
): Promise<TableWriter> {
  const config = readRedshiftUrl(name, location);
  const session = await PostgresSession.open(config, signal, markOf(label));
  try {
    await configureSession(session, options, signal);
    await session.run('BEGIN', signal);
    const place = schema ?? (await currentSchema(session, signal));
    return new InsertingWriter(new RedshiftTarget(session, place));
  } catch (error) {
    await session.close();
    throw error;
  }
}
