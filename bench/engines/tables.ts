/** The engines that the bench knows. */
export type EngineName = 'trino' | 'spark';

/** The columns of `lineitem` that are compared besides the key. */
export const VALUES = [
  'partkey',
  'suppkey',
  'quantity',
  'extendedprice',
  'discount',
  'tax',
  'returnflag',
  'linestatus',
  'shipdate',
  'commitdate',
  'receiptdate',
  'shipinstruct',
  'shipmode',
  'comment',
];

export const KEYS = ['orderkey', 'linenumber'];

/** Where the tables are that are compared. */
export const TABLES: Record<EngineName, [string, string]> = {
  trino: ['iceberg.bench.before', 'iceberg.bench.after'],
  spark: ['bench.before', 'bench.after'],
};
