import { writeFileSync } from 'node:fs';
import type { DuckDBConnection } from '../../src/duckdb/connection.ts';
import { BAD_VALUES } from './oracle.ts';
import type { Kind, OracleColumn, OracleTable, Value } from './oracle.ts';
import type { Format } from './random-tables.ts';

/** DuckDB's type for each kind of value. */
export const DUCKDB_TYPES: Record<Kind, string> = {
  int: 'BIGINT',
  decimal: 'DECIMAL(18,2)',
  double: 'DOUBLE',
  text: 'VARCHAR',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
};

function csvCell(value: Value, kind: Kind): string {
  if (value === null) return '';
  return kind === 'text' ? `"${value.replaceAll('"', '""')}"` : value;
}

function toCsv({ columns, rows }: OracleTable): string {
  const header = columns.map(({ name }) => csvCell(name, 'text')).join(',');
  const lines = rows.map((row) =>
    row.map((value, i) => csvCell(value, columns[i]!.kind)).join(','),
  );
  return [header, ...lines].join('\n') + '\n';
}

function jsonCell(value: Value, kind: Kind): string {
  if (value === null) return 'null';
  const isBare =
    ['int', 'decimal', 'double', 'boolean'].includes(kind) && !BAD_VALUES.includes(value);
  return isBare ? value : JSON.stringify(value);
}

function toJsonLines({ columns, rows }: OracleTable): string[] {
  return rows.map((row) => {
    const members = columns.map(
      ({ name, kind }, i) => `${JSON.stringify(name)}: ${jsonCell(row[i]!, kind)}`,
    );
    return `{${members.join(', ')}}`;
  });
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function selectRows({ columns, rows }: OracleTable): string {
  const cast = (value: Value, { kind }: OracleColumn): string =>
    `CAST(${value === null ? 'NULL' : quote(value)} AS ${DUCKDB_TYPES[kind]})`;
  const nulls = columns.map((column) => `${cast(null, column)} AS ${identifier(column.name)}`);
  const selects = rows.map((row) => `SELECT ${row.map((v, i) => cast(v, columns[i]!)).join(', ')}`);
  return [`SELECT * FROM (SELECT ${nulls.join(', ')}) WHERE false`, ...selects].join(
    '\nUNION ALL ',
  );
}

/** What of a request names a side's dataset, and the DuckDB database it lies in, if any. */
export interface WrittenTable {
  file: string | null;
  table: string[] | null;
  database: string | null;
}

/** Writes a table as a file in a format, or into a DuckDB database. */
export async function writeTable(
  connection: DuckDBConnection,
  table: OracleTable,
  format: Format,
  base: string,
): Promise<WrittenTable> {
  const path = `${base}.${format}`;
  if (format === 'csv') writeFileSync(path, toCsv(table));
  else if (format === 'jsonl') writeFileSync(path, toJsonLines(table).join('\n') + '\n');
  else if (format === 'json') writeFileSync(path, `[\n${toJsonLines(table).join(',\n')}\n]`);
  else if (format === 'parquet') {
    await connection.execute(`COPY (${selectRows(table)}) TO ${quote(path)} (FORMAT parquet)`);
  } else {
    await connection.execute(`ATTACH ${quote(path)} AS written`);
    await connection.execute(`CREATE TABLE written.main."the table" AS ${selectRows(table)}`);
    await connection.execute('DETACH written');
    return { file: null, table: ['main', 'the table'], database: path };
  }
  return { file: path, table: null, database: null };
}
