import { changingFunctions, STANDARD_TIME } from '../changing-functions.ts';
import { type DatabaseSource, SAFE_TRAITS } from '../source.ts';
import { SQLITE_OPTIONS } from './options.ts';

/** A SQLite file. */
export const sqlite: DatabaseSource = {
  kind: 'sqlite',
  schemes: ['sqlite'],
  place: 'file',
  // As other tools write it: `sqlite:///a.db` is relative, with a fourth slash absolute.
  readPath: (path) => path.replace(/^\/\/(?:\/(?=.))?/, ''),
  options: SQLITE_OPTIONS,
  readBy: 'itself',
  // Without a name of its own, the time is an argument: `date('now')`.
  changing: changingFunctions(STANDARD_TIME, ['random', 'randomblob']),
  // A second reader may see a later state of the file.
  traits: { ...SAFE_TRAITS, snapshots: 'session' },
  open: async (address, options) => {
    const { openSqlite } = await import('./open.ts');
    return openSqlite(address, options);
  },
  openWriter: async (address, _writing, options) => {
    const { SqliteWriter } = await import('./writer.ts');
    return SqliteWriter.open(address, options);
  },
};
