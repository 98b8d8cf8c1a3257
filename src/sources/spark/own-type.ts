import type { OwnType } from '../database.ts';

/** A type of Spark's by the parts that have a say in how its values are compared and written. */
export interface SparkType extends OwnType {
  /** Without what stands in brackets, such as `decimal` or `interval day to second`. */
  readonly name: string;
  /** Numbers in the first round brackets: digits, or a length. */
  readonly sizes: readonly number[];
  /** Of texts that are not compared by their bytes. */
  readonly collation: string | null;
}

/** The collation of texts that says nothing else. */
const BY_BYTES = /^utf8_binary$/i;

/**
 * A type as Spark writes it.
 *
 * @param written such as `decimal(12,2)`, `string collate UNICODE` or `array<int>`.
 */
export function readSparkType(written: string): SparkType {
  const [, name = '', rest = ''] = /^([a-z_ ]+?)\s*((?:[(<]| collate ).*)?$/is.exec(written) ?? [];
  const [, sizes = ''] = /^\(([\d,\s]+)\)/.exec(rest) ?? [];
  const [, collation = ''] = /\bcollate (\w+)$/i.exec(rest) ?? [];
  return {
    name: name.toLowerCase(),
    sizes: sizes === '' ? [] : sizes.split(',').map(Number),
    collation: collation === '' || BY_BYTES.test(collation) ? null : collation,
  };
}

/** Whether values are texts. */
export const isTextType = ({ name }: SparkType): boolean =>
  name === 'string' || name === 'char' || name === 'varchar';
