import { changingFunctions, STANDARD_TIME } from '../changing-functions.ts';
import { type DatabaseSource, SAFE_TRAITS } from '../source.ts';
import { REDSHIFT_OPTIONS } from './options.ts';

/** Amazon Redshift. */
export const redshift: DatabaseSource = {
  kind: 'redshift',
  schemes: ['redshift'],
  place: 'server',
  options: REDSHIFT_OPTIONS,
  readBy: 'itself',
  changing: changingFunctions(
    [...STANDARD_TIME, 'getdate', 'sysdate', 'age'],
    ['random', 'timeofday', 'rand', 'uuid', 'gen_random_uuid', 'clock_timestamp', 'nextval'],
  ),
  traits: { ...SAFE_TRAITS, snapshots: 'session', runsOnCluster: true },
  open: async (address, opening) => {
    const { openRedshift } = await import('./open.ts');
    return openRedshift(address, opening);
  },
  openWriter: async (address, writing, opening) => {
    const { openRedshiftWriter } = await import('./writer.ts');
    return openRedshiftWriter(address, writing, opening);
  },
};
