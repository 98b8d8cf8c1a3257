import type { Column, Sql } from './dialect.ts';

/** Rows that DuckDB has, for who writes them into a table. */
export interface RowSource {
  columns: Column[];
  /** What can follow FROM in the SQL of the DuckDB that has them. */
  relation: Sql;
  /**
   * A text of each row, some rows at a time, so that never all of them are held.
   *
   * @param expression of DuckDB's SQL, over the columns; never NULL.
   */
  texts: (expression: Sql, signal: AbortSignal) => AsyncIterable<string[]>;
}

/** Where a writer makes its tables, besides what the URL of its data source says. */
export interface WriterOptions {
  /**
   * A schema, or a database of a server that has no schemas, after a catalog and a dot where the server
   * has catalogs; `null` for the one of its session.
   */
  schema: string | null;
  /** After how many days tables that diffs wrote are dropped, by the next that writes some; `null`: never. */
  keepDays: number | null;
}

/** A catalog and a schema in it. */
export interface WrittenPlace {
  catalog: string | null;
  schema: string | null;
}

/** Where tables are made in a server that has catalogs: as `write-schema` says, else in those of its session. */
export function placeOf(named: string | null, { catalog, schema }: WrittenPlace): WrittenPlace {
  if (named === null) return { catalog, schema };
  const [, before = catalog, after = named] = /^([^.]+)\.(.+)$/s.exec(named) ?? [];
  return { catalog: before, schema: after };
}

/**
 * A connection that may write, for a data source that is configured to be written to. It makes
 * tables of its own, and changes no other.
 *
 * Every method throws DiffError where the data source fails, and CancelledError where the signal
 * aborts.
 */
export interface TableWriter {
  /** The path of a table of this name, by which a request can read it. */
  pathOf(table: string): string[];
  /** Makes a table of rows. */
  write(table: string, rows: RowSource, signal: AbortSignal): Promise<void>;
  /** Makes a table of what can follow FROM in the data source's own SQL. */
  copy(table: string, relation: Sql, signal: AbortSignal): Promise<void>;
  /** The names of the tables where it makes its own that begin with a prefix. */
  tables(prefix: string, signal: AbortSignal): Promise<string[]>;
  /** Keeps the tables that were made. Nothing can cancel it: then nobody would know whether they are. */
  commit(): Promise<void>;
  /** Removes a table, if there is one. */
  drop(table: string, signal: AbortSignal): Promise<void>;
  /** Ends the connection. Tables that are not kept are gone. */
  close(): Promise<void>;
}

/** How long it may take to keep tables. */
const COMMIT_WITHIN_MS = 600_000;

/** What alone ends a commit. */
export const untilCommitted = (): AbortSignal => AbortSignal.timeout(COMMIT_WITHIN_MS);

/** A column of a table that is written. */
export interface WrittenColumn {
  /** Its type, in the SQL of the data source. */
  type: Sql;
  /** In DuckDB's SQL: a text that the data source reads as exactly this value; NULL of NULL. */
  text: (value: Sql) => Sql;
}

/** The text of a value as DuckDB prints it. */
export const printed = (value: Sql): Sql => `CAST(${value} AS VARCHAR)`;

/** A value's bytes as hexadecimal digits. */
export const hexadecimal = (value: Sql): Sql => `lower(hex(${value}))`;

/** A number as JavaScript and Java read it. */
export const spelledOut = (number: Sql): Sql =>
  `CASE ${number} WHEN 'inf' THEN 'Infinity' WHEN '-inf' THEN '-Infinity' WHEN 'nan' THEN 'NaN' ELSE ${number} END`;

/** A day or time of a calendar that has a year 0, which is the one before our era; DuckDB writes `(BC)`. */
export function isoTime(value: Sql, format: '-%m-%d' | '-%m-%d %H:%M:%S.%f'): Sql {
  const before = `CASE WHEN year(${value}) < 0 THEN '-' ELSE '' END || printf('%04d', -year(${value}))`;
  return `CASE WHEN year(${value}) <= 0 THEN ${before} || strftime(${value}, '${format}') ELSE ${printed(value)} END`;
}

/** In DuckDB's SQL, a literal of a text where a backslash is a letter like others. */
export const literalOf = (text: Sql): Sql => `'''' || replace(${text}, '''', '''''') || ''''`;

/** Over a column, by its name in DuckDB. */
export const columnText = ({ text }: WrittenColumn, { name }: Column): Sql =>
  text(`"${name.replaceAll('"', '""')}"`);

/**
 * Names that fit where those of a data source may not be longer: a long one is cut, and has a number
 * where another is the same then.
 *
 * @param lengthOf in what the data source counts.
 */
export function fittingNames(
  names: readonly string[],
  longest: number,
  lengthOf: (name: string) => number,
): string[] {
  const short = names.filter((name) => lengthOf(name) <= longest);
  const taken = new Set(short.map((name) => name.toLowerCase()));
  return names.map((name) => {
    if (lengthOf(name) <= longest) return name;
    for (let number = 1; ; number += 1) {
      const end = `_${String(number)}`;
      let start = name;
      while (lengthOf(start + end) > longest) start = [...start].slice(0, -1).join('');
      if (taken.has((start + end).toLowerCase())) continue;
      taken.add((start + end).toLowerCase());
      return start + end;
    }
  });
}
