import type { Writable } from 'node:stream';
import { DiffError } from '../../contract/errors.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import { inStatements } from '../columns-at-once.ts';
import {
  type Database,
  type DatabaseColumn,
  type DatabaseRelation,
  openedQuery,
  queryRelation,
} from '../database.ts';
import type { Cell, Sql } from '../dialect.ts';
import { namingFilter, notOneCondition } from '../errors.ts';
import type { Options } from '../options.ts';
import type { StatementLabel } from '../source.ts';
import { markOf } from '../statement-mark.ts';
import { BOOLEAN_ID } from '../postgresql/introspection.ts';
import { requireDepth } from '../list-tables.ts';
import { listPostgresTables } from '../postgresql/list-tables.ts';
import { noSuchPostgresTable } from '../postgresql/no-such-table.ts';
import { PostgresSession } from '../postgresql/session.ts';
import type { PostgresConfig } from '../../contract/postgresql/url.ts';
import { OutputError } from '../write-all.ts';
import { RedshiftDialect } from './dialect.ts';
import { kindsSql, LISTED, type TypeReference, typesSql } from './introspection.ts';
import { configureSession } from './settings.ts';
import { columnOf } from './types.ts';

const BEGIN = 'BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY';

/** Amazon Redshift, by PostgreSQL's protocol: what it lacks of PostgreSQL is not asked for. */
export class RedshiftDatabase implements Database {
  readonly dialect = new RedshiftDialect();
  /** There is no hash of a record. */
  readonly checksums = null;
  readonly textChecksums = null;
  readonly #session: PostgresSession;

  private constructor(session: PostgresSession) {
    this.#session = session;
  }

  /**
   * @param options those of the data source.
   * @param label what each statement is marked with.
   */
  static async open(
    config: PostgresConfig,
    signal: AbortSignal,
    options: Options = {},
    label?: StatementLabel,
  ): Promise<RedshiftDatabase> {
    const session = await PostgresSession.open(config, signal, markOf(label));
    const database = new RedshiftDatabase(session);
    try {
      await configureSession(session, options, signal);
      await session.run(BEGIN, signal);
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** The table may be one that no catalog of this database has, such as one of a datashare. */
  async openTable(path: string[], signal: AbortSignal): Promise<DatabaseRelation> {
    const relation = path.map((part) => this.dialect.quoteIdentifier(part)).join('.');
    const columns = await this.#columns(relation, signal).catch(async (error: unknown) => {
      throw isNoSuchTable(error) ? await this.#noSuchTable(path, signal) : error;
    });
    // Keys are declared and not enforced: the catalog proves nothing.
    const isRepeatable = await this.#isTable(path, signal);
    return { ...queryRelation(relation, columns), isRepeatable };
  }

  /** Tables of this database: of those of a datashare or an external schema its catalog has none. */
  async listTables(
    searched: readonly SearchedSchema[],
    signal: AbortSignal,
  ): Promise<ListedTables> {
    requireDepth(
      searched,
      1,
      "tables of the data source's own database are listed: write schema.*",
    );
    return listPostgresTables(searched, {
      ask: (sql) => this.query(sql, signal),
      quote: (text) => this.dialect.quoteText(text),
      condition: LISTED,
      areNamesFolded: true,
    });
  }

  openQuery(sql: Sql, input: string, signal: AbortSignal): Promise<DatabaseRelation> {
    return openedQuery(sql, input, (relation) => this.#columns(`${relation} AS dataset`, signal));
  }

  async checkFilter(
    filter: Sql,
    input: string,
    { relation }: DatabaseRelation,
    signal: AbortSignal,
  ): Promise<void> {
    const sql = `SELECT (\n${filter}\n) AS condition FROM ${relation} AS dataset LIMIT 0`;
    const [field] = await namingFilter(input, this.#session.describe(sql, signal));
    if (field?.dataTypeID === BOOLEAN_ID) return;
    const [type] = await this.#types([{ id: field?.dataTypeID ?? 0, modifier: -1 }], signal);
    throw notOneCondition(input, String(type?.['declared']));
  }

  query(sql: Sql, signal: AbortSignal): Promise<Record<string, Cell>[]> {
    return this.#session.rows(sql, [], signal);
  }

  async copyCsv(select: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    try {
      return await this.#session.streamCsv(select, output, signal);
    } catch (error) {
      // There are no savepoints: what is read after this sees a snapshot of its own.
      if (error instanceof OutputError) await this.#session.run(`ROLLBACK; ${BEGIN}`, signal);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  /** Whether a path surely leads to a table: a view may be something else when it is read again. */
  async #isTable(path: string[], signal: AbortSignal): Promise<boolean> {
    const sql = kindsSql(path, (text) => this.dialect.quoteText(text));
    const kinds = (await this.query(sql, signal)).map(({ kind }) => kind);
    return kinds.length === 1 && kinds[0] === 'r';
  }

  async #noSuchTable(path: string[], signal: AbortSignal): Promise<DiffError> {
    await this.#session.run('ROLLBACK', signal);
    return noSuchPostgresTable(path, (sql, values) => this.#session.rows(sql, values, signal));
  }

  /** The names of types, by position. */
  async #types(types: TypeReference[], signal: AbortSignal): Promise<Record<string, Cell>[]> {
    const named: Record<string, Cell>[] = [];
    for (const some of inStatements(types)) {
      const start = named.length;
      named.length += some.length;
      for (const row of await this.query(typesSql(some), signal)) {
        named[start + Number(row['position'])] = row;
      }
    }
    return named;
  }

  async #columns(relation: Sql, signal: AbortSignal): Promise<DatabaseColumn[]> {
    const fields = await this.#session.describe(`SELECT * FROM ${relation} LIMIT 0`, signal);
    const references = fields.map((field) => ({
      id: field.dataTypeID,
      modifier: field.dataTypeModifier,
    }));
    const types = await this.#types(references, signal);
    return fields.map(({ name, dataTypeModifier: modifier }, i) => {
      const typeName = String(types[i]?.['name'] ?? 'unknown');
      return columnOf({
        name,
        modifier,
        typeName,
        declared: String(types[i]?.['declared'] ?? typeName),
      });
    });
  }
}

function isNoSuchTable(error: unknown): boolean {
  return error instanceof DiffError && error.type === 'NoSuchTableException';
}
