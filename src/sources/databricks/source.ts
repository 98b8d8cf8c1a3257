import { type DatabaseSource, SAFE_TRAITS } from '../source.ts';
import { SPARK_CHANGING } from '../spark/changing.ts';
import { DATABRICKS_OPTIONS } from './options.ts';

/** Databricks, by the Statement Execution API of its SQL warehouses: Spark's dialect. */
export const databricks: DatabaseSource = {
  kind: 'databricks',
  schemes: ['databricks'],
  place: 'server',
  options: DATABRICKS_OPTIONS,
  readBy: 'itself',
  changing: SPARK_CHANGING,
  traits: { ...SAFE_TRAITS, runsOnCluster: true },
  open: async (address, options) => {
    const { openDatabricks } = await import('./open.ts');
    return openDatabricks(address, options);
  },
  openWriter: async (address, writing, options) => {
    const { openDatabricksWriter } = await import('./writer.ts');
    return openDatabricksWriter(address, writing, options);
  },
};
