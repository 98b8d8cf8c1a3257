import type { Modifiers } from '../../contract/modifiers.ts';
import type { TimeStep } from '../../contract/time-series.ts';
import { type Comparison, type CountedText, Dialect, type Grouping, type Sql } from '../dialect.ts';
import { inUtc } from '../utc-time.ts';
import { countedOf, isGroupable, modifiedComparison, mysqlComparison } from './comparisons.ts';
import type { MysqlType } from './own-type.ts';

const TIMES = new Set(['timestamp', 'datetime', 'date']);

const STEPS: Record<Exclude<TimeStep, 'week'>, string> = {
  minute: '%Y-%m-%d %H:%i:00',
  hour: '%Y-%m-%d %H:00:00',
  day: '%Y-%m-%d 00:00:00',
  month: '%Y-%m-01 00:00:00',
  year: '%Y-01-01 00:00:00',
};

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

  override modified(type1: MysqlType, type2: MysqlType, modifiers: Modifiers): Comparison | null {
    return modifiedComparison([type1, type2], modifiers);
  }

  override counted(type: MysqlType, modifiers: Modifiers): CountedText | null {
    return countedOf(type, modifiers);
  }

  override isGroupable(type: MysqlType): boolean {
    return isGroupable(type);
  }

  timeStep(value: Sql, step: TimeStep): Sql {
    if (step === 'week') {
      const monday = `DATE_SUB(DATE(${value}), INTERVAL WEEKDAY(${value}) DAY)`;
      return `DATE_FORMAT(${monday}, '${STEPS.day}')`;
    }
    return `DATE_FORMAT(${value}, '${STEPS[step]}')`;
  }

  timeLiteral(iso: string, { name }: MysqlType): Sql | null {
    if (!TIMES.has(name)) return null;
    // A text that is no time is refused by the server, in words of its own.
    return `TIMESTAMP${this.quoteText(inUtc(iso) ?? iso)}`;
  }
}
