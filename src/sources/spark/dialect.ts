import { type Comparison, Dialect, type Grouping, type Sql } from '../dialect.ts';
import { inUtc } from '../utc-time.ts';
import { sparkComparison } from './comparisons.ts';
import type { SparkType } from './own-type.ts';

/** The SQL of Spark, and of Databricks. */
export class SparkDialect extends Dialect<SparkType> {
  // A window that numbers rows has to sort them; to put both sides together takes one pass.
  override readonly grouping: Grouping = {
    select: 'SELECT',
    anyValue: (value) => `any_value(${value}, true)`,
  };

  override readonly listIf = (value: Sql, condition: Sql): Sql =>
    `array_join(collect_list(CASE WHEN ${condition} THEN CAST(${value} AS STRING) END), ',')`;

  override countIf(condition: Sql): Sql {
    return `count_if(${condition})`;
  }

  override quoteIdentifier(name: string): Sql {
    return `\`${name.replaceAll('`', '``')}\``;
  }

  override quoteText(text: string): Sql {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  }

  comparison(type1: SparkType, type2: SparkType): Comparison | null {
    return sparkComparison(type1, type2);
  }

  timeLiteral(iso: string, { name }: SparkType): Sql | null {
    // A text that is no time is refused by the server, in words of its own.
    const text = this.quoteText(inUtc(iso) ?? iso);
    if (name === 'timestamp') return `TIMESTAMP_LTZ ${text}`;
    return name === 'timestamp_ntz' || name === 'date' ? `TIMESTAMP_NTZ ${text}` : null;
  }
}
