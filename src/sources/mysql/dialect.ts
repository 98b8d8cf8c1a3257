import { type Comparison, Dialect, type Grouping, type Sql } from '../dialect.ts';
import { isGroupable, mysqlComparison } from './comparisons.ts';

/** The parts of a time by ISO 8601: a day, a time of day, its fraction, and a zone. */
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::?(\d\d)(?:\.(\d+))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** `2020-01-01T12:00:00.5+02:00` as `2020-01-01 10:00:00.5`, without losing digits. */
function inUtc(iso: string): string | null {
  const parts = ISO.exec(iso.trim());
  if (!parts) return null;
  const [, day = '', time = '00:00', seconds = '00', fraction = '', zone = 'Z'] = parts;
  const offset = /^z$/i.test(zone)
    ? 'Z'
    : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const instant = new Date(`${day}T${time}:${seconds}${offset}`);
  if (Number.isNaN(instant.getTime())) return null;
  const digits = fraction.slice(0, 6);
  return instant.toISOString().slice(0, 19).replace('T', ' ') + (digits && `.${digits}`);
}

/** The SQL of MySQL and MariaDB. */
export class MysqlDialect extends Dialect {
  // Without the hint, every row looks for its group in a temporary table, three times as slowly.
  override readonly grouping: Grouping = {
    select: 'SELECT SQL_BIG_RESULT',
    anyValue: (value) => `max(${value})`,
  };

  // MariaDB and MySQL before 8.0.18 go through all rows for each.
  override readonly joinsWithoutIndex = false;

  override quoteIdentifier(name: string): Sql {
    return `\`${name.replaceAll('`', '``')}\``;
  }

  override quoteText(text: string): Sql {
    // Whether a backslash is one depends on a setting, but not in this form.
    return text.includes('\\')
      ? `_utf8mb4 X'${Buffer.from(text).toString('hex')}'`
      : super.quoteText(text);
  }

  comparison(type1: string, type2: string): Comparison | null {
    return mysqlComparison(type1, type2);
  }

  override isGroupable(type: string): boolean {
    return isGroupable(type);
  }

  timeLiteral(iso: string, type: string): Sql | null {
    if (!/^(timestamp|datetime|date)\b/i.test(type)) return null;
    // A text that is no time is refused by the server, in words of its own.
    return `TIMESTAMP${this.quoteText(inUtc(iso) ?? iso)}`;
  }
}
