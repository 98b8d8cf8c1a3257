import type { Cell, Sql } from '../dialect.ts';
import { MOST_TABLES } from '../no-such-table.ts';

type Row = Record<string, Cell>;
type Quote = (text: string) => Sql;

/** A table or view of the file; names are the same whatever their case. */
export function tableSql(name: string, quote: Quote): Sql {
  return `SELECT name, type, wr AS without_rowid FROM pragma_table_list
WHERE schema = 'main' AND lower(name) = lower(${quote(name)})`;
}

/** The tables of the file. */
export const TABLES_SQL = `SELECT NULL AS place, name, 1 AS searched FROM pragma_table_list
WHERE schema = 'main' AND type IN ('table', 'view', 'virtual') AND substr(name, 1, 7) <> 'sqlite_'
ORDER BY name LIMIT ${MOST_TABLES}`;

/** About how many rows there are, where ANALYZE was run; else no row. */
export function statisticsSql(name: string, quote: Quote): Sql {
  return `SELECT CAST(substr(stat, 1, instr(stat || ' ', ' ')) AS INTEGER) AS row_count
FROM sqlite_stat1 WHERE lower(tbl) = lower(${quote(name)}) LIMIT 1`;
}

/**
 * The parts of keys: those of the primary key, and of unique indexes over whole rows. `is_proof` is
 * 1 where a part cannot be NULL. In a primary key it can, unless the table has no number for each
 * row, or the key is this number: then there is no index for it.
 */
export function uniqueKeysSql(table: string, isWithoutRowid: boolean, quote: Quote): Sql {
  const name = quote(table);
  return `SELECT '' AS "index", name AS "column",
  "notnull" OR ${Number(isWithoutRowid)}
    OR NOT EXISTS (SELECT 1 FROM pragma_index_list(${name}) WHERE origin = 'pk') AS is_proof
FROM pragma_table_info(${name}) WHERE pk > 0
UNION ALL
SELECT list.name, parts.name, coalesce(columns."notnull", 0)
FROM pragma_index_list(${name}) AS list
JOIN pragma_index_xinfo(list.name) AS parts ON parts.key
LEFT JOIN pragma_table_xinfo(${name}) AS columns ON columns.name = parts.name
WHERE list."unique" AND NOT list.partial AND list.origin <> 'pk'`;
}

/** The sets of columns that rows of `uniqueKeysSql` prove. */
export function uniqueKeysOf(rows: Row[]): string[][] {
  const keys = Map.groupBy(rows, ({ index }) => String(index));
  return [...keys.values()]
    .filter((parts) => parts.every((part) => Number(part['is_proof']) === 1))
    .map((parts) => parts.map(({ column }) => String(column)));
}
