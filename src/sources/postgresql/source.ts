import { changingFunctions, STANDARD_TIME } from '../changing-functions.ts';
import { type DatabaseSource, SAFE_TRAITS } from '../source.ts';
import { POSTGRES_OPTIONS } from './options.ts';

/** PostgreSQL, and what speaks as it does. */
export const postgresql: DatabaseSource = {
  kind: 'postgresql',
  schemes: ['postgresql', 'postgres'],
  place: 'server',
  options: POSTGRES_OPTIONS,
  readBy: 'itself',
  changing: changingFunctions(
    [...STANDARD_TIME, 'transaction_timestamp', 'statement_timestamp', 'age'],
    [
      'random',
      'random_normal',
      'uuid_generate_v\\w+',
      'uuidv\\d',
      'gen_random_uuid',
      'clock_timestamp',
      'timeofday',
      'nextval',
      // Those that extensions bring, by the names that other databases have for them.
      'rand',
      'uuid',
      'sysdate',
    ],
  ),
  traits: { ...SAFE_TRAITS, snapshots: 'session', readsAtOnce: true, worksOutOnce: true },
  open: async (address, { signal }) => {
    const { openPostgres } = await import('./open.ts');
    return openPostgres(address, signal);
  },
  openWriter: async (address, writing, { signal }) => {
    const { PostgresWriter } = await import('./writer.ts');
    return PostgresWriter.open(address, writing, signal);
  },
};
