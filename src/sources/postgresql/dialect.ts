import { type Comparison, Dialect, type Sql } from '../dialect.ts';
import { postgresComparison } from './comparisons.ts';
import type { PostgresName } from './type-names.ts';

/** PostgreSQL's SQL. */
export class PostgresDialect extends Dialect<PostgresName> {
  override readonly fence = '\n  OFFSET 0';

  override readonly mergesFullJoins = true;

  // The planner, which takes every row of a window for one of two hundred, would sort millions.
  override readonly unordered = `'0'::xid`;

  override countIf(condition: Sql): Sql {
    return `count(*) FILTER (WHERE ${condition})`;
  }

  override quoteText(text: string): Sql {
    // Whether a backslash is one depends on a setting, but not in this form.
    return text.includes('\\')
      ? ` E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
      : super.quoteText(text);
  }

  comparison(type1: PostgresName, type2: PostgresName): Comparison | null {
    return postgresComparison(type1, type2);
  }

  timeLiteral(iso: string, { name }: PostgresName): Sql | null {
    const instant = `${this.quoteText(iso)}::timestamptz`;
    if (name === 'timestamp with time zone') return instant;
    const isLocal = name === 'timestamp without time zone' || name === 'date';
    return isLocal ? `(${instant} AT TIME ZONE 'UTC')` : null;
  }
}
