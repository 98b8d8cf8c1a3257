import type { Column, Sql } from '../sources/dialect.ts';
import type { RowSource } from '../sources/table-writer.ts';
import type { DuckDBConnection } from './connection.ts';

/**
 * The rows of a table of DuckDB, for who writes them elsewhere.
 *
 * @param relation can follow FROM.
 */
export function rowsOf(connection: DuckDBConnection, relation: Sql, columns: Column[]): RowSource {
  async function* texts(expression: Sql, signal: AbortSignal): AsyncGenerator<string[]> {
    const select = `SELECT ${expression} AS text FROM ${relation}`;
    for await (const rows of connection.stream(select, signal)) {
      yield rows.map(({ text }) => String(text));
    }
  }
  return { columns, relation, texts };
}
