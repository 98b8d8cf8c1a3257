import type { Writable } from 'node:stream';
import type { DiffErrorType } from '../../contract/error-types.ts';
import { DiffError } from '../../contract/errors.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import type { PastState } from '../../contract/past-state.ts';
import type { Checksums } from '../checksums.ts';
import {
  type Database,
  type DatabaseColumn,
  type DatabaseRelation,
  openedQuery,
  queryRelation,
} from '../database.ts';
import type { Cell, Sql } from '../dialect.ts';
import { namingFilter, notOneCondition } from '../errors.ts';
import { noSuchTable } from '../no-such-table.ts';
import { TextChecksums } from '../text-checksums.ts';
import { TRINO_CHANGING } from './changing.ts';
import { HASH_PROBE, TrinoDialect } from './dialect.ts';
import { listTrinoTables } from './list-tables.ts';
import {
  CONNECTORS,
  pastVersionSql,
  relationOf,
  type TableName,
  tableOf,
  tablesSql,
  versionSql,
  viewSql,
} from './names.ts';
import type { TrinoType } from './own-type.ts';
import type { TrinoSession } from './session.ts';
import { trinoTextHashing } from './text-hashing.ts';
import { columnOf } from './types.ts';
import type { TrinoConfig } from './url.ts';

/** What the server says of a filter that is no truth value. */
const NO_CONDITION = /^line \d+:\d+: WHERE clause must evaluate to a boolean: actual type (.*)$/s;

/** Why a catalog does not answer, though the server does. */
const OF_CATALOGS = new Set<DiffErrorType>([
  'PermissionException',
  'NoSuchTableException',
  'NoSuchDatabaseException',
  'SyntaxException',
]);

/** Trino. It enforces no keys, so that none is trusted. */
export class TrinoDatabase implements Database {
  readonly dialect: TrinoDialect;
  readonly checksums = null;
  readonly textChecksums: Checksums = new TextChecksums(trinoTextHashing);
  readonly #session: TrinoSession;
  readonly #config: TrinoConfig;
  /** The connectors of the catalogs. */
  readonly #connectors: ReadonlyMap<string, Cell>;

  private constructor(
    session: TrinoSession,
    config: TrinoConfig,
    { connectors, dialect }: { connectors: ReadonlyMap<string, Cell>; dialect: TrinoDialect },
  ) {
    this.dialect = dialect;
    this.#session = session;
    this.#config = config;
    this.#connectors = connectors;
  }

  static async open(
    session: TrinoSession,
    config: TrinoConfig,
    signal: AbortSignal,
  ): Promise<TrinoDatabase> {
    // There is no connection: the first statement says whether the server is there, and lets us in.
    const [rows, probed] = await Promise.all([
      withoutRight(session.rows(CONNECTORS, signal)),
      withoutRight(session.rows(HASH_PROBE, signal)),
    ]);
    const connectors = rows.map((row): [string, Cell] => [
      String(row['catalog_name']),
      row['connector_name'] ?? null,
    ]);
    return new TrinoDatabase(session, config, {
      connectors: new Map(connectors),
      dialect: new TrinoDialect(probed.length > 0),
    });
  }

