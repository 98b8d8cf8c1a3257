import { DiffError } from '../../contract/errors.ts';
import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import type { Cell, Sql } from '../dialect.ts';
import { kindOf, requireDepth, searchedCondition, withoutMissingSchemas } from '../list-tables.ts';

/** What a session is asked with. */
export interface MysqlCatalog {
  /** The database of the URL. */
  database: string | null;
  ask: (sql: Sql) => Promise<Record<string, Cell>[]>;
  quote: (text: string) => Sql;
}

const IS_OWN: Sql = `TABLE_SCHEMA NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')`;

const SCHEMAS_SQL: Sql = `SELECT SCHEMA_NAME AS name FROM information_schema.SCHEMATA ORDER BY 1`;

/** Whether letters of any case name the same table. */
const FOLDING_SQL: Sql = 'SELECT @@lower_case_table_names AS folding';

/** The databases that a search is of: names alone are found in the one of the URL. */
function placesOf(searched: readonly SearchedSchema[], database: string | null): SearchedSchema[] {
  requireDepth(searched, 1, 'a table has a name, and a database in front of it');
  return searched.map((place) => {
    if (place.length > 0) return place;
    if (database !== null) return [database];
    const value = "the data source's URL names no database: write database.*";
    throw new DiffError('NoSuchDatabaseException', value);
  });
}

/** The tables of databases of MySQL or MariaDB, and whether names are folded there. */
export async function listMysqlTables(
  searched: readonly SearchedSchema[],
  { database, ask, quote }: MysqlCatalog,
): Promise<ListedTables> {
  const places = placesOf(searched, database);
  const [setting] = await ask(FOLDING_SQL);
  const areNamesFolded = Number(setting?.['folding']) !== 0;
  const isIn = (schema: string): Sql => `TABLE_SCHEMA = ${quote(schema)}`;
  const condition = searchedCondition(places, { isIn, isOwn: IS_OWN, isFoundByName: 'TRUE' });
  const rows = await ask(`SELECT TABLE_SCHEMA AS \`schema\`, TABLE_NAME AS name, TABLE_TYPE AS kind
FROM information_schema.TABLES
WHERE TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW') AND ${condition}
ORDER BY 1, 2`);
  const tables = rows.map((row) => ({
    path: [String(row['schema']), String(row['name'])],
    kind: kindOf(String(row['kind'])),
    isFoundByName: row['schema'] === database,
  }));
  return withoutMissingSchemas({ tables, areNamesFolded }, places, async () =>
    (await ask(SCHEMAS_SQL)).map(({ name }) => String(name)),
  );
}
