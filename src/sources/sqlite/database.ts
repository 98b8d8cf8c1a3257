import type { Writable } from 'node:stream';
import { DiffError } from '../../contract/errors.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import { inStatements } from '../columns-at-once.ts';
import {
  type Database,
  type DatabaseColumn,
  type DatabaseRelation,
  openedQuery,
} from '../database.ts';
import type { Cell, Sql } from '../dialect.ts';
import { namingFilter } from '../errors.ts';
import type { Options } from '../options.ts';
import { noSuchTable } from '../no-such-table.ts';
import type { SqliteType } from './comparisons.ts';
import { contentsOf, describeContents, kindsSql, type KnownColumn } from './contents.ts';
import { SqliteDialect } from './dialect.ts';
import {
  statisticsSql,
  TABLES_SQL,
  tableSql,
  uniqueKeysOf,
  uniqueKeysSql,
} from './introspection.ts';
import { listSqliteTables } from './list-tables.ts';
import type { ReaderColumn, TextFormat } from './protocol.ts';
import { SqliteSession } from './session.ts';
import { landingsOf } from './types.ts';

/** A SQLite file, read in one transaction that sees one snapshot. */
export class SqliteDatabase implements Database {
  readonly dialect = new SqliteDialect();
  readonly checksums = null;
  readonly textChecksums = null;
  readonly #session: SqliteSession;

  private constructor(session: SqliteSession) {
    this.#session = session;
  }

  /** @param options those of the data source. */
  static async open(
    path: string,
    signal: AbortSignal,
    options: Options = {},
  ): Promise<SqliteDatabase> {
    return new SqliteDatabase(await SqliteSession.open(path, signal, options));
  }

  async openTable(path: string[], signal: AbortSignal): Promise<DatabaseRelation> {
    const [name = '', schema = 'main', ...more] = path.toReversed();
    const isHere = schema.toLowerCase() === 'main' && more.length === 0;
    const [table] = isHere ? await this.query(tableSql(name, this.#quote), signal) : [];
    if (!table) {
      throw noSuchTable(path, `the schema ${schema}`, await this.query(TABLES_SQL, signal));
    }
    const found = String(table['name']);
    const relation = `main.${this.dialect.quoteIdentifier(found)}`;
    const isTable = table['type'] === 'table';
    const isWithoutRowid = Number(table['without_rowid']) === 1;
    const keysSql = uniqueKeysSql(found, isWithoutRowid, this.#quote);
    return {
      relation,
      columns: await this.#columns(relation, !isTable, signal),
      uniqueKeys: isTable ? uniqueKeysOf(await this.query(keysSql, signal)) : [],
      orderedBy: [],
      order: null,
      estimatedRows: await this.#estimatedRows(found, signal),
      isRepeatable: isTable,
    };
  }

  listTables(searched: readonly SearchedSchema[], signal: AbortSignal): Promise<ListedTables> {
    return listSqliteTables(searched, (sql) => this.query(sql, signal));
  }

  openQuery(sql: Sql, input: string, signal: AbortSignal): Promise<DatabaseRelation> {
    return openedQuery(sql, input, (relation) => this.#columns(relation, true, signal));
  }

  async checkFilter(
    filter: Sql,
    input: string,
    { relation }: DatabaseRelation,
    signal: AbortSignal,
  ): Promise<void> {
    // Any scalar is a condition: there is no type of truth values.
    const sql = `SELECT 1 FROM ${relation} AS dataset WHERE (\n${filter}\n)`;
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

  async #estimatedRows(table: string, signal: AbortSignal): Promise<number | null> {
    const isAnalyzed = await this.query(tableSql('sqlite_stat1', this.#quote), signal);
    if (isAnalyzed.length === 0) return null;
    const [row] = await this.query(statisticsSql(table, this.#quote), signal);
    return row ? Number(row['row_count']) : null;
  }

  /** Whether SQLite knows the order of every column's texts: programs may bring their own. */
  async #canCompare(relation: Sql, columns: KnownColumn[], signal: AbortSignal): Promise<boolean> {
    const comparisons = columns.map(({ reference }) => `${reference} = ${reference}`);
    const sql = `SELECT ${comparisons.join(', ')} FROM ${relation} AS dataset`;
    return this.#session.describe(sql, signal).then(
      () => true,
      (error: unknown) => {
        if (signal.aborted) throw error;
        return false;
      },
    );
  }

  /** @param isComputed whether they are those of a view or query. */
  async #columns(
    relation: Sql,
    isComputed: boolean,
    signal: AbortSignal,
  ): Promise<DatabaseColumn[]> {
    const described = await this.#session.describe(`SELECT * FROM ${relation} AS dataset`, signal);
    if (isComputed) requireDistinct(described);
    const columns: DatabaseColumn[] = [];
    for (const some of inStatements(described)) {
      const known = some.map(({ name, type }) => ({
        reference: this.dialect.quoteIdentifier(name),
        declared: type ?? '',
      }));
      const canCompare = await this.#canCompare(relation, known, signal);
      const origin = canCompare ? (isComputed ? 'computed' : 'table') : 'foreign';
      const { texts } = this.#session;
      const [kinds = {}] = await this.query(kindsSql(relation, known, texts), signal);
      some.forEach(({ name, type }, i) => {
        const contents = contentsOf(type ?? '', kinds[`kinds_${i}`] ?? null);
        columns.push(columnOf(name, type ?? '', { contents, origin }, texts));
      });
    }
    return columns;
  }
}

function columnOf(
  name: string,
  type: string,
  own: SqliteType,
  texts: TextFormat,
): DatabaseColumn<SqliteType> {
  const landings = landingsOf(type, own.contents, texts);
  const declared = `${type === '' ? 'none' : type} (${describeContents(own.contents)})`;
  return { name, type: landings.landing.type, own, declared, ...landings };
}

/** A query's second column of a name gets another one from SQLite, with a number after a colon. */
function requireDistinct(columns: ReaderColumn[]): void {
  const names = new Set(columns.map(({ name }) => name.toLowerCase()));
  const twice = columns
    .map(({ name }) => /^(.*):\d+$/s.exec(name)?.[1])
    .find((name) => name !== undefined && names.has(name.toLowerCase()));
  if (twice === undefined) return;
  const value = `there are two columns "${twice}"; each needs its own name`;
  throw new DiffError('DuplicateColumnException', value);
}
