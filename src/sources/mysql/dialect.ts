import { type Comparison, Dialect, type Grouping, type Sql } from '../dialect.ts';
import { inUtc } from '../utc-time.ts';
import { isGroupable, mysqlComparison } from './comparisons.ts';
import type { MysqlType } from './own-type.ts';

const TIMES = new Set(['timestamp', 'datetime', 'date']);

/** The SQL of MySQL and MariaDB. */
export class MysqlDialect extends Dialect<MysqlType> {
  // Without the hint, every row looks for its group in a temporary table, three times as slowly.
  override readonly grouping: Grouping = {
    select: 'SELECT SQL_BIG_RESULT',
    anyValue: (value) => `max(${value})`,
  };

  // MariaDB and MySQL before 8.0.18 go through all rows for each.
  override readonly joinsWithoutIndex = false;

  override asBigint(value: Sql): Sql {
    return `CAST(${value} AS SIGNED)`;
  }

  override quoteIdentifier(name: string): Sql {
    return `\`${name.replaceAll('`', '``')}\``;
  }

  override quoteText(text: string): Sql {
    // Whether a backslash is one depends on a setting, but not in this form.
    return text.includes('\\')
      ? `_utf8mb4 X'${Buffer.from(text).toString('hex')}'`
      : super.quoteText(text);
  }

  comparison(type1: MysqlType, type2: MysqlType): Comparison | null {
    return mysqlComparison(type1, type2);
  }

  override isGroupable(type: MysqlType): boolean {
    return isGroupable(type);
  }

  timeLiteral(iso: string, { name }: MysqlType): Sql | null {
    if (!TIMES.has(name)) return null;
    // A text that is no time is refused by the server, in words of its own.
    return `TIMESTAMP${this.quoteText(inUtc(iso) ?? iso)}`;
  }
}
