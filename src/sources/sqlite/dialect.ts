import type { Modifiers } from '../../contract/modifiers.ts';
import type { TimeStep } from '../../contract/time-series.ts';
import { type Comparison, Dialect, type Grouping, type Sql } from '../dialect.ts';
import { inUtc } from '../utc-time.ts';
import { modifiedComparison, sqliteComparison, type SqliteType } from './comparisons.ts';
import type { Contents } from './contents.ts';

const STEPS: Record<TimeStep, string> = {
  minute: '%Y-%m-%d %H:%M:00',
  hour: '%Y-%m-%d %H:00:00',
  day: '%Y-%m-%d 00:00:00',
  week: '%Y-%m-%d 00:00:00',
  month: '%Y-%m-01 00:00:00',
  year: '%Y-01-01 00:00:00',
};

/** SQLite's SQL. */
export class SqliteDialect extends Dialect<SqliteType> {
  /** A subquery with a limit is worked out row by row, and not put into the one around it. */
  override readonly fence = '\n  LIMIT -1';

  // It numbers the rows of a million keys in ten minutes, and groups them in seconds.
  override readonly grouping: Grouping = {
    select: 'SELECT',
    anyValue: (value) => `max(${value})`,
  };

  override readonly listIf = (value: Sql, condition: Sql): Sql =>
    `group_concat(CASE WHEN ${condition} THEN ${value} END)`;

  override quoteText(text: string): Sql {
    // In a literal, a text ends at a NUL character.
    const parts = text.split('\0').map((part) => super.quoteText(part));
    return parts.length === 1 ? super.quoteText(text) : `(${parts.join(' || char(0) || ')})`;
  }

  comparison(type1: SqliteType, type2: SqliteType): Comparison | null {
    return sqliteComparison(type1, type2);
  }

  override modified(type1: SqliteType, type2: SqliteType, modifiers: Modifiers): Comparison | null {
    return modifiedComparison([type1, type2], modifiers);
  }

  timeStep(value: Sql, step: TimeStep): Sql {
    // The Sunday that comes, or is today, and six days back.
    const back = step === 'week' ? ", 'weekday 0', '-6 days'" : '';
    return `strftime('${STEPS[step]}', ${value}${back})`;
  }

  timeLiteral(iso: string, { contents, origin }: SqliteType): Sql | null {
    const time = origin === 'foreign' ? null : inUtc(iso);
    const text = time === null ? null : comparableText(time, contents);
    return text === null ? null : `${this.quoteText(text)} COLLATE BINARY`;
  }
}

/**
 * A time as a text that comes, in the order of bytes, just where it belongs among texts of a
 * column; `null` where their order is not that of time.
 */
function comparableText(time: string, contents: Contents): string | null {
  // A day alone comes before all its times, and a second before all its fractions.
  const shortest = time.replace(/(\.\d*?)0+$/, '$1').replace(/\.$|( 00:00:00)$/, '');
  switch (contents.kind) {
    case 'nothing':
    case 'dates':
      return shortest;
    case 'timestamps':
      return contents.separator && shortest.replace(' ', contents.separator);
    case 'instants':
      return contents.like?.endsWith('Z') ? comparableInstant(shortest, contents.like) : null;
    default:
      return null;
  }
}

/** Among texts that end with their Z. */
function comparableInstant(time: string, like: string): string {
  const separated = time.replace(' ', like.charAt(10));
  // Just after a text that ends here with its Z.
  return separated.length >= like.length ? `${separated.slice(0, like.length - 1)}[` : separated;
}
