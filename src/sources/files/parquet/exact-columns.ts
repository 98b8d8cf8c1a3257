import type { Sql } from '../../dialect.ts';
import type { LeafChange } from './footer.ts';
import type { ParquetNode } from './schema.ts';
import {
  type ColumnType,
  INSTANT_NS,
  NUMBER_TEXT,
  TIME_NS,
  TIMESTAMP_NS,
} from '../../types/column-type.ts';

/** What DuckDB reads of a Parquet file with a loss, and without a word. */
export type Lossy = 'decimal' | 'utc' | 'time' | 'int96';

const NANOSECONDS = /NANOS=NanoSeconds/;

/** What DuckDB would lose of a leaf: digits of a decimal, or nanoseconds; `null` for nothing. */
export function lossOf(node: ParquetNode): Lossy | null {
  const { type, converted_type: converted, logical_type: logical, duckdb_type: read } = node;
  if (type === 'INT96') return 'int96';
  const isDecimal = converted === 'DECIMAL' || logical?.startsWith('DecimalType') === true;
  if (isDecimal && read === 'DOUBLE') return 'decimal';
  if (logical === null || !NANOSECONDS.test(logical)) return null;
  if (logical.startsWith('TimeType')) return 'time';
  return logical.includes('isAdjustedToUTC=1') ? 'utc' : null;
}

/** The leaves of a node that DuckDB would read with a loss. */
export function lossyLeaves(node: ParquetNode): { node: ParquetNode; loss: Lossy }[] {
  const loss = node.type === null ? null : lossOf(node);
  return [...(loss ? [{ node, loss }] : []), ...node.children.flatMap(lossyLeaves)];
}

/** How the leaf is to be read instead. */
export const changeFor = (loss: Lossy): LeafChange =>
  loss === 'utc' ? 'timestamp of nanoseconds' : 'bare';

function nameOf({ node, loss }: { node: ParquetNode; loss: Lossy }): string {
  switch (loss) {
    case 'decimal':
      return `DECIMAL(${node.precision},${node.scale ?? 0}) in ${node.type}`;
    case 'utc':
      return 'instants in nanoseconds';
    case 'time':
      return 'times in nanoseconds';
    case 'int96':
      return 'INT96';
  }
}

/** Some of the bytes of an INT96, which begin with the last ones, as an integer. */
function integerOf(value: Sql, from: number, count: number): Sql {
  const bytes = Array.from({ length: count }, (_, i) => {
    const at = 2 * (from + count - 1 - i) + 1;
    return `substr(hex(${value}), ${at}, 2)`;
  });
  return `CAST('0x' || ${bytes.join(' || ')} AS BIGINT)`;
}

/** 1970-01-01 in the days of INT96. */
const JULIAN_1970 = 2_440_588;

/** Of an INT96: its nanoseconds since midnight, and its days since 1970. */
export const nanosOfDay = (value: Sql): Sql => integerOf(value, 0, 8);
export const dayOf = (value: Sql): Sql => `${integerOf(value, 8, 4)} - ${JULIAN_1970}`;

/** The days since 1970 that a number of nanoseconds in 64 bits can hold, whole ones. */
export const NANOSECOND_DAYS = 106_750;

const NANOS_PER_DAY = 86_400_000_000_000n;

/** SQL of a value, and the type that it has. */
export interface ExactValue {
  type: ColumnType;
  sql: Sql;
}

/** A column as it was read bare, in its own type. */
export function exactValue(loss: Lossy, node: ParquetNode, value: Sql): ExactValue {
  switch (loss) {
    case 'decimal': {
      // Of integers, the digits of their value; of bytes, these.
      const text = `wide_decimal(hex(${value}) || ':${node.scale ?? 0}')`;
      return { type: NUMBER_TEXT, sql: text };
    }
    case 'utc':
      return { type: INSTANT_NS, sql: value };
    case 'time':
      // DuckDB makes a time in nanoseconds of nothing but a text.
      return {
        type: TIME_NS,
        sql: `CAST(substr(CAST(make_timestamp_ns(${value}) AS VARCHAR), 12) AS TIME_NS)`,
      };
    case 'int96':
      return {
        type: TIMESTAMP_NS,
        sql: `make_timestamp_ns((${dayOf(value)}) * ${NANOS_PER_DAY} + ${nanosOfDay(value)})`,
      };
  }
}

/**
 * The type of a column with lossy leaves within it, read bare. It can only be compared with the
 * same, byte by byte: another type is a mismatch, which is said.
 */
export function bareType(
  read: ColumnType,
  leaves: { node: ParquetNode; loss: Lossy }[],
): ColumnType {
  return { kind: 'bare', type: read, holds: [...new Set(leaves.map(nameOf))].sort() };
}
