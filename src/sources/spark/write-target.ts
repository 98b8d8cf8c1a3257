import type { Sql } from '../dialect.ts';
import type { InsertTarget } from '../inserting-writer.ts';
import { placeOf } from '../table-writer.ts';
import { SparkDialect } from './dialect.ts';
import { declarationOf, nameOf } from './introspection.ts';
import type { DescribedColumn, SparkStatements } from './statements.ts';
import { describeQuery } from './text-outputs.ts';
import { sparkColumn } from './written-columns.ts';

/** In characters: Spark itself knows no limit, and takes longer for longer ones than these. */
const STATEMENT_LENGTH = 1_000_000;

/** What a kind that speaks Spark's SQL has its own way for. */
export interface SparkWriting {
  /** What follows the columns in the definition of a table. */
  format: (columns: readonly string[]) => Sql;
  /** Statements in a session that can still be used where the other one's were cancelled. */
  another: (signal: AbortSignal) => Promise<SparkStatements>;
}

/** Writes tables of Spark, which has no transactions: they are dropped. */
export class SparkTarget implements InsertTarget {
  readonly place: readonly string[];
  readonly statementLength = STATEMENT_LENGTH;
  readonly castsLiterals = true;
  readonly #dialect = new SparkDialect();
  readonly #statements: SparkStatements;
  readonly #writing: SparkWriting;

  private constructor(
    statements: SparkStatements,
    writing: SparkWriting,
    place: readonly string[],
  ) {
    this.#statements = statements;
    this.#writing = writing;
    this.place = place;
  }

  /** @param named what `write-schema` says. */
  static async open(
    statements: SparkStatements,
    writing: SparkWriting,
    named: string | null,
    signal: AbortSignal,
  ): Promise<SparkTarget> {
    const sql = 'SELECT current_catalog(), current_database()';
    const [[current = null, database = null] = []] = await statements.texts(sql, signal);
    const { catalog, schema } = placeOf(named, { catalog: current, schema: database });
    return new SparkTarget(statements, writing, [catalog ?? '', schema ?? '']);
  }

  readonly columnOf = sparkColumn;

  readonly quote = (name: string): Sql => this.#dialect.quoteIdentifier(name);

  fit(names: string[]): string[] {
    return names;
  }

  format(columns: readonly string[]): Sql {
    return this.#writing.format(columns);
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  run(sql: Sql, signal: AbortSignal): Promise<void> {
    return this.#statements.run(sql, signal);
  }

  async copy(table: Sql, relation: Sql, signal: AbortSignal): Promise<void> {
    const columns = await this.#columns(relation, signal);
    const parts = columns.map(({ name, type }) => `${this.quote(name)} ${type}`);
    const format = this.format(columns.map(({ name }) => name));
    await this.run(`CREATE TABLE ${table} (${parts.join(', ')})${format}`, signal);
    await this.run(`INSERT INTO ${table} SELECT * FROM ${relation} AS dataset`, signal);
  }

  async tables(prefix: string, signal: AbortSignal): Promise<string[]> {
    const place = nameOf([...this.place], this.quote);
    const pattern = this.#dialect.quoteText(`${prefix}*`);
    const rows = await this.#statements.texts(`SHOW TABLES IN ${place} LIKE ${pattern}`, signal);
    return rows.map(([, name]) => name ?? '').filter((name) => name.startsWith(prefix));
  }

  commit(): Promise<void> {
    return Promise.resolve();
  }

  async undo(drops: Sql[], signal: AbortSignal): Promise<void> {
    const statements = await this.#writing.another(signal);
    try {
      for (const drop of drops) await statements.run(drop, signal);
    } finally {
      await statements.close();
    }
  }

  close(): Promise<void> {
    return this.#statements.close();
  }

  /** Those of a query, or of a view as they were declared: a CHAR(n) of it is then one in the table, too. */
  async #columns(relation: Sql, signal: AbortSignal): Promise<DescribedColumn[]> {
    const statements = this.#statements;
    const columns = await describeQuery(statements, `SELECT * FROM ${relation} AS dataset`, signal);
    if (relation.startsWith('(')) return columns;
    const catalog = { statements, quote: this.quote };
    return (await declarationOf(catalog, relation, columns, signal)).columns;
  }
}
