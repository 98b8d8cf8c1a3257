import { DiffError } from '../../contract/errors.ts';
import type { ListedTable, ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import { requireDepth, schemaOf, withoutMissingSchemas } from '../list-tables.ts';
import { type Catalog, currentDatabase, nameOf } from './introspection.ts';

/** The databases of a catalog; of the current one where it is not named. */
async function databasesOf(
  { statements, quote }: Catalog,
  before: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const within = before.length === 0 ? '' : ` IN ${nameOf([...before], quote)}`;
  const rows = await statements.texts(`SHOW DATABASES${within}`, signal);
  return rows.map(([name]) => name ?? '');
}

/** The names that a statement such as SHOW TABLES gives; a view of this session alone is in no database. */
async function namesIn(
  what: 'TABLES' | 'VIEWS',
  place: readonly string[],
  { statements, quote }: Catalog,
  signal: AbortSignal,
): Promise<string[]> {
  const rows = await statements.texts(`SHOW ${what} IN ${nameOf([...place], quote)}`, signal);
  return rows.flatMap(([database, name]) => (database && name ? [name] : []));
}

/** Not every catalog has views, and says so by an error. */
const withoutViews = (error: unknown): string[] => {
  if (error instanceof DiffError) return [];
  throw error;
};

const isNoSuchDatabase = (error: unknown): boolean =>
  error instanceof DiffError && error.type === 'NoSuchDatabaseException';

async function tablesOf(
  place: readonly string[],
  isFoundByName: boolean,
  catalog: Catalog,
  signal: AbortSignal,
): Promise<ListedTable[]> {
  const names = await namesIn('TABLES', place, catalog, signal).catch((error: unknown) => {
    // Which one it is, and the nearest to it, is said once nothing was listed of it.
    if (isNoSuchDatabase(error)) return [];
    throw error;
  });
  if (names.length === 0) return [];
  const views = new Set(await namesIn('VIEWS', place, catalog, signal).catch(withoutViews));
  return names.map((name) => ({
    path: [...place, name],
    kind: views.has(name) ? 'view' : 'table',
    isFoundByName,
  }));
}

/**
 * The tables of databases, by two statements for each: Spark has no catalog that a query could read. It
 * finds names whatever their case.
 */
export async function listSparkTables(
  searched: readonly SearchedSchema[],
  catalog: Catalog,
  signal: AbortSignal,
): Promise<ListedTables> {
  requireDepth(searched, 2, 'a table has a name, and a database and a catalog in front of it');
  const current = await currentDatabase(catalog, signal);
  const places = new Map<string, readonly string[]>();
  const add = (place: readonly string[]): void => void places.set(JSON.stringify(place), place);
  for (const place of searched) {
    const before = place.slice(0, -1).map(String);
    const schema = schemaOf(place);
    if (schema !== null) add(schema === undefined ? [current] : [...before, schema]);
    else
      for (const name of await databasesOf(catalog, before, signal)) {
        if (name !== 'information_schema') add([...before, name]);
      }
  }
  const tables: ListedTable[] = [];
  for (const place of places.values()) {
    const isFoundByName = place.length === 1 && place[0] === current;
    tables.push(...(await tablesOf(place, isFoundByName, catalog, signal)));
  }
  return withoutMissingSchemas({ tables, areNamesFolded: true }, searched, (place) =>
    databasesOf(catalog, place.slice(0, -1), signal),
  );
}
