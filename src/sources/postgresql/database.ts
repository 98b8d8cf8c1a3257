import type { Writable } from 'node:stream';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import type { Checksums } from '../checksums.ts';
import {
  type Database,
  type DatabaseColumn,
  type DatabaseRelation,
  openedQuery,
  type Plan,
} from '../database.ts';
import { namingFilter, namingOption, notOneCondition } from '../errors.ts';
import type { Options } from '../options.ts';
import { EVERY_COLUMN } from '../readable-columns.ts';
import { spareConnection } from '../spare-connection.ts';
import { OutputError } from '../write-all.ts';
import type { Cell, Sql } from '../dialect.ts';
import { PostgresDialect } from './dialect.ts';
import { type Hashing, HASHING_SQL, hashingOf, NO_HASHING } from './hashing.ts';
import {
  BOOLEAN_ID,
  columnsOf,
  orderedColumns,
  orderOf,
  TABLE_SQL,
  TYPE_NAMES_SQL,
  TYPES_SQL,
  UNIQUE_KEYS_SQL,
  uniqueKeysOf,
} from './introspection.ts';
import { listOwnTables } from './list-tables.ts';
import { noSuchPostgresTable, requireDatabase } from './no-such-table.ts';
import { isContainer, PARTS_SQL, readParts } from './parts.ts';
import { readableColumns } from './readable-columns.ts';
import { PostgresSession } from './session.ts';
import { inOrder, OPTION_SQL, settingsSql } from './settings.ts';
import type { PostgresConfig } from '../../contract/postgresql/url.ts';

/** Makes the planner read tables by their indexes, and merge two. */
const BY_INDEX: [name: string, value: string][] = [
  ['enable_hashjoin', 'off'],
  ['enable_seqscan', 'off'],
  ['enable_bitmapscan', 'off'],
  ['max_parallel_workers_per_gather', '0'],
];

/** PostgreSQL, read in one read-only transaction that sees one snapshot. */
export class PostgresDatabase implements Database {
  readonly dialect = new PostgresDialect();
  readonly #session: PostgresSession;
  readonly #options: Options;
  #hashing: Hashing = NO_HASHING;
  /** Whether there is no second connection to be had: to ask again may mean to wait again. */
  #isAlone = false;

  private constructor(session: PostgresSession, options: Options) {
    this.#session = session;
    this.#options = options;
  }

