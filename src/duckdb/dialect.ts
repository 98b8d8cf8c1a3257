import { type Comparison, HashingDialect, type Sql } from '../sources/dialect.ts';
import { duckdbComparison } from './equality/comparisons.ts';
import { familyOf, UTC_NANOSECONDS } from '../sources/types/types.ts';

/** DuckDB's SQL. Needs the functions of `canonical.ts` registered on the connection. */
export class DuckDBDialect extends HashingDialect {
  comparison(type1: string, type2: string): Comparison | null {
    return duckdbComparison(type1, type2);
  }

  rowHash(values: Sql[]): Sql {
    return values.length === 0 ? '0::UBIGINT' : `hash(${values.join(', ')})`;
  }

  timeLiteral(iso: string, type: string): Sql | null {
    const instant = `CAST(${this.quoteText(iso)} AS TIMESTAMP WITH TIME ZONE)`;
    switch (familyOf(type).kind) {
      case 'timestamptz':
        return type === UTC_NANOSECONDS ? `CAST(${instant} AS TIMESTAMP)` : instant;
      case 'timestamp':
      case 'date':
        // Not at once: that would drop the zone.
        return `CAST(${instant} AS TIMESTAMP)`;
      case 'unknown':
        return 'NULL';
      default:
        return null;
    }
  }
}
