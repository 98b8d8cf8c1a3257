import { type DatabaseSource, SAFE_TRAITS } from '../source.ts';
import { SPARK_CHANGING } from './changing.ts';
import { SPARK_OPTIONS } from './options.ts';

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
  openWriter: async (address, writing, options) => {
    const { openSparkWriter } = await import('./writer.ts');
    return openSparkWriter(address, writing, options);
  },
};
