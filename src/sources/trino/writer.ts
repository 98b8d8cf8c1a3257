import { DiffError } from '../../contract/errors.ts';
import type { Sql } from '../dialect.ts';
import { InsertingWriter, type InsertTarget } from '../inserting-writer.ts';
import type { OpenOptions, SourceAddress } from '../source.ts';
import { placeOf, type TableWriter, type WriterOptions } from '../table-writer.ts';
import type { ResultColumn } from './client/pages.ts';
import { TrinoDialect } from './dialect.ts';
import { openTrinoSession } from './open.ts';
import type { TrinoSession } from './session.ts';
import { trinoColumn } from './written-columns.ts';

/** In characters, of which a server takes 1,000,000, unless its `query.max-length` says otherwise. */
const STATEMENT_LENGTH = 1_000_000;

/** Types of which the lengths of texts are left out, and all whole numbers are one: they compare alike. */
const meaningOf = ({ type }: ResultColumn): string =>
  type
    .toLowerCase()
    .replaceAll(/\bvarchar\(\d+\)/g, 'varchar')
    .replaceAll(/\b(?:tinyint|smallint|integer|bigint)\b/g, 'integer');

/** Writes tables of a catalog of Trino, which has no transactions: they are dropped. */
class TrinoTarget implements InsertTarget {
  readonly place: readonly string[];
  readonly statementLength = STATEMENT_LENGTH;
  readonly castsLiterals = true;
  readonly #dialect = new TrinoDialect(false);
  readonly #session: TrinoSession;

  /** @param place a catalog and a schema. */
  constructor(session: TrinoSession, place: readonly string[]) {
    this.#session = session;
    this.place = place;
  }

  readonly columnOf = trinoColumn;

  quote(name: string): Sql {
    return this.#dialect.quoteIdentifier(name);
  }

  fit(names: string[]): string[] {
    return names;
  }

  format(): Sql {
    return '';
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async run(sql: Sql, signal: AbortSignal): Promise<void> {
    await this.#session.rows(sql, signal);
  }

  async copy(table: Sql, relation: Sql, signal: AbortSignal): Promise<void> {
    const select = `SELECT * FROM ${relation} AS dataset`;
    await this.run(`CREATE TABLE ${table} AS ${select} WITH NO DATA`, signal);
    const asked = await this.#session.describe(`${select} LIMIT 0`, signal);
    const made = await this.#session.describe(`SELECT * FROM ${table} LIMIT 0`, signal);
    requireSameTypes(asked, made);
    await this.run(`INSERT INTO ${table} ${select}`, signal);
  }

  async tables(prefix: string, signal: AbortSignal): Promise<string[]> {
    const [catalog = '', schema = ''] = this.place;
    const text = (value: string): Sql => this.#dialect.quoteText(value);
    const rows = await this.#session.rows(
      `SELECT table_name AS name FROM ${this.quote(catalog)}.information_schema.tables
WHERE table_schema = ${text(schema.toLowerCase())} AND table_type = 'BASE TABLE' AND starts_with(table_name, ${text(prefix)})`,
      signal,
    );
    return rows.map((row) => String(row['name']));
  }

  commit(): Promise<void> {
    return Promise.resolve();
  }

  async undo(drops: Sql[], signal: AbortSignal): Promise<void> {
    for (const drop of drops) await this.run(drop, signal);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** A catalog may hold a time with other digits, which would then compare by another rule. */
function requireSameTypes(asked: ResultColumn[], made: ResultColumn[]): void {
  for (const [i, column] of asked.entries()) {
    const held = made[i];
    if (held && meaningOf(held) === meaningOf(column)) continue;
    const value = `the column ${column.name} is of type ${column.type}, which the catalog would hold as ${held?.type}: cast it in a query`;
    throw new DiffError('InvalidInputException', value);
  }
}

/**
 * Opens Trino to be written to.
 *
 * @throws DiffError where there is no schema to write to.
 */
export async function openTrinoWriter(
  address: SourceAddress,
  { schema: named }: WriterOptions,
  { signal, label }: OpenOptions,
): Promise<TableWriter> {
  const { session, config } = await openTrinoSession(address, label);
  const { catalog, schema } = placeOf(named, config);
  if (catalog === null || schema === null) {
    const missing = catalog === null ? 'catalog' : 'schema';
    const value = `its URL names no ${missing} to write to: set write-schema of the data source, such as catalog.schema`;
    throw new DiffError('NoSuchDatabaseException', value);
  }
  const dialect = new TrinoDialect(false);
  // Of a schema that is not there, catalogs say different things, or nothing.
  const found = await session.rows(
    `SELECT 1 AS is_there FROM ${dialect.quoteIdentifier(catalog)}.information_schema.schemata
WHERE schema_name = ${dialect.quoteText(schema.toLowerCase())}`,
    signal,
  );
  if (found.length === 0) {
    const value = `there is no schema ${catalog}.${schema} to write to`;
    throw new DiffError('NoSuchDatabaseException', value);
  }
  return new InsertingWriter(new TrinoTarget(session, [catalog, schema]));
}
