import type { Writable } from 'node:stream';
import { DiffError } from '../../contract/errors.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import type { PastState } from '../../contract/past-state.ts';
import {
  type Database,
  type DatabaseColumn,
  type DatabaseRelation,
  openedQuery,
  queryRelation,
} from '../database.ts';
import type { Cell, Sql } from '../dialect.ts';
import { namingFilter, namingInput, notOneCondition } from '../errors.ts';
import { TextChecksums } from '../text-checksums.ts';
import { SPARK_CHANGING } from './changing.ts';
import { SparkDialect } from './dialect.ts';
import {
  type Catalog,
  declarationOf,
  isNoSuchTable,
  nameOf,
  noSuchSparkTable,
} from './introspection.ts';
import { listSparkTables } from './list-tables.ts';
import type { SparkType } from './own-type.ts';
import type { DescribedColumn, SparkStatements } from './statements.ts';
import { sparkTextHashing } from './text-hashing.ts';
import { describeQuery, rowsOfQuery } from './text-outputs.ts';
import { columnOf } from './types.ts';
import { type NamedTable, type PinnedState, type Versions, WITHOUT_VERSIONS } from './versions.ts';

/** What Spark says of a filter that is no condition. */
const NO_CONDITION =
  /^\[DATATYPE_MISMATCH\.FILTER_NOT_BOOLEAN\].* of type "(\w+).*" is not a boolean/s;

const columnsOf = (columns: DescribedColumn[]): DatabaseColumn<SparkType>[] =>
  columns.map(({ name, type }) => columnOf(name, type));

/** A session of Spark, whatever protocol leads to it. Nothing is proven of its keys. */
export class SparkDatabase implements Database {
  readonly dialect = new SparkDialect();
  /** Its own hash of rows is not that of any other kind, and one statement compares them there. */
  readonly checksums = null;
  readonly textChecksums = new TextChecksums(sparkTextHashing);
  readonly #statements: SparkStatements;
  readonly #catalog: Catalog;
  readonly #versions: Versions;

  constructor(statements: SparkStatements, versions: Versions = WITHOUT_VERSIONS) {
    this.#statements = statements;
    this.#versions = versions;
    const quote = (name: string): Sql => this.dialect.quoteIdentifier(name);
    this.#catalog = { statements, quote };
  }

  openTable(path: string[], signal: AbortSignal): Promise<DatabaseRelation> {
    const current = ({ reference }: NamedTable) => this.#versions.current(reference, signal);
    return this.#open(path, current, signal);
  }

  listTables(searched: readonly SearchedSchema[], signal: AbortSignal): Promise<ListedTables> {
    return listSparkTables(searched, this.#catalog, signal);
  }

  openPast(path: string[], at: PastState, signal: AbortSignal): Promise<DatabaseRelation> {
    return this.#open(path, (table) => this.#versions.past(table, at, signal), signal);
  }

  /** @param stateOf the state that is read; `null` where tables have none. */
  async #open(
    path: string[],
    stateOf: (table: NamedTable) => Promise<PinnedState | null>,
    signal: AbortSignal,
  ): Promise<DatabaseRelation> {
    if (path.length > 3) {
      const value = `${path.join('.')} (a table has a name, and a database and a catalog in front of it)`;
      throw new DiffError('NoSuchTableException', value);
    }
    const reference = nameOf(path, this.#catalog.quote);
    const { state, relation, columns } = await this.#pinned({ path, reference }, stateOf, signal);
    const declared = await declarationOf(this.#catalog, reference, columns, signal);
    const isRepeatable = !declared.isView || (await this.#isRepeatable(reference, signal));
    return {
      ...queryRelation(relation, columnsOf(declared.columns)),
      isRepeatable,
      ...(state === null ? {} : { version: state.version }),
    };
  }

  /** A table in one state, with the columns that it has there. */
  async #pinned(
    table: NamedTable,
    stateOf: (table: NamedTable) => Promise<PinnedState | null>,
    signal: AbortSignal,
  ): Promise<{ state: PinnedState | null; relation: Sql; columns: DescribedColumn[] }> {
    try {
      const state = await stateOf(table);
      const relation = state === null ? table.reference : `${table.reference} ${state.sql}`;
      return { state, relation, columns: await this.#described(relation, signal) };
    } catch (error) {
      if (!isNoSuchTable(error)) throw error;
      throw await noSuchSparkTable(this.#catalog, table.path, signal);
    }
  }

  async isView(path: string[], signal: AbortSignal): Promise<boolean> {
    const table = nameOf(path, this.#catalog.quote);
    const columns = await this.#described(table, signal);
    return (await declarationOf(this.#catalog, table, columns, signal)).isView;
  }

  async openQuery(sql: Sql, input: string, signal: AbortSignal): Promise<DatabaseRelation> {
    // By itself first: what closes our parentheses may open others.
    await namingInput(input, describeQuery(this.#statements, sql, signal));
    const opened = await openedQuery(sql, input, async (relation) =>
      columnsOf(await this.#described(`${relation} AS dataset`, signal)),
    );
    return { ...opened, isRepeatable: await this.#isRepeatable(opened.relation, signal) };
  }

  /** Whether a relation gives the same rows again: its plan has all that its views and queries call. */
  async #isRepeatable(relation: Sql, signal: AbortSignal): Promise<boolean> {
    const sql = `EXPLAIN EXTENDED SELECT * FROM ${relation} AS dataset`;
    const plan = (await this.#statements.texts(sql, signal)).flat().join('\n');
    // A long plan is cut, and says so.
    return !/\bmore fields\b/.test(plan) && !SPARK_CHANGING.asksForChance(plan);
  }

  async checkFilter(
    filter: Sql,
    input: string,
    { relation }: DatabaseRelation,
    signal: AbortSignal,
  ): Promise<void> {
    const sql = `SELECT 1 FROM ${relation} AS dataset WHERE (\n${filter}\n)`;
    const described = describeQuery(this.#statements, sql, signal).catch((error: unknown) => {
      const [, type] = (error instanceof DiffError && NO_CONDITION.exec(error.value)) || [];
      throw type === undefined ? error : notOneCondition(input, type.toLowerCase());
    });
    await namingFilter(input, described);
  }

  query(sql: Sql, signal: AbortSignal): Promise<Record<string, Cell>[]> {
    return rowsOfQuery(this.#statements, sql, signal);
  }

  copyCsv(select: Sql, output: Writable, signal: AbortSignal): Promise<number> {
    return this.#statements.copyCsv(select, output, signal);
  }

  close(): Promise<void> {
    return this.#statements.close();
  }

  #described(relation: Sql, signal: AbortSignal): Promise<DescribedColumn[]> {
    return describeQuery(this.#statements, `SELECT * FROM ${relation}`, signal);
  }
}
