import { type Comparison, Dialect, type Grouping, type Sql } from '../dialect.ts';
import { inUtc } from '../utc-time.ts';
import { readType, sqliteComparison } from './comparisons.ts';
import type { Contents } from './contents.ts';

/** SQLite's SQL. */
export class SqliteDialect extends Dialect<string> {
  /** A subquery with a limit is worked out row by row, and not put into the one around it. */
  override readonly fence = '\n  LIMIT -1';

  // It numbers the rows of a million keys in ten minutes, and groups them in seconds.
  override readonly grouping: Grouping = {
    select: 'SELECT',
    anyValue: (value) => `max(${value})`,
  };

  override quoteText(text: string): Sql {
    // In a literal, a text ends at a NUL character.
    const parts = text.split('\0').map((part) => super.quoteText(part));
    return parts.length === 1 ? super.quoteText(text) : `(${parts.join(' || char(0) || ')})`;
  }

  comparison(type1: string, type2: string): Comparison | null {
    return sqliteComparison(type1, type2);
  }

  timeLiteral(iso: string, type: string): Sql | null {
    const time = inUtc(iso);
    const text = time === null ? null : comparableText(time, readType(type).contents);
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
  if (/^(nothing|dates|timestamps|timestamps like \S+ .*)$/.test(contents)) return shortest;
  if (/^timestamps (with T|like \S+T.*)$/.test(contents)) return shortest.replace(' ', 'T');
  const [, like = ''] = /^instants like (.*)Z$/.exec(contents) ?? [];
  if (like === '') return null;
  const separated = shortest.replace(' ', like.charAt(10));
  // Just after a text that ends here with its Z.
  return separated.length > like.length ? `${separated.slice(0, like.length)}[` : separated;
}
