import type { LocalSource } from '../../duckdb/local-source.ts';
import { NO_OPTIONS } from '../options.ts';

/** A DuckDB file, which the engine's own DuckDB attaches. */
export const duckdb: LocalSource = {
  kind: 'duckdb',
  schemes: ['duckdb'],
  place: 'file',
  options: NO_OPTIONS,
  readBy: 'engine',
  attach: async ({ location }, context) => {
    const { attachDatabase } = await import('./attach.ts');
    await attachDatabase(location, context);
  },
  openQuery: async (open, name, { location }, context) => {
    const { withOwnName } = await import('./own-name.ts');
    return withOwnName(location, name, context, open);
  },
  admit: async (_dataset, address, context) => {
    await duckdb.attach(address, context);
    return [];
  },
  openTable: async (path, { location }, context) => {
    const { openTable } = await import('./open-table.ts');
    return openTable({ database: location, path }, context);
  },
  listTables: async (searched, { location }, context) => {
    const { attachDatabase } = await import('./attach.ts');
    const { listDuckdbTables } = await import('./list-tables.ts');
    const catalog = await attachDatabase(location, context);
    return listDuckdbTables(searched, { ...context, catalog });
  },
  openWriter: async ({ location }, writing, context) => {
    const { DuckdbWriter } = await import('./writer.ts');
    return DuckdbWriter.open(location, writing, context);
  },
};
