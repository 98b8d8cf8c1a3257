import type { TestDatabase } from './kit.ts';
import type { OwnTable } from './table-script.ts';

/** As many characters as MariaDB takes at once, and more than that only for one row. */
const LONGEST_STATEMENT = 4_000_000;

/** Rows by the statements that write them. */
function statements(rows: string[]): string[][] {
  let length = 0;
  const parts = Map.groupBy(rows, (row) => Math.floor((length += row.length) / LONGEST_STATEMENT));
  return [...parts.values()];
}

/** Writes a table of a database's own types in place of the one of its name. */
export async function writeOwn(
  database: Pick<TestDatabase, 'execute' | 'writeOwn'>,
  table: OwnTable,
): Promise<void> {
  if (database.writeOwn) return database.writeOwn(table);
  const { name, columns, rows } = table;
  const definitions = columns.map((column, i) => {
    const key = i === 0 ? ' NOT NULL PRIMARY KEY' : '';
    return `${column.name} ${column.type}${key}`;
  });
  await database.execute(`DROP TABLE IF EXISTS ${name}`);
  await database.execute(`CREATE TABLE ${name} (${definitions.join(', ')})`);
  for (const some of statements(rows.map((row) => `(${row.join(', ')})`))) {
    await database.execute(`INSERT INTO ${name} VALUES ${some.join(',\n')}`);
  }
}
