import { type Comparison, HashingDialect, type Sql } from '../sources/dialect.ts';
import type { Modifiers } from '../contract/modifiers.ts';
import { duckdbComparison } from './equality/comparisons.ts';
import type { TimeStep } from '../contract/time-series.ts';
import { modifiedComparison } from './equality/modified.ts';
import type { ColumnType } from '../sources/types/column-type.ts';

/** DuckDB's SQL. Needs the functions of `canonical.ts` registered on the connection. */
export class DuckDBDialect extends HashingDialect {
  comparison(type1: ColumnType, type2: ColumnType): Comparison | null {
    return duckdbComparison(type1, type2);
  }

  override modified(type1: ColumnType, type2: ColumnType, modifiers: Modifiers): Comparison | null {
    return modifiedComparison([type1, type2], modifiers);
  }

  rowHash(values: Sql[]): Sql {
    return values.length === 0 ? '0::UBIGINT' : `hash(${values.join(', ')})`;
  }

  timeStep(value: Sql, step: TimeStep): Sql {
    const time = `CAST(${value} AS TIMESTAMP)`;
    const start = `strftime(date_trunc('${step}', ${time}), '%Y-%m-%d %H:%M:%S')`;
    return `CASE WHEN isfinite(${time}) THEN ${start} END`;
  }

  timeLiteral(iso: string, type: ColumnType): Sql | null {
    const instant = `CAST(${this.quoteText(iso)} AS TIMESTAMP WITH TIME ZONE)`;
    // Not at once: that would drop the zone.
    const inUtc = `CAST(${instant} AS TIMESTAMP)`;
    switch (type.kind) {
      case 'timestamp':
        return type.hasZone && type.unit !== 'ns' ? instant : inUtc;
      case 'date':
        return inUtc;
      case 'noValues':
        return 'NULL';
      default:
        return null;
    }
  }
}
