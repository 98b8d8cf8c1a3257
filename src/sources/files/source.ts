import type { LocalSource } from '../../duckdb/local-source.ts';
import { NO_OPTIONS } from '../options.ts';

/** Files, which no data source is needed for: a table is the path of one. */
export const files: LocalSource = {
  kind: 'files',
  schemes: [],
  place: 'nowhere',
  options: NO_OPTIONS,
  readBy: 'engine',
  attach: () => Promise.resolve(),
  openQuery: (open, name, _address, { connection }) => open(connection, `memory.main.${name}`),
  admit: async (dataset, _address, context) => {
    if ('table' in dataset) {
      const { locateFiles } = await import('./locate-files.ts');
      return (await locateFiles(dataset.table.join('.'), context)).allowed;
    }
    const { filesOfQuery } = await import('./open-query.ts');
    return filesOfQuery(dataset.sql, context);
  },
  openTable: async (path, _address, context) => {
    const { openFile } = await import('./open-file.ts');
    return openFile(path.join('.'), context);
  },
};
