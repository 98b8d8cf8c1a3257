import type { Modifiers } from '../../contract/modifiers.ts';
import type { TimeStep } from '../../contract/time-series.ts';
import {
  type Comparison,
  type CountedText,
  Dialect,
  type RowHashing,
  type Sql,
} from '../dialect.ts';
import { inUtc } from '../utc-time.ts';
import { countedOf, modifiedComparison, trinoComparison } from './comparisons.ts';
import type { TrinoType } from './own-type.ts';

/** A row with more fields is a row of rows: there is an end to how much code a function may have. */
const MOST_FIELDS = 50;

/**
 * The hash by which Trino itself puts rows together. It takes -0 for 0 and NaN for NaN, and numbers and
 * times by their values; but also NULL for 0, so that it is told where there is none.
 */
function rowHash(values: Sql[]): Sql {
  return `"$operator$xx_hash_64"(${rowOf(values.flatMap((value) => [value, `${value} IS NULL`]))})`;
}

function rowOf(values: Sql[]): Sql {
  if (values.length <= MOST_FIELDS) return `ROW(${values.length === 0 ? '0' : values.join(', ')})`;
  const parts = Array.from({ length: Math.ceil(values.length / MOST_FIELDS) }, (_, part) =>
    rowOf(values.slice(part * MOST_FIELDS, (part + 1) * MOST_FIELDS)),
  );
  return rowOf(parts);
}

/**
 * Of 6 M rows of 16 columns of each side, a FULL JOIN takes 6 s of CPU, and hashes 15 s; but it holds a side
 * in memory: 1.2 GB of the cluster's (docs/benchmarks.md).
 */
const JOINS_UP_TO = 150_000_000;

/** Whether a Trino has that hash, which no manual names: a statement that fails where it has not. */
export const HASH_PROBE: Sql = `SELECT ${rowHash(['1', 'NULL'])} AS hash`;

/** Trino's SQL. */
export class TrinoDialect extends Dialect<TrinoType> {
  override readonly hashing: RowHashing | null;

  /** @param hasRowHash whether `HASH_PROBE` runs. */
  constructor(hasRowHash: boolean) {
    super();
    this.hashing = hasRowHash ? { rowHash, joinsUpTo: JOINS_UP_TO, joinsHashes: true } : null;
  }

  override readonly listIf = (value: Sql, condition: Sql): Sql =>
    `array_join(array_agg(${value}) FILTER (WHERE ${condition}), ',')`;

  override countIf(condition: Sql): Sql {
    return `count_if(${condition})`;
  }

  comparison(type1: TrinoType, type2: TrinoType): Comparison | null {
    return trinoComparison(type1, type2);
  }

  override modified(type1: TrinoType, type2: TrinoType, modifiers: Modifiers): Comparison | null {
    return modifiedComparison([type1, type2], modifiers);
  }

  override counted(type: TrinoType, modifiers: Modifiers): CountedText | null {
    return countedOf(type, modifiers);
  }

  /** Rows are put together by what has an equality of its own. */
  override isGroupable(type: TrinoType): boolean {
    return trinoComparison(type, type) !== null;
  }

  timeStep(value: Sql, step: TimeStep, { name }: TrinoType): Sql {
    const inZone = name === 'timestamp with time zone' ? `${value} AT TIME ZONE 'UTC'` : value;
    return `substr(CAST(date_trunc('${step}', CAST(${inZone} AS timestamp(0))) AS varchar), 1, 19)`;
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
