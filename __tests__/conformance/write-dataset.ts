import { writeFileSync } from 'node:fs';
import type { DuckDBConnection } from '../../src/duckdb/connection.ts';
import type { DiffRequestInput } from '../../src/contract/request.ts';
import type { Pair } from '../../src/contract/summary-results.ts';
import type { NamedSource } from '../../src/sources/registry.ts';
import type { Table } from './case-format.ts';

/** What this writes: files, and DuckDB's own databases. */
export type Format = 'csv' | 'json' | 'jsonl' | 'parquet' | 'duckdb' | 'query';

/** The notation's own names of types; any other is DuckDB's. */
const TYPES: Record<string, string> = {
  int: 'BIGINT',
  decimal: 'DECIMAL(18,6)',
  double: 'DOUBLE',
  text: 'VARCHAR',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP',
  timestamptz: 'TIMESTAMPTZ',
  uuid: 'UUID',
  json: 'JSON',
};

const duckdbType = (type: string): string => TYPES[type] ?? type;
export const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

type Rows = Extract<Table, { rows: unknown }>;
type Value = string | null;

function toCsv({ columns, rows }: Rows): string {
  const cell = (value: Value, isText: boolean): string => {
    if (value === null) return '';
    return isText || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  };
  const types = Object.values(columns);
  const lines = rows.map((row) => row.map((v, i) => cell(v, types[i] === 'text')).join(','));
  return [
    Object.keys(columns)
      .map((name) => cell(name, true))
      .join(','),
    ...lines,
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** What JSON writes without quotes. */
const BARE = /^(int|decimal|double|boolean|json|(BIG|SMALL|TINY|HUGE)INT|INTEGER|DECIMAL.*)$/;

function toJsonLines({ columns, rows }: Rows): string[] {
  const entries = Object.entries(columns);
  return rows.map((row) => {
    const members = entries.map(([name, type], i) => {
      const value = row[i] ?? null;
      const isBare = value === null || (BARE.test(type) && !/^-?(inf|nan)/i.test(value));
      return `${JSON.stringify(name)}: ${isBare ? value : JSON.stringify(value)}`;
    });
    return `{${members.join(', ')}}`;
  });
}

/** The query that gives a table's rows. */
export function selectRows(table: Table): string {
  if ('sql' in table) return table.sql;
  const types = Object.entries(table.columns).map(([name, type]) => ({
    name: identifier(name),
    type: duckdbType(type),
  }));
  const literal = (value: Value, type: string): string =>
    value === null
      ? `CAST(NULL AS ${type})`
      : `CAST(${type === 'BLOB' ? `unhex(${quote(value)})` : quote(value)} AS ${type})`;
  const nulls = types.map(({ name, type }) => `CAST(NULL AS ${type}) AS ${name}`);
  const selects = table.rows.map(
    (row) => `SELECT ${types.map(({ type }, i) => literal(row[i] ?? null, type)).join(', ')}`,
  );
  return [`SELECT * FROM (SELECT ${nulls.join(', ')}) WHERE false`, ...selects].join(
    '\nUNION ALL ',
  );
}

function textOf(table: Rows, format: 'csv' | 'json' | 'jsonl'): string {
  if (format === 'csv') return toCsv(table);
  const lines = toJsonLines(table);
  return format === 'json' ? `[\n${lines.join(',\n')}\n]\n` : lines.map((l) => `${l}\n`).join('');
}

const COPY: Partial<Record<Format, string>> = {
  csv: 'FORMAT csv, HEADER, FORCE_QUOTE *',
  json: 'FORMAT json, ARRAY true',
  jsonl: 'FORMAT json',
  parquet: 'FORMAT parquet',
};

/** A dataset on disk: what a request says of it, and the database that it lies in. */
export interface Dataset {
  database: string | null;
  /** The database that it lies in, where that is not DuckDB's. */
  source?: Omit<NamedSource, 'id'>;
  table?: string[];
  file?: string;
  query?: string;
}

/** The part of a request that names the datasets of its sides. */
export function requestSides([side1, side2]: Pair<Dataset>): Partial<DiffRequestInput> {
  const named = (dataset: Dataset, side: 1 | 2) => ({
    [`table${side}`]: dataset.table ?? null,
    [`file${side}`]: dataset.file ?? null,
    [`query${side}`]: dataset.query ?? null,
  });
  return { ...named(side1, 1), ...named(side2, 2) };
}

/** Writes a table in a format; `base` is a path without ending that nothing else uses. */
export async function writeDataset(
  connection: DuckDBConnection,
  table: Table,
  format: Format,
  base: string,
): Promise<Dataset> {
  const copy = COPY[format];
  if (copy === undefined) {
    const database = `${base}.duckdb`;
    await connection.execute(`ATTACH ${quote(database)} AS written`);
    await connection.execute(
      `CREATE TABLE IF NOT EXISTS written.main."the table" AS ${selectRows(table)}`,
    );
    await connection.execute('DETACH written');
    return format === 'query'
      ? { database, query: 'SELECT * FROM "the table"' }
      : { database, table: ['main', 'the table'] };
  }
  const file = `${base}.${format}`;
  if ('rows' in table && format !== 'parquet') {
    writeFileSync(file, textOf(table, format as 'csv' | 'json' | 'jsonl'));
  } else {
    await connection.execute(`COPY (${selectRows(table)}) TO ${quote(file)} (${copy})`);
  }
  return { database: null, file };
}
