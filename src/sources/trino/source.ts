import { changingFunctions, STANDARD_TIME } from '../changing-functions.ts';
import { type DatabaseSource, SAFE_TRAITS } from '../source.ts';
import { TRINO_OPTIONS } from './options.ts';

/** Trino. */
export const trino: DatabaseSource = {
  kind: 'trino',
  schemes: ['trino'],
  place: 'server',
  options: TRINO_OPTIONS,
  readBy: 'itself',
  changing: changingFunctions(STANDARD_TIME, [
    'rand',
    'random',
    'random_string',
    'shuffle',
    'uuid',
    'nextval',
  ]),
  // Of tables with versions one is read, whatever is written meanwhile; no other is said to be the
  // same when it is read again.
  traits: { ...SAFE_TRAITS, snapshots: 'session', runsOnCluster: true },
  open: async (address, { signal, label }) => {
    const { openTrino } = await import('./open.ts');
    return openTrino(address, signal, label);
  },
};
