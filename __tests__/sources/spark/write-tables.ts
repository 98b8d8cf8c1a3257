import { columnType, type SqlWords, type TestTable } from '../table-script.ts';

/** DuckDB's types, in which tests describe tables, and what Spark has for them. */
export const words: SqlWords = {
  identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
  literal: (value, type) => {
    const quoted = `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
    return type === 'VARCHAR' ? quoted : `CAST(${quoted} AS ${columnType(words, type)})`;
  },
  types: {
    TINYINT: 'tinyint',
    SMALLINT: 'smallint',
    INTEGER: 'int',
    BIGINT: 'bigint',
    HUGEINT: 'decimal(38,0)',
    DECIMAL: 'decimal',
    FLOAT: 'float',
    DOUBLE: 'double',
    VARCHAR: 'string',
    BOOLEAN: 'boolean',
    DATE: 'date',
    TIMESTAMP: 'timestamp_ntz',
    'TIMESTAMP WITH TIME ZONE': 'timestamp',
  },
};

/** The rows of a table as a query: an inline table takes no job to write. */
export function selectOf({ columns, rows }: TestTable): string {
  const { identifier, literal } = words;
  const typed = columns.map(
    ({ name, type }, i) => `CAST(c${i} AS ${columnType(words, type)}) AS ${identifier(name)}`,
  );
  const tuples = rows.map((row) => {
    const values = row.map((value, i) =>
      value === null ? 'NULL' : literal(value, columns[i]!.type),
    );
    return `(${values.join(', ')})`;
  });
  // An inline table has at least one row.
  const none = `(${columns.map(() => 'NULL').join(', ')})`;
  const values = tuples.length === 0 ? none : tuples.join(',\n');
  const names = columns.map((_, i) => `c${i}`).join(', ');
  const where = rows.length === 0 ? '\nWHERE false' : '';
  return `SELECT ${typed.join(', ')}\nFROM VALUES ${values} AS t (${names})${where}`;
}

/** The catalog has room for so many characters of a view. */
const LONGEST_VIEW = 16_000;

/** Writes tables, small ones as views of their rows. */
export async function writeTables(
  tables: TestTable[],
  execute: (sql: string) => Promise<void>,
): Promise<void> {
  for (const table of tables) {
    const name = words.identifier(table.name);
    const select = selectOf(table);
    if (select.length <= LONGEST_VIEW) {
      // A table of that name is in the way.
      const create = `CREATE OR REPLACE VIEW ${name} AS ${select}`;
      await execute(create).catch(async () => {
        await execute(`DROP TABLE IF EXISTS ${name}`).catch(() => undefined);
        await execute(create);
      });
      continue;
    }
    await execute(`DROP VIEW IF EXISTS ${name}`).catch(() => undefined);
    await execute(`DROP TABLE IF EXISTS ${name}`);
    await execute(`CREATE TABLE ${name} USING parquet AS ${select}`);
  }
}
