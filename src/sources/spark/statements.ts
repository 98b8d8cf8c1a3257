import type { Writable } from 'node:stream';
import type { Sql } from '../dialect.ts';

/** A column that a query yields, by the name that it has for its type. */
export interface DescribedColumn {
  name: string;
  type: string;
}

/**
 * How statements reach Spark and their rows come back, by whatever protocol. Every value comes as
 * text. Methods throw DiffError where the server fails and CancelledError where the signal aborts;
 * the statement is then ended there too.
 */
export interface SparkStatements {
  /** Runs a statement for its effect. */
  run(sql: Sql, signal: AbortSignal): Promise<void>;
  /** The rows of a statement whose columns are texts already, such as DESCRIBE or SHOW. */
  texts(sql: Sql, signal: AbortSignal): Promise<(string | null)[][]>;
  /** Writes the rows of a query as CSV, and gives their number. */
  copyCsv(query: Sql, output: Writable, signal: AbortSignal): Promise<number>;
  close(): Promise<void>;
}
