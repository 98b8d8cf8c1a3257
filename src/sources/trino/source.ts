import { type DatabaseSource, SAFE_TRAITS } from '../source.ts';
import { TRINO_CHANGING } from './changing.ts';
import { TRINO_OPTIONS } from './options.ts';

/** Trino. */
export const trino: DatabaseSource = {
  kind: 'trino',
  schemes: ['trino'],
  place: 'server',
  options: TRINO_OPTIONS,
  readBy: 'itself',
  changing: TRINO_CHANGING,
  traits: { ...SAFE_TRAITS, runsOnCluster: true },
  open: async (address, { signal, label }) => {
    const { openTrino } = await import('./open.ts');
    return openTrino(address, signal, label);
  },
  openWriter: async (address, writing, options) => {
    const { openTrinoWriter } = await import('./writer.ts');
    return openTrinoWriter(address, writing, options);
  },
};
