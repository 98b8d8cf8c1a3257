import { type DatabaseKind, columnType } from './column-types.ts';

/** A table as tests describe it to every database: types and texts of values are DuckDB's. */
export interface TestTable {
  name: string;
  columns: { name: string; type: string }[];
  rows: (string | null)[][];
  /** The columns of its primary key; none for a table without one. */
  keys: string[];
}

export type Value = string | null;
type Literal = (value: string, type: string) => string;

export const inQuotes = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Types whose values are numbers, or truth values, which some databases take for numbers. */
export const NUMBER = /^(TINYINT|SMALLINT|INTEGER|BIGINT|DECIMAL.*|HUGEINT|FLOAT|DOUBLE|BOOLEAN)$/;

/** How one kind of database writes a table. */
export interface Writer {
  kind: DatabaseKind;
  identifier: (name: string) => string;
  literal: Literal;
  /** What follows the type of a key's text. */
  keyText?: string;
}

export const WRITERS = {
  postgresql: { kind: 'postgresql', identifier, literal: inQuotes },
  mysql: {
    kind: 'mysql',
    identifier: (name) => `\`${name.replaceAll('`', '``')}\``,
    // Its session is in UTC; offsets are not part of its literals.
    literal: (value, type) =>
      NUMBER.test(type)
        ? value
        : inQuotes(
            value.replaceAll('\\', '\\\\').replace(type.endsWith('ZONE') ? /\+00$/ : '', ''),
          ),
  },
  duckdb: { kind: 'duckdb', identifier, literal: (value, type) => `${inQuotes(value)}::${type}` },
  sqlite: { kind: 'sqlite', identifier, literal: inQuotes },
} satisfies Record<DatabaseKind, Writer>;

/** The statements that make an empty table. */
export function createTable({ name, columns, keys }: TestTable, writer: Writer): string[] {
  const { kind, identifier: quoted, keyText = '' } = writer;
  const definitions = columns.map((column) => {
    const type = columnType(kind, column.type);
    if (type === null) throw new Error(`${kind} has no type for ${column.type}`);
    const isKey = keys.includes(column.name);
    const collation = isKey && column.type === 'VARCHAR' ? keyText : '';
    return `${quoted(column.name)} ${type}${collation}${isKey ? ' NOT NULL' : ''}`;
  });
  const key = keys.length === 0 ? [] : [`PRIMARY KEY (${keys.map(quoted).join(', ')})`];
  const table = quoted(name);
  return [
    `DROP TABLE IF EXISTS ${table}`,
    `CREATE TABLE ${table} (${[...definitions, ...key].join(', ')})`,
  ];
}

function insertRows({ name, columns, rows }: TestTable, writer: Writer): string[] {
  if (rows.length === 0) return [];
  const literal = (value: Value, i: number): string =>
    value === null ? 'NULL' : writer.literal(value, columns[i]!.type);
  const tuples = rows.map((row) => `(${row.map(literal).join(', ')})`);
  return [`INSERT INTO ${writer.identifier(name)} VALUES\n${tuples.join(',\n')}`];
}

/** One script that makes all of the tables. */
export const scriptOf = (tables: TestTable[], writer: Writer): string =>
  tables
    .flatMap((table) => [...createTable(table, writer), ...insertRows(table, writer)])
    .map((statement) => `${statement};\n`)
    .join('');

/** Whether a key may be a primary one, as far as this can be seen without the database's own `=`. */
export function mayHaveKey({ columns, rows, keys }: TestTable): boolean {
  const positions = keys.map((key) => columns.findIndex(({ name }) => name === key));
  const parts = rows.map((row) => positions.map((position) => row[position] ?? null));
  const isUnique = new Set(parts.map((key) => JSON.stringify(key))).size === rows.length;
  return !positions.includes(-1) && isUnique && !parts.flat().includes(null);
}
