import type { OwnType } from '../database.ts';

/** A type by the parts that have a say in how MySQL compares and writes its values. */
export interface MysqlType extends OwnType {
  readonly name: string;
  /** What stands in the first brackets, as numbers: digits, or a length. */
  readonly sizes: readonly number[];
  readonly collation: string | null;
  /** Whether numbers are written with zeros in front of them. */
  readonly isPadded: boolean;
}

/**
 * A type as the catalog has it.
 *
 * @param columnType `COLUMN_TYPE`, such as `decimal(12,2) unsigned zerofill`.
 */
export function readColumnType(columnType: string, collation: string | null): MysqlType {
  const [, name = '', sizes = ''] = /^(\w+)(?:\(([\d,]+)\))?/.exec(columnType.toLowerCase()) ?? [];
  return {
    name,
    sizes: sizes === '' ? [] : sizes.split(',').map(Number),
    collation,
    isPadded: name === 'year' || /^[^'"]*\bzerofill\b/i.test(columnType),
  };
}
