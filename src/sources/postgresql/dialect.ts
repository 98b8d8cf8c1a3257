import { type Comparison, Dialect, type Sql } from '../dialect.ts';
import { postgresComparison } from './comparisons.ts';

/** PostgreSQL's SQL. */
export class PostgresDialect extends Dialect<string> {
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

  comparison(type1: string, type2: string): Comparison | null {
    return postgresComparison(type1, type2);
  }

  timeLiteral(iso: string, type: string): Sql | null {
    const instant = `${this.quoteText(iso)}::timestamptz`;
    if (/^timestamp\b.* with time zone$/.test(type)) return instant;
    return /^(timestamp\b|date$)/.test(type) ? `(${instant} AT TIME ZONE 'UTC')` : null;
  }
}
