import { type Comparison, Dialect, type Sql } from '../dialect.ts';

/** PostgreSQL's SQL. */
export class PostgresDialect extends Dialect {
  override quoteText(text: string): Sql {
    // Whether a backslash is one depends on a setting, but not in this form.
    return text.includes('\\')
      ? ` E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
      : super.quoteText(text);
  }

  comparison(_type1: string, _type2: string): Comparison | null {
    return null;
  }

  rowHash(values: Sql[]): Sql {
    // Mixed once more: the record's hash is a sum of its columns' hashes, and in a sum over many
    // rows values that moved from one row to another would cancel out.
    return `hashint8extended(hash_record_extended(row(${values.join(', ')}), 0), 0)`;
  }

  timeLiteral(iso: string, type: string): Sql | null {
    const instant = `${this.quoteText(iso)}::timestamptz`;
    if (/^timestamp\b.* with time zone$/.test(type)) return instant;
    return /^(timestamp\b|date$)/.test(type) ? `(${instant} AT TIME ZONE 'UTC')` : null;
  }
}
