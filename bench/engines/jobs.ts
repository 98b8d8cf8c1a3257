import type { OurJob } from '../lib/ours.ts';
import { planSql, type PlanName } from './plans.ts';

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

/** What one process of the bench does. */
export type EngineOrder =
  | { what: 'ours'; engine: EngineName; url: string; folder: string; request: object }
  | { what: PlanName; engine: EngineName; url: string; folder: string };

export const ourJob = ({
  engine,
  url,
  request,
}: Extract<EngineOrder, { what: 'ours' }>): OurJob => {
  const [before, after] = TABLES[engine].map((table) => table.split('.'));
  return {
    request: {
      data_source1_id: 1,
      data_source2_id: 1,
      table1: before,
      table2: after,
      pk_columns: KEYS,
      ...request,
    },
    dataSources: { engine: url },
    memoryLimit: null,
  };
};

export const statementOf = (engine: EngineName, plan: PlanName): string =>
  planSql(plan, engine, TABLES[engine]);