  async openTable(path: string[], signal: AbortSignal): Promise<DatabaseRelation> {
    const table = tableOf(path, this.#config);
    return this.#open(path, table, await this.#version(table, signal), signal);
  }

  listTables(searched: readonly SearchedSchema[], signal: AbortSignal): Promise<ListedTables> {
    return listTrinoTables(searched, {
      config: this.#config,
      ask: (sql) => this.query(sql, signal),
      identifier: this.#identifier,
      text: this.#text,
    });
  }

  async openPast(path: string[], at: PastState, signal: AbortSignal): Promise<DatabaseRelation> {
    const table = tableOf(path, this.#config);
    const connector = this.#connectors.get(table.catalog.toLowerCase());
    const sql = pastVersionSql(table, at, connector, this.dialect);
    if (sql === null) {
      const value = `${path.join('.')}: tables of the catalog ${table.catalog} keep no states of the past; those of Iceberg do`;
      throw new DiffError('TimeTravelException', value);
    }
    const [row] = await this.query(sql, signal).catch(async (error: unknown) => {
      throw await this.#withNearest(path, table, error, signal);
    });
    if (row) return this.#open(path, table, String(row['version']), signal);
    throw new DiffError('TimeTravelException', `${path.join('.')} has no such state in the past`);
  }

  async #open(
    path: string[],
    table: TableName,
    version: string | null,
    signal: AbortSignal,
  ): Promise<DatabaseRelation> {
    const whole = relationOf(table, this.#identifier);
    const relation =
      version === null ? whole : `(SELECT * FROM ${whole} FOR VERSION AS OF ${version})`;
    const columns = await this.#columns(relation, signal).catch(async (error: unknown) => {
      throw await this.#withNearest(path, table, error, signal);
    });
    return {
      ...queryRelation(relation, columns),
      isRepeatable: version !== null || (await this.#isRepeatable(relation, signal)),
      ...(version === null ? {} : { version }),
    };
  }

  async isView(path: string[], signal: AbortSignal): Promise<boolean> {
    const sql = viewSql(tableOf(path, this.#config), this.#identifier, this.#text);
    return (await this.query(sql, signal)).length > 0;
  }

  async openQuery(sql: Sql, input: string, signal: AbortSignal): Promise<DatabaseRelation> {
    const opened = await openedQuery(sql, input, (relation) => this.#columns(relation, signal));
    return { ...opened, isRepeatable: await this.#isRepeatable(opened.relation, signal) };
  }

  /** Whether a relation calls nothing that changes: its plan has all that its views and queries call. */
  async #isRepeatable(relation: Sql, signal: AbortSignal): Promise<boolean> {
    const plan = await this.query(`EXPLAIN SELECT * FROM ${relation} AS dataset`, signal);
    return !TRINO_CHANGING.asksForChance(plan.flatMap((row) => Object.values(row)).join('\n'));
  }

  async checkFilter(
    filter: Sql,
    input: string,
    { relation }: DatabaseRelation,
    signal: AbortSignal,
  ): Promise<void> {
    const sql = `SELECT 1 FROM ${relation} AS dataset WHERE (\n${filter}\n) LIMIT 0`;
    const checked = this.#session.describe(sql, signal).catch((error: unknown) => {
      const [, type] = (error instanceof DiffError && NO_CONDITION.exec(error.value)) || [];
      throw type === undefined ? error : notOneCondition(input, type);
    });
    await namingFilter(input, checked);
  }

  query(sql: Sql, signal: AbortSignal): Promise<Record<string, Cell>[]> {
    return this.#session.rows(sql, signal);
  }

  copyCsv(select: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    return this.#session.copyCsv(select, output, signal);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  readonly #identifier = (name: string): Sql => this.dialect.quoteIdentifier(name);
  readonly #text = (text: string): Sql => this.dialect.quoteText(text);

  /** The version of a table that has versions; `null` of any other, and of what is none, such as a view. */
  async #version(table: TableName, signal: AbortSignal): Promise<string | null> {
    const connector = this.#connectors.get(table.catalog.toLowerCase());
    const sql = versionSql(table, connector, this.#identifier);
    const [row] = sql === null ? [] : await withoutRight(this.query(sql, signal));
    return row ? String(row['version']) : null;
  }

  async #withNearest(
    path: string[],
    table: TableName,
    error: unknown,
    signal: AbortSignal,
  ): Promise<unknown> {
    if (!(error instanceof DiffError) || error.type !== 'NoSuchTableException') return error;
    const tables = await withoutRight(
      this.query(tablesSql(table, this.#identifier, this.#text), signal),
    );
    return noSuchTable(path, `the schema ${table.catalog}.${table.schema}`, tables);
  }

  async #columns(relation: Sql, signal: AbortSignal): Promise<DatabaseColumn<TrinoType>[]> {
    const sql = `SELECT * FROM ${relation} AS dataset LIMIT 0`;
    return (await this.#session.describe(sql, signal)).map(columnOf);
  }
}

/** Rows that only help: none where a login may not read them, or what they are of is not there. */
async function withoutRight(
  rows: Promise<Record<string, Cell>[]>,
): Promise<Record<string, Cell>[]> {
  try {
    return await rows;
  } catch (error) {
    if (error instanceof DiffError && OF_CATALOGS.has(error.type)) return [];
    throw error;
  }
}