  /**
   * @param options those of the data source.
   * @param snapshot the name of a snapshot that another transaction exports, or `null`.
   */
  static async open(
    config: PostgresConfig,
    signal: AbortSignal,
    options: Options = {},
    snapshot: string | null = null,
  ): Promise<PostgresDatabase> {
    const database = new PostgresDatabase(await PostgresSession.open(config, signal), options);
    try {
      await database.#start(snapshot, signal);
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  get checksums(): Checksums | null {
    return this.#hashing.checksums;
  }

  get textChecksums(): Checksums | null {
    return this.#hashing.textChecksums;
  }

  async #start(snapshot: string | null, signal: AbortSignal): Promise<void> {
    const session = this.#session;
    // A statement ends by itself when this process is killed. Not every system has that.
    await session.run(`SET client_connection_check_interval = '1s'`, signal).catch(() => undefined);
    const begin = [
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
      ...(snapshot === null
        ? []
        : [`SET TRANSACTION SNAPSHOT ${this.dialect.quoteText(snapshot)}`]),
    ];
    const options = inOrder(this.#options);
    const settings = settingsSql(this.#options);
    // At once: a server that is far away answers each on its own as slowly.
    await session.run([...begin, ...(options.length > 0 ? [] : settings)].join('; '), signal);
    for (const [name, value] of options) {
      await namingOption(name, session.rows(OPTION_SQL, [name, String(value)], signal));
    }
    if (options.length > 0) await session.run(settings.join('; '), signal);
    const [row] = await this.query(HASHING_SQL, signal);
    this.#hashing = hashingOf(row ?? {});
  }

  async openTable(
    path: string[],
    signal: AbortSignal,
    wanted = EVERY_COLUMN,
  ): Promise<DatabaseRelation> {
    const [name = '', schema = null, database] = path.toReversed();
    const ask = (sql: Sql, values: unknown[]) => this.#session.rows(sql, values, signal);
    if (database !== undefined) await requireDatabase(database, (sql) => ask(sql, []));
    const [table] = await ask(TABLE_SQL, [name, schema]);
    if (!table) throw await noSuchPostgresTable(path, ask);
    const place = [table['schema'], table['name']]
      .map((part) => this.dialect.quoteIdentifier(String(part)))
      .join('.');
    const readable =
      table['readable'] === 't' ? null : await readableColumns(table, path, wanted, ask);
    const names = readable?.map((column) => this.dialect.quoteIdentifier(column)).join(', ');
    const relation = readable ? `(\nSELECT ${names} FROM ${place}\n)` : place;
    const columns = await this.#columns(`${relation} AS dataset`, signal);
    const keys = await this.#session.rows(UNIQUE_KEYS_SQL, [String(table['oid'])], signal);
    // Rows of a part of the columns have no places, and no sample can be taken of them.
    const ordered = readable ? [] : await orderedColumns(table, relation, this.dialect, ask);
    return {
      relation,
      columns,
      uniqueKeys: uniqueKeysOf(keys),
      orderedBy: ordered.map(({ column }) => String(column)),
      order: ordered.map(orderOf).find((order) => order !== null) ?? null,
      estimatedRows: readable || table['rows'] === null ? null : Number(table['rows']),
      isRepeatable: table['repeatable'] === 't',
      ...(readable && { isPartial: true }),
    };
  }

  listTables(searched: readonly SearchedSchema[], signal: AbortSignal): Promise<ListedTables> {
    const ask = (sql: Sql) => this.query(sql, signal);
    return listOwnTables(searched, { ask, quote: (text) => this.dialect.quoteText(text) });
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
    const ids = [[field?.dataTypeID], [-1]];
    const [type] = await this.#session.rows(TYPE_NAMES_SQL, ids, signal);
    throw notOneCondition(input, String(type?.['name']));
  }

  query(sql: Sql, signal: AbortSignal, plan: Plan = 'any'): Promise<Record<string, Cell>[]> {
    return this.#planned(plan, signal, () => this.#session.rows(sql, [], signal));
  }

  copyCsv(select: Sql, output: Writable, signal: AbortSignal, plan: Plan = 'any'): Promise<number> {
    return this.#planned(plan, signal, () => this.#session.copyCsv(select, output, signal));
  }

  async #planned<Result>(
    plan: Plan,
    signal: AbortSignal,
    run: () => Promise<Result>,
  ): Promise<Result> {
    if (plan === 'any') return run();
    // The planner thinks a hash join in parallel cheaper; it takes twice as long (docs/benchmarks.md).
    const byIndex = BY_INDEX.filter(([name]) => !Object.hasOwn(this.#options, name));
    const set = (value: (setting: [string, string]) => string): Promise<void> =>
      this.#session.run(byIndex.map((setting) => `SET LOCAL ${value(setting)}`).join('; '), signal);
    const reset = (): Promise<void> => set(([name]) => `${name} TO DEFAULT`);
    await set(([name, value]) => `${name} = ${value}`);
    try {
      const result = await run();
      await reset();
      return result;
    } catch (error) {
      // A reader that stops leaves the transaction as it was; after any other error it is over.
      if (error instanceof OutputError) await reset();
      throw error;
    }
  }

  async twin(signal: AbortSignal): Promise<Database | null> {
    if (this.#isAlone) return null;
    const [row] = await this.query('SELECT pg_catalog.pg_export_snapshot() AS snapshot', signal);
    const twin = await spareConnection(signal, (soon) =>
      PostgresDatabase.open(this.#session.config, soon, this.#options, String(row?.['snapshot'])),
    );
    this.#isAlone = twin === null;
    return twin;
  }

  close(): Promise<void> {
    return this.#session.close();
  }

  async #columns(relation: Sql, signal: AbortSignal): Promise<DatabaseColumn[]> {
    const fields = await this.#session.describe(`SELECT * FROM ${relation} LIMIT 0`, signal);
    const described = fields.map(({ name, dataTypeID, dataTypeModifier }) => ({
      name,
      typeId: dataTypeID,
      modifier: dataTypeModifier,
    }));
    const ids = described.map(({ typeId }) => typeId);
    const modifiers = described.map(({ modifier }) => modifier);
    const types = await this.#session.rows(TYPES_SQL, [ids], signal);
    const names = await this.#session.rows(TYPE_NAMES_SQL, [ids, modifiers], signal);
    const containers = types.filter(isContainer).map(({ id }) => id);
    const parts =
      containers.length === 0 ? [] : await this.#session.rows(PARTS_SQL, [containers], signal);
    return columnsOf(described, { types, names, partsOf: readParts(parts) });
  }
}
