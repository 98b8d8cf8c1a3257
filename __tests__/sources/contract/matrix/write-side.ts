import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestDatabase } from '../../kit.ts';
import type { MatrixSource, MatrixTable, SourceType } from './family.ts';
import { namedSource } from '../../named-source.ts';
import { writeOwn } from '../../write-own.ts';

/** Every value of every row as a source has it written, after the row's number; `empty` is NULL. */
export function written(
  { columns, rows }: MatrixTable,
  literal: (type: SourceType, value: string) => string,
  empty: string,
): string[][] {
  return rows.map((row, id) => [
    String(id),
    ...row.map((value, i) => (value === null ? empty : literal(columns[i]!.type, value))),
  ]);
}

/** A database of which tables are written by INSERT. */
export interface InsertedSource {
  name: string;
  types: SourceType[];
  open: () => Promise<TestDatabase>;
  /** What comes first, such as settings that a diff must not depend on, and types to be made. */
  setup: string[];
  /** A value of a type in SQL. */
  literal: (type: SourceType, value: string) => string;
}

/** A source of the matrix whose tables are written by INSERT. */
export function byInserts({ name, types, open, setup, literal }: InsertedSource): MatrixSource {
  return {
    name,
    types,
    open: async () => {
      const database = await open();
      for (const statement of setup) await database.execute(statement);
      return {
        source: namedSource(name, database.url),
        write: async (table, content) => {
          await writeOwn(database, {
            name: table,
            columns: [
              { name: 'id', type: 'integer' },
              ...content.columns.map(({ name: column, type }) => ({
                name: column,
                type: type.type,
              })),
            ],
            rows: written(content, literal, 'NULL'),
          });
          return { database: null, table: [table] };
        },
        close: () => database.drop(),
      };
    },
  };
}

/**
 * Writes rows where DuckDB can read them, and gives the query that does.
 *
 * @param field a value of a type as a field of the file, and `value` how it is read from there.
 */
export function selectByDuckdb(
  folder: string,
  name: string,
  table: MatrixTable,
  field: (type: SourceType, value: string) => string,
  value: (type: SourceType, field: string) => string,
): string {
  const path = join(folder, `${name}.hex.csv`);
  const lines = written(table, field, '').map((fields) => `${fields.join(',')}\n`);
  writeFileSync(path, lines.join(''));
  const names = ['id', ...table.columns.map((column) => column.name)];
  const types = names.map((column) => `${column}: 'VARCHAR'`).join(', ');
  const values = table.columns.map(
    (column) => `${value(column.type, column.name)} AS ${column.name}`,
  );
  return `SELECT ${['id::INTEGER AS id', ...values].join(', ')}
    FROM read_csv('${path}', auto_detect = false, header = false, delim = ',', quote = '"',
      escape = '"', allow_quoted_nulls = false, columns = {${types}})`;
}
