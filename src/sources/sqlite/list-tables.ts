import type { ListedTables, SearchedSchema } from '../../contract/listed-table.ts';
import type { Cell, Sql } from '../dialect.ts';
import { kindOf, requireDepth, withoutMissingSchemas } from '../list-tables.ts';

/** What is a table or view of the file, and not a part of a virtual table or of SQLite's own. */
const TABLES_SQL: Sql = `SELECT name, type FROM pragma_table_list
WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND substr(name, 1, 7) <> 'sqlite_'
ORDER BY name`;

/** The tables of a SQLite file, which has the one schema `main`. */
export async function listSqliteTables(
  searched: readonly SearchedSchema[],
  ask: (sql: Sql) => Promise<Record<string, Cell>[]>,
): Promise<ListedTables> {
  requireDepth(searched, 1, 'a table has a name, and the schema main in front of it');
  const tables = (await ask(TABLES_SQL)).map((row) => ({
    path: ['main', String(row['name'])],
    kind: kindOf(String(row['type'])),
    isFoundByName: true,
  }));
  return withoutMissingSchemas({ tables, areNamesFolded: true }, searched, () =>
    Promise.resolve(['main']),
  );
}
