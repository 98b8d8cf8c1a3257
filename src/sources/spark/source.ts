import { changingFunctions, STANDARD_TIME } from '../changing-functions.ts';
import { type DatabaseSource, SAFE_TRAITS } from '../source.ts';
import { SPARK_OPTIONS } from './options.ts';

/** Functions of Spark's, and of Databricks', that are something else at each call. */
export const SPARK_CHANGING = changingFunctions(
  [...STANDARD_TIME, 'curdate', 'unix_timestamp'],
  [
    'rand',
    'random',
    'randn',
    'randstr',
    'uniform',
    'uuid',
    'shuffle',
    'monotonically_increasing_id',
    'spark_partition_id',
    'java_method',
    'reflect',
    'try_reflect',
  ],
);

/** Apache Spark, by its Thrift server. */
export const spark: DatabaseSource = {
  kind: 'spark',
  schemes: ['spark'],
  place: 'server',
  options: SPARK_OPTIONS,
  readBy: 'itself',
  changing: SPARK_CHANGING,
  traits: { ...SAFE_TRAITS, runsOnCluster: true },
  open: async (address, options) => {
    const { openSpark } = await import('./open.ts');
    return openSpark(address, options);
  },
};
