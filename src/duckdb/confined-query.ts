import { DiffError } from '../contract/errors.ts';
import type { Cell, Sql } from '../sources/dialect.ts';
import type { DuckDBConnection } from './connection.ts';

/**
 * Functions that a SELECT can call and that make DuckDB write files: what it logs and measures, also
 * in place of the files that may be read.
 */
const WITH_EFFECTS = /^(?:(?:en|dis)able_\w+|truncate_\w+|(?:force_)?checkpoint)$/i;

/** Functions that make SQL of a text, which may be another one each time. */
const RUNS_TEXT = /\b(?:query|json_execute_serialized_sql)\b["\s]*(?:\(|\/\*|--)/i;

/**
 * Functions and views of DuckDB that tell of the machine and of this process: where the databases,
 * temporary files and extensions are. An error can show what they say in any form, reversed or in
 * Base64, so no text of them can be found in it.
 */
export const TELLS_OF_MACHINE =
  /\b(?:current_setting|duckdb_(?:\w*settings|databases|temporary_files|external_file_cache|extensions|logs?_?\w*|variables|views|prepared_statements)|pg_(?:settings|views|prepared_statements)|sqlite_(?:temp_)?(?:master|schema)|information_schema"?\s*\.\s*"?views|(?:pragma_)?database_(?:list|size)|getvariable)\b/i;

/** A part of a plan, as EXPLAIN writes it. */
interface PlanNode {
  children: PlanNode[];
  extra_info: { Function?: string };
}

function functionsOf({ children, extra_info: info }: PlanNode): string[] {
  return [info.Function ?? '', ...children.flatMap(functionsOf)];
}

function planOf(rows: Record<string, Cell>[]): PlanNode[] {
  const [plan] = rows.filter((row) => row['explain_key'] === 'physical_plan');
  return JSON.parse(String(plan?.['explain_value'])) as PlanNode[];
}

/**
 * Checks that a query does nothing but read.
 *
 * @throws DiffError where it calls a function that has effects, by a view or macro too.
 */
export async function requireNoEffects(
  connection: DuckDBConnection,
  { sql, input, signal }: { sql: Sql; input: string; signal: AbortSignal },
): Promise<void> {
  const called = RUNS_TEXT.test(sql)
    ? ['query']
    : planOf(await connection.query(`EXPLAIN (FORMAT json)\n${sql}`, signal)).flatMap(functionsOf);
  const name = called.find((entry) => entry === 'query' || WITH_EFFECTS.test(entry));
  if (name === undefined) return;
  const value = `${input} calls the function ${name.toLowerCase()}, which is not for reading`;
  throw new DiffError('InvalidQueryException', value, { input });
}
