import { changingFunctions, STANDARD_TIME } from '../changing-functions.ts';

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
