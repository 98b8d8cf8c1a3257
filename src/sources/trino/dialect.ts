import { type Comparison, Dialect, type Sql } from '../dialect.ts';
import { inUtc } from '../utc-time.ts';
import { trinoComparison } from './comparisons.ts';
import type { TrinoType } from './own-type.ts';

/** Trino's SQL. */
export class TrinoDialect extends Dialect<TrinoType> {
  override readonly listIf = (value: Sql, condition: Sql): Sql =>
    `array_join(array_agg(${value}) FILTER (WHERE ${condition}), ',')`;

  override countIf(condition: Sql): Sql {
    return `count_if(${condition})`;
  }

  comparison(type1: TrinoType, type2: TrinoType): Comparison | null {
    return trinoComparison(type1, type2);
  }

  /** Rows are put together by what has an equality of its own. */
  override isGroupable(type: TrinoType): boolean {
    return trinoComparison(type, type) !== null;
  }

  timeLiteral(iso: string, { name }: TrinoType): Sql | null {
    // A text that is no time is refused by the server, in words of its own.
    const time = inUtc(iso) ?? iso;
    switch (name) {
      case 'timestamp':
      case 'date':
        return `TIMESTAMP ${this.quoteText(time)}`;
      case 'timestamp with time zone':
        return `TIMESTAMP ${this.quoteText(`${time} UTC`)}`;
      default:
        return null;
    }
  }
}
