import type { Modifiers } from '../../contract/modifiers.ts';
import type { TimeStep } from '../../contract/time-series.ts';
import {
  type Comparison,
  type CountedText,
  Dialect,
  type Grouping,
  type RowHashing,
  type Sql,
} from '../dialect.ts';
import { inUtc } from '../utc-time.ts';
import { countedOf, modifiedComparison, sparkComparison } from './comparisons.ts';
import type { SparkType } from './own-type.ts';
import { quotedText } from './spelling.ts';

/** The SQL of Spark, and of Databricks. */
export class SparkDialect extends Dialect<SparkType> {
  // A window that numbers rows has to sort them; to put both sides together takes one pass.
  override readonly grouping: Grouping = {
    select: 'SELECT',
    anyValue: (value) => `any_value(${value}, true)`,
  };

  override readonly listIf = (value: Sql, condition: Sql): Sql =>
    `array_join(collect_list(CASE WHEN ${condition} THEN CAST(${value} AS STRING) END), ',')`;

  // By itself it goes past each NULL, so that (1, NULL) and (NULL, 1) would have one hash.
  override readonly hashing: RowHashing = {
    rowHash: (values) =>
      `xxhash64(${values.flatMap((value) => [value, `${value} IS NULL`]).join(', ')})`,
    joinsHashes: true,
  };

  override countIf(condition: Sql): Sql {
    return `count_if(${condition})`;
  }

  override quoteIdentifier(name: string): Sql {
    return `\`${name.replaceAll('`', '``')}\``;
  }

  override quoteText(text: string): Sql {
    return quotedText(text);
  }

  comparison(type1: SparkType, type2: SparkType): Comparison | null {
    return sparkComparison(type1, type2);
  }

  override modified(type1: SparkType, type2: SparkType, modifiers: Modifiers): Comparison | null {
    return modifiedComparison([type1, type2], modifiers);
  }

  override counted(type: SparkType, modifiers: Modifiers): CountedText | null {
    return countedOf(type, modifiers);
  }

  timeStep(value: Sql, step: TimeStep): Sql {
    return `date_format(date_trunc('${step}', CAST(${value} AS TIMESTAMP)), 'yyyy-MM-dd HH:mm:ss')`;
  }

  timeLiteral(iso: string, { name }: SparkType): Sql | null {
    // A text that is no time is refused by the server, in words of its own.
    const text = this.quoteText(inUtc(iso) ?? iso);
    if (name === 'timestamp') return `TIMESTAMP_LTZ ${text}`;
    return name === 'timestamp_ntz' || name === 'date' ? `TIMESTAMP_NTZ ${text}` : null;
  }
}
