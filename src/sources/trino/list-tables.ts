import { DiffError } from '../../contract/errors.ts';
import type { ListedTables, ListedTable, SearchedSchema } from '../../contract/listed-table.ts';
import type { Cell, Sql } from '../dialect.ts';
import { kindOf, requireDepth, searchedCondition, withoutMissingSchemas } from '../list-tables.ts';
import type { TrinoConfig } from './url.ts';

/** What a cluster is asked with. */
export interface TrinoCatalogs {
  /** What the data source's URL names. */
  config: Pick<TrinoConfig, 'catalog' | 'schema'>;
  ask: (sql: Sql) => Promise<Record<string, Cell>[]>;
  identifier: (name: string) => Sql;
  text: (text: string) => Sql;
}

/** A place by its whole name: its catalog and schema are named by the URL, where it does not. */
function wholePlace(
  place: SearchedSchema,
  { catalog, schema }: TrinoCatalogs['config'],
): readonly [catalog: string, schema: string | null] {
  const [ofPlace = schema ?? undefined, inCatalog = catalog] = place.toReversed();
  if (inCatalog !== null && ofPlace !== undefined) return [inCatalog, ofPlace];
  const missing = inCatalog === null ? 'catalog' : 'schema';
  const value = `the data source's URL names no ${missing}: write catalog.schema.*`;
  throw new DiffError('NoSuchDatabaseException', value);
}

/** The tables of schemas, by one statement for each catalog. Trino has names in lower case. */
export async function listTrinoTables(
  searched: readonly SearchedSchema[],
  { config, ask, identifier, text }: TrinoCatalogs,
): Promise<ListedTables> {
  requireDepth(searched, 2, 'a table has a name, and a schema and a catalog in front of it');
  const places = searched.map((place) => wholePlace(place, config));
  const isFoundByName = (catalog: string, schema: string): boolean =>
    catalog.toLowerCase() === config.catalog?.toLowerCase() &&
    schema === config.schema?.toLowerCase();
  const tables: ListedTable[] = [];
  for (const [catalog, ofCatalog] of Map.groupBy(places, ([name]) => name)) {
    const condition = searchedCondition(ofCatalog, {
      isIn: (schema) => `table_schema = ${text(schema.toLowerCase())}`,
      isOwn: `table_schema <> 'information_schema'`,
      isFoundByName: 'TRUE',
    });
    const rows = await ask(`SELECT table_schema, table_name, table_type
FROM ${identifier(catalog)}.information_schema.tables WHERE ${condition} ORDER BY 1, 2`);
    for (const row of rows) {
      const schema = String(row['table_schema']);
      tables.push({
        path: [catalog, schema, String(row['table_name'])],
        kind: kindOf(String(row['table_type'])),
        isFoundByName: isFoundByName(catalog, schema),
      });
    }
  }
  return withoutMissingSchemas({ tables, areNamesFolded: true }, places, async ([catalog = '']) => {
    const sql = `SELECT schema_name FROM ${identifier(catalog)}.information_schema.schemata ORDER BY 1`;
    return (await ask(sql)).map((row) => String(row['schema_name']));
  });
}
